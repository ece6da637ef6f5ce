import { described, describedRef, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const side = object({
  total: describedRef('总分 | total', 'bounds'),
  rank: described('名次 | rank', orNull({ type: 'integer', minimum: 1 })),
  grade: described('等次 | grade', orNull(ref('grade'))),
});

const result = object({
  title: described('名称 | title', text),
  period: described('考核的哪一期 | period', orNull(text)),
  asOf: described('考核截止日 | day of reference', orNull(text)),
  rubric: describedRef('所用细则 | the rubric', 'rubric'),
});

const part = object({
  kind: described('哪一部分 | which part', { enum: ['item', 'bonus', 'penalties', 'vetoes', 'rest'] }),
  item: described('分项代号 | item', orNull(text)),
  by: describedRef('使总分变化多少 | points of the total', 'exact'),
  told: described('说明 | in words', text),
});

const step = object({
  cause: described('原因 | cause', { enum: ['evidence', 'cohort', 'rubric', 'decision', 'both'] }),
  by: describedRef('使总分变化多少 | points of the total', 'exact'),
  parts: described('各部分，相加等于变化 | the parts, which add up to it', listOf(part)),
});

/** The document of two results compared. */
export const diffDefinitions: Readonly<Record<string, Schema>> = {
  diffDocument: object({
    schemaVersion: described('本格式的版本 | version of this format', { const: '1' }),
    view: described('是哪一种报告 | which report this is', { const: 'diff' }),
    tool: described('生成程序 | the program', { const: 'biaochi' }),
    language: described('文字所用语言 | language of the texts', { enum: ['zh', 'en'] }),
    before: described('前一次 | the earlier result', result),
    after: described('后一次 | the later result', result),
    changes: described(
      '各支部的变化 | what became of every branch',
      listOf(
        object({
          branch: described('代号 | id', text),
          name: described('名称 | name', text),
          before: described('前一次 | before', orNull(side)),
          after: described('后一次 | after', orNull(side)),
          by: described(
            '总分变化；不确定时为 null | change of the total; null where it is not certain',
            orNull(ref('exact')),
          ),
          steps: described('逐个原因 | cause by cause', orNull(listOf(step))),
        }),
      ),
    ),
  }),
};
