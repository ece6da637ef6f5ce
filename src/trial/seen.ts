import type { Award } from '../clauses/award.ts';
import type { Bounds, BranchScore, CategoryScore, ItemScore } from '../engine/score.ts';
import { certain } from '../engine/score.ts';
import { compare, exactText, readExact } from '../model/exact.ts';
import type { Outcome } from './trial.ts';

/** Points as expectations write them: `7.5`, or `5..10` while they are open. */
export const boundsText = (bounds: Bounds): string =>
  certain(bounds) ? exactText(bounds.low) : `${exactText(bounds.low)}..${exactText(bounds.high)}`;

/** A wanted result in the one form that equal results share: `4.50` is `4.5`, `3..3` is `3`; words stay. */
export function normalized(wanted: string): string {
  const ends = wanted.split('..').map((end) => readExact(end));
  const [low, high = low] = ends;
  if (low === undefined || high === undefined) return wanted;
  return compare(low, high) === 0 ? exactText(low) : `${exactText(low)}..${exactText(high)}`;
}

/** Whether a result is wanted as points and not as a state. */
const wantsPoints = (wanted: string | undefined): boolean => wanted !== undefined && /^-?\d/.test(wanted);

/** The item of a score; undefined where it is not this branch's. */
export const itemIn = (score: BranchScore, id: string): ItemScore | undefined =>
  score.items.find(({ item }) => item.id === id);

/** An item's points, or its state where that is what is asked for or all there is. */
export function itemSeen(score: BranchScore, id: string, wanted: string | undefined): string {
  const one = itemIn(score, id);
  if (!one) return 'absent';
  const stated = one.state === 'combined' ? 'scored' : one.state;
  if (wanted === 'open') return certain(one.points) ? stated : 'open';
  const byState = one.state === 'missing' || one.state === 'not-applicable';
  if (wantsPoints(wanted)) return byState && one.state !== 'missing' ? stated : boundsText(one.points);
  return byState || wanted !== undefined ? stated : boundsText(one.points);
}

/** A category's points, or its state. */
export function categorySeen(score: BranchScore, id: string, wanted: string | undefined): string {
  const one = everyCategory(score.categories).find(({ category }) => category.id === id);
  if (!one) return 'absent';
  if (one.state === 'not-applicable' || (wanted !== undefined && !wantsPoints(wanted))) return one.state;
  return boundsText(one.points);
}

/** Every category of a score, those inside others included. */
export const everyCategory = (categories: readonly CategoryScore[]): readonly CategoryScore[] =>
  categories.flatMap((score) => [score, ...everyCategory(score.categories)]);

/** The grade by id, or `lowest..highest` where it may still be one or the other. */
export function gradeSeen({ grade }: BranchScore): string {
  if (grade.state === 'final') return grade.grade.id;
  return grade.lowest === grade.highest ? grade.lowest.id : `${grade.lowest.id}..${grade.highest.id}`;
}

/** Whether the result is settled, open, or there is none. */
export const stateSeen = (outcome: Outcome): string =>
  'exempt' in outcome ? 'exempt' : outcome.grade.state === 'final' ? 'final' : 'open';

/** The awards of an item, of all its assessors. */
export function awardsIn(score: ItemScore | undefined): readonly Award[] {
  if (score === undefined || score.state === 'not-applicable') return [];
  if (score.state === 'decided') return awardsIn(score.before);
  if (score.state === 'missing') return [...score.awards, ...score.others];
  return score.state === 'combined' ? score.raters.flatMap(({ awards }) => awards) : score.awards;
}

/** What became of a clause, named `item.clause`, `bonus.clause`, `penalties.clause` or `vetoes.veto`. */
export function clauseSeen(score: BranchScore, name: string): string {
  const [owner = '', id = ''] = splitName(name);
  if (owner === 'vetoes') return score.vetoes.find(({ veto }) => veto.id === id)?.state ?? 'absent';
  const awards = owner === 'bonus' || owner === 'penalties' ? score[owner].awards : awardsIn(itemIn(score, owner));
  const states = awards.filter(({ clause }) => clause.id === id).map(({ state }) => state);
  return states.find((state) => state === 'fired') ?? states[0] ?? 'absent';
}

/** The two parts of a clause's name. */
export function splitName(name: string): readonly [string, string] {
  const at = name.indexOf('.');
  return [name.slice(0, at), name.slice(at + 1)];
}

/** The vetoes that hold, or `none`. */
export function vetoesSeen({ vetoes }: BranchScore): string {
  const fired = vetoes.filter(({ state }) => state === 'fired').map(({ veto }) => veto.id);
  return fired.length === 0 ? 'none' : fired.sort().join(', ');
}
