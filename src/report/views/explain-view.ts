import type { BranchScore, CategoryScore, ItemScore } from '../../engine/score.ts';
import { dayText } from '../../model/day.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Lang } from '../../model/told.ts';
import { fixedBounds } from '../amounts.ts';
import { explainData } from '../data/explain-data.ts';
import { label, say } from '../labels.ts';
import { decisionBlocks } from '../parts/decision-blocks.ts';
import { explainTable } from '../parts/explain-csv.ts';
import { awardNodes, categoryNode, type Explaining, itemNode, vetoNode } from '../parts/explain-nodes.ts';
import { settingPairs } from '../parts/parameters.ts';
import type { Place } from '../parts/places.ts';
import type { Block, Node, Pair, Report } from '../report.ts';
import { coverageText } from '../words/coverage.ts';
import { gradeShort, gradeSteps, type Quotas } from '../words/grading.ts';
import { totalSteps } from '../words/totals.ts';

/** What an explanation is made with: one item or all, and where everything stands. */
export type ExplainOptions = {
  readonly lang: Lang;
  readonly item?: string;
  readonly rubricHash: string;
  readonly place: Place;
  /** Says where a decision stands, as `file:line`. */
  readonly decided?: ((path: Path) => string) | undefined;
  /** How many may hold each grade, where a plan says so. */
  readonly quotas?: Quotas | undefined;
};

/** Why a branch has its points: from the total down to clause and fact, in the order of computing. */
export function explainView(score: BranchScore, options: ExplainOptions): Report {
  const { lang, item, rubricHash, place, decided, quotas } = options;
  const cx: Explaining = { score, lang, place, decided, quotas };
  const items = item === undefined ? score.items : score.items.filter((one) => one.item.id === item);
  return {
    title: titleOf(score, items, item, lang),
    lang,
    blocks: [
      { type: 'pairs', pairs: headOf(score, lang) },
      ...(item === undefined ? wholeBlocks(cx) : itemBlocks(items, cx)),
    ],
    get data() {
      return explainData(score, { lang, rubricHash, place, quotas, ...(item === undefined ? {} : { item }) });
    },
    get table() {
      return explainTable(items, item === undefined, cx);
    },
  };
}

function titleOf({ evidence }: BranchScore, items: readonly ItemScore[], item: string | undefined, lang: Lang): string {
  const what = item === undefined ? '' : `${items[0]?.item.title ?? item}`;
  return say(
    lang,
    `${evidence.name}${what}得分说明`,
    `${evidence.name}: ${what === '' ? 'the score' : what} explained`,
  );
}

function headOf(score: BranchScore, lang: Lang): readonly Pair[] {
  const { rubric, evidence, known } = score;
  return [
    { label: label('total', lang), value: fixedBounds(score.total, rubric.rounding.places, lang) },
    { label: label('grade', lang), value: gradeShort(score, lang) },
    { label: label('coverage', lang), value: coverageText(score) },
    ...(known.asOf === undefined ? [] : [{ label: label('asOf', lang), value: dayText(known.asOf) }]),
    {
      label: label('rubric', lang),
      value: say(lang, `${rubric.title}（${rubric.version}）`, `${rubric.title} (${rubric.version})`),
    },
    ...settingPairs(rubric, lang),
    { label: label('file', lang), value: evidence.file },
  ];
}

function wholeBlocks(cx: Explaining): readonly Block[] {
  const { score, lang } = cx;
  const section = (key: 'bonus' | 'penalties'): readonly Node[] =>
    awardNodes(score[key].awards, score.evidence[key], [key], cx);
  const chapters: readonly (readonly [string, Block])[] = [
    [say(lang, '总分怎么得来', 'How the total came about'), { type: 'list', items: totalSteps(score, lang) }],
    [
      say(lang, '等次怎么得来', 'How the grade came about'),
      { type: 'list', items: gradeSteps(score, lang, cx.quotas) },
    ],
    [
      say(lang, '各项得分', 'Points of every item'),
      { type: 'tree', nodes: score.categories.map((one, i) => categoryNode(one, [i], cx)) },
    ],
    [label('bonus', lang), { type: 'tree', nodes: section('bonus') }],
    [label('penalties', lang), { type: 'tree', nodes: section('penalties') }],
    [say(lang, '一票否决', 'Vetoes'), { type: 'tree', nodes: score.vetoes.map((veto) => vetoNode(veto, cx)) }],
  ];
  const filled = chapters.filter(([, block]) => block.type !== 'tree' || block.nodes.length > 0);
  const all = filled.flatMap(([text, block]): readonly Block[] => [{ type: 'heading', level: 2, text }, block]);
  return [...all, ...decisionBlocks(score, lang)];
}

function itemBlocks(items: readonly ItemScore[], cx: Explaining): readonly Block[] {
  const [one] = items;
  const who = cx.score.rubric.whom.one;
  if (!one)
    return [
      { type: 'paragraph', text: say(cx.lang, `这一项不适用于本${who.zh}。`, `This item is not for this ${who.en}.`) },
    ];
  const about: readonly Pair[] = [
    ...(one.item.requirement === undefined
      ? []
      : [{ label: label('requirement', cx.lang), value: one.item.requirement }]),
    ...(one.item.source === undefined ? [] : [{ label: label('source', cx.lang), value: one.item.source }]),
    ...(one.item.remedy === undefined ? [] : [{ label: label('remedy', cx.lang), value: one.item.remedy }]),
  ];
  const within = ancestors(cx.score.categories, one.item.id).map(({ category }) => category.title);
  return [
    { type: 'paragraph', text: say(cx.lang, `所在大项：${within.join(' → ')}`, `Category: ${within.join(' → ')}`) },
    { type: 'tree', nodes: [itemNode(one, cx)] },
    ...(about.length > 0 ? [{ type: 'pairs', pairs: about } as const] : []),
  ];
}

/** The categories an item stands in, the outermost first. */
function ancestors(categories: readonly CategoryScore[], id: string): readonly CategoryScore[] {
  for (const one of categories) {
    if (one.items.some(({ item }) => item.id === id)) return [one];
    const inner = ancestors(one.categories, id);
    if (inner.length > 0) return [one, ...inner];
  }
  return [];
}
