import { type Clause, givesPoints } from '../clauses/clause.ts';
import { compare } from '../model/exact.ts';

/**
 * Whether more of a fact raises (1) or lowers (-1) what a clause leaves of the points, by its own rule; 0 where it does neither
 * in one direction. Conditions beside the rule are not asked.
 */
export function leaningOf(clause: Clause, fact: string): -1 | 0 | 1 {
  if (clause.form === 'value') return valueLeaning(clause, fact);
  const { trigger } = clause;
  const more = countLeaning(trigger, fact);
  if (more === 0) return 0;
  return givesPoints(clause) === more > 0 ? 1 : -1;
}

type Counted = Extract<Clause, { form: 'counted' }>;

/** Whether more of the fact makes the clause count more often. */
function countLeaning(trigger: Counted['trigger'], fact: string): -1 | 0 | 1 {
  switch (trigger.kind) {
    case 'each':
    case 'over':
      return trigger.of.name === fact ? 1 : -1;
    case 'short':
      return trigger.of.name === fact ? -1 : 1;
    case 'above':
      return trigger.line.of.name === fact ? 1 : -1;
    case 'below':
      return trigger.line.of.name === fact ? -1 : 1;
    default:
      return 0;
  }
}

function valueLeaning({ value }: Extract<Clause, { form: 'value' }>, fact: string): -1 | 0 | 1 {
  if (value.kind === 'import') return 1;
  if (value.kind === 'in-proportion') return value.of.name === fact ? 1 : -1;
  if (value.kind !== 'bands') return 0;
  const rises = value.bands.every(({ points }, i) => {
    const next = value.bands[i + 1];
    return next === undefined || compare(points, next.points) >= 0;
  });
  return rises ? 1 : 0;
}

/** The fact that a clause is about: what it measures, not what it measures that against. */
export function subjectOf(clause: Clause): string | undefined {
  if (clause.form === 'value') {
    const { value } = clause;
    return value.kind === 'bands' || value.kind === 'import' || value.kind === 'in-proportion'
      ? value.of.name
      : undefined;
  }
  const { trigger } = clause;
  switch (trigger.kind) {
    case 'each':
    case 'over':
    case 'short':
    case 'late':
      return trigger.of.name;
    case 'above':
    case 'below':
      return trigger.line.of.name;
    case 'when': {
      const names = new Set(trigger.condition.flat().map((test) => test.fact.name));
      return names.size === 1 ? [...names][0] : undefined;
    }
    default:
      return undefined;
  }
}
