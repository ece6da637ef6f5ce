import type { Assessment } from '../assessment/assessment.ts';
import type { Grade, TieBreaker } from '../rubric/rubric.ts';
import { placesAmong } from './places.ts';
import type { QuotaUse, Roster, Standing } from './roster.ts';

/**
 * The grades a branch may still end with, as positions from the best: from `best` to `worst`. `first` is the one it stands
 * in line for, before any quota.
 */
export type Span = { readonly first: number; readonly best: number; readonly worst: number };

/** What the possible grades follow from: a roster whose quotas are applied. */
export type Allotted = Pick<Roster, 'rubric' | 'standings' | 'quotas' | 'unusable' | 'final'>;

/**
 * The grades that the branches may end with. While anything is open, whoever settles late may take a place of a quota
 * from somebody who holds it now, and files that cannot be read yet may make a quota larger.
 */
export function possibleGrades(roster: Allotted, assessment: Assessment): ReadonlyMap<string, Span> {
  const { grades } = roster.rubric;
  const spans = new Map(roster.standings.map((one) => [one.branch, spanOf(one, roster)] as const));
  if (roster.final) return spans;
  for (const use of roster.quotas) {
    const i = grades.indexOf(use.grade);
    const within = assessment.quotas.get(use.grade.id)?.within ?? 'all';
    const inLine = roster.standings.filter(({ branch, group }) => {
      const span = spans.get(branch);
      return span && span.first <= i && span.worst >= i && (within === 'all' || group === use.group);
    });
    for (const { branch } of mayLose(inLine, use, roster.unusable.length, assessment.ranking?.tieBreakers ?? [])) {
      const span = spans.get(branch);
      if (span) spans.set(branch, { ...span, worst: Math.max(span.worst, i + 1) });
    }
  }
  return spans;
}

function spanOf({ grade, grades, displacedFrom }: Standing, { rubric, unusable }: Allotted): Span {
  const at = (one: Grade) => rubric.grades.indexOf(one);
  if (!grade) return { first: at(grades.highest), best: at(grades.highest), worst: at(grades.lowest) };
  const first = at(displacedFrom ?? grade);
  return { first, best: unusable.length > 0 ? first : at(grade), worst: at(grade) };
}

/** Who of those in line may come away without a place: a tie that does not fit whole is not split, so all count that do not surely stand behind. */
function mayLose(
  inLine: readonly Standing[],
  { places }: QuotaUse,
  unread: number,
  breakers: readonly TieBreaker[],
): readonly Standing[] {
  const all = inLine.length + unread;
  if (all <= places) return [];
  const { behind } = placesAmong({ standings: inLine, breakers, unread });
  return inLine.filter((one) => all - behind(one).fewest > places);
}
