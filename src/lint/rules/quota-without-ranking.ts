import type { LintRule } from '../rule.ts';

/** A quota that nobody says how to fill. */
export const quotaWithoutRanking: LintRule = {
  id: 'lint/quota-without-ranking',
  severity: 'warning',
  doc: {
    zh: '等次有名额（at-most），细则却没有 ranking，名额边上同分的怎么排没有写明。写了 ranking 的不提示',
    en: 'a grade has a quota (`at-most`), but the rubric has no `ranking`, so it is not said how ties at its edge are put in order. Silent where there is a ranking',
  },
  wrong: 'grades:\n  - {id: good, title: 优秀, from: 90%, at-most: 20%}\n  - {id: rest, title: 合格}',
  right:
    'ranking: {ties: competition}\ngrades:\n  - {id: good, title: 优秀, from: 90%, at-most: 20%}\n  - {id: rest, title: 合格}',
  find: ({ rubric }) =>
    rubric.ranking
      ? []
      : rubric.grades.flatMap(({ path, title, atMost }) =>
          atMost
            ? [
                {
                  path: [...path, 'at-most'],
                  message: {
                    zh: `“${title}”有名额，但没有写明怎样排名、同分怎么办`,
                    en: `"${title}" has a quota, but there is no ranking and no rule for ties`,
                  },
                  hint: {
                    zh: '在细则里加上 ranking: {ties: competition}，需要时写 tie-breakers',
                    en: 'add ranking: {ties: competition} to the rubric, with tie-breakers where needed',
                  },
                },
              ]
            : [],
        ),
};
