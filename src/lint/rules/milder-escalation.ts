import { countWorth } from '../../clauses/amount.ts';
import type { CountedClause } from '../../clauses/clause.ts';
import { compare, type Exact, least, plainText, whole } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { LintRule } from '../rule.ts';

/** An escalation that takes less than what went before it. */
export const milderEscalation: LintRule = {
  id: 'lint/milder-escalation',
  severity: 'warning',
  doc: {
    zh: 'then 共扣的分比前一次累计扣的还少，多犯一次反而少扣。相等或更多的、清零的、按级别或酌情的不提示',
    en: 'what `then` takes in all is less than what one time fewer has taken, so one fault more costs less. Silent where it takes as much or more or empties, and on amounts by level or at discretion',
  },
  wrong:
    'items:\n  - {id: a, points: 9, clauses: [{id: x, deduct: 2, fault: 无故缺席, per: 次, then: {from: 4, deduct: 5}}]}',
  right:
    'items:\n  - {id: a, points: 9, clauses: [{id: x, deduct: 2, fault: 无故缺席, per: 次, then: {from: 4, deduct: 9}}]}',
  find: ({ rubric }) =>
    countedIn(rubric).flatMap(({ clause }) => {
      const { escalation, path } = clause;
      const before = escalation && beforeIt(clause, escalation.from - 1);
      if (escalation?.takes === undefined || !before || compare(escalation.takes, before) >= 0) return [];
      const [takes, sofar] = [plainText(escalation.takes), plainText(before)];
      return [
        {
          path: [...path, 'then', 'deduct'],
          message: {
            zh: `${escalation.from - 1}次已扣${sofar}分，第${escalation.from}次起却共扣${takes}分`,
            en: `${escalation.from - 1} take ${sofar}, but ${escalation.from} or more take ${takes} in all`,
          },
          hint: { zh: 'then 里写的是总共扣几分，请核对', en: 'then says what is taken in all: check the number' },
        },
      ];
    }),
};

/** What so many counts take; undefined where that is not told by the rubric. */
function beforeIt({ effect, free, cap }: CountedClause, times: number): Exact | undefined {
  if (effect.kind === 'zero' || effect.amount.kind !== 'each') return undefined;
  const points = countWorth(effect.amount.points, whole(times), free);
  return cap === undefined ? points : least(cap, points);
}
