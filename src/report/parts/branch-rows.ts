import type { ClauseEntry } from '../../clauses/clause.ts';
import { entryTold } from '../../clauses/sentence.ts';
import type { BranchScore, CategoryScore, ItemScore } from '../../engine/score.ts';
import { isZero, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { fixed, fixedBounds, settled } from '../amounts.ts';
import { toned } from '../cells.ts';
import type { Sheet } from '../draw/grid.ts';
import { bracketed, itemNumber, label, numbered, say } from '../labels.ts';
import type { Cell, Column, Row, Tone } from '../report.ts';
import { provenanceTold } from '../words/provenance.ts';
import { awardReasons, reasonsOf } from '../words/reasons.ts';
import { vetoEffectTold, vetoFoundTold, vetoTold } from '../words/vetoes.ts';
import { weightTold } from '../words/weights.ts';

/** What the score sheet is drawn from: the score, the branch's own check beside it, and the language. */
export type SheetCase = { readonly score: BranchScore; readonly self: BranchScore | undefined; readonly lang: Lang };

/** The score sheet: item, points, rules, reasons, score; the branch's own points beside it where there are any. */
export function scoreSheet(one: SheetCase): Sheet {
  const { score, self, lang } = one;
  const { places } = score.rubric.rounding;
  const own = score.evidence.as === 'self';
  const columns: readonly Column[] = [
    { id: 'item', title: label('item', lang), align: 'left', least: 11, key: true },
    { id: 'points', title: label('points', lang), align: 'right' },
    { id: 'standard', title: label('standard', lang), align: 'left' },
    { id: 'reason', title: label('reason', lang), align: 'left' },
    ...(self ? [{ id: 'self', title: label('self', lang), align: 'right', places } as const] : []),
    { id: 'score', title: label(self ? 'audited' : own ? 'self' : 'score', lang), align: 'right', places },
  ];
  const rows = [
    ...score.categories.flatMap((category, i) => categoryRows(category, [i], one)),
    ...sectionRows('bonus', one),
    ...sectionRows('penalties', one),
    ...vetoRows(one),
    totalRow(one),
  ];
  return { columns, rows: self ? rows : rows.map((row) => (row.length === 1 ? row : row.filter((_, i) => i !== 4))) };
}

function categoryRows(one: CategoryScore, at: readonly number[], sheet: SheetCase): readonly Row[] {
  const { category, items, categories } = one;
  const { lang } = sheet;
  const strong = (cell: string): Cell => toned(cell, 'strong');
  const n = (at.at(-1) ?? 0) + 1;
  const title = at.length === 1 ? numbered(n, category.title, lang) : bracketed(n, category.title, lang);
  return [
    [strong(title + weightTold(category.weight, lang))],
    ...items.map((item, i) => itemRow(item, itemNumber(at, i + 1, lang), sheet)),
    ...categories.flatMap((child, i) => categoryRows(child, [...at, i], sheet)),
    [
      strong(label('subtotal', lang)),
      category.points,
      undefined,
      categoryRemark(one, lang),
      pointsCell(findCategory(sheet.self?.categories ?? [], category.id), sheet),
      one.state === 'not-applicable' ? '-' : strongCell(one.points, sheet),
    ],
  ];
}

function findCategory(categories: readonly CategoryScore[], id: string): CategoryScore['points'] | undefined {
  for (const one of categories) {
    const found = one.category.id === id ? one.points : findCategory(one.categories, id);
    if (found) return found;
  }
  return undefined;
}

const strongCell = (bounds: CategoryScore['points'], { score, lang }: SheetCase): Cell => {
  const only = settled(bounds);
  return only === undefined
    ? toned(fixedBounds(bounds, score.rubric.rounding.places, lang), 'warn')
    : toned(only, 'strong');
};

function pointsCell(bounds: CategoryScore['points'] | undefined, { score, lang }: SheetCase, tone?: Tone): Cell {
  if (!bounds) return undefined;
  const only = settled(bounds);
  return only === undefined
    ? toned(fixedBounds(bounds, score.rubric.rounding.places, lang), 'warn')
    : toned(only, tone);
}

/** Why a category comes to something else than the sum of its parts. */
function categoryRemark({ emptiedBy, excluded, state }: CategoryScore, lang: Lang): Cell {
  if (state === 'not-applicable') return undefined;
  if (emptiedBy !== undefined)
    return toned(say(lang, `因“${emptiedBy}”整类不得分`, `emptied by "${emptiedBy}"`), 'bad');
  if (!isZero(excluded))
    return say(
      lang,
      `不适用${plainText(excluded)}分，按其余折算`,
      `${plainText(excluded)} points do not apply; rescaled`,
    );
  return undefined;
}

function itemRow(one: ItemScore, number: string, sheet: SheetCase): Row {
  const { item, state } = one;
  const { score, self, lang } = sheet;
  const other = self?.items.find((candidate) => candidate.item.id === item.id);
  const inform = item.counts ? '' : say(lang, '（仅供参考）', ' (for information)');
  return [
    `${number} ${item.title}${weightTold(item.weight, lang)}${inform}`,
    item.points,
    rulesText(item.entries, lang),
    toned(countedLines(reasonsOf(one, score, lang)), state === 'missing' ? 'warn' : undefined),
    other?.state === 'not-applicable' ? '-' : pointsCell(other?.points, sheet),
    state === 'not-applicable' ? '-' : pointsCell(one.points, sheet),
  ];
}

/** The rules of a list of clauses, a line each. */
const rulesText = (entries: readonly ClauseEntry[], lang: Lang): string =>
  countedLines(entries.map((entry) => entryTold(entry)[lang]));

/** A line each, numbered where there are several. */
const countedLines = (lines: readonly string[]): string =>
  lines.map((line, i) => (lines.length === 1 ? line : `${i + 1}. ${line}`)).join('\n');

function sectionRows(key: 'bonus' | 'penalties', sheet: SheetCase): readonly Row[] {
  const { score, self, lang } = sheet;
  const section = score.rubric[key];
  if (section.clauses.length === 0) return [];
  const reasons = awardReasons(score[key].awards, score.evidence[key], score, lang);
  const cap = section.cap === undefined ? undefined : `≤${plainText(section.cap)}`;
  return [
    [
      toned(label(key, lang), 'strong'),
      cap,
      rulesText(section.entries, lang),
      countedLines(reasons),
      self ? withSign(self[key].points, key, sheet) : undefined,
      withSign(score[key].points, key, sheet),
    ],
  ];
}

function withSign(bounds: CategoryScore['points'], key: 'bonus' | 'penalties', { score, lang }: SheetCase): Cell {
  const { places } = score.rubric.rounding;
  const sign = key === 'bonus' ? '+' : '-';
  const only = settled(bounds);
  if (only !== undefined) return `${isZero(only) ? '' : sign}${fixed(only, places)}`;
  return toned(`${sign}${fixedBounds(bounds, places, lang)}`, 'warn');
}

function vetoRows({ score, lang }: SheetCase): readonly Row[] {
  const { rubric, vetoes } = score;
  if (vetoes.length === 0) return [];
  const fired = vetoes.filter(({ state }) => state === 'fired');
  const told = fired.map((one) => {
    const mark = score.evidence.vetoes.get(one.veto.id);
    const effect = vetoEffectTold(one.veto.effect, rubric)[lang];
    return (
      say(lang, `${vetoFoundTold(one, score).zh}：${effect}`, `${vetoFoundTold(one, score).en}: ${effect}`) +
      provenanceTold(mark, lang)
    );
  });
  const open = vetoes
    .filter(({ state }) => state === 'unknown')
    .map(({ veto }) => say(lang, `无法判定：${vetoTold(veto).zh}`, `cannot be told: ${vetoTold(veto).en}`));
  const reasons = countedLines([...told, ...open]);
  return [
    [
      toned(say(lang, '一票否决', 'Vetoes'), 'strong'),
      undefined,
      vetoesText(rubric, lang),
      toned(reasons === '' ? label('none', lang) : reasons, fired.length > 0 ? 'bad' : undefined),
      undefined,
      undefined,
    ],
  ];
}

/** The vetoes of a rubric with their effects, a line each. */
const vetoesText = (rubric: Rubric, lang: Lang): string =>
  countedLines(
    rubric.vetoes.map((veto) => {
      const [when, effect] = [vetoTold(veto)[lang], vetoEffectTold(veto.effect, rubric)[lang]];
      return say(lang, `${when}：${effect}`, `${when}: ${effect}`);
    }),
  );

function totalRow(sheet: SheetCase): Row {
  const { score, self, lang } = sheet;
  return [
    toned(label('total', lang), 'strong'),
    score.rubric.total,
    undefined,
    undefined,
    pointsCell(self?.total, sheet),
    strongCell(score.total, sheet),
  ];
}
