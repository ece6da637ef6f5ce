import type { CountedClause } from '../../clauses/clause.ts';
import type { Test } from '../../clauses/condition.ts';
import type { Trigger } from '../../clauses/triggers/index.ts';
import { isZero } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { anyApart, neverTogether } from '../apart.ts';
import { countedIn, type PlacedClause } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** One shortcoming that costs points in two places (同一事项重复扣分). */
export const punishedTwice: LintRule = {
  id: 'lint/punished-twice',
  severity: 'warning',
  doc: {
    zh: '同一个事实在两个分项（或分项与总分扣减）里朝同一方向都扣分：同一事项重复扣分。同一 same-matter、同名可选项、适用对象不同、方向相反的不提示；applies、unless 里看到的、与别的条件合在一起的、只用来否决的也不提示',
    en: 'two items (or an item and the penalties) take points for one and the same fact in the same direction. Silent for one `same-matter`, for alternatives, for different branches and for opposite directions; what is only looked at in `applies` or `unless`, or together with other conditions, or by a veto, is no punishment',
  },
  wrong:
    'facts:\n  lectures: {count: 次, title: 党课}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, short: {of: lectures, need: 4}}]}\n  - {id: b, points: 5, clauses: [{id: y, deduct: 2, below: {of: lectures, line: 2}}]}',
  right:
    'facts:\n  lectures: {count: 次, title: 党课}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, deduct: 1, short: {of: lectures, need: 4}, same-matter: lectures}]}\n  - {id: b, points: 5, clauses: [{id: y, deduct: 2, below: {of: lectures, line: 2}, same-matter: lectures}]}',
  find: ({ rubric }) => {
    const taking = countedIn(rubric).flatMap((placed) => {
      const charge = takes(placed.clause) ? chargeOf(placed.clause.trigger) : undefined;
      return charge ? [{ ...placed, charge }] : [];
    });
    return taking.flatMap((one, i) => {
      const before = taking.slice(0, i).find((other) => clash(rubric, one, other));
      return before ? [twice(one, before)] : [];
    });
  },
};

/** The fact a clause punishes, and in which direction. */
type Charge = { readonly fact: FactDeclaration; readonly side: string };
type Charged = PlacedClause & { readonly charge: Charge };

const takes = ({ stage }: CountedClause): boolean => stage === 'take' || stage === 'empty' || stage === 'beyond';

function chargeOf(trigger: Trigger): Charge | undefined {
  switch (trigger.kind) {
    case 'short':
      return { fact: trigger.of, side: 'low' };
    case 'over':
    case 'each':
      return { fact: trigger.of, side: 'high' };
    case 'below':
    case 'above':
      return { fact: trigger.line.of, side: trigger.kind === 'below' ? 'low' : 'high' };
    case 'late':
      return { fact: trigger.of, side: 'late' };
    case 'when':
      return trigger.condition.length === 1 && trigger.condition[0]?.length === 1
        ? chargeOfTest(trigger.condition[0][0])
        : undefined;
    default:
      return undefined;
  }
}

function chargeOfTest(test: Test | undefined): Charge | undefined {
  if (test?.kind === 'yes-no') return { fact: test.fact, side: test.yes ? 'yes' : 'no' };
  if (test?.kind !== 'amount') return undefined;
  if (test.is.startsWith('<') || (test.is === '=' && isZero(test.than))) return { fact: test.fact, side: 'low' };
  return test.is.startsWith('>') ? { fact: test.fact, side: 'high' } : undefined;
}

function clash(rubric: Rubric, one: Charged, other: Charged): boolean {
  if (one.item === other.item || one.charge.fact !== other.charge.fact || one.charge.side !== other.charge.side) {
    return false;
  }
  if (one.clause.matter !== undefined && one.clause.matter === other.clause.matter) return false;
  if (one.item && other.item && neverTogether(rubric, one.item, other.item)) return false;
  return !anyApart(appliesOf(one), appliesOf(other));
}

const appliesOf = ({ item, clause }: Charged) =>
  [item?.applies, clause.applies].flatMap((applies) => (applies ? [applies] : []));

function twice({ clause, charge }: Charged, { item }: Charged): Finding {
  const { title } = charge.fact;
  const where = item
    ? { zh: `分项“${item.title}”`, en: `the item "${item.title}"` }
    : { zh: '总分扣减', en: 'the penalties' };
  return {
    path: [...clause.path, clause.trigger.kind],
    message: {
      zh: `“${title}”在${where.zh}里已经扣过分，这里又扣一次`,
      en: `${where.en} already takes points for "${title}", and this clause takes some again`,
    },
    hint: {
      zh: '删去一处，或给两处写同一个 same-matter，只计最重的；确实要各扣各的，请写明理由保留',
      en: 'remove one, or give both the same same-matter so that only the heavier counts; if both are meant, keep them and say why',
    },
  };
}
