import { written } from '../document/written.ts';
import { exactText, least, ratio } from '../model/exact.ts';
import { boundsOf, type Draft, type DraftCategory, type DraftItem, dealt } from './draft.ts';

/** A draft as a rubric file with what to do next in it, in Chinese. */
export function rubricText(draft: Draft): string {
  return `${[
    '# yaml-language-server: $schema=./schema/rubric.schema.json',
    '#',
    `# ${draft.title}（草稿）`,
    '# 由 score init 生成，现在就能用；请逐项改成自己的内容，改完用 score check 检查。',
    '# 分值要加得起来：各分项之和等于大项分值，各大项之和等于总分；加不起来时 score check 会说差多少。',
    '# 全部写法见文档 language.md 和 reference.md；编辑器认得第一行的 schema，会提示可以写什么。',
    '',
    `rubric: ${draft.id}                    # 代号，各支部的证据文件里要写同一个`,
    `title: ${written(draft.title)}`,
    'version: 草稿',
    `assesses: ${written(draft.assesses)}                  # 考核对象`,
    `total: ${draft.total}`,
    'rounding: {places: 2, mode: half-up, at: total}   # 总分四舍五入，保留两位小数',
    'missing: open                          # 没有查到的不算零分也不算满分，总分列为区间',
    'not-applicable: exclude-in-total       # 不适用的分项，分值不计，总分按其余折算',
    'ranking: {ties: competition}           # 同分者名次相同，其后顺延（1、1、3）',
    '',
    '# 数据：能数出来、量出来的，填在证据文件的 facts 下，由条款自己计算。类型有 count（个数，写单位）、',
    '# number（数值，写单位）、ratio（比例）、date（日期）、yes-no（是否）、one-of（选一项）、text（文字）。',
    'facts:',
    '  meetings: {count: 次, title: 党员大会}',
    '',
    'categories:',
    ...dealt(draft).flatMap((category, i) => [...(i === 0 ? [] : ['']), ...categoryLines(category, i === 0)]),
    '',
    '# 加分、减分、否决，用到时去掉行首的“# ”。',
    '# bonus:',
    '#   cap: 5',
    '#   clauses:',
    '#     - {id: honour, bonus: {by: {省: 3, 市: 2, 县: 1}}, act: 受到表彰, per: 项}',
    '# vetoes:',
    '#   - {id: crime, fault: 班子成员严重违纪违法, effect: lowest-grade}',
    '',
    '# 等次从高到低，写下限（含）；最后一个不写下限。',
    'grades:',
    ...gradeLines(draft),
  ].join('\n')}\n`;
}

const categoryLines = ({ id, title, points, items }: DraftCategory, first: boolean): readonly string[] => [
  `  - id: ${id}`,
  `    title: ${written(title)}`,
  `    points: ${exactText(points)}`,
  '    items:',
  ...items.flatMap((item, i) => [...(i === 0 ? [] : ['']), ...itemLines(item, first && i === 0)]),
];

function itemLines({ id, title, points }: DraftItem, first: boolean): readonly string[] {
  const value = exactText(points);
  // no fault costs more than the item is worth
  const loss = exactText(least(points, ratio(1, 2)));
  const head = [
    `      - id: ${id}`,
    `        title: ${written(title)}`,
    `        points: ${value}`,
    '        requirement: 写明考核内容',
  ];
  if (!first) {
    return [...head, '        clauses:', `          - {id: faults, deduct: ${loss}, fault: 写明扣分情形, per: 次}`];
  }
  return [
    ...head,
    '        clauses:',
    `          # 由数据计算：党员大会少于4次，每少1次扣${loss}分`,
    `          - {id: few, deduct: ${loss}, short: {of: meetings, need: 4}}`,
    `          # 由检查人发现：每次扣${loss}分；证据文件里写次数，查过没有问题写 none`,
    `          - {id: faults, deduct: ${loss}, fault: 写明扣分情形, per: 次}`,
    `          # 分等级得分的写成（代替上面两条）：- {id: level, choose: {好: ${value}, 差: 0}}`,
    `          # 酌情给分的写成（代替上面两条）：- {id: judged, judge: {from: 0, to: ${value}, step: 0.5}}`,
  ];
}

function gradeLines(draft: Draft): readonly string[] {
  const bounds = boundsOf(draft);
  return draft.grades.map((title, i) => {
    const from = bounds[i] === undefined ? '' : `, from: ${bounds[i]}`;
    return `  - {id: grade-${i + 1}, title: ${written(title)}${from}}`;
  });
}
