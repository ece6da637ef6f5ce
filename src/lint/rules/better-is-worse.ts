import { factTold } from '../../clauses/known.ts';
import { plainText } from '../../model/exact.ts';
import type { FactDeclaration, FactValue } from '../../model/facts.ts';
import { reversalsIn } from '../../reach/monotone.ts';
import { reachOf } from '../../reach/reach.ts';
import type { LintRule } from '../rule.ts';

/** A fact by which doing better sometimes costs points. */
export const betterIsWorse: LintRule = {
  id: 'lint/better-is-worse',
  severity: 'warning',
  doc: {
    zh: '做得更好反而分低：同一事实，多一点有时加分、有时减分',
    en: 'doing better sometimes costs points: more of one fact raises the total here and lowers it there',
  },
  wrong:
    'facts: {n: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 1, short: {of: n, need: 4}}]}, {id: b, points: 10, clauses: [{id: many, deduct: 2, above: {of: n, line: 2}}]}]',
  right:
    'facts: {n: {count: 次}}\nitems: [{id: a, points: 10, clauses: [{id: few, deduct: 1, short: {of: n, need: 4}}]}, {id: b, points: 10, clauses: [{id: fewer, deduct: 2, below: {of: n, line: 2}, same-matter: n}]}]',
  find: ({ rubric }) => {
    const { entries, totals, frame } = reachOf(rubric);
    const placed = entries.map((one) => one.placed);
    return reversalsIn(rubric, placed, totals, frame).map(({ fact, clause, worse, better }) => {
      const [from, to] = [told(fact, worse.value), told(fact, better.value)];
      const [more, less] = [plainText(worse.total), plainText(better.total)];
      return {
        path: clause.path,
        message: {
          zh: `做得更好反而分低：其他不变，${from.zh}总分${more}，${to.zh}总分${less}`,
          en: `doing better costs points: all else equal, ${from.en} comes to ${more}, ${to.en} to ${less}`,
        },
        hint: {
          zh: '核对读这个事实的各条方向有没有写反；有上限也有下限是本意的，可以照留',
          en: 'check the directions of the clauses that read this fact; where both too little and too much is meant, leave it',
        },
      };
    });
  },
};

const told = (fact: FactDeclaration, value: FactValue) =>
  factTold({ facts: new Map([[fact.name, value]]), asOf: undefined }, fact);
