import { parseFact } from '../evidence/read-facts.ts';
import { type Day, dayText } from '../model/day.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';

/**
 * Values that a fact of an example may have, the first to be taken where all serve alike. They know nothing of the clauses
 * that read the fact: which of them serves is seen by scoring.
 */
export function valuesToTry(fact: FactDeclaration, asOf: Day): readonly FactValue[] {
  const values = textsFor(fact, asOf).map((text) => parseFact(fact, text));
  return values.filter((value) => value !== undefined);
}

// small numbers first, for most that is counted is; who a branch is, is told by larger ones
const counts = '4 3 2 1 0 5 6 8 10 12 15 18 20 24 30 36 40 50 60 80 90 95 100 200 365 500 1000'.split(' ');
const sizes = '24 12 36 8 6 4 2 48 60 100 0'.split(' ');
const shares = '100% 99% 95% 90% 85% 80% 70% 60% 50% 40% 30% 25% 20% 15% 10% 5% 0%'.split(' ');
const daysBefore = [200, 100, 45, 20, 5, 0, 260, 300, 340, 400];

function textsFor({ kind, options, from, title, unit }: FactDeclaration, asOf: Day): readonly string[] {
  switch (kind) {
    case 'yes-no':
      return ['true', 'false'];
    case 'one-of':
      return options;
    case 'text':
      return [title];
    case 'ratio':
      return shares;
    case 'date':
      return [...daysBefore.map((days) => dayText((asOf - days) as Day)), 'never'];
    default:
      return from === 'profile' && /[人名月]/.test(unit) ? sizes : counts;
  }
}
