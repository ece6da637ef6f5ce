import { type Award, award, extreme, standing, totalOf } from '../clauses/award.ts';
import type { Known } from '../clauses/known.ts';
import { type Exact, greatest, least, zero } from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import type { MissingPolicy, Section } from '../rubric/rubric.ts';
import { mapBounds } from './bounds.ts';
import { anticipated, counting, inOpenMatter, type Matters } from './matters.ts';
import type { SectionScore } from './score.ts';

/** What became of the clauses of the bonus or penalties on the total. */
export const sectionAwards = (section: Section, known: Known, marks: ReadonlyMap<string, Mark>): readonly Award[] =>
  section.clauses.map((clause) => award(clause, known, true, marks.get(clause.id)));

/** Where the rubric gives nothing without proof, a bonus that cannot be told is none. */
export const proven = (awards: readonly Award[], missing: MissingPolicy): readonly Award[] =>
  missing === 'zero' ? awards.filter((one) => one.state !== 'unknown') : awards;

/** What bonus or penalties come to, after the cap of their section; a range while something in them is unknown. */
export function scoreSection(
  section: Section,
  raw: readonly Award[],
  matters: Matters | undefined,
  missing: MissingPolicy,
): SectionScore {
  const awards = counting(section.entries, raw, matters);
  const { cap } = section;
  const open = proven(awards, missing).some((one) => one.state === 'unknown') || inOpenMatter(raw, matters);
  const [one, other] = open ? ends(section, awards, matters) : [totalOf(awards), totalOf(awards)];
  // bonus rises towards the best case, penalties towards the worst: the smaller sum is the low end of either
  const sum = { low: least(one, other), high: greatest(one, other) };
  return { awards, sum, points: cap === undefined ? sum : mapBounds(sum, (points) => least(cap, points)) };
}

function ends({ entries, cap }: Section, awards: readonly Award[], matters: Matters | undefined): [Exact, Exact] {
  const at = (side: 'worst' | 'best') => {
    const list = matters ? anticipated(awards, matters, side) : awards;
    const settled = list.map((one) => extreme(one, side, cap ?? zero));
    return totalOf(standing(entries, settled));
  };
  return [at('worst'), at('best')];
}
