import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/index.ts';
import { branch, plan, rubric } from './demo.ts';
import { type Files, run } from './world.ts';

const year = (name: string, evidence: Readonly<Record<string, string>>, rules = '../rubric.yaml'): Files => ({
  [`${name}/assessment.yaml`]: plan.replace('../rubric.yaml', rules),
  ...Object.fromEntries(Object.entries(evidence).map(([id, text]) => [`${name}/branches/${id}.yaml`, text])),
});

const files: Files = {
  'rubric.yaml': rubric,
  'stricter.yaml': rubric.replace('deduct: 7.5', 'deduct: 9').replace('deduct: 10', 'deduct: 15'),
  ...year('a', {
    east: branch('east', { lectures: '3', rest: 'findings: {records: none}' }),
    west: branch('west', { rest: 'findings: {records: {thin: 1}}' }),
    gone: branch('gone'),
  }),
  ...year('b', {
    east: branch('east', { lectures: '4', rest: 'findings: {records: {thin: 2}}\nbonus: {honour: 1}' }),
    west: branch('west', { rest: 'findings: {records: {thin: 1}}' }),
    fresh: branch('fresh'),
  }),
  ...year('c', { east: branch('east', { lectures: '3', rest: 'findings: {records: {thin: 2}}' }) }, '../stricter.yaml'),
};

type Part = { readonly kind: string; readonly item: string | null; readonly by: string };
type Change = {
  readonly branch: string;
  readonly by: string | null;
  readonly steps: readonly { readonly cause: string; readonly by: string; readonly parts: readonly Part[] }[] | null;
};

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);

async function changes(a: string, b: string): Promise<ReadonlyMap<string, Change>> {
  const { out, code } = await run(['diff', a, b, '--format', 'json'], files);
  expect(code).toBe(0);
  const document = JSON.parse(out);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return new Map((document.changes as Change[]).map((change) => [change.branch, change]));
}

describe('score diff', () => {
  it('tells every change of evidence by item, bonus and the rest, and they add up', async () => {
    // 90 before: one lecture short. 100 - 15 + 2 now
    const east = (await changes('a', 'b')).get('east');
    expect(east?.by).toBe('-3');
    expect(east?.steps).toMatchObject([
      {
        cause: 'evidence',
        by: '-3',
        parts: [
          { kind: 'item', item: 'classes', by: '10' },
          { kind: 'item', item: 'records', by: '-15' },
          { kind: 'bonus', by: '2' },
        ],
      },
    ]);
  });

  it('applies new evidence under the old rubric first, then the new rubric', async () => {
    // 90 → 75 by evidence; → 67 by the rubric: 5 more for the lecture and 3 more for the records
    const east = (await changes('a', 'c')).get('east');
    expect(east?.by).toBe('-23');
    expect(east?.steps?.map(({ cause, by }) => [cause, by])).toEqual([
      ['evidence', '-15'],
      ['rubric', '-8'],
    ]);
  });

  it('sets decisions apart from what was found', async () => {
    const decided = `decisions: d
list:
  - {branch: west, item: records, from: 32.5, to: 40, by: 复核组, on: 2019-12-24, reason: 记录已补, status: granted}
`;
    const { out } = await run(['diff', 'a', 'b', '--format', 'json'], { ...files, 'b/decisions.yaml': decided });
    const west = (JSON.parse(out).changes as Change[]).find(({ branch: id }) => id === 'west');
    expect(west).toMatchObject({ by: '7.5', steps: [{ cause: 'decision', by: '7.5' }] });
  });

  it('sets what other branches did apart from what the branch did', async () => {
    const comparing = rubric.replace(
      '{id: few, deduct: 10, short: {of: lectures, need: 4}}',
      '{id: best, against: {of: lectures, best: full}}',
    );
    const given = {
      'comparing.yaml': comparing,
      ...year('x', { p: branch('p', { lectures: '4' }), q: branch('q', { lectures: '4' }) }, '../comparing.yaml'),
      ...year('y', { p: branch('p', { lectures: '4' }), q: branch('q', { lectures: '6' }) }, '../comparing.yaml'),
    };
    const { out } = await run(['diff', 'x', 'y', '--format', 'json'], given);
    const all = new Map((JSON.parse(out).changes as Change[]).map((change) => [change.branch, change]));
    // 60 × 4/6 = 40: p did as before, and q did more
    expect(all.get('p')).toMatchObject({ by: '-20', steps: [{ cause: 'cohort', by: '-20' }] });
    expect(all.get('q')).toMatchObject({ by: '0' });
  });

  it('finds nothing where nothing changed, decisions and comparisons or not', async () => {
    const comparing = rubric.replace(
      '{id: few, deduct: 10, short: {of: lectures, need: 4}}',
      '{id: best, against: {of: {item: records}, best: full}}',
    );
    const decided =
      'decisions: d\nlist:\n  - {branch: q, item: records, from: 32.5, to: 40, by: 组, on: 2019-12-01, reason: 补正, status: granted}\n';
    const given = {
      'comparing.yaml': comparing,
      'x/decisions.yaml': decided,
      ...year(
        'x',
        {
          p: branch('p', { rest: 'findings: {records: {thin: 2}}' }),
          q: branch('q', { rest: 'findings: {records: {thin: 1}}' }),
        },
        '../comparing.yaml',
      ),
    };
    const { out, code } = await run(['diff', 'x', 'x'], given);
    expect([code, out]).toEqual([0, expect.stringContaining('2个支部中，0个有变化')]);
  });

  it('knows who stands on one side only, and who did not move', async () => {
    const all = await changes('a', 'b');
    expect([all.get('gone')?.steps, all.get('fresh')?.steps]).toEqual([null, null]);
    expect(all.get('west')).toMatchObject({ by: '0', steps: [] });
  });

  it('says it in sentences', async () => {
    const { out } = await run(['diff', 'a', 'b'], files);
    expect(out).toContain('4个支部中，3个有变化，1个没有');
    expect(out).toContain('east支部（-3分）');
    expect(out).toMatch(/证据：党课50\.00→60\.00，前：.*党课3次.*（\+10分）/);
    expect(out).toContain('加分（+2分）');
  });

  it('compares kept results as long as their files are as they were', async () => {
    const { written } = await run(['a', '--snapshot', 'a.json'], files);
    const kept = { ...files, ...Object.fromEntries(written) };
    expect((await run(['diff', 'a.json', 'b'], kept)).out).toBe((await run(['diff', 'a', 'b'], kept)).out);
    const changed = await run(['diff', 'a.json', 'b'], { ...kept, 'rubric.yaml': `${rubric}# changed\n` });
    expect([changed.code, changed.err]).toEqual([2, expect.stringContaining('history/files-changed')]);
  });
});
