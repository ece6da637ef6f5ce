import type { Assessed } from '../model/assessed.ts';
import type { Lang, Told } from '../model/told.ts';

/** The words of reports. */
export const labels = {
  rank: { zh: '名次', en: 'Rank' },
  tied: { zh: '并列', en: 'Tied' },
  branchId: { zh: '代号', en: 'Id' },
  group: { zh: '组别', en: 'Group' },
  bonus: { zh: '加分', en: 'Bonus' },
  penalties: { zh: '减分', en: 'Penalties' },
  arithmetic: { zh: '算术总分', en: 'Arithmetic total' },
  total: { zh: '总分', en: 'Total' },
  lowestTotal: { zh: '最低总分', en: 'Lowest total' },
  highestTotal: { zh: '最高总分', en: 'Highest total' },
  grade: { zh: '等次', en: 'Grade' },
  lowestGrade: { zh: '最低等次', en: 'Lowest grade' },
  highestGrade: { zh: '最高等次', en: 'Highest grade' },
  coverage: { zh: '覆盖率', en: 'Coverage' },
  self: { zh: '自查分', en: 'Self' },
  difference: { zh: '差值', en: 'Diff.' },
  remarks: { zh: '备注', en: 'Remarks' },
  file: { zh: '证据文件', en: 'Evidence file' },
  share: { zh: '占比', en: 'Share' },
  denominator: { zh: '占比分母', en: 'Of' },
  line: { zh: '分数线', en: 'From' },
  distance: { zh: '距分数线', en: 'Distance' },
  veto: { zh: '否决情形', en: 'Veto' },
  item: { zh: '考核项目', en: 'Item' },
  itemId: { zh: '项目代号', en: 'Item id' },
  category: { zh: '大项', en: 'Category' },
  points: { zh: '分值', en: 'Points' },
  standard: { zh: '评分标准', en: 'Scoring rules' },
  reason: { zh: '扣分原因', en: 'Reasons' },
  score: { zh: '得分', en: 'Score' },
  audited: { zh: '考核分', en: 'Inspection' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  state: { zh: '状态', en: 'State' },
  assessedOn: { zh: '考核日期', en: 'Assessed on' },
  assessedBy: { zh: '考核组', en: 'Assessed by' },
  rubric: { zh: '细则', en: 'Rubric' },
  version: { zh: '版本', en: 'Version' },
  hash: { zh: '指纹', en: 'Fingerprint' },
  asOf: { zh: '截止日', en: 'As of' },
  issuedBy: { zh: '印发单位', en: 'Issued by' },
  issuedOn: { zh: '印发日期', en: 'Issued on' },
  assesses: { zh: '考核对象', en: 'Assesses' },
  items: { zh: '分项数', en: 'Items' },
  requirement: { zh: '考核内容', en: 'Requirement' },
  source: { zh: '条款出处', en: 'Source' },
  method: { zh: '考核方法', en: 'Method' },
  proof: { zh: '佐证材料', en: 'Proof' },
  remedy: { zh: '整改建议', en: 'Remedy' },
  covers: { zh: '对应标准', en: 'Covers' },
  applies: { zh: '适用范围', en: 'Applies' },
  scoredBy: { zh: '评分单位', en: 'Scored by' },
  note: { zh: '说明', en: 'Note' },
  limits: { zh: '计分办法', en: 'Counting' },
  effect: { zh: '处理', en: 'Effect' },
  requires: { zh: '附加条件', en: 'Conditions' },
  quota: { zh: '名额', en: 'Quota' },
  rule: { zh: '规则', en: 'Rule' },
  found: { zh: '发现', en: 'Found' },
  clause: { zh: '条款', en: 'Clause' },
  effectPoints: { zh: '分数影响', en: 'Points' },
  rubricPlace: { zh: '细则位置', en: 'Rubric place' },
  evidencePlace: { zh: '证据位置', en: 'Evidence place' },
  assessor: { zh: '考核人', en: 'Assessor' },
  date: { zh: '日期', en: 'Date' },
  yes: { zh: '是', en: 'yes' },
  none: { zh: '无', en: 'none' },
  stratum: { zh: '层', en: 'Stratum' },
  whole: { zh: '全体', en: 'All' },
  chosen: { zh: '抽取', en: 'Drawn' },
  passing: { zh: '其中达标', en: 'Passing' },
  passRate: { zh: '达标率', en: 'Pass rate' },
  passingOfAll: { zh: '推算达标数', en: 'Passing of all' },
  seed: { zh: '种子', en: 'Seed' },
  digits: { zh: '摘要前12位', en: 'First 12 digits' },
  consequences: { zh: '结果运用', en: 'Consequences' },
  parameters: { zh: '参数', en: 'Parameters' },
  parameter: { zh: '参数', en: 'Parameter' },
  value: { zh: '现值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  since: { zh: '起始日', en: 'Since' },
  values: { zh: '历年的值', en: 'By day' },
} as const satisfies Readonly<Record<string, Told>>;

/** The word in the language of the report. */
export const label = (word: keyof typeof labels, lang: Lang): string => labels[word][lang];

/** Who is assessed, as the title of a column: `支部`, `Branch`. */
export const whomLabel = ({ heading }: Assessed, lang: Lang): string => heading[lang];

/** How many of those assessed, as the title of a column: `支部数`, `人数`, `Branches`. */
export const countLabel = ({ many, kind }: Assessed, lang: Lang): string =>
  lang === 'zh' ? counts[kind] : `${many.en.slice(0, 1).toUpperCase()}${many.en.slice(1)}`;

const counts = { branch: '支部数', person: '人数', unit: '个数' } as const;

/** Before the name on a sheet or a notice: `单位：市税务局第一党支部`, `党员：张三`. */
export const nameLabel = (whom: Assessed, lang: Lang): string =>
  lang === 'zh' && whom.kind === 'branch' ? '单位' : whom.heading[lang];

/** Who signs for those assessed. */
export const headLabel = ({ kind, one }: Assessed, lang: Lang): string => {
  if (kind === 'person') return lang === 'zh' ? '被考核人' : 'Person assessed';
  return lang === 'zh' ? '被考核单位负责人' : `Head of the ${one.en}`;
};

const numerals = '一二三四五六七八九十';

/** A small number as headings count: 一、二 … 十一, or 1, 2 … */
function numeral(n: number, lang: Lang): string {
  if (lang === 'en' || n > 99) return String(n);
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十`;
  return `${ten}${units === 0 ? '' : (numerals[units - 1] ?? '')}`;
}

/** A heading with its number: `一、总体情况`, `1. Overview`. */
export const numbered = (n: number, title: string, lang: Lang): string =>
  lang === 'zh' ? `${numeral(n, lang)}、${title}` : `${n}. ${title}`;

/** A heading of the second rank: `（一）一票否决`, `(1) Vetoes`. */
export const bracketed = (n: number, title: string, lang: Lang): string =>
  lang === 'zh' ? `（${numeral(n, lang)}）${title}` : `(${n}) ${title}`;

/** The number of an item: `1.` under a numbered heading in Chinese, `2.1` by category and item in English. */
export const itemNumber = (category: readonly number[], n: number, lang: Lang): string =>
  lang === 'zh' ? `${n}.` : [...category.map((i) => i + 1), n].join('.');

/** The parts one after the other, with the mark the language puts between them. */
export const listed = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '、' : ', ');

/** Clauses of a sentence one after the other. */
export const joined = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '；' : '; ');

/** Why something is missing, in words. */
const missingWords = ({ one }: Assessed): Readonly<Record<string, Told>> => ({
  'not-assessed': { zh: '未评定', en: 'not assessed' },
  unverifiable: { zh: '无法核实', en: 'unverifiable' },
  disputed: { zh: '有争议', en: 'disputed' },
  'fact-missing': { zh: '缺数据', en: 'data missing' },
  'cohort-open': { zh: `相比较的${one.zh}数据未齐`, en: 'compared with others not known yet' },
  unasked: { zh: '旧细则没有要求查', en: 'the rubric before did not ask for it' },
  'no-cohort': { zh: `没有可比较的${one.zh}`, en: 'nobody to compare with' },
});

/** A code of absence in words, with the assessor's reason behind it: `无法核实：无影像资料`. */
export function missingTold(code: string, reason: string, whom: Assessed, lang: Lang): string {
  const word = missingWords(whom)[code]?.[lang] ?? code;
  return reason === '' ? word : `${word}${lang === 'zh' ? '：' : ': '}${reason}`;
}

/** One of two texts, by language. */
export const say = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);
