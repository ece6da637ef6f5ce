import type { Files } from './world.ts';

/** A small rubric with everything the command line shows: deductions, bonus, a veto, grades, groups. */
export const rubric = `rubric: demo
title: 示例细则
version: "2019"
total: 100
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
profile:
  kind: {one-of: [机关, 企业], title: 类型}
  group: {text: 片组}
facts:
  lectures: {count: 次, title: 党课}
  elected_on: {date: 最近换届}
categories:
  - id: life
    title: 组织生活
    points: 60
    items:
      - id: classes
        title: 党课
        points: 60
        clauses:
          - {id: few, deduct: 10, short: {of: lectures, need: 4}}
  - id: ledger
    title: 台账
    points: 40
    items:
      - id: records
        title: 会议记录
        points: 40
        clauses:
          - {id: thin, deduct: 7.5, fault: 记录不全, per: 次}
          - {id: late, deduct: 5, late: {of: elected_on, term: 3 years}}
bonus:
  cap: 5
  clauses:
    - {id: honour, bonus: 2, act: 受到表彰, per: 项}
vetoes:
  - {id: crime, fault: 严重违纪违法, effect: lowest-grade}
grades:
  - {id: excellent, title: 优秀, from: 90}
  - {id: qualified, title: 合格, from: 60}
  - {id: unqualified, title: 不合格}
`;

/** The plan of the demonstration. */
export const plan = `assessment: demo-2019
title: 示例考核
rubric: ../rubric.yaml
as-of: 2019-12-20
groups: {by: group, order: [甲片, 乙片]}
ranking: {ties: competition}
`;

/** Evidence of a branch; by default nothing is lacking. */
export const branch = (id: string, changes: { readonly [name: string]: string } = {}): string => `branch: ${id}
name: ${changes['name'] ?? `${id}支部`}
rubric: ${changes['rubric'] ?? 'demo'}
assessed: {on: 2019-12-10, by: 验收组}
profile: {kind: ${changes['kind'] ?? '机关'}, group: ${changes['group'] ?? '甲片'}}
facts:
  lectures: ${changes['lectures'] ?? '4'}
  elected_on: 2018-05-20
${changes['rest'] ?? 'findings: {records: none}'}
`;

/** Four branches: 100, 82.5, vetoed with 90, and one that is open. */
export const demo: Files = {
  'rubric.yaml': rubric,
  'demo/assessment.yaml': plan,
  'demo/branches/east.yaml': branch('east', { rest: 'findings: {records: none}\nbonus: {honour: 1}' }),
  'demo/branches/north.yaml': branch('north', { group: '乙片', rest: 'findings: {records: {thin: 1}}', lectures: '3' }),
  'demo/branches/south.yaml': branch('south', { lectures: '3', rest: 'findings: {records: none}\nvetoes: {crime: 1}' }),
  'demo/branches/west.yaml': branch('west', { group: '乙片', rest: 'findings: {}' }),
};

/** The demonstration with some files added, changed or (undefined) taken away. */
export const demoWith = (changes: { readonly [path: string]: string | Uint8Array | undefined }): Files =>
  Object.fromEntries(
    Object.entries({ ...demo, ...changes }).flatMap(([path, content]) =>
      content === undefined ? [] : [[path, content]],
    ),
  );

/** The demonstration without what keeps a run from being fine: nothing open, nobody vetoed. */
export const settled: Files = demoWith({ 'demo/branches/south.yaml': undefined, 'demo/branches/west.yaml': undefined });
