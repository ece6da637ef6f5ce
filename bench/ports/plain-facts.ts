import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Day } from '../../src/model/day.ts';
import type { FactValue } from '../../src/model/facts.ts';
import type { ItemFinding, Mark } from '../../src/model/marks.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { plain } from './plain.ts';

/** Everything known of a branch in one flat mapping, as the other engines take it. */
export type PlainFacts = Readonly<Record<string, number | string>>;

/** The evidence of a branch as plain facts; a clause nothing was found for is 0, or an empty level. */
export function plainFacts(rubric: Rubric, evidence: Evidence, asOf: Day): PlainFacts {
  const facts: Record<string, number | string> = {};
  for (const [name, value] of evidence.facts) facts[name] = plainFact(value, asOf);
  for (const item of rubric.items) {
    const marks = marksOf(evidence.findings.get(item.id));
    for (const clause of item.clauses) {
      const name = `${item.id}.${clause.id}`;
      const mark = marks.get(clause.id);
      if (clause.form === 'value' && clause.value.kind === 'tally') {
        for (const level of clause.value.shares.keys()) facts[`${name}.${level}`] = votes(mark, level);
      } else facts[name] = plainMark(mark);
    }
  }
  return facts;
}

/** What has never happened by the day of assessment is late by that day. */
function plainFact(value: FactValue, asOf: Day): number | string {
  if (value.kind === 'amount') return plain(value.amount);
  if (value.kind === 'day') return value.day === 'never' ? asOf : value.day;
  return value.text;
}

function marksOf(finding: ItemFinding | undefined): ReadonlyMap<string, Mark> {
  if (finding?.state === 'found') return finding.marks;
  throw new Error('an item of the ports was not assessed');
}

const votes = (mark: Mark | undefined, level: string): number =>
  mark?.kind === 'tally' ? (mark.counts.get(level) ?? 0) : 0;

function plainMark(mark: Mark | undefined): number | string {
  switch (mark?.kind) {
    case undefined:
      return 0;
    case 'occurrences':
      return mark.list.reduce((times, found) => times + found.times, 0);
    case 'lacking':
      return mark.names.length;
    case 'level':
      return mark.level;
    case 'points':
      return plain(mark.points);
    default:
      throw new Error(`the ports do not know a mark of kind ${mark?.kind}`);
  }
}
