import type { Tree } from '../document/document.ts';
import type { BranchScore } from '../engine/score.ts';
import { boundsText, clauseSeen, gradeSeen, itemSeen, stateSeen, vetoesSeen } from './seen.ts';
import type { Mapping, Outcome } from './trial.ts';

/** What an expectation should speak of besides what differs: an item, a clause, or the result as a whole. */
export type Focus = { readonly item?: string | undefined; readonly clause?: string; readonly whole?: boolean };

// so many items are listed; more say nothing to a reader
const mostItems = 8;

/** What came out of a case, as an expectation: what differs from the base, and what the case is about. */
export function expectationOf(outcome: Outcome, base: Outcome | undefined, focus: Focus = {}): Mapping {
  if ('exempt' in outcome) return { state: 'exempt' };
  const before = base && !('exempt' in base) ? base : undefined;
  const items = itemsOf(outcome, before, focus);
  const rest = { ...sectionsOf(outcome, before), ...vetoesOf(outcome) };
  const open = outcome.grade.state === 'open';
  const otherwise = before === undefined || gradeSeen(before) !== gradeSeen(outcome);
  const whole = focus.whole || open || otherwise || Object.keys(items).length + Object.keys(rest).length === 0;
  const told = whole || Object.keys(rest).length > 0;
  return {
    ...(Object.keys(items).length > 0 && { items }),
    ...rest,
    ...(told && { total: boundsText(outcome.total), grade: gradeSeen(outcome) }),
    ...(open && { state: stateSeen(outcome) }),
    ...clauseOf(outcome, focus),
  };
}

function itemsOf(score: BranchScore, before: BranchScore | undefined, { item, whole }: Focus): Mapping {
  const seen = score.items.map((one) => [one.item.id, itemSeen(score, one.item.id, undefined)] as const);
  const other = seen.filter(([id, text]) => before && itemSeen(before, id, undefined) !== text);
  const own = seen.filter(([id]) => id === item);
  const few = whole && other.length > mostItems ? [] : other.slice(0, mostItems);
  return Object.fromEntries([...own, ...few]);
}

function sectionsOf(score: BranchScore, before: BranchScore | undefined): Mapping {
  const entries = (['bonus', 'penalties'] as const).flatMap((key): readonly (readonly [string, Tree])[] => {
    const [now, then] = [boundsText(score[key].points), before ? boundsText(before[key].points) : '0'];
    return now === then ? [] : [[key, now]];
  });
  return Object.fromEntries(entries);
}

function vetoesOf(score: BranchScore): Mapping {
  const fired = vetoesSeen(score);
  return {
    ...(fired !== 'none' && { vetoes: fired.split(', ') }),
    ...(!score.eligible && { eligible: 'false' }),
  };
}

function clauseOf(score: BranchScore, { clause }: Focus): Mapping {
  if (clause === undefined || clause.startsWith('vetoes.')) return {};
  const state = clauseSeen(score, clause);
  if (state === 'fired') return { fired: [clause] };
  return state === 'quiet' ? { 'not-fired': [clause] } : { states: { [clause]: state } };
}
