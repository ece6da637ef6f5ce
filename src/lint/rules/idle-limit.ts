import { mostEach } from '../../clauses/amount.ts';
import type { CountedClause } from '../../clauses/clause.ts';
import { triggerKindOf } from '../../clauses/triggers/index.ts';
import { compare, multiply, plainText, whole } from '../../model/exact.ts';
import type { Item } from '../../rubric/rubric.ts';
import { countedIn } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A limit that can never matter; most often a forgotten unit of counting. */
export const idleLimit: LintRule = {
  id: 'lint/idle-limit',
  severity: 'warning',
  doc: {
    zh: '限制永远用不上：只计一次的条款写了更高的 cap 或 then（多半漏写 per），清单再缺也到不了 cap；没有加分的分项写了 bonus-cap，没有倒扣的写了 penalty-cap。cap 恰好等于最多能计的不提示',
    en: 'a limit can never matter: a cap or `then` beyond what a clause can count (most often `per` is forgotten), a bonus-cap without a bonus, a penalty-cap without a penalty. Silent where the cap is exactly the most there can be',
  },
  wrong: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 0.5, fault: 无故缺席, cap: 2}]}',
  right: 'items:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 0.5, fault: 无故缺席, per: 次, cap: 2}]}',
  find: ({ rubric }) => [
    ...countedIn(rubric).flatMap(({ clause }) => [...idleCap(clause), ...idleThen(clause)]),
    ...rubric.items.flatMap(idleItemCaps),
  ],
};

const once = ({ trigger }: CountedClause): boolean =>
  (trigger.kind === 'fault' || trigger.kind === 'act') && trigger.per === undefined;

function idleCap(clause: CountedClause): readonly Finding[] {
  const most = triggerKindOf(clause.trigger).most(clause.trigger);
  if (clause.cap === undefined || clause.effect.kind === 'zero' || most === undefined) return [];
  const all = multiply(mostEach(clause.effect.amount), most);
  if (compare(clause.cap, all) <= 0) return [];
  const [cap, points] = [plainText(clause.cap), plainText(all)];
  return [
    {
      path: [...clause.path, 'cap'],
      message: {
        zh: `这一条最多计${points}分，cap: ${cap} 用不上`,
        en: `this clause counts ${points} at most, so cap: ${cap} never matters`,
      },
      hint: hintFor(clause),
    },
  ];
}

function idleThen(clause: CountedClause): readonly Finding[] {
  const most = triggerKindOf(clause.trigger).most(clause.trigger);
  if (!clause.escalation || most === undefined || compare(whole(clause.escalation.from), most) <= 0) return [];
  const [times, from] = [plainText(most), clause.escalation.from];
  return [
    {
      path: [...clause.path, 'then', 'from'],
      message: {
        zh: `这一条最多计${times}次，到不了第${from}次`,
        en: `this clause counts ${times} at most and never comes to ${from}`,
      },
      hint: hintFor(clause),
    },
  ];
}

const hintFor = (clause: CountedClause): Finding['hint'] =>
  once(clause)
    ? { zh: '按次数计的写上 per: 次（人、项……），否则删去', en: 'write per: where it is counted, or remove the limit' }
    : { zh: '改正数字，或删去', en: 'correct the number, or remove the limit' };

function idleItemCaps({ path, clauses, bonusCap, penaltyCap }: Item): readonly Finding[] {
  const has = (kind: string) => clauses.some((clause) => clause.form === 'counted' && clause.effect.kind === kind);
  return [
    ...(bonusCap !== undefined && !has('bonus') ? [unused([...path, 'bonus-cap'], '加分', 'bonus')] : []),
    ...(penaltyCap !== undefined && !has('penalty') ? [unused([...path, 'penalty-cap'], '倒扣', 'penalty')] : []),
  ];
}

const unused = (path: Finding['path'], zh: string, en: string): Finding => ({
  path,
  message: { zh: `本项没有${zh}的条款，这个上限用不上`, en: `the item has no ${en} clause, so this cap never matters` },
  hint: { zh: `删去，或补上${zh}的条款`, en: `remove it, or add the ${en} clause` },
});
