import { count, described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const range = object({
  low: describedRef('最低 | lowest', 'exact'),
  high: describedRef('最高 | highest', 'exact'),
});

const ids = object({
  before: described('旧版中的代号；新增的为 null | id in the old version', orNull(text)),
  after: described('新版中的代号；删去的为 null | id in the new version', orNull(text)),
});

const change = object({
  weight: described('结构、计分规则，还是只是文字 | what came or went, what counts otherwise, or only words', {
    enum: ['structure', 'rule', 'wording'],
  }),
  how: described('怎样变化 | what happened', { enum: ['added', 'removed', 'renamed', 'moved', 'changed'] }),
  kind: described('哪种部分 | kind of part', {
    enum: ['rubric', 'category', 'item', 'clause', 'veto', 'grade', 'fact'],
  }),
  id: described('代号 | ids', ids),
  part: described('哪一部分，文字 | the part in words', text),
  aspect: described('何处不同 | which setting', text),
  before: described('旧 | before', orNull(text)),
  after: described('新 | after', orNull(text)),
  alike: described('被删去的同名部分的代号 | id of a removed part of the same title', orNull(text)),
});

const summary = object({
  branches: described('支部数 | branches', count),
  up: described('得分上升 | scored higher', count),
  down: described('得分下降 | scored lower', count),
  same: described('得分不变 | the same points', count),
  open: described('变化待定 | change not certain', count),
  gradeChanges: described('等次变化 | change their grade', count),
  possibleGradeChanges: described('等次可能变化 | may change their grade', count),
  rankChanges: described('名次变化 | change their rank', count),
  mean: described('已定变化的平均 | mean of certain changes', orNull(ref('exact'))),
  meanSize: described('不计正负的平均 | mean of their sizes', orNull(ref('exact'))),
  lowest: described('最低 | lowest', orNull(ref('exact'))),
  highest: described('最高 | highest', orNull(ref('exact'))),
});

const side = object({
  total: describedRef('总分 | total', 'bounds'),
  rank: described('名次 | rank', orNull({ type: 'integer', minimum: 1 })),
  grade: described('等次；待定为 null | grade; null while open', orNull(ref('grade'))),
});

const clause = object({
  kind: described('条款、起始分，还是封顶等限制 | a clause, the start of the item, or floors and caps', {
    enum: ['clause', 'start', 'limits'],
  }),
  clause: described('条款代号 | clause', orNull(text)),
  by: describedRef('使总分变化多少 | points of the total', 'exact'),
  told: described('说明 | in words', text),
});

const part = object({
  kind: described('哪一部分 | which part', { enum: ['item', 'bonus', 'penalties', 'vetoes', 'rest'] }),
  item: described('分项代号 | item', orNull(text)),
  by: described('使总分变化多少 | points of the total', range),
  told: described('说明 | in words', text),
  clauses: described(
    '各条款，相加等于本部分；说不清时为空 | the clauses, which add up to it; none where it cannot be told',
    listOf(clause),
  ),
});

const branch = object({
  branch: described('代号 | id', text),
  name: described('名称 | name', text),
  before: described('按旧版 | by the old version', orNull(side)),
  after: described('按新版 | by the new version', orNull(side)),
  gradeChanges: described('等次是否变化；待定为 null | whether the grade changes; null while open', orNull(flag)),
  rankChanges: described('名次是否变化 | whether the rank changes', flag),
  by: described('总分变化；旧版下就待定的为 null | change of the total; null where it was open before', orNull(range)),
  parts: described('各部分，两端各自相加等于变化 | the parts, which add up to either end', orNull(listOf(part))),
});

/** The document of a new version beside the old one. */
export const previewDefinitions: Readonly<Record<string, Schema>> = {
  previewDocument: object({
    schemaVersion: described('本格式的版本 | version of this format', { const: '1' }),
    view: described('是哪一种报告 | which report this is', { const: 'preview' }),
    tool: described('生成程序 | the program', { const: 'biaochi' }),
    language: described('文字所用语言 | language of the texts', { enum: ['zh', 'en'] }),
    before: describedRef('旧版细则 | the old version', 'rubric'),
    after: describedRef('新版细则 | the new version', 'rubric'),
    changes: described('两版的差别 | the differences', listOf(change)),
    summary: described(
      '对各支部影响的合计；没有证据时为 null | the effect in numbers; null without evidence',
      orNull(summary),
    ),
    branches: described(
      '对各支部的影响；没有证据时为 null | the effect on every branch; null without evidence',
      orNull(listOf(branch)),
    ),
  }),
};
