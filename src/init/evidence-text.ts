import type { CountedClause } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import { triggerKindOf } from '../clauses/triggers/index.ts';
import { written } from '../document/written.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Category, Rubric } from '../rubric/rubric.ts';
import { findingLines, markForm } from './finding-lines.ts';

/** A branch that evidence is to be collected of: its id, its name, and what of its profile is known already. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly profile: ReadonlyMap<string, string>;
};

/**
 * Blank evidence of one branch: everything a rubric asks, as comments to be filled in. What is left as it is is missing,
 * neither zero nor full.
 */
export function evidenceText(rubric: Rubric, member: Member, schema: string): string {
  const facts = [...rubric.facts.values()];
  return `${[
    `# yaml-language-server: $schema=${schema}`,
    '##',
    `## 《${flat(rubric.title)}》（${flat(rubric.version)}）证据表：${flat(member.name)}`,
    '## 填写办法：要填的行，去掉行首的“# ”（井号和一个空格），在冒号后面写内容；小标题行（如 facts:）也要去掉。',
    '## 没有填的行不用动：没填就是“缺”，不算零分，也不算满分。“##”开头的是说明。',
    '## 次数写数字；缺项写缺的是哪几项，如 [党旗, 门牌]；一次的事写 1。',
    '## 查过、没有问题的分项写 none；核实不了的写 {unverifiable: 原因}；不适用的写 {not-applicable: 原因}。',
    '',
    `branch: ${written(member.id)}`,
    `name: ${written(member.name)}`,
    `rubric: ${written(rubric.id)}`,
    '# assessed: {on: , by: }    # 考核日期（如 2019-12-10）、考核组；自查的另写 as: self',
    ...profileLines(
      facts.filter(({ from }) => from === 'profile'),
      member.profile,
    ),
    ...factSection(facts.filter(({ from }) => from === 'facts')),
    '',
    '## ―― 检查发现：按分项 ――',
    '# findings:',
    ...rubric.categories.flatMap((category) => categoryLines(category)),
    ...claimLines('bonus', '加分：有的才填', rubric.bonus.clauses),
    ...claimLines('penalties', '减分：有的才填', rubric.penalties.clauses),
    ...claimLines(
      'vetoes',
      '否决：有的才填',
      rubric.vetoes.map(({ clause }) => clause),
    ),
  ].join('\n')}\n`;
}

// a text that others wrote, on one line of a comment
const flat = (text: string): string => text.replace(/\s+/g, ' ');

function profileLines(facts: readonly FactDeclaration[], known: Member['profile']): readonly string[] {
  if (facts.length === 0) return [];
  const any = facts.some(({ name }) => known.has(name));
  return [
    '',
    '## ―― 概况：决定哪些分项适用 ――',
    any ? 'profile:' : '# profile:',
    ...facts.map((fact) => {
      const value = known.get(fact.name);
      return value === undefined ? factLine(fact) : `  ${fact.name}: ${written(value)}    # ${factTold(fact)}`;
    }),
  ];
}

const factSection = (facts: readonly FactDeclaration[]): readonly string[] =>
  facts.length === 0 ? [] : ['', '## ―― 数据：条款自己计算，不用算分 ――', '# facts:', ...facts.map(factLine)];

const factLine = (fact: FactDeclaration): string => `#   ${fact.name}:    # ${factTold(fact)}`;

const kinds: Readonly<Record<FactDeclaration['kind'], string>> = {
  count: '整数',
  number: '数值',
  ratio: '如 21/23 或 92.5%',
  date: '日期，如 2019-12-10；从来没有写 never',
  'yes-no': '写 是 或 否',
  'one-of': '选一项：',
  text: '文字',
};

const factTold = ({ title, kind, unit, options }: FactDeclaration): string =>
  `${flat(title)}${unit === '' ? '' : `（${flat(unit)}）`}，${kinds[kind]}${options.map(flat).join('、')}`;

const categoryLines = ({ title, items, categories }: Category): readonly string[] => [
  '##',
  `## 【${flat(title)}】`,
  ...items.flatMap(findingLines),
  ...categories.flatMap((category) => categoryLines(category)),
];

function claimLines(section: string, title: string, clauses: readonly CountedClause[]): readonly string[] {
  const claims = clauses.filter(({ reads }) => reads === 'finding');
  if (claims.length === 0) return [];
  return [
    '',
    `## ―― ${title} ――`,
    `# ${section}:`,
    ...claims.map((clause) => `#   ${clause.id}: ${markForm(clause)}    # ${flat(toldOf(clause, section))}`),
  ];
}

/** What a claim is about; a veto takes no points of an item, whatever its clause would say. */
const toldOf = (clause: CountedClause, section: string): string =>
  section === 'vetoes' ? triggerKindOf(clause.trigger).tell(clause.trigger).zh : clauseTold(clause).zh;
