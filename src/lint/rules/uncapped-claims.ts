import { mostOf } from '../../clauses/award.ts';
import type { ClauseEntry, CountedClause } from '../../clauses/clause.ts';
import { clauseLists } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Bonus without any limit. */
export const uncappedClaims: LintRule = {
  id: 'lint/uncapped-claims',
  severity: 'info',
  doc: {
    zh: '按次认定的加分没有任何上限（本条 cap、本组 cap、bonus-cap、bonus 一节的 cap、total-cap 都没有），报得多就能抵掉基础工作的欠账。倒扣、按事实计算的（另有规则）不提示',
    en: 'a bonus that is claimed as often as found has no limit at all (of the clause, its group, the item, the section or the total), so many claims outweigh whatever is lacking. Silent on penalties, and on what is computed from facts',
  },
  wrong: 'bonus:\n  clauses: [{id: press, bonus: 1, act: 经验做法被媒体报道, per: 篇}]',
  right: 'bonus:\n  clauses: [{id: press, bonus: 1, act: 经验做法被媒体报道, per: 篇, cap: 3}]',
  find: ({ rubric }) =>
    rubric.totalCap === undefined
      ? clauseLists(rubric)
          .filter(({ item }) => (item ? item.bonusCap : rubric.bonus.cap) === undefined)
          .flatMap(({ entries }) => entries.flatMap(uncappedIn).filter(isUnlimited).map(uncapped))
      : [],
};

function uncappedIn(entry: ClauseEntry): readonly CountedClause[] {
  if (entry.form === 'group') return entry.cap === undefined ? entry.clauses : [];
  return entry.form === 'counted' ? [entry] : [];
}

const isUnlimited = (clause: CountedClause): boolean => clause.effect.kind === 'bonus' && mostOf(clause) === undefined;

const uncapped = ({ path }: CountedClause): Finding => ({
  path: [...path, 'bonus'],
  message: { zh: '这条加分没有上限', en: 'this bonus has no limit' },
  hint: {
    zh: '写上 cap，或给加分合计、总分写上限；纸面确实不封顶的可以照留',
    en: 'add a cap, here, to the bonus as a whole or to the total; if the paper sets none, it may stay',
  },
});
