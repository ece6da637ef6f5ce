import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tree } from '../src/document/document.ts';
import { readDocument } from '../src/document/read.ts';
import { type Day, dayText, parseDay, parsePeriod } from '../src/model/day.ts';
import { examine } from '../src/rectify/examine.ts';
import type { Ledger } from '../src/rectify/ledger.ts';
import { ledgerText } from '../src/rectify/ledger-text.ts';
import { type MatchedEntry, matchLedger } from '../src/rectify/match.ts';
import { readLedger } from '../src/rectify/read.ts';
import { seenBranch } from '../src/report/parts/ledger-paper.ts';
import { rubricOf } from './support/rubric.ts';
import { scored } from './support/score.ts';
import { list, type Mapping, mapping, text, treeOfFile } from './support/tree.ts';

const table = mapping(treeOfFile('test/rectify/matching.yaml'));
const rubric = rubricOf(table['rubric'] ?? {});
const asOf = '2019-12-20';

/** A ledger as a case writes it: what is left out is of branch a, open, and of June. */
function ledgerOf(written: Tree | undefined): Ledger | undefined {
  if (written === undefined) return undefined;
  const entries = list(written).map((one) => ({
    ...{ branch: 'a', problem: '问题', since: '2019-01-01', status: 'open' },
    ...mapping(one),
  }));
  const data = { ledger: 'test', rubric: rubric.id, 'as-of': asOf, entries };
  const read = readLedger({ file: 'ledger.yaml', text: '', data });
  if (read.ok) return read.value;
  throw new Error(read.diagnostics.map(({ code, path }) => `${code} at ${path?.join('.')}`).join('\n'));
}

/** An entry as cases write it. */
function told(entry: MatchedEntry): string {
  const { branch, section, item, clause, state, due, closed, reopened, unseen, owner, note, measure } = entry;
  const days = (word: string, all: readonly (Day | undefined)[]) =>
    all[0] === undefined ? [] : [word, ...all.flatMap((day) => (day === undefined ? [] : [dayText(day)]))];
  const parts = [
    ...[branch, `${item ?? section}.${clause ?? ''}`, state],
    ...[...days('due', [due]), ...days('closed', [closed]), ...days('reopened', reopened)],
    ...(unseen ? ['unseen', unseen] : []),
    ...(owner === '' ? [] : [owner, measure, note]),
  ];
  return parts.join(' ');
}

describe('a ledger', () => {
  for (const one of list(table['cases']).map(mapping)) {
    it(text(one['it']), () => {
      expect(matched(one).map(told)).toEqual(list(one['expect']));
    });
  }
});

function matched(one: Mapping): readonly MatchedEntry[] {
  const branches = Object.entries(mapping(one['branches'])).map(([branch, written]) =>
    seenBranch(examine(scored(rubric, { branch, ...mapping(written) }, asOf)), 'zh'),
  );
  const within = one['within'] === undefined ? undefined : parsePeriod(text(one['within']));
  const day = parseDay(asOf);
  if (day === undefined) throw new Error('no day');
  return matchLedger(ledgerOf(one['ledger']), { asOf: day, within, rubric, branches });
}

const reread = async (ledger: Omit<Ledger, 'file'>): Promise<Ledger> => {
  const document = await readDocument('ledger.yaml', ledgerText(ledger, 'zh'));
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  const read = readLedger(document.value);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
};

const first = parseDay('2019-06-30');
const last = parseDay(asOf);

it('reads a ledger as it was written, whatever people wrote into it', async () => {
  if (first === undefined || last === undefined) throw new Error('no days');
  // a file holds no halves of characters, and YAML reads line ends as line feeds
  const anything = fc.string({ unit: 'grapheme', maxLength: 30 }).map((some) =>
    some
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .replace(/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Bidi_Control}]|[\ufdd0-\ufdef\ufffe\uffff]/gu, ''),
  );
  const odd = fc.constantFrom(
    '',
    ' 两边 ',
    '# 号',
    'a: b',
    '- 一',
    'null',
    '2020-01-01',
    '"引"',
    "'",
    '第一行\n第二行',
    '{',
    '：',
    'a\u200bb\ufeff',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anything, odd), { minLength: 5, maxLength: 5 }), async (texts) => {
      const [problem = '', measure = '', owner = '', note = '', own = ''] = texts;
      const entry = {
        ...({
          branch: 'a',
          name: '甲支部',
          section: 'item',
          item: 'minutes',
          clause: 'thin',
          status: 'closed',
        } as const),
        ...{ problem, measure, owner, note, due: undefined, since: first, closed: last, reopened: [first, last] },
        own: [['x-own', { list: [own] }]] as const,
      };
      const ledger = {
        id: 'test',
        title: note,
        rubric: 'test',
        asOf: last,
        entries: [entry],
        own: [['x-top', own]] as const,
      };
      expect(await reread(ledger)).toEqual({ file: 'ledger.yaml', ...ledger });
    }),
    { numRuns: 300 },
  );
});

it('writes the same file of what it has read and matched again on the same day', async () => {
  if (last === undefined) throw new Error('no day');
  const one =
    list(table['cases'])
      .map(mapping)
      .find(({ within }) => within !== undefined) ?? {};
  const write = (entries: readonly MatchedEntry[]) =>
    ledgerText({ id: 'test', title: '考核', rubric: rubric.id, asOf: last, entries, own: [] }, 'zh');
  const text = write(matched(one));
  const document = await readDocument('ledger.yaml', text);
  const read = document.ok ? readLedger(document.value) : document;
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const branches = Object.entries(mapping(one['branches'])).map(([branch, written]) =>
    seenBranch(examine(scored(rubric, { branch, ...mapping(written) }, asOf)), 'zh'),
  );
  expect(write(matchLedger(read.value, { asOf: last, within: parsePeriod('9 days'), rubric, branches }))).toBe(text);
});
