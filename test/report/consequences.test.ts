import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { branchView, resultSchema, rosterView, writers } from '../../src/index.ts';
import { earlierOf, evidenceIn, gathered } from '../support/roster.ts';
import { rubricOf } from '../support/rubric.ts';
import { judged } from '../support/score.ts';
import { list, mapping, treeOf } from '../support/tree.ts';

const rubric = rubricOf(
  treeOf(`
    profile: {group: {text: 片组}}
    facts: {score: {number: 分}, satisfaction: {ratio: 满意度}}
    categories: [{id: work, title: 重点工作, items: [{id: output, points: 100, clauses: [{id: x, import: {of: score, out-of: 100}}]}]}]
    grades:
      - {id: good, title: 好, from: 90}
      - {id: fair, title: 一般, from: 60}
      - {id: poor, title: 较差}
  `),
);

const branches = mapping(
  treeOf(`
    城关镇中心党支部: {group: 甲片, score: 95, satisfaction: 98%}
    东街党支部: {group: 甲片, score: 92, satisfaction: 21/23}
    西街党支部: {group: 甲片, score: 78, satisfaction: 59%}
    南门外社区第一党支部: {group: 乙片, score: 66, satisfaction: 60%}
    北门党支部: {group: 乙片, score: 66, satisfaction: 75%}
    河东党支部: {group: 乙片, satisfaction: 80%}
    河西党支部: {group: 乙片, score: 41}
  `),
);

const plan = treeOf(`
  title: 三级联述联评联考
  groups: {by: group, order: [甲片, 乙片]}
  ranking: {ties: competition}
  quotas: {good: {at-most: 2}}
  consequences:
    - {id: no-awards, title: 各类评优一票否决, bottom: 2, ineligible: true}
    - {id: replace, title: 调整班子，免去书记职务, bottom: 2, periods-running: 3}
    - {id: praise, title: 通报表扬, top: 3}
    - {id: no-candidates, title: 负责人不得评先, grade: [一般, 较差]}
    - {id: talk, title: 由工委书记约谈提醒, rate: {of: satisfaction, below: 60%}}
    - {id: help, title: 结对帮扶, rate: {of: work, below: 1/2}}
    - {id: model, title: 授牌, top: 1, rate: {of: total, above: 99}}
`);

const earlier = [
  earlierOf(
    mapping(treeOf('{title: 2018年度, ranks: {河西党支部: 6, 河东党支部: 5, 南门外社区第一党支部: 4, 北门党支部: 7}}')),
  ),
];

const files = Object.entries(branches).map(([name, values]) => evidenceIn(rubric, name, values));
const made = (order: string) => gathered(rubric, { ...mapping(plan), list: order }, files, { earlier }).roster;
const roster = made('from-the-top');
const paper = (width: number) => ({ width, stated: true, colour: false });

describe('what follows from a result', () => {
  it.each([
    ['zh', 80],
    ['zh', 120],
    ['en', 80],
  ] as const)('is drawn in %s on %i columns', async (lang, width) => {
    const page = await (await writers.table()).write(rosterView(roster, { lang }), paper(width));
    const section = page.slice(page.indexOf(lang === 'zh' ? '六、结果运用' : '6. Consequences'));
    await expect(section).toMatchFileSnapshot(`golden/consequences.${lang}.${width}.txt`);
  });

  it('is published as its schema says', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);
    const { document } = rosterView(roster, { lang: 'zh' }).data;
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document['consequences']).toMatchObject([{ id: 'no-awards' }, { id: 'replace' }, {}, {}, {}, {}, {}]);
  });

  it('has two columns in a spreadsheet, and none where the plan has no consequences', async () => {
    const csv = await writers.csv();
    const [head = '', ...rows] = (await csv.write(rosterView(roster, { lang: 'zh' }), paper(80))).split('\r\n');
    expect(head).toMatch(/,结果运用,可否评先$/);
    expect(rows.find((row) => row.includes('河西党支部'))).toMatch(
      /,各类评优一票否决；调整班子，免去书记职务（待查）；负责人不得评先；由工委书记约谈提醒（可能）；结对帮扶,否$/,
    );
    const plain = gathered(rubric, { groups: { by: 'group' } }, files).roster;
    expect(await csv.write(rosterView(plain, { lang: 'zh' }), paper(80))).not.toContain('结果运用');
  });

  it('names equals on the edge and who comes next once all is settled', async () => {
    const whole = {
      ...branches,
      河东党支部: { group: '乙片', score: '50', satisfaction: '14/23' },
      河西党支部: { group: '乙片', score: '41', satisfaction: '1/3' },
    };
    const settled = Object.entries(whole).map(([name, values]) => evidenceIn(rubric, name, values));
    const written = { ...mapping(plan), ranking: { ties: 'competition', within: 'group' } };
    const shown = gathered(rubric, { ...written, consequences: list(mapping(plan)['consequences']) }, settled).roster;
    const text = await writers.text();
    const zh = await text.write(rosterView(shown, { lang: 'zh' }), paper(120));
    expect(zh).toContain('适用：各组后2名；取消评先资格。');
    expect(zh).toContain('- 甲片：其次是城关镇中心党支部，95.00分，高出3分');
    expect(zh).toContain('- 乙片：其次是');
    expect(zh).toContain('满意度1/3≈33.3%');
    expect(zh).toContain('- 其次是南门外社区第一党支部，恰在界线上');
    expect(zh).toContain('- 其次是河东党支部，恰在界线上');
    const tied = gathered(
      rubric,
      { ranking: { ties: 'ordinal' }, consequences: [{ id: 'talk', title: '约谈', bottom: '3' }] },
      settled,
    ).roster;
    expect(await text.write(rosterView(tied, { lang: 'zh' }), paper(120))).toMatch(
      /南门外社区第一党支部 .* 2个支部并列，一并列入/,
    );
  });

  it('is remarked in the ranking where it takes away awards', async () => {
    const page = await (await writers.text()).write(rosterView(roster, { lang: 'zh' }), paper(120));
    expect(page).toMatch(/河西党支部 .*不得评先/);
  });
});

describe('the score sheet of a branch', () => {
  const sheetOf = (name: string) => {
    const score = judged(rubric, evidenceIn(rubric, name, branches[name] ?? {}));
    const final = roster.standings.find(({ branch }) => branch === name);
    if ('exempt' in score || !final) throw new Error(`no score of ${name}`);
    return JSON.stringify(branchView(score, { lang: 'zh', rubricHash: 'hash', final }).blocks);
  };

  it('says what follows, and why there are no awards', () => {
    expect(sheetOf('河西党支部')).toContain('"label":"评先资格","value":"取消（各类评优一票否决）"');
    expect(sheetOf('西街党支部')).toContain(
      '"label":"结果运用","value":"通报表扬（可能）；负责人不得评先；由工委书记约谈提醒"',
    );
    expect(sheetOf('西街党支部')).not.toContain('评先资格');
  });
});

describe('a list from the bottom', () => {
  it('shows the last first, with the same ranks, and whoever is open at the end', async () => {
    const page = await (await writers.text()).write(rosterView(made('from-the-bottom'), { lang: 'zh' }), paper(120));
    const list = page.slice(page.indexOf('二、名次表（倒排）'), page.indexOf('三、等次分布'));
    const names = list.split('\n').flatMap((line) => /^ *([\d-]+) +(\S+党支部)/.exec(line)?.slice(1).join(' ') ?? []);
    expect(names).toEqual([
      '6 河西党支部',
      '4 南门外社区第一党支部',
      '4 北门党支部',
      '3 西街党支部',
      '2 东街党支部',
      '1 城关镇中心党支部',
      '- 河东党支部',
    ]);
  });

  it('gives way to an order that is asked for', () => {
    const page = JSON.stringify(rosterView(made('from-the-bottom'), { lang: 'zh', sort: 'rank' }).blocks);
    expect(page.indexOf('城关镇中心党支部')).toBeLessThan(page.indexOf('河西党支部'));
    expect(page).not.toContain('倒排');
  });
});
