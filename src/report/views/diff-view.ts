import type { Cause, Part, Step } from '../../diff/diff.ts';
import { type Assessed, countOf } from '../../model/assessed.ts';
import { type Exact, equals, exactText, isNegative, isZero, shownText } from '../../model/exact.ts';
import type { Lang, Told } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { fixedBounds } from '../amounts.ts';
import { boundsData, gradeData, type JsonObject, orNull, rubricIdentity, schemaVersion } from '../data/common.ts';
import { label, numbered, say, whomLabel } from '../labels.ts';
import type { Block, Cell, Column, Json, Report, Row } from '../report.ts';
import { partTold } from '../words/changes.ts';
import { gradeText } from '../words/standings.ts';

/** What became of one branch between two results. */
export type BranchChange = {
  readonly branch: string;
  readonly name: string;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
  /** Cause by cause; undefined where a total is a range or the branch stands on one side only. */
  readonly steps: readonly Step[] | undefined;
  /** Total after less total before; undefined where that is not certain. */
  readonly by: Exact | undefined;
};

/** Two results to be compared. */
export type Compared = {
  readonly before: Roster;
  readonly after: Roster;
  readonly changes: readonly BranchChange[];
};

/** Who moved between two results, and why: the parts of every change add up to it. */
export function diffView(compared: Compared, { lang }: { readonly lang: Lang }): Report {
  const { after, changes } = compared;
  const moved = changes.filter(hasMoved);
  const table = changesTable({ ...compared, changes: moved }, lang);
  return {
    title: say(lang, `${after.title}：与前次比较`, `${after.title}: compared with the result before`),
    lang,
    blocks: [
      { type: 'pairs', pairs: headOf(compared, lang) },
      heading(1, '升降', 'Who moved', lang),
      { type: 'paragraph', text: countTold(changes, moved.length, after.rubric.whom, lang) },
      ...(moved.length === 0 ? [] : [{ type: 'table', columns: table.columns, rows: table.rows } as const]),
      heading(2, '变化的原因', 'Why', lang),
      ...moved.flatMap((change) => changeBlocks(change, after.rubric.whom, lang)),
      { type: 'paragraph', text: orderTold(lang), tone: 'dim' },
    ],
    get data() {
      return diffData(compared, lang);
    },
    table: changesTable(compared, lang),
  };
}

const heading = (n: number, zh: string, en: string, lang: Lang): Block => ({
  type: 'heading',
  level: 2,
  text: numbered(n, say(lang, zh, en), lang),
});

const headOf = ({ before, after }: Compared, lang: Lang) => [
  { label: say(lang, '前', 'Before'), value: sideTold(before, lang) },
  { label: say(lang, '后', 'After'), value: sideTold(after, lang) },
];

const sideTold = ({ title, period, asOf, rubricHash }: Roster, lang: Lang): string => {
  const when = period ?? asOf;
  const rules = say(lang, `细则指纹${rubricHash.slice(0, 12)}`, `rubric ${rubricHash.slice(0, 12)}`);
  return when === undefined ? `${title}（${rules}）` : `${title}（${when}，${rules}）`;
};

/** Whether anything people care about is another. */
const hasMoved = ({ before, after, steps, by }: BranchChange): boolean =>
  (by === undefined ? !sameRange(before, after) : !isZero(by)) ||
  (steps ?? []).length > 0 ||
  before?.rank !== after?.rank ||
  before?.grade?.id !== after?.grade?.id;

const sameRange = (before: Standing | undefined, after: Standing | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  equals(before.total.low, after.total.low) &&
  equals(before.total.high, after.total.high);

function countTold(changes: readonly BranchChange[], moved: number, whom: Assessed, lang: Lang): string {
  const up = changes.filter(({ by }) => by !== undefined && !isZero(by) && !isNegative(by)).length;
  const { counter: c } = whom;
  const down = changes.filter(({ by }) => by !== undefined && isNegative(by)).length;
  return say(
    lang,
    `${countOf(changes.length, whom).zh}中，${moved}${c}有变化，${changes.length - moved}${c}没有：得分上升${up}${c}，下降${down}${c}。`,
    `Of ${changes.length} ${whom.many.en} ${moved} changed and ${changes.length - moved} did not: ${up} scored higher, ${down} lower.`,
  );
}

function changesTable({ changes, before, after }: Compared, lang: Lang): Report['table'] {
  const columns: readonly Column[] = [
    { id: 'name', title: whomLabel(after.rubric.whom, lang), align: 'left', key: true },
    { id: 'before', title: say(lang, '前次总分', 'Before'), align: 'right' },
    { id: 'after', title: say(lang, '本次总分', 'After'), align: 'right' },
    { id: 'by', title: say(lang, '变化', 'Change'), align: 'right' },
    { id: 'rankBefore', title: say(lang, '前次名次', 'Rank before'), align: 'right' },
    { id: 'rankAfter', title: say(lang, '本次名次', 'Rank after'), align: 'right' },
    { id: 'grade', title: label('grade', lang), align: 'left' },
  ];
  const total = (standing: Standing | undefined, roster: Roster): Cell =>
    standing ? fixedBounds(standing.total, roster.rubric.rounding.places, lang) : '-';
  const rows = changes.map(
    (one): Row => [
      one.name,
      total(one.before, before),
      total(one.after, after),
      one.by === undefined ? '-' : signed(one.by),
      one.before?.rank === undefined ? '-' : String(one.before.rank),
      one.after?.rank === undefined ? '-' : String(one.after.rank),
      gradeChange(one, lang),
    ],
  );
  return { columns, rows };
}

function gradeChange({ before, after }: BranchChange, lang: Lang): string {
  const [was, is] = [before ? gradeText(before, lang) : '-', after ? gradeText(after, lang) : '-'];
  return was === is ? is : `${was}→${is}`;
}

/** A change with its sign: `+2.5`, `-1`. */
export const signed = (by: Exact): string => `${isZero(by) || isNegative(by) ? '' : '+'}${shownText(by, 4)}`;

const causesOf = ({ many }: Assessed): Readonly<Record<Cause, Told>> => ({
  evidence: { zh: '证据', en: 'Evidence' },
  cohort: { zh: `参照的其他${many.zh}`, en: `The other ${many.en}` },
  rubric: { zh: '细则和方案', en: 'Rubric and plan' },
  decision: { zh: '复核决定', en: 'Decisions' },
  both: { zh: '证据和细则', en: 'Evidence and rubric' },
});

function changeBlocks(change: BranchChange, whom: Assessed, lang: Lang): readonly Block[] {
  const { name, by, steps } = change;
  const causes = causesOf(whom);
  const head: Block = {
    type: 'heading',
    level: 3,
    text: by === undefined ? name : say(lang, `${name}（${signed(by)}分）`, `${name} (${signed(by)})`),
  };
  if (!steps) return [head, { type: 'paragraph', text: unknownTold(change, lang) }];
  return [
    head,
    { type: 'list', items: steps.flatMap((step) => step.parts.map((part) => partLine(step, part, causes, lang))) },
  ];
}

const partLine = (step: Step, part: Part, causes: ReturnType<typeof causesOf>, lang: Lang): string =>
  say(
    lang,
    `${causes[step.cause].zh}：${partTold(step, part, lang)}（${signed(part.by)}分）`,
    `${causes[step.cause].en}: ${partTold(step, part, lang)} (${signed(part.by)})`,
  );

function unknownTold({ before, after }: BranchChange, lang: Lang): string {
  if (!before) return say(lang, '本次新列入。', 'New in the second result.');
  if (!after) return say(lang, '本次没有列入。', 'Not in the second result.');
  return say(lang, '有一次结果未定，算不出变化多少。', 'One of the results is open, so the change cannot be told.');
}

const orderTold = (lang: Lang): string =>
  say(
    lang,
    '先放下复核决定，按原细则换上新的证据，再换上新的参照支部、新的细则和方案，最后放回复核决定；各部分相加等于总的变化。“其余”是封顶、折算和取整带来的。',
    'Decisions are set aside; new evidence is applied under the old rubric first, then the branches compared with, then the new rubric and plan, and decisions last; the parts add up to the change. "Rest" is what caps, rescaling and rounding make.',
  );

function diffData({ before, after, changes }: Compared, lang: Lang): Report['data'] {
  const records = changes.map((one): Json => changeData(one, after.rubric.rounding.places, lang));
  const document: JsonObject = {
    ...{ schemaVersion, view: 'diff', tool: 'biaochi', language: lang },
    before: sideData(before),
    after: sideData(after),
    changes: records,
  };
  return { document, records };
}

const sideData = ({ title, period, asOf, rubric, rubricHash }: Roster): JsonObject => ({
  title,
  period: orNull(period),
  asOf: orNull(asOf),
  rubric: rubricIdentity(rubric, rubricHash),
});

function changeData({ branch, name, before, after, steps, by }: BranchChange, places: number, lang: Lang): JsonObject {
  const side = (one: Standing | undefined): Json =>
    one
      ? {
          total: boundsData(one.total, places, lang),
          rank: orNull(one.rank),
          grade: one.grade ? gradeData(one.grade) : null,
        }
      : null;
  return {
    branch,
    name,
    before: side(before),
    after: side(after),
    by: by === undefined ? null : exactText(by),
    steps: steps
      ? steps.map((step) => ({
          cause: step.cause,
          by: exactText(step.by),
          parts: step.parts.map((part) => ({
            kind: part.kind,
            item: part.kind === 'item' ? part.item.id : null,
            by: exactText(part.by),
            told: partTold(step, part, lang),
          })),
        }))
      : null,
  };
}
