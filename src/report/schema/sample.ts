import { count, described, describedRef, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const branch = described('支部代号 | id of the branch', text);
const name = described('支部名称 | name of the branch', text);
const stratum = described('层；不分层时为 null | the stratum; null where the whole is not divided', orNull(text));
const seed = described('种子 | seed', orNull(text));
const by = described('按哪一项分层 | field the whole is divided by', orNull(text));
const all = described('全体支部数 | number of branches in the whole', count);
const branches = (description: string): Schema => described(description, listOf(object({ branch, name })));
const countRange = (description: string): Schema => describedRef(description, 'countRange');
const rate = (description: string): Schema => describedRef(description, 'rate');

/** The document of a sample that was drawn, and what a sample says of the whole. */
export const sampleDefinitions: Readonly<Record<string, Schema>> = {
  sampleDocument: object({
    schemaVersion: described('本格式的版本 | version of this format', { const: '1' }),
    view: described('是哪一种报告 | which report this is', { const: 'sample' }),
    tool: described('生成程序 | the program', { const: 'biaochi' }),
    language: described('文字所用语言 | language of the texts', { enum: ['zh', 'en'] }),
    title: described('名称 | title', orNull(text)),
    seed,
    by,
    rule: described(
      '抽取办法 | how many are drawn',
      orNull(
        object({
          share: described('每层的比例 | share of each stratum', orNull(text)),
          size: described('总数 | number in all', orNull(count)),
          min: described('每层至少 | at least so many of each stratum', count),
        }),
      ),
    ),
    all,
    count: described('抽中支部数 | number of branches drawn', count),
    strata: described(
      '各层 | the strata',
      listOf(
        object({
          stratum,
          all: described('这一层的支部数 | branches in this stratum', count),
          chosen: described(
            '抽中的支部，按抽取的次序 | branches drawn, in order',
            listOf(
              object({
                branch,
                name,
                digits: described('SHA-256 的前12位 | first 12 digits of the SHA-256', orNull(text)),
              }),
            ),
          ),
        }),
      ),
    ),
  }),
  sampled: object({
    seed,
    by,
    pass: described('算达标的等次 | grades that pass', listOf(ref('grade'))),
    all,
    chosen: described('抽查支部数 | number of branches drawn', count),
    passed: countRange('抽查中达标数 | how many of the drawn pass'),
    rate: rate('抽查达标率 | passing share of the drawn'),
    weighted: rate('推及全体的达标率 | passing share of the whole'),
    credible: countRange('全体达标数的范围 | how many of the whole pass'),
    confidence: described('上述范围的把握 | confidence of that range, at least', text),
    strata: described(
      '各层 | the strata',
      listOf(
        object({
          stratum,
          all: described('这一层的支部数 | branches in this stratum', count),
          chosen: described('抽查数 | drawn', count),
          passed: countRange('抽查中达标数 | how many of the drawn pass'),
          credible: countRange('全层达标数的范围 | how many of the stratum pass'),
        }),
      ),
    ),
    absent: branches('抽中而没有验收证据 | drawn, but without evidence'),
    exempt: branches('抽中而不参评 | drawn, but not assessed by the rubric'),
    open: branches('抽中而等次未定 | drawn, but whether it passes is open'),
    outside: branches('不在抽样名单，不计入 | inspected, but not drawn: not counted'),
  }),
  countRange: described(
    '确定的个数（low 等于 high），或一个范围 | a number that is certain (low equals high), or a range',
    object({ low: described('最少 | fewest', count), high: described('最多 | most', count) }),
  ),
  rate: described(
    '确定的比率（low 等于 high），或一个范围 | a share that is certain (low equals high), or a range',
    object({
      low: describedRef('最低 | lowest', 'exact'),
      high: describedRef('最高 | highest', 'exact'),
      shown: described('百分比 | percentage', text),
    }),
  ),
};
