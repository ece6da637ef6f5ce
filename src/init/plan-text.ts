import { written } from '../document/written.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** A plan to begin with: which rubric, and what else may be said, as comments. */
export function planText(rubric: Rubric, rubricPath: string, asOf: string | undefined): string {
  const best = rubric.grades[0];
  return `${[
    '# yaml-language-server: $schema=./schema/assessment.schema.json',
    '#',
    '# 考核方案：用哪个细则、以哪一天为准、怎样分组和排名。带“# ”的行用到时去掉“# ”。',
    `assessment: ${written(rubric.id)}`,
    `title: ${written(rubric.title)}`,
    `rubric: ${written(rubricPath)}`,
    asOf === undefined ? '# as-of: 2019-12-20    # 考核截止日：任期、时限都算到这一天' : `as-of: ${asOf}`,
    'branches: branches        # 各支部的证据文件放在这里',
    ...groupLines(rubric),
    ...(best ? [`# quotas: {${best.id}: {at-most: 20%}}    # “${best.title.replace(/\s+/g, ' ')}”不超过两成`] : []),
  ].join('\n')}\n`;
}

/** How branches are grouped. While nobody has filled in the groups, a rubric that ranks within them is ranked among all. */
function groupLines(rubric: Rubric): readonly string[] {
  const { facts, ranking, comparisons } = rubric;
  const fields = [...facts.values()].filter(({ from, kind }) => from === 'profile' && /^(one-of|text)$/.test(kind));
  const field = fields.find(({ name }) => name === 'group') ?? fields[0];
  if (!field) return [];
  const groups = `groups: {by: ${field.name}}`;
  if (comparisons.flat().some(({ comparing }) => comparing.within === 'group')) {
    return [`${groups}    # 细则在组内比较，各支部的 ${field.name} 都要填`];
  }
  if (ranking?.within !== 'group') return [`# ${groups}    # 按概况里的一项分组`];
  const breakers = ranking.tieBreakers.map((one) => ('id' in one ? one.id : one.kind));
  const among = breakers.length === 0 ? '' : `, tie-breakers: [${breakers.join(', ')}]`;
  return [
    '# 细则规定在组内排名。各支部的概况填好以后，删去 ranking 这一行，去掉 groups 行首的“# ”。',
    `ranking: {ties: ${ranking.ties}${among}, within: all}`,
    `# ${groups}`,
  ];
}

/** What lies in the folder and what to do next, for people who open it in a file manager. */
export function readmeText(rubric: Rubric, folder: string): string {
  const at = /[\s"']/.test(folder) ? `"${folder}"` : folder;
  return `${[
    `${rubric.title}`,
    '',
    '这个文件夹由 score init 建立：',
    '  assessment.yaml   考核方案',
    '  branches          每个支部一份证据表，照里面的说明填写',
    '  schema            给编辑器用的，写错名称时编辑器会提示，不用打开',
    '  rubric.yaml       细则（从现成细则开始的没有这个文件，方案里写着用哪一份）',
    '',
    '接下来的三条命令：',
    '',
    `  score check ${at}`,
    '      检查填得对不对，错在哪一行，怎样改',
    `  score ${at}`,
    '      评分、排名；没有填的是“缺”，总分列为区间',
    `  score report ${at} --view branch -o 评分表.txt`,
    '      每个支部一张评分表',
    '',
    '增加一个支部：',
    '',
    `  score init ${at} --branch 支部名称`,
    '',
    '已有的文件不会被覆盖。',
  ].join('\n')}\n`;
}
