import { compare, type Exact, multiply, whole } from '../model/exact.ts';
import type { Examined, Fault } from './fault.ts';

/** A branch that has a fault. */
export type Holder = { readonly examined: Examined; readonly fault: Fault };

/** A fault with all who have it, of how many in which it was looked for. */
export type SharedFault = {
  readonly key: string;
  readonly fault: Fault;
  readonly holders: readonly Holder[];
  readonly of: number;
  /** Whether so large a share has it that it is one of all (共性问题), and not of some (个性问题). */
  readonly common: boolean;
};

/** The faults of all branches, those most often found first and then as the rubric has them; common from the share on. */
export function sharedFaults(all: readonly Examined[], share: Exact): readonly SharedFault[] {
  const holders = new Map<string, Holder[]>();
  for (const examined of all)
    for (const fault of examined.faults) {
      const sofar = holders.get(fault.key);
      if (sofar) sofar.push({ examined, fault });
      else holders.set(fault.key, [{ examined, fault }]);
    }
  const order = orderOf(all);
  return [...holders]
    .flatMap(([key, list]): readonly SharedFault[] => {
      const [first] = list;
      if (!first) return [];
      const of = all.filter(({ seen }) => ['found', 'clear'].includes(seen.get(key) ?? '')).length;
      // one branch's fault is never common, however few there are
      const common = list.length > 1 && compare(whole(list.length), multiply(share, whole(of))) >= 0;
      return [{ key, fault: first.fault, holders: list, of, common }];
    })
    .sort((a, b) => b.holders.length - a.holders.length || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

/** Where each fault stands in the rubric. */
function orderOf([first]: readonly Examined[]): ReadonlyMap<string, number> {
  return first ? rubricOrder(first.score.rubric) : new Map();
}

/** The place of every possible fault in the order of the rubric. */
export function rubricOrder({ items, penalties, vetoes }: Examined['score']['rubric']): ReadonlyMap<string, number> {
  const keys = [
    ...items.flatMap(({ id, clauses }) => [`item\n${id}\n`, ...clauses.map((clause) => `item\n${id}\n${clause.id}`)]),
    ...penalties.clauses.map(({ id }) => `penalties\n\n${id}`),
    ...vetoes.map(({ id }) => `vetoes\n\n${id}`),
  ];
  return new Map(keys.map((key, i) => [key, i]));
}
