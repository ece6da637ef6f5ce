import type { DecisionOutcome, DecisionState } from '../../decisions/decision.ts';
import type { BranchScore, DecidedItem } from '../../engine/score.ts';
import type { Lang, Told } from '../../model/told.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { tracedBounds } from '../amounts.ts';
import { say } from '../labels.ts';
import type { Block, Node } from '../report.ts';
import { changeTold, outcomeTold } from '../words/decisions.ts';
import type { Section } from './roster-cases.ts';

/** The decisions on a branch under a heading of their own; nothing where there are none. */
export function decisionBlocks({ decisions, rubric }: BranchScore, lang: Lang): readonly Block[] {
  if (decisions.length === 0) return [];
  const items = decisions.map((one) => outcomeTold(one, itemTitle(one, rubric, lang), rubric, lang));
  return [
    { type: 'heading', level: 2, text: say(lang, '复核决定', 'Decisions') },
    { type: 'list', items },
  ];
}

function itemTitle({ decision }: DecisionOutcome, { itemById }: Rubric, lang: Lang): string {
  const title = itemById.get(decision.item)?.title ?? decision.item;
  return say(lang, `“${title}”`, `"${title}"`);
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

const groups: readonly (readonly [Told, readonly DecisionState[]])[] = [
  [{ zh: '已改定', en: 'Applied' }, ['applied']],
  [{ zh: '待复核', en: 'Pending' }, ['pending']],
  [{ zh: '不予变更', en: 'Refused' }, ['refused']],
  [{ zh: '未采用', en: 'Not used' }, ['expired', 'unused']],
];

/** All decisions of an assessment by what became of them, in the order of their file. */
export function decisionSections({ decisions, standings, exempt, rubric }: Roster, lang: Lang): readonly Section[] {
  const names = new Map([...standings, ...exempt].map(({ branch, name }) => [branch, name]));
  return groups.map(([title, states]) => {
    const items = decisions
      .filter(({ state }) => states.includes(state))
      .map((one) => {
        const who = names.get(one.decision.branch) ?? one.decision.branch;
        const item = itemTitle(one, rubric, lang);
        return outcomeTold(one, say(lang, `${who}${item}`, `${who}, ${item}:`), rubric, lang, false);
      });
    return { title: title[lang], blocks: items.length === 0 ? [] : [{ type: 'list', items }] };
  });
}
