import { count, described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const branch = described('支部代号 | id of the branch', text);
const state = described('确定、待查（缺往期结果）、可能 | hit for certain; earlier periods lacking; possible', {
  enum: ['hit', 'undecided', 'possible'],
});
const ineligible = described('是否取消评先资格 | whether it takes the branch off the lists of awards', flag);
const isShare = described('是占分值的比例还是分数 | whether it is a share of the points', flag);

const place = (description: string): Schema =>
  described(
    description,
    orNull(
      object({
        fewest: described('最少 | at the fewest', count),
        most: described('最多 | at the most', count),
        equals: described('同列的支部数，含本支部 | how many stand there, itself included', count),
      }),
    ),
  );

/** What a branch comes to in what a rate is of. */
const measure = object({
  state: described('已知、缺、不适用 | known, missing, not applicable', {
    enum: ['known', 'missing', 'not-applicable'],
  }),
  low: described('最低 | lowest', orNull(ref('exact'))),
  high: described('最高 | highest', orNull(ref('exact'))),
  of: described('满分；事实没有 | the points it is a share of; null for facts', orNull(ref('exact'))),
});

const lack = object({
  back: described('往前第几期 | how many periods back', count),
  title: described('那一期的名称 | title of that period', orNull(text)),
  why: {
    description: '没有那一期、没有该支部、待定、没有留下该数 | why it cannot be judged',
    enum: ['no-period', 'no-result', 'open', 'no-figure'],
  },
});

const hit = object({
  branch,
  state,
  behind: place('居后的支部数；不看后几名时为 null | how many stand behind; null where the last are not meant'),
  before: place('居前的支部数；不看前几名时为 null | how many stand before; null where the first are not meant'),
  grades: described(
    '仍有可能的等次；不看等次时为 null | grades still possible; null where none is meant',
    orNull(listOf(ref('grade'))),
  ),
  measure: described('看的那个数 | what it was measured by', orNull(ref('measure'))),
  lacking: described('缺的往期结果 | what is lacking of earlier periods', listOf(lack)),
});

const rate = object({
  of: described('总分、事实、分项、大项 | the total, a fact, an item, a category', {
    enum: ['total', 'fact', 'item', 'category'],
  }),
  id: described('代号；总分为 null | id; null for the total', orNull(text)),
  lines: described(
    '界线 | lines',
    listOf(
      object({
        side: described('低于还是高于 | which side', { enum: ['below', 'above'] }),
        line: describedRef('界线 | the line', 'exact'),
        isShare,
      }),
    ),
  ),
});

const next = object({
  branch,
  group: described('哪个组内；全体为 null | within which group; null for all', orNull(text)),
  by: described('按总分还是按界线 | by the total or from the line', { enum: ['total', 'line'] }),
  distance: describedRef('相差 | distance', 'exact'),
  isShare,
});

/** The definitions of what follows from a result. */
export const consequenceDefinitions: Readonly<Record<string, Schema>> = {
  measure: described('看的那个数 | what a rate is of', measure),
  consequence: object({
    id: described('代号 | id', text),
    title: described('怎样运用 | what follows', text),
    bottom: described('后几名 | the last so many', orNull(count)),
    top: described('前几名 | the first so many', orNull(count)),
    grades: described('等次 | grades', orNull(listOf(ref('grade')))),
    rate: described('界线 | lines', orNull(rate)),
    periodsRunning: described('连续几期 | in how many periods running', count),
    ineligible,
    hits: described('适用的支部 | whom it hits', listOf(hit)),
    next: described('其次的支部 | who comes next', listOf(next)),
  }),
  standingConsequence: object({
    id: described('代号 | id', text),
    title: described('怎样运用 | what follows', text),
    state,
    ineligible,
  }),
};
