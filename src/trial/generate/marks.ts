import type { Clause, CountedClause } from '../../clauses/clause.ts';
import type { Tree } from '../../document/document.ts';
import { readMark } from '../../evidence/read-mark.ts';
import { compare, type Exact, exactText } from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import { countsFor } from './counts.ts';

/** What may be found for a clause, as evidence writes it and as it is understood. */
export type Found = { readonly written: Tree; readonly mark: Mark };

/** What is worth finding for a clause: every level, every end of a range, as often as matters, and `often`. */
export const foundFor = (clause: Clause, often: readonly number[] = []): readonly Found[] =>
  writtenFor(clause, often).flatMap((written) => {
    const mark = understood(clause, written);
    return mark ? [{ written, mark }] : [];
  });

/** The mark that a written finding stands for; undefined where it is none. */
function understood(clause: Clause, written: Tree): Mark | undefined {
  let sound = true;
  const report = () => {
    sound = false;
  };
  const mark = readMark({ report }, clause, written, []);
  return sound ? mark : undefined;
}

const reason = '试例';

function writtenFor(clause: Clause, often: readonly number[]): readonly Tree[] {
  if (clause.form === 'counted') return countedFor(clause, often);
  const { value } = clause;
  switch (value.kind) {
    case 'choose':
      return [...value.levels.keys()].map((level) => ({ level, reason }));
    case 'judge':
      return [value.to, value.from].map((points) => ({ points: exactText(points), reason }));
    case 'tally':
      return [...value.shares].map(([level, share]) =>
        share === 'void' ? voided(value.shares, level) : { [level]: '10' },
      );
    default:
      return [];
  }
}

/** Votes that do not count, beside some that do. */
function voided(shares: ReadonlyMap<string, Exact | 'void'>, level: string): Tree {
  const [valid = level] = [...shares].flatMap(([name, share]) => (share === 'void' ? [] : [name]));
  return { [valid]: '9', [level]: '1' };
}

function countedFor(clause: CountedClause, often: readonly number[]): readonly Tree[] {
  const { trigger, excuse } = clause;
  const excused: readonly Tree[] = excuse?.kind === 'words' ? [{ excused: reason }] : [];
  if (trigger.kind === 'missing') return [...lacking(clause, trigger.list), ...excused];
  if (trigger.kind !== 'fault' && trigger.kind !== 'act') return excused;
  const times = trigger.per === undefined ? [1] : [...new Set([...countsFor(clause), ...often])];
  return [...occurring(clause, times), ...excused];
}

function lacking(clause: CountedClause, list: readonly string[]): readonly Tree[] {
  const counts = [...countsFor(clause), list.length].filter((count) => count <= list.length);
  return [...new Set(counts)].map((count) => list.slice(0, count));
}

function occurring({ effect }: CountedClause, times: readonly number[]): readonly Tree[] {
  if (effect.kind === 'zero' || effect.amount.kind === 'each') return times.map(String);
  const { amount } = effect;
  if (amount.kind === 'by') {
    const levels = [...amount.levels].sort(([, a], [, b]) => compare(b, a)).map(([level]) => level);
    const [top = ''] = levels;
    return [...levels.map((level) => ({ [level]: '1' })), ...times.map((n) => ({ [top]: String(n) }))];
  }
  return times.flatMap((n) =>
    [amount.to, amount.from].map((points) => ({
      ...(n === 1 ? {} : { times: String(n) }),
      points: exactText(points),
      reason,
    })),
  );
}
