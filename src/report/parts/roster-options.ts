import { compare } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { say } from '../labels.ts';

/** How a roster is shown. None of it changes a number: ranks, shares and statistics stay those of the whole roster. */
export type RosterOptions = {
  readonly lang: Lang;
  /** The columns to show, by id (`rosterColumnIds`); all that there is something to say about where none are named. */
  readonly columns?: readonly string[];
  /** Only so many from the best, or from the last. */
  readonly top?: number;
  readonly bottom?: number;
  /** A table for each group; the way it is where ranks are given within groups. */
  readonly groupBy?: boolean;
  readonly sort?: 'rank' | 'name' | 'group' | 'total';
};

/** Some standings under a heading of their own, or all of them. */
export type Listing = { readonly group: string | undefined; readonly standings: readonly Standing[] };

/** Which standings are listed, in which order and under which headings. */
export function listingsOf(roster: Roster, options: RosterOptions): readonly Listing[] {
  const { groupBy, sort, lang } = options;
  const chosen = chosenOf(roster, options);
  const headingOf = ({ listed, group }: Standing) => (groupBy ? listed : group);
  const headings = [...new Set([...roster.groups, ...chosen.map(headingOf)])];
  if (!(groupBy ?? roster.ranking?.within === 'group') || headings.every((heading) => heading === undefined))
    return [{ group: undefined, standings: sorted(chosen, roster, sort) }];
  const listings = headings.map((heading) => {
    const members = chosen.filter((standing) => headingOf(standing) === heading);
    return { group: heading ?? say(lang, '未写组别', 'No group'), standings: sorted(members, roster, sort) };
  });
  return listings.filter(({ standings }) => standings.length > 0);
}

/** The first and last of the roster where only these are asked for; where ranks are given within groups, of each group. */
function chosenOf(roster: Roster, { top, bottom }: RosterOptions): readonly Standing[] {
  if (top === undefined && bottom === undefined) return roster.standings;
  const lists =
    roster.ranking?.within === 'group' ? roster.groups.map((group) => membersOf(roster, group)) : [roster.standings];
  const chosen = new Set(lists.flatMap((list) => [...firstOf(list, top ?? 0), ...lastOf(list, bottom ?? 0)]));
  return roster.standings.filter((standing) => chosen.has(standing));
}

const membersOf = ({ standings }: Roster, group: string): readonly Standing[] =>
  standings.filter((standing) => standing.group === group);

/** The first so many, and whoever shares the last of their ranks: a tie is not cut in two. */
function firstOf(list: readonly Standing[], count: number): readonly Standing[] {
  const last = count > 0 ? list[count - 1]?.rank : undefined;
  return list.filter(({ rank }, i) => i < count || (last !== undefined && rank === last));
}

/** The last so many of those that are ranked (of all where nobody is), and whoever shares the first of their ranks. */
function lastOf(list: readonly Standing[], count: number): readonly Standing[] {
  const ranked = list.filter(({ rank }) => rank !== undefined);
  const among = ranked.length > 0 ? ranked : list;
  const from = Math.max(0, among.length - count);
  const first = count > 0 ? among[from]?.rank : undefined;
  return among.filter(({ rank }, i) => i >= from || (first !== undefined && rank === first));
}

function sorted(list: readonly Standing[], roster: Roster, by: RosterOptions['sort']): readonly Standing[] {
  switch (by) {
    case 'name':
      return [...list].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    case 'total':
      return [...list].sort((a, b) => compare(b.total.high, a.total.high));
    case 'group':
      return [...list].sort((a, b) => groupIndex(roster, a) - groupIndex(roster, b));
    case 'rank':
      return list;
    default:
      return roster.lastFirst ? lastFirst(list) : list;
  }
}

/** The last first; whoever has no place yet stays at the end. */
const lastFirst = (list: readonly Standing[]): readonly Standing[] => [
  ...list.filter(({ grade }) => grade !== undefined).reverse(),
  ...list.filter(({ grade }) => grade === undefined),
];

const groupIndex = ({ groups }: Roster, { group }: Standing): number =>
  group === undefined ? groups.length : groups.indexOf(group);

/** What a cut list says about itself; undefined where everybody is shown. */
export function cutTold(shown: number, roster: Roster, { top, bottom, lang }: RosterOptions): string | undefined {
  const all = roster.standings.length;
  const { counter, many } = roster.rubric.whom;
  if (shown >= all) return undefined;
  const ends = [
    ...(top === undefined ? [] : [say(lang, `前${top}名`, `the first ${top}`)]),
    ...(bottom === undefined ? [] : [say(lang, `后${bottom}名`, `the last ${bottom}`)]),
  ];
  return say(
    lang,
    `仅显示${ends.join('和')}，共${all}${counter}；名次、分布和统计仍按全部${many.zh}计算。`,
    `Only ${ends.join(' and ')} of ${all} shown; ranks, shares and statistics are those of all.`,
  );
}
