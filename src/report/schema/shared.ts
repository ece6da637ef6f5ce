import { decisionsProperty } from './decision.ts';
import { count, described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const id = described('代号 | id', text);
const title = described('名称 | title', text);

const parameter: Schema = object({
  name: id,
  title,
  value: described('本次的值 | the value in this run', text),
  by: described('由细则还是命令行给出 | who says so', { enum: ['rubric', 'command-line'] }),
  unit: described('单位 | unit', orNull(text)),
  since: described('从哪一天起 | from which day on', orNull(text)),
});

/** Definitions that several documents share. */
export const sharedDefinitions: Readonly<Record<string, Schema>> = {
  exact: {
    description: '准确数值：小数或既约分数（7/3） | an exact number: a decimal, or a fraction in lowest terms (7/3)',
    type: 'string',
    pattern: '^-?\\d+(\\.\\d{1,6}|/\\d+)?$',
  },
  bounds: described(
    '确定的分数（low 等于 high），或待定的区间 | points that are certain (low equals high), or a range',
    object({
      low: describedRef('最低 | lowest', 'exact'),
      high: describedRef('最高 | highest', 'exact'),
      shown: described('按细则的小数位数显示 | as shown, at the decimals of the rubric', text),
    }),
  ),
  grade: described('等次 | a grade', object({ id, title })),
  rubric: described(
    '所用细则 | the rubric',
    object(
      {
        id,
        version: described('版本 | version', text),
        hash: described(
          '细则文件（连同它所依据的和本次所设的参数）的指纹 | fingerprint of the rubric file, those it extends and what was set',
          text,
        ),
        title,
        parameters: described('参数 | parameters', listOf(parameter)),
      },
      ['parameters'],
    ),
  ),
  coverage: described(
    '已评定分值占在评分值的比例 | how much of the points in play is scored',
    object({
      scored: describedRef('已评定的分值 | points scored', 'exact'),
      inPlay: describedRef('在评分值 | points in play', 'exact'),
      open: described('使结果待定的分项数 | items that leave the result open', count),
      shown: described('百分比 | percentage', text),
    }),
  ),
  counts: described(
    '各种状态的分项数 | how many items are in which state',
    object({
      scored: described('已评 | scored', count),
      notApplicable: described('不适用 | not applicable', count),
      missing: described('缺项 | missing', count),
      informational: described('仅供参考 | informational', count),
    }),
  ),
};

/** What every document begins with. */
export const headProperties = (view: string): Readonly<Record<string, Schema>> => ({
  schemaVersion: described('本格式的版本 | version of this format', { const: '1' }),
  view: described('是哪一种报告 | which report this is', { const: view }),
  tool: described('生成程序 | the program', { const: 'biaochi' }),
  language: described('文字所用语言 | language of the texts', { enum: ['zh', 'en'] }),
  rubric: describedRef('所用细则 | the rubric', 'rubric'),
});

/** What is published of a roster. */
export const rosterProperties: Readonly<Record<string, Schema>> = {
  title,
  period: described('考核的哪一期 | period', orNull(text)),
  asOf: described('考核截止日 | day of reference', orNull(text)),
  final: described(
    '名次是否可以公布（没有待定和不可用的文件） | whether nothing is open and the ranking may be published',
    flag,
  ),
  ranking: described(
    '排名办法；没有规定时为 null | how branches are put in order; null where nothing says',
    orNull(
      object({
        ties: described('并列的处理 | rule for ties', { enum: ['competition', 'dense', 'ordinal'] }),
        tieBreakers: described('同分时依次比较 | what breaks a tie, in order', listOf(text)),
        within: described('在全体还是各组内排名 | among all or within groups', { enum: ['all', 'group'] }),
      }),
    ),
  ),
  groups: described('组别，按列出次序 | groups, in order', listOf(text)),
  count: described(
    '参评支部总数；standings 可能只列出其中一部分 | number of branches; standings may list only some',
    count,
  ),
  standings: described(
    '各支部名次，按所要求的次序 | the standings, in the order asked for',
    listOf(describedRef('一个支部 | a branch', 'standing')),
  ),
  exempt: described(
    '不参评的支部 | branches left out by the rubric',
    listOf(object({ branch: id, name: title, file: described('证据文件 | evidence file', text) })),
  ),
  unusable: described('不可用的证据文件 | files that could not be used', listOf(text)),
  distribution: described('等次分布 | how many hold each grade', listOf(describedRef('一个等次 | a grade', 'share'))),
  quotas: described('名额使用情况 | quotas as applied', listOf(describedRef('一项名额 | a quota', 'quota'))),
  near: described(
    '临界的支部 | branches near a grade edge',
    listOf(
      object({
        branch: id,
        name: title,
        grade: describedRef('哪个等次的分数线 | whose edge', 'grade'),
        distance: describedRef('高出（负数为低于）分数线多少 | above (negative: below) the edge by', 'exact'),
      }),
    ),
  ),
  statistics: described(
    '已定总分的统计；没有时为 null | statistics of the settled totals; null where there are none',
    orNull(
      object({
        mean: describedRef('平均 | mean', 'exact'),
        median: describedRef('中位数 | median', 'exact'),
        highest: describedRef('最高 | highest', 'exact'),
        lowest: describedRef('最低 | lowest', 'exact'),
      }),
    ),
  ),
  consequences: described('结果运用 | what follows from the result', listOf(ref('consequence'))),
  sampled: described(
    '抽查推及全体；不是抽查时为 null | what the sample says of the whole; null where this is no sample',
    orNull(ref('sampled')),
  ),
  ...decisionsProperty,
};

/** What of it stands there only where there is something to list. */
export const rosterOptional: readonly string[] = ['decisions'];

/** The documents of a roster, and what is in it. */
export const rosterDefinitions: Readonly<Record<string, Schema>> = {
  rosterDocument: object({ ...headProperties('roster'), ...rosterProperties }, rosterOptional),
  missed: listOf(
    object({
      grade: describedRef('总分达到其分数线的等次 | the grade whose line is reached', 'grade'),
      told: described('哪些附加条件没有达到 | the conditions not met, in words', text),
      conditions: described('各项附加条件 | every condition', listOf(ref('requirement'))),
    }),
  ),
  requirement: object(
    {
      kind: described('哪种条件 | kind of condition', { enum: ['category', 'item', 'vetoes', 'facts', 'coverage'] }),
      met: described('是否达到；待定为 null | whether it is met; null while open', orNull(flag)),
      id: described('大项或分项的代号 | id of the category or item', text),
      title: described('大项或分项的名称 | title of the category or item', text),
      share: describedRef('要求的比例 | the share asked', 'exact'),
      points: describedRef('得分 | what it has', 'bounds'),
      of: describedRef('在评分值 | of what applies', 'exact'),
    },
    ['id', 'title', 'share', 'points', 'of'],
  ),
  share: object({
    grade: describedRef('等次 | grade', 'grade'),
    count: described('支部数 | branches that hold it', count),
    of: described('分母：结果已定的支部数 | of how many that have a grade', count),
    shown: described('百分比 | percentage', text),
  }),
  quota: object({
    grade: describedRef('等次 | grade', 'grade'),
    atMost: described('细则或方案所写的限额 | the limit as written', text),
    group: described('在哪个组内；全体为 null | within which group; null for all', orNull(text)),
    of: described('计算名额的支部数 | number of branches the share is taken of', count),
    places: described('名额 | places', count),
    held: described('已用 | places used', count),
    displaced: described('因名额所限改列的支部代号 | ids of the branches displaced', listOf(text)),
  }),
};
