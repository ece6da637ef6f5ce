import { type Clause, type CountedClause, clausesOf } from '../../clauses/clause.ts';
import type { Tree } from '../../document/document.ts';
import { anyApart } from '../apart.ts';
import { clauseLists } from '../clause-lists.ts';
import type { Finding, Linted, LintRule } from '../rule.ts';
import { writtenAt } from '../written-at.ts';

/** Two clauses that are set off by the very same thing. */
export const clauseTwice: LintRule = {
  id: 'lint/clause-twice',
  severity: 'warning',
  doc: {
    zh: '同一分项（或加分、扣减、否决一节）里两条的触发一字不差、效果同类，同一件事两条都触发，检查人也不知记在哪条。适用对象不同、后果不同的（如一条扣分、一条清零）不提示',
    en: 'two clauses of one item (or of bonus, penalties or vetoes) have the very same trigger and the same kind of effect: one thing sets off both, and the assessor cannot tell which to use. Silent where they apply to different branches or do different things',
  },
  wrong:
    'items:\n  - id: a\n    points: 5\n    clauses:\n      - {id: x, deduct: 1, fault: 会议无记录}\n      - {id: y, deduct: 2, fault: 会议无记录}',
  right:
    'items:\n  - id: a\n    points: 5\n    clauses:\n      - {id: x, deduct: 1, fault: 会议记录不全}\n      - {id: y, deduct: 2, fault: 会议无记录}',
  find: (linted) => {
    const { rubric } = linted;
    const lists = clauseLists(rubric).map(({ entries }) => clausesOf(entries));
    return [...lists.flatMap((clauses) => twiceIn(linted, clauses, false)), ...vetoesIn(linted)];
  },
};

const vetoesIn = (linted: Linted): readonly Finding[] =>
  twiceIn(
    linted,
    linted.rubric.vetoes.map(({ clause }) => clause),
    true,
  );

function twiceIn({ document }: Linted, clauses: readonly Clause[], vetoes: boolean): readonly Finding[] {
  const counted = clauses.filter((clause): clause is CountedClause => clause.form === 'counted');
  const read = counted.map((clause) => ({ clause, says: saysOf(document.data, clause, vetoes) }));
  return read.flatMap(({ clause, says }, i) => {
    const before = read.slice(0, i).find((other) => other.says === says && !isApart(other.clause, clause));
    return before ? [twice(clause, before.clause)] : [];
  });
}

/** What sets a clause off and what kind of thing it does, as written. */
function saysOf(data: Tree, { path, trigger, effect }: CountedClause, veto: boolean): string {
  const trig = writtenAt(data, [...path, trigger.kind]);
  const words = typeof trig === 'string' ? trig.replace(/\s/gu, '') : trig;
  const does = veto ? writtenAt(data, [...path, 'effect']) : effect.kind;
  return JSON.stringify([trigger.kind, words, does, writtenAt(data, [...path, 'unless'])]);
}

const isApart = (one: CountedClause, other: CountedClause): boolean =>
  anyApart(one.applies ? [one.applies] : [], other.applies ? [other.applies] : []);

const twice = ({ path, trigger }: CountedClause, before: CountedClause): Finding => ({
  path: [...path, trigger.kind],
  message: {
    zh: `与“${before.id}”的触发一字不差，同一件事两条都会触发`,
    en: `the same trigger as that of "${before.id}": one thing sets off both`,
  },
  hint: {
    zh: '改正其中一条的文字或条件，或合为一条',
    en: 'correct the words or conditions of one, or make them one clause',
  },
});
