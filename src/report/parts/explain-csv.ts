import type { Award } from '../../clauses/award.ts';
import { clauseTold, foundTold } from '../../clauses/sentence.ts';
import type { DecidedItem, ItemScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import { type Exact, negate, zero } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import type { Lang, Told } from '../../model/told.ts';
import { difference, shownBounds } from '../amounts.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, say } from '../labels.ts';
import type { Cell, Column } from '../report.ts';
import { decisionStates, groundsTold, movedTo } from '../words/decisions.ts';
import { marksOf } from '../words/reasons.ts';
import type { Explaining } from './explain-nodes.ts';
import { placesOfAward } from './places.ts';

/** What every clause did as a table: a row for each clause, of items, bonus and penalties. */
export function explainTable(items: readonly ItemScore[], whole: boolean, cx: Explaining): Sheet {
  const { score, lang } = cx;
  const rows = items.flatMap((one) => itemRows(one, cx));
  const sections = (['bonus', 'penalties'] as const).flatMap((key) =>
    awardRows([label(key, lang), ''], score[key].awards, score.evidence[key], [key], cx),
  );
  return { columns: columnsOf(lang), rows: whole ? [...rows, ...sections] : rows };
}

function columnsOf(lang: Lang): readonly Column[] {
  const words = [
    'item',
    'assessor',
    'clause',
    'state',
    'effectPoints',
    'rule',
    'found',
    'rubricPlace',
    'evidencePlace',
  ] as const;
  return words.map((word) => ({
    id: word,
    title: label(word, lang),
    align: word === 'effectPoints' ? 'right' : 'left',
  }));
}

function itemRows(one: ItemScore, cx: Explaining): readonly (readonly Cell[])[] {
  const { id, title } = one.item;
  const at: Path = ['findings', id];
  if (one.state === 'not-applicable')
    return [[title, '', '', say(cx.lang, '不适用', 'not applicable'), undefined, '', one.reason, '', '']];
  if (one.state === 'decided') return [decisionRow(one, cx), ...itemRows(one.before, cx)];
  if (one.state !== 'combined') return awardRows([title, ''], one.awards, marksOf(cx.score, id), at, cx);
  return one.raters.flatMap((rater, i) =>
    awardRows([title, rater.by], rater.awards, marksOf(cx.score, id, rater.by), [...at, i], cx),
  );
}

/** What was decided: the points by which it moves the item, why, and where it stands. */
function decisionRow(
  { item, decision, points, before }: DecidedItem,
  { score, lang, decided }: Explaining,
): readonly Cell[] {
  const { places } = score.rubric.rounding;
  const from = decision.from === undefined ? undefined : shownBounds(before.points, places, lang);
  const change = movedTo(from, decision.to, lang);
  const place = decided?.(decision.path) ?? '';
  const state = decisionStates.applied[lang];
  const who = decision.by ?? '';
  return [
    item.title,
    who,
    '',
    state,
    difference(points, before.points),
    change,
    groundsTold(decision, lang),
    '',
    place,
  ];
}

const states: Readonly<Record<Award['state'], Told>> = {
  fired: { zh: '触发', en: 'fired' },
  quiet: { zh: '未触发', en: 'not triggered' },
  excused: { zh: '例外', en: 'excused' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  unknown: { zh: '无法判定', en: 'cannot be told' },
  outweighed: { zh: '就高不累计', en: 'outweighed' },
};

const awardRows = (
  before: readonly Cell[],
  awards: readonly Award[],
  marks: ReadonlyMap<string, Mark>,
  at: Path,
  { score, lang, place }: Explaining,
): readonly (readonly Cell[])[] =>
  awards.map((award) => {
    const mark = marks.get(award.clause.id);
    const places = placesOfAward({ award, mark, at }, score.rubric, place);
    const found = foundTold(award, score.known, mark)[lang];
    return [
      ...before,
      award.clause.id,
      states[award.state][lang],
      movedBy(award),
      clauseTold(award.clause)[lang],
      found,
      places.rubric,
      places.evidence.join(' '),
    ];
  });

/** What a clause gives or takes by itself, before floors and caps of the item. */
function movedBy({ clause, state, points }: Award): Exact {
  if (state !== 'fired') return zero;
  if (clause.form === 'value') return points;
  const { stage } = clause;
  return stage === 'take' || stage === 'beyond' ? negate(points) : points;
}
