import { byId, described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const bounds = (description: string): Schema => describedRef(description, 'bounds');

/** A branch in the roster; also a line of the line-by-line format. */
export const standingDefinition: Schema = object(
  {
    branch: described('支部代号 | id of the branch', text),
    name: described('支部名称 | name of the branch', text),
    file: described('证据文件 | evidence file', text),
    group: described('组别 | group', orNull(text)),
    rank: described(
      '名次；待定或不排名时为 null | rank; null while open or where there is no ranking',
      orNull({ type: 'integer', minimum: 1 }),
    ),
    tied: described('是否并列 | whether others share the rank', flag),
    total: bounds('总分（否决之后） | total, after vetoes'),
    grade: described('等次；待定时为 null | grade; null while open', orNull(ref('grade'))),
    grades: described(
      '仍有可能的等次 | grades still possible',
      object({ lowest: describedRef('最低 | lowest', 'grade'), highest: describedRef('最高 | highest', 'grade') }),
    ),
    displacedFrom: described('因名额所限放弃的等次 | grade given up because of a quota', orNull(ref('grade'))),
    eligible: described('能否评先 | whether it may be put up for awards', flag),
    missed: describedRef('总分到线而附加条件未达到的等次 | grades that only a condition keeps away', 'missed'),
    arithmetic: bounds('算术总分（否决之前，已取整） | arithmetic total, before vetoes, rounded'),
    exact: bounds('取整前总分 | total before rounding'),
    base: bounds('加减分前得分 | total before bonus and penalties'),
    bonus: bounds('加分 | bonus'),
    penalties: bounds('减分 | penalties'),
    categories: described(
      '各大项得分（不适用的为 null） | points per category (null where it does not apply)',
      byId(orNull(ref('bounds'))),
    ),
    items: described('各分项得分 | points per item', byId(ref('bounds'))),
    vetoes: described(
      '触发的否决 | vetoes that fired',
      listOf(object({ id: described('代号 | id', text), title: described('情形 | circumstances', text) })),
    ),
    missing: described(
      '缺项 | missing items',
      listOf(
        object({
          id: described('分项代号 | id of the item', text),
          title: described('分项名称 | title of the item', text),
          code: described('缺的原因 | kind of absence', {
            enum: ['not-assessed', 'unverifiable', 'disputed', 'fact-missing', 'cohort-open', 'no-cohort', 'unasked'],
          }),
          reason: described('说明 | reason given', text),
        }),
      ),
    ),
    reviews: described(
      '评分差距大、应复核的分项 | items whose assessors differ so far that they should be reviewed',
      listOf(
        object({
          id: described('分项代号 | id of the item', text),
          title: described('分项名称 | title of the item', text),
          spread: describedRef('相差 | difference', 'exact'),
        }),
      ),
    ),
    coverage: describedRef('覆盖率 | coverage', 'coverage'),
    counts: describedRef('各状态的分项数 | items by state', 'counts'),
    self: described('自查总分 | total of the own check', orNull(ref('bounds'))),
    measures: described(
      '结果运用所看的数，如 fact:satisfaction | what consequences look at, such as fact:satisfaction',
      byId(ref('measure')),
    ),
    consequences: described('结果运用 | what follows for it', listOf(ref('standingConsequence'))),
  },
  ['missed'],
);
