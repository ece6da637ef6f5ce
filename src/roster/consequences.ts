import type { Assessment } from '../assessment/assessment.ts';
import { type Consequence, measureName } from '../assessment/consequence.ts';
import type { Grade } from '../rubric/rubric.ts';
import type { Earlier } from './earlier.ts';
import { type Before, heldBefore } from './held-before.ts';
import type { Applied, Hit, Place } from './hit.ts';
import { beyondLines, together, type Verdict } from './measure.ts';
import { nextInLine } from './next-in-line.ts';
import { type Places, placesAmong } from './places.ts';
import { type Allotted, possibleGrades, type Span } from './possible-grades.ts';
import type { Roster, Standing } from './roster.ts';

/** What consequences are applied to: a roster whose quotas are applied, the plan, and what earlier periods came to. */
export type ApplyCase = {
  readonly roster: Allotted & Pick<Roster, 'groups' | 'rubricHash'>;
  readonly assessment: Assessment;
  readonly earlier: readonly Earlier[];
};

/** Every consequence of the plan with whom it hits, and the standings with what was found for each. */
export function concluded(one: ApplyCase): Pick<Roster, 'consequences' | 'standings'> {
  const consequences = applied(one);
  return { consequences, standings: withConsequences(one.roster.standings, consequences) };
}

function applied(one: ApplyCase): readonly Applied[] {
  const { roster, assessment, earlier } = one;
  if (assessment.consequences.length === 0) return [];
  const within = assessment.ranking?.within ?? 'all';
  const sight: Sight = {
    roster,
    spans: possibleGrades(roster, assessment),
    placesOf: placesIn(one),
    before: { rubric: roster.rubric, rubricHash: roster.rubricHash, earlier, within },
  };
  return assessment.consequences.map((consequence) => {
    const hits = hitsOf(consequence, sight);
    return { consequence, hits, next: nextInLine(consequence, hits, roster.standings, within) };
  });
}

/** The standings with what was found for each; who may not be put up for awards is no longer eligible. */
function withConsequences(standings: readonly Standing[], list: readonly Applied[]): readonly Standing[] {
  const found = new Map<string, Standing['consequences'][number][]>();
  for (const { consequence, hits } of list) {
    const { id, title, ineligible } = consequence;
    for (const { branch, state } of hits) {
      const entry = { id, title, state, ineligible };
      const others = found.get(branch);
      if (others) others.push(entry);
      else found.set(branch, [entry]);
    }
  }
  return standings.map((one) => {
    const consequences = found.get(one.branch);
    if (!consequences) return one;
    const barred = consequences.some(({ state, ineligible }) => ineligible && state === 'hit');
    return { ...one, consequences, eligible: one.eligible && !barred };
  });
}

/** All that the conditions look at. */
type Sight = {
  readonly roster: ApplyCase['roster'];
  readonly spans: ReadonlyMap<string, Span>;
  readonly placesOf: (one: Standing) => Places | undefined;
  readonly before: Before;
};

/** The places in the ranking a branch is in: that of all, or that of its group. */
function placesIn({ roster, assessment: { ranking } }: ApplyCase): Sight['placesOf'] {
  if (!ranking) return () => undefined;
  const { standings, unusable } = roster;
  const within = (members: readonly Standing[]) =>
    placesAmong({ standings: members, breakers: ranking.tieBreakers, unread: unusable.length });
  if (ranking.within === 'all') {
    const all = within(standings);
    return () => all;
  }
  const groups = new Map(
    roster.groups.map((group) => [group, within(standings.filter((one) => one.group === group))] as const),
  );
  return ({ group }) => (group === undefined ? undefined : groups.get(group));
}

const stateOrder: readonly Hit['state'][] = ['hit', 'undecided', 'possible'];

function hitsOf(consequence: Consequence, sight: Sight): readonly Hit[] {
  const { standings } = sight.roster;
  // where the last are meant, the very last comes first
  const ordered = consequence.bottom === undefined ? standings : [...standings].reverse();
  return ordered
    .flatMap((one) => hitOf(consequence, one, sight) ?? [])
    .sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state));
}

function hitOf(consequence: Consequence, one: Standing, sight: Sight): Hit | undefined {
  const seen = seenOf(consequence, one, sight);
  const now = verdictOn(consequence, seen);
  if (now === 'fails') return undefined;
  const { verdict, lacking } = heldBefore(consequence, one.branch, sight.before);
  if (verdict === 'fails') return undefined;
  const state = now === 'possible' ? 'possible' : verdict === 'holds' ? 'hit' : 'undecided';
  return { branch: one.branch, state, ...seen, lacking };
}

/** What the conditions of a consequence look at. */
type Seen = Pick<Hit, 'behind' | 'before' | 'grades' | 'measure'>;

function seenOf({ bottom, top, grades, rate }: Consequence, one: Standing, sight: Sight): Seen {
  const places = sight.placesOf(one);
  return {
    behind: bottom === undefined ? undefined : places?.behind(one),
    before: top === undefined ? undefined : places?.before(one),
    grades: grades && gradesOf(one, sight),
    measure: rate && one.measures.get(measureName(rate.of)),
  };
}

const verdictOn = ({ bottom, top, grades, rate }: Consequence, seen: Seen): Verdict =>
  together([
    ...(bottom === undefined ? [] : [fewerThan(bottom, seen.behind)]),
    ...(top === undefined ? [] : [fewerThan(top, seen.before)]),
    ...(grades ? [among(seen.grades ?? [], grades)] : []),
    ...(rate ? [beyondLines(seen.measure, rate)] : []),
  ]);

const fewerThan = (limit: number, place: Place | undefined): Verdict =>
  place === undefined || place.fewest >= limit ? 'fails' : place.most < limit ? 'holds' : 'possible';

function gradesOf({ branch }: Standing, { roster, spans }: Sight): readonly Grade[] {
  const span = spans.get(branch);
  return span ? roster.rubric.grades.slice(span.best, span.worst + 1) : [];
}

/** Whether all, some or none of the grades still possible are among those meant. */
function among(possible: readonly Grade[], meant: readonly Grade[]): Verdict {
  const count = possible.filter((grade) => meant.includes(grade)).length;
  return count === 0 ? 'fails' : count === possible.length ? 'holds' : 'possible';
}
