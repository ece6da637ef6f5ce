import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examples, run } from '../cli/world.ts';
import { asked, textOf } from './published.ts';

const folder = 'examples/company-months-2010';
const ledgerOf = (month: string) => `ledgers/${month}.yaml`;

type Entry = {
  readonly branch: string;
  readonly item?: string;
  readonly section?: string;
  readonly clause?: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly closed?: string;
  readonly reopened?: readonly string[];
};

const entriesIn = (text: string): readonly Entry[] => parse(text, { schema: 'failsafe' }).entries;
const kept = (month: string) => entriesIn(textOf(`company-months-2010/${ledgerOf(month)}`));

/** What the tool writes of an entry, without what people write. */
const found = ({ branch, item, section, clause, status, closed, reopened }: Entry) =>
  JSON.stringify({ branch, item, section, clause, status, closed, reopened });

const history = [
  ['9月', '2010-09', undefined, { 新增: 12, 未到期: 0, 逾期: 0, 反复: 0, 已销号: 0 }],
  ['10月', '2010-10', '9月', { 新增: 8, 未到期: 3, 逾期: 1, 反复: 0, 已销号: 8 }],
  ['11月', '2010-11', '10月', { 新增: 6, 未到期: 0, 逾期: 5, 反复: 1, 已销号: 14 }],
  ['12月', '2010-12', '11月', { 新增: 3, 未到期: 1, 逾期: 1, 反复: 3, 已销号: 21 }],
] as const;

/** The question of a month: its ledger from the one before. */
const rectify = (month: string, before: string | undefined) => [
  'rectify',
  `${folder}/${month}`,
  ...(before === undefined ? [] : ['--ledger', `${folder}/${ledgerOf(before)}`]),
  '--within',
  '30天',
];

describe('整改通知书、限期整改和销号', () => {
  it.each(history)(
    '%s: the ledger counts what is new, overdue, closed and there again',
    async (_, month, before, counts) => {
      const { out } = await asked(...rectify(month, before));
      const all = Object.values(counts).reduce<number>((sum, count) => sum + count, 0);
      for (const [state, count] of Object.entries(counts)) {
        expect(out).toMatch(new RegExp(`│ ${state} +│ +${count} │ +[\\d.]+% │ +${all} │`));
      }
    },
  );

  it.each(history)('%s: the ledger that is kept is the one found, filled in by people', async (name, month, before) => {
    const { written, code } = await run([...rectify(month, before), '-o', 'new.yaml'], examples);
    expect(code).toBe(0);
    expect(entriesIn(written.get('new.yaml') ?? '').map(found)).toEqual(kept(name).map(found));
    expect(kept(name).filter(({ owner, due }) => !(owner && due))).toEqual([]);
  });

  it('is red where the day people set has passed', async () => {
    const entry = kept('10月').find(({ branch, item }) => branch === 'plant-3' && item === 'di-procurement');
    expect([entry?.due, entry?.status]).toEqual(['2010-10-20', 'overdue']);
  });

  it('closes in December what was overdue in November, by the day it was seen', () => {
    const of = (month: string) =>
      kept(month).find(({ branch, item }) => branch === 'network' && item === 'ps-key-sites');
    expect([of('10月')?.status, of('11月')?.status]).toEqual(['open', 'overdue']);
    expect([of('12月')?.status, of('12月')?.closed]).toEqual(['closed', '2010-12-25']);
  });

  it('tells what came back after it was closed', () => {
    const back = kept('12月').filter(({ reopened }) => reopened !== undefined);
    expect(back.map(({ branch, item, reopened }) => [branch, item, reopened])).toEqual([
      ['network', 'or-archive-box', ['2010-12-25']],
      ['plant-3', 'or-work-record-book', ['2010-12-25']],
      ['plant-3', 'ps-outsiders', ['2010-11-28']],
      ['water-quality', 'ps-key-sites', ['2010-12-25']],
    ]);
  });

  it.each([
    ['network', 7, 5, 1],
    ['plant-3', 9, 6, 2],
    ['water-quality', 6, 4, 1],
    ['reuse-plant', 7, 6, 0],
  ])(
    'gives the year of %s the %i problems, %i closed and %i relapses of the ledger',
    (branch, problems, closed, relapses) => {
      const entries = kept('12月').filter((entry) => entry.branch === branch);
      const again = entries.reduce((sum, { reopened = [] }) => sum + reopened.length, 0);
      expect([entries.length, entries.filter(({ status }) => status === 'closed').length, again]).toEqual([
        problems,
        closed,
        relapses,
      ]);
      const { facts } = parse(textOf(`company-months-2010/year/branches/${branch}.yaml`));
      expect([facts.problems, facts.closed, facts.relapses]).toEqual([problems, closed, relapses]);
    },
  );

  it('sends the plant a notice of five problems with a day', async () => {
    const asks = ['report', `${folder}/2010-11`, '--view', 'notice', '--branch', 'plant-3', '--within', '30天'];
    const { out } = await asked(...asks);
    expect(out).toContain('查出问题5个');
    expect(out).toContain('整改期限：2010年12月28日');
    await expect(out).toMatchFileSnapshot(`../../${folder}/expected/notice-plant-3.txt`);
  });

  it('ends with 1 where somebody asks for what is overdue', async () => {
    const { code, err } = await run([...rectify('2010-11', '10月'), '--fail-on', 'overdue'], examples);
    expect([code, err]).toEqual([1, '未通过：5个问题逾期\n']);
  });
});
