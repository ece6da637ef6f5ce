import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import type { Lang, Told } from '../../model/told.ts';
import type { Unseen } from '../../rectify/fault.ts';
import type { EntryState, MatchedEntry } from '../../rectify/match.ts';
import { type Colour, colourOf } from '../../rectify/tally.ts';
import { say } from '../labels.ts';
import type { Tone } from '../report.ts';

const stateWords: Readonly<Record<EntryState, Told>> = {
  overdue: { zh: '逾期', en: 'overdue' },
  new: { zh: '新增', en: 'new' },
  reopened: { zh: '反复', en: 'reopened' },
  open: { zh: '未到期', en: 'open' },
  closed: { zh: '已销号', en: 'closed' },
};

/** How entries may stand, the most pressing first. */
export const statesInOrder: readonly EntryState[] = ['overdue', 'new', 'reopened', 'open', 'closed'];

/** How an entry stands, in a word. */
export const stateTold = (state: EntryState, lang: Lang): string => stateWords[state][lang];

const colourWords: Readonly<Record<Colour, Told>> = {
  red: { zh: '红', en: 'red' },
  yellow: { zh: '黄', en: 'yellow' },
  green: { zh: '绿', en: 'green' },
};

/** The colour of an entry in a word, for those who see no colours. */
export const colourTold = (state: EntryState, lang: Lang): string => colourWords[colourOf(state)][lang];

/** The tone of an entry where there is colour. */
export const toneOfState = (state: EntryState): Tone =>
  (({ red: 'bad', yellow: 'warn', green: 'good' }) as const)[colourOf(state)];

const unseenWords = ({ one }: Assessed): Readonly<Record<Unseen, Told>> => ({
  'no-branch': { zh: `${one.zh}不在本次结果中`, en: `the ${one.en} is not among the results` },
  'no-clause': { zh: '细则已无此条', en: 'the rubric has no such clause' },
  missing: { zh: '这一项尚未核实', en: 'not assessed' },
  'not-applicable': { zh: '这一项不适用', en: 'does not apply' },
});

/** Colour, state and what else is to be known: `绿 已销号 2020-03-31`, `黄 反复（第2次）`. */
export function entryStateTold({ state, closed, reopened, unseen }: MatchedEntry, whom: Assessed, lang: Lang): string {
  const words = unseenWords(whom);
  const parts = [`${colourTold(state, lang)} ${stateTold(state, lang)}`];
  if (state === 'closed' && closed !== undefined) parts.push(` ${dayText(closed)}`);
  if (reopened.length > 0) parts.push(timesTold(reopened.length, state, lang));
  if (unseen) parts.push(say(lang, `（未核：${words[unseen].zh}）`, ` (not seen: ${words[unseen].en})`));
  return parts.join('');
}

/** How often it has come back: now, or before. */
function timesTold(times: number, state: EntryState, lang: Lang): string {
  const en = ` (${state === 'reopened' ? '' : 'reopened '}${times === 1 ? 'once' : `${times} times`})`;
  return say(lang, state === 'reopened' ? `（第${times}次）` : `（曾反复${times}次）`, en);
}
