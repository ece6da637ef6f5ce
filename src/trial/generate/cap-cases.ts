import { plainText } from '../../model/exact.ts';
import type { Target } from '../coverage/target.ts';
import type { Mapping } from '../trial.ts';
import { changeOf } from './clause-cases.ts';
import { bothChanges, type Making, make, tried } from './made.ts';
import { largest, type Start } from './solve.ts';

// so often something is claimed to reach a cap
const often = [1, 2, 4, 8, 16, 32, 64];

/** Cases for caps of several clauses together: every one of them as far as it goes, as often as it takes. `worst` is a failing branch. */
export function capCases(making: Making, start: Start, worst: Mapping): void {
  for (const target of making.noting.targets) {
    if (target.of !== 'score' || target.kind !== 'cap' || making.noting.has(target)) continue;
    const ofFloor = target.id === 'total:floor';
    const change = changeTo(making, start, target, ofFloor ? worst : {});
    if (ofFloor && !change) aboveFloor(making, worst);
    if (change) make(making, { it: target.told.zh, change, under: '封顶' }, { whole: true });
  }
}

function changeTo(making: Making, start: Start, target: ScoreTarget, from: Mapping): Mapping | undefined {
  for (const times of often) {
    for (const way of target.ways) {
      const changes = way.flatMap((owned) => {
        const solution = largest(start, owned, times);
        return solution ? [changeOf(making, owned, solution)] : [];
      });
      const change = [from, ...changes].reduce(bothChanges, {});
      const outcome = tried(making, change);
      if (outcome && !('exempt' in outcome) && target.hit(outcome)) return change;
    }
  }
  return undefined;
}

/** Who fails wherever one can still has something: the floor is never reached. */
function aboveFloor(making: Making, worst: Mapping): void {
  const outcome = tried(making, worst);
  if (!outcome || 'exempt' in outcome) return;
  const left = plainText(outcome.arithmetic.low);
  making.unreachable.set('total:floor', `样样扣到底，未计扣减前仍有${left}分`);
}

type ScoreTarget = Extract<Target, { of: 'score' }>;
