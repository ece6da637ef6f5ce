import type { BranchScore, DecidedItem } from '../../engine/score.ts';
import { exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster } from '../../roster/roster.ts';
import { tracedBounds } from '../amounts.ts';
import { toned } from '../cells.ts';
import { label, say } from '../labels.ts';
import type { Block, Column, Node } from '../report.ts';
import { changeTold, groundsTold, outcomeTold, stateTold } from '../words/decisions.ts';

/** The decisions on a branch under a heading of their own; nothing where there are none. */
export function decisionBlocks({ decisions, rubric }: BranchScore, lang: Lang): readonly Block[] {
  if (decisions.length === 0) return [];
  const items = decisions.map((one) =>
    outcomeTold(one, rubric.itemById.get(one.decision.item)?.title ?? one.decision.item, rubric.rounding.places, lang),
  );
  return [
    { type: 'heading', level: 2, text: say(lang, '复核决定', 'Decisions') },
    { type: 'list', items },
  ];
}

/** How a decided item is told: in which language, at how many decimals, and where the decision stands. */
type Telling = { readonly lang: Lang; readonly places: number; readonly place: string | undefined };

/** What was decided of an item, and what it came to before; `computed` explains the latter. */
export function decidedNodes(
  one: DecidedItem,
  computed: readonly Node[],
  { lang, places, place }: Telling,
): readonly Node[] {
  const got = tracedBounds(one.before.points, places, lang);
  return [
    {
      text: changeTold(one, places, lang),
      tone: 'strong',
      ...(place !== undefined && { nodes: [{ text: say(lang, `决定：${place}`, `Decision: ${place}`) }] }),
    },
    { text: say(lang, `原得${got}分`, `Before: ${got}`), nodes: computed },
  ];
}

/** All decisions of an assessment as a table, in the order of their file. */
export function decisionTable({ decisions, standings, exempt, rubric }: Roster, lang: Lang): Block {
  const names = new Map([...standings, ...exempt].map(({ branch, name }) => [branch, name]));
  const columns: readonly Column[] = [
    { id: 'name', title: label('branch', lang), align: 'left', key: true },
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'from', title: say(lang, '原得分', 'Before'), align: 'right' },
    { id: 'to', title: say(lang, '改为', 'To'), align: 'right' },
    { id: 'state', title: say(lang, '结果', 'Result'), align: 'left' },
    { id: 'reason', title: say(lang, '理由和依据', 'Grounds'), align: 'left' },
  ];
  const rows = decisions.map((outcome) => {
    const { decision, state } = outcome;
    return [
      names.get(decision.branch) ?? decision.branch,
      rubric.itemById.get(decision.item)?.title ?? decision.item,
      decision.from === undefined ? say(lang, '缺项', 'missing') : exactText(decision.from),
      exactText(decision.to),
      toned(stateTold(outcome, rubric.rounding.places, lang), state === 'unused' ? 'bad' : undefined),
      groundsTold(decision, lang),
    ];
  });
  return { type: 'table', columns, rows };
}
