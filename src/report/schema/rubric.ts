import { count, described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';
import { headProperties } from './shared.ts';

const exact = (description: string): Schema => describedRef(description, 'exact');
const exactOrNull = (description: string): Schema => described(description, orNull(ref('exact')));
const textOrNull = (description: string): Schema => described(description, orNull(text));
const texts = (description: string): Schema => described(description, listOf(text));
const id = described('代号 | id', text);
const title = described('名称 | title', text);

const clause: Schema = object({
  id,
  rule: described('规则 | the rule in words', text),
  source: textOrNull('条款出处 | source'),
  note: textOrNull('说明 | note'),
});

const item: Schema = object({
  id,
  title,
  points: exact('分值 | points'),
  weight: exact('权重 | weight'),
  inTotal: exact('在总分中的分值 | points in the total'),
  start: exact('起始分 | start'),
  counts: described('是否计分 | whether it counts', flag),
  requirement: textOrNull('考核内容 | requirement'),
  covers: texts('对应标准 | standards covered'),
  source: textOrNull('条款出处 | source'),
  method: texts('考核方法 | methods'),
  proof: texts('佐证材料 | proof'),
  remedy: textOrNull('整改建议 | remedy'),
  scoredBy: textOrNull('评分单位 | scored by'),
  applies: textOrNull('适用范围 | whom it applies to'),
  variant: textOrNull('替代项的名称 | name of the alternative'),
  counting: texts('计分办法 | how it counts'),
  note: textOrNull('说明 | note'),
  clauses: described('条款 | clauses', listOf(ref('rubricClause'))),
});

const category: Schema = object({
  id,
  title,
  points: exact('分值 | points'),
  weight: exact('权重 | weight'),
  cap: exactOrNull('封顶 | cap'),
  floor: exact('保底 | floor'),
  applies: textOrNull('适用范围 | whom it applies to'),
  variant: textOrNull('替代项的名称 | name of the alternative'),
  source: textOrNull('条款出处 | source'),
  note: textOrNull('说明 | note'),
  items: described('分项 | items', listOf(ref('rubricItem'))),
  categories: described('下级大项 | categories within', listOf(ref('rubricCategory'))),
});

const section: Schema = object({
  cap: exactOrNull('合计最多 | cap on all together'),
  clauses: described('条款 | clauses', listOf(ref('rubricClause'))),
});

const change: Schema = object({
  kind: described('如何变动 | how it changed', { enum: ['changed', 'added', 'removed', 'moved'] }),
  within: texts('所在的部分，从外到内 | the parts it stands in, the outermost first'),
  field: textOrNull('哪一项内容；整体变动时为 null | which key; null where the whole part is meant'),
  before: textOrNull('原为 | what it was'),
  after: textOrNull('现为 | what it is'),
  place: described('写在何处 | where it is written', text),
});

const properties = {
  ...headProperties('rubric'),
  title,
  assesses: described('考核对象 | who is assessed', text),
  issuedBy: textOrNull('印发单位 | issued by'),
  issuedOn: textOrNull('印发日期 | issued on'),
  note: textOrNull('说明 | note'),
  applies: textOrNull('适用范围 | whom it applies to'),
  total: exact('总分 | total'),
  base: exact('基准分 | base'),
  totalCap: exactOrNull('总分封顶 | cap of the total'),
  totalFloor: exactOrNull('总分保底 | floor of the total'),
  standards: texts('标准 | standards'),
  rounding: described(
    '取整 | rounding',
    object({
      places: described('小数位数 | decimals', count),
      mode: described('方式 | mode', { enum: ['half-up', 'half-even', 'up', 'down'] }),
      at: described('在哪一级 | at which stage', { enum: ['item', 'category', 'total'] }),
    }),
  ),
  gradeOn: described('等次按取整后还是取整前的总分 | which total the grade goes by', { enum: ['rounded', 'exact'] }),
  missing: described('缺项的处理 | what happens to missing items', { enum: ['open', 'zero'] }),
  notApplicable: described('不适用的处理 | what happens to points that do not apply', {
    enum: ['exclude-in-total', 'exclude-in-category', 'full', 'zero'],
  }),
  categories: described('大项 | categories', listOf(ref('rubricCategory'))),
  bonus: describedRef('加分 | bonus', 'rubricSection'),
  penalties: describedRef('减分 | penalties', 'rubricSection'),
  vetoes: described(
    '一票否决 | vetoes',
    listOf(
      object({
        id,
        rule: described('情形 | circumstances', text),
        effect: described('处理 | effect', text),
        source: textOrNull('条款出处 | source'),
        note: textOrNull('说明 | note'),
      }),
    ),
  ),
  grades: described(
    '等次，从高到低 | grades from the best down',
    listOf(
      object({
        id,
        title,
        from: exactOrNull('分数线 | lower bound, included'),
        requires: texts('附加条件 | conditions'),
        atMost: textOrNull('名额 | quota'),
      }),
    ),
  ),
  computing: texts('计算办法 | how points are computed'),
  facts: described(
    '填报数据 | facts to be stated',
    listOf(
      object({
        name: id,
        title,
        kind: described('种类 | kind', { enum: ['count', 'number', 'ratio', 'date', 'yes-no', 'one-of', 'text'] }),
        unit: described('单位 | unit', text),
        options: texts('选项 | options'),
        from: described('写在 profile 还是 facts | where it stands', { enum: ['profile', 'facts'] }),
      }),
    ),
  ),
  changes: described('与基础细则的差异；没有基础细则时不写 | what differs from the base', listOf(change)),
};

const document: Schema = object(properties, ['changes']);

/** The document of a rubric's handbook, and what is in it. */
export const rubricDefinitions: Readonly<Record<string, Schema>> = {
  rubricClause: clause,
  rubricItem: item,
  rubricCategory: category,
  rubricSection: section,
  rubricDocument: document,
};
