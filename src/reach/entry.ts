import { type Award, outweighed, standing } from '../clauses/award.ts';
import type { ClauseEntry, CountedClause } from '../clauses/clause.ts';
import { givesPoints } from '../clauses/clause.ts';
import type { Known } from '../clauses/known.ts';
import { compare, type Exact, negate, zero } from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import { type Outcome, outcomesOf } from './marks.ts';

/** What an entry of a list of clauses may come to: the awards as they stand, and the findings behind them. */
export type EntryOutcome = { readonly awards: readonly Award[]; readonly marks: ReadonlyMap<string, Mark> };

const noMarks: ReadonlyMap<string, Mark> = new Map();

/** Everything an entry may come to once the facts are known. */
export function entryOutcomes(entry: ClauseEntry, known: Known, limit: Exact): readonly EntryOutcome[] {
  if (entry.form !== 'group' && (entry.form === 'value' || entry.matter === undefined)) {
    return outcomesOf(entry, known, limit).map(({ award, mark }) => ({
      awards: [award],
      marks: mark === undefined ? noMarks : new Map([[award.clause.id, mark]]),
    }));
  }
  const each = entry.form === 'group' ? groupOutcomes(entry.clauses, known, limit) : [];
  const raw =
    entry.form === 'group' ? each : outcomesOf(entry, known, limit).map((outcome) => [outcome] as readonly Outcome[]);
  return raw.flatMap((outcomes) => {
    const marks = marksOf(outcomes);
    return aloneOrOutdone(outcomes.map(({ award }) => award)).map((awards) => ({
      awards: standing([entry], awards),
      marks,
    }));
  });
}

/** As only the largest of a group counts, it is enough that one of its findings is there at a time. */
function groupOutcomes(clauses: readonly CountedClause[], known: Known, limit: Exact): readonly (readonly Outcome[])[] {
  const all = clauses.map((clause) => outcomesOf(clause, known, limit));
  const first = all.map(([none]) => none).filter((none) => none !== undefined);
  const single = all.flatMap((outcomes, i) =>
    outcomes.slice(1).map((outcome) => first.map((none, at) => (at === i ? outcome : none))),
  );
  return [first, ...single];
}

const marksOf = (outcomes: readonly Outcome[]): ReadonlyMap<string, Mark> =>
  new Map(outcomes.flatMap(({ award, mark }) => (mark === undefined ? [] : [[award.clause.id, mark]])));

/** What shares a matter with clauses elsewhere may also stand back behind one of them. */
function aloneOrOutdone(awards: readonly Award[]): readonly (readonly Award[])[] {
  const shares = awards.map(({ clause }) => clause.form === 'counted' && clause.matter !== undefined);
  if (!shares.includes(true)) return [awards];
  const outdone = awards.map((one, i) => (shares[i] ? outweighed(one) : one));
  const alone = awards.map((_, i) => awards.map((other, at) => (shares[at] && at !== i ? outweighed(other) : other)));
  return [awards, outdone, ...alone.filter((_, i) => shares[i])];
}

/** Negative where the first leaves the branch less than the second. */
export function compareOutcomes(a: EntryOutcome, b: EntryOutcome): number {
  const emptied = emptiness(b) - emptiness(a);
  if (emptied !== 0) return emptied;
  return compare(worthOf(a), worthOf(b));
}

const emptiness = ({ awards }: EntryOutcome): number =>
  awards.reduce((most, { state, empties }) => {
    if (state !== 'fired' || empties === undefined) return most;
    return Math.max(most, empties === 'category' ? 2 : 1);
  }, 0);

/** The points an entry gives; negative where it takes. */
function worthOf({ awards }: EntryOutcome): Exact {
  const fired = awards.find(({ state }) => state === 'fired');
  if (!fired) return zero;
  const gives = fired.clause.form === 'value' || givesPoints(fired.clause);
  return gives ? fired.points : negate(fired.points);
}
