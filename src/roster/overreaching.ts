import { countOf } from '../model/assessed.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Roster } from './roster.ts';

/** Consequences for more of the first or last than there are branches in a ranking: they would hit everybody. */
export const overreaching = (roster: Roster): readonly Diagnostic[] =>
  roster.consequences.flatMap(({ consequence }) =>
    (['bottom', 'top'] as const).flatMap((key) => {
      const limit = consequence[key];
      const small = limit === undefined ? [] : rankingsOf(roster).filter(({ count }) => count > 0 && count < limit);
      const [first] = small;
      if (limit === undefined || !first) return [];
      return [tooFew(consequence, key, limit, small, roster.rubric.whom)];
    }),
  );

type Sized = { readonly group: string | undefined; readonly count: number };

/** How many are in each ranking; files that could not be read may belong to any. */
function rankingsOf({ standings, groups, ranking, unusable }: Roster): readonly Sized[] {
  const count = (members: typeof standings) => members.length + unusable.length;
  if (ranking?.within !== 'group') return [{ group: undefined, count: count(standings) }];
  return groups.map((group) => ({ group, count: count(standings.filter((one) => one.group === group)) }));
}

function tooFew(
  { file, path, title }: Roster['consequences'][number]['consequence'],
  key: 'bottom' | 'top',
  limit: number,
  small: readonly Sized[],
  whom: Roster['rubric']['whom'],
): Diagnostic {
  const [zh, en] = [
    small.map(({ group, count }) => `${group === undefined ? '一共' : `“${group}”`}只有${countOf(count, whom).zh}`),
    small.map(({ group, count }) => (group === undefined ? `there are only ${count}` : `"${group}" has only ${count}`)),
  ];
  return {
    code: 'assessment/too-few-branches',
    severity: 'warning',
    file,
    path: [...path, key],
    message: {
      zh: `“${title}”要取${key === 'top' ? '前' : '后'}${limit}名，${zh.join('，')}，全都算上了`,
      en: `"${title}" is for the ${key === 'top' ? 'first' : 'last'} ${limit}, but ${en.join(', ')}: all of them are hit`,
    },
    hint: {
      zh: `改小名数，或核对参评的${whom.many.zh}是否齐全`,
      en: `make the number smaller, or check that all ${whom.many.en} are there`,
    },
  };
}
