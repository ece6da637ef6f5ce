import { describe, expect, it } from 'vitest';
import { exactText } from '../src/model/exact.ts';
import { demo, settled } from './cli/demo.ts';
import { run } from './cli/world.ts';
import { evidenceIn, gathered } from './support/roster.ts';
import { checkedRubric, rubricOf } from './support/rubric.ts';
import { boundsText, checkedEvidence, gradeText, itemText, judged, scored } from './support/score.ts';
import { mapping, treeOf } from './support/tree.ts';

/*
 * Six bugs that programs of this sort have had again and again. Each has its test here; what they touch is tested in
 * detail elsewhere.
 */
describe('unknown or broken evidence', () => {
  const rubric = rubricOf(`
    facts: {lectures: {count: 次}}
    items:
      - {id: lectures, points: 50, clauses: [{id: few, deduct: 10, short: {of: lectures, need: 4}}]}
      - {id: minutes, points: 50, clauses: [{id: sloppy, deduct: 20, fault: 记录不全}]}
  `);

  it('never passes quietly, and never leaves the denominator', () => {
    const score = scored(rubric, '{facts: {lectures: {unverifiable: 签到簿遗失}}, findings: {minutes: none}}');
    expect(itemText(score.items[0])).toBe('missing');
    expect(exactText(score.inPlay)).toBe('100');
    expect([boundsText(score.total), gradeText(score)]).toEqual(['60..100', 'pass..pass']);
    expect(score.grade.state).toBe('open');
  });

  it('is an error where it cannot be read, and the branch gets no score from the rest', () => {
    for (const facts of ['{lectures: 四}', '{lectures: -1}', '{lecture: 4}', '{lectures: 4.5}', '{lectures: ""}']) {
      const checked = checkedEvidence(rubric, treeOf(`{facts: ${facts}, findings: {minutes: none}}`));
      expect([facts, checked.ok]).toEqual([facts, false]);
    }
  });
});

describe('an empty denominator', () => {
  it('is neither full marks nor none nor a number out of nowhere', () => {
    const tally = rubricOf(
      `items: [{id: a, points: 10, clauses: [{id: vote, tally: {好: 100%, 差: 0%, 弃权: void}}]}]`,
    );
    expect(itemText(scored(tally, '{findings: {a: {vote: {弃权: 9}}}}').items[0])).toBe('missing');

    const nothing = rubricOf(`
      profile: {members: {count: 人}}
      items: [{id: a, points: 10, applies: {members: ">= 3"}, clauses: [{id: x, deduct: 1, fault: 甲}]}]
    `);
    expect(judged(nothing, '{profile: {members: 2}}')).toMatchObject({ exempt: true });
  });

  it('is decided by the rubric where a plan can be zero, and a rubric that does not is refused', () => {
    const write = (whenZero: string) => `
      facts: {done: {count: 件}, planned: {count: 件}}
      items: [{id: a, points: 10, clauses: [{id: x, in-proportion: {of: done, to: planned${whenZero}}}]}]
    `;
    const refused = checkedRubric(treeOf(write('')));
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['rubric/zero-plan']);
    const full = scored(rubricOf(write(', when-zero: full')), '{facts: {done: 0, planned: 0}}');
    expect(boundsText(full.total)).toBe('10');
  });

  it('cannot be written into a rubric or evidence', () => {
    const empty = checkedRubric(treeOf('{total: 0, categories: [{id: a, points: 0, items: []}]}'));
    expect(empty.diagnostics.map(({ code }) => code)).toEqual(['rubric/empty-category']);
    const rubric = rubricOf(`
      facts: {rate: {ratio: 到会率}}
      items: [{id: a, points: 10, clauses: [{id: x, deduct: 1, below: {of: rate, line: 80%}}]}]
    `);
    const broken = checkedEvidence(rubric, treeOf('{facts: {rate: 0/0}}'));
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['evidence/unfit-value']);
  });
});

describe('a grade edge', () => {
  const rubric = rubricOf(`
    facts: {score: {number: 分}}
    items: [{id: a, points: 100, clauses: [{id: x, import: {of: score, out-of: 100}}]}]
    bonus: {clauses: [{id: extra, bonus: 0.1, act: 小加分, per: 次}]}
    grades: [{id: best, title: 优秀, from: 90}, {id: rest, title: 其他}]
  `);

  it('is reached by tenths that binary fractions miss', () => {
    const score = scored(rubric, '{facts: {score: 89.7}, bonus: {extra: 3}}');
    expect(89.7 + 0.1 + 0.1 + 0.1 >= 90).toBe(false);
    expect([boundsText(score.exact), gradeText(score)]).toEqual(['90', 'best']);
  });

  it('is reached by a third of what is thrice as much', () => {
    const third = (id: string) => `{id: ${id}, points: 70, clauses: [{id: x, in-proportion: {of: done, to: 3}}]}`;
    const thirds = rubricOf(`
      facts: {done: {count: 件}}
      items: [${['a', 'b', 'c'].map(third).join(', ')}]
      grades: [{id: best, title: 优秀, from: 70}, {id: rest, title: 其他}]
    `);
    expect(boundsText(scored(thirds, '{facts: {done: 1}}').exact)).toBe('70');
    expect(gradeText(scored(thirds, '{facts: {done: 1}}'))).toBe('best');
  });

  it('is missed by a millionth, unless the rounded total is what counts', () => {
    expect(gradeText(scored(rubric, '{facts: {score: 89.994999}}'))).toBe('rest');
    expect(gradeText(scored(rubric, '{facts: {score: 89.995}}'))).toBe('best');
  });
});

describe('a weight', () => {
  const written = `
    categories:
      - {id: party, points: 100, weight: 20%, items: [{id: work, points: 100, clauses: [{id: x, deduct: 30, fault: 甲, per: 次}]}]}
      - {id: rest, points: 80, items: [{id: other, points: 40, weight: 200%, clauses: [{id: x, deduct: 10, fault: 乙, per: 次}]}]}
  `;

  it('acts on the points to be had as well as on the points got', () => {
    const score = scored(rubricOf(written), '{findings: {work: {x: 1}, other: {x: 1}}}');
    expect([exactText(score.inPlay), boundsText(score.total)]).toEqual(['100', '74']);
    expect(score.items.map(({ item }) => exactText(item.inTotal))).toEqual(['20', '80']);
  });

  it('is refused where the sums do not agree with it', () => {
    const off = { ...mapping(treeOf(written)), total: '180' };
    expect(checkedRubric(off).diagnostics.map(({ code }) => code)).toEqual(['rubric/total-sum']);
  });
});

describe('what is only shown', () => {
  it('changes no score, no rank and no exit code', async () => {
    const calls = [
      [],
      ['--lang', 'en'],
      ['--top', '1'],
      ['--group-by', 'kind'],
      ['--width', '60'],
      ['--no-color'],
      ['--quiet'],
    ];
    const gate = ['--fail-on', 'excellent'];
    const plain = await run(['demo', '--format', 'json', ...gate], settled);
    type Shown = { readonly branch: string; readonly rank: number; readonly total: string; readonly grade: unknown };
    const figures = (out: string) =>
      (JSON.parse(out).standings as readonly Shown[]).map(({ branch, rank, total, grade }) => ({
        branch,
        rank,
        total,
        grade,
      }));
    expect(figures(plain.out)).toHaveLength(2);
    for (const args of calls) {
      expect([args, (await run(['demo', ...args, ...gate], settled)).code]).toEqual([args, plain.code]);
      if (args[0] === '--lang') continue;
      const shown = figures((await run(['demo', '--format', 'json', ...args, ...gate], settled)).out);
      expect(shown.length).toBeGreaterThan(0);
      for (const one of shown) expect(figures(plain.out)).toContainEqual(one);
    }
  });

  it('changes nothing in a roster: the listing is one thing, the group another', () => {
    const rubric = rubricOf(`
      profile: {group: {text: 片组}, kind: {text: 类型}}
      facts: {score: {number: 分}}
      items: [{id: a, points: 100, clauses: [{id: x, import: {of: score, out-of: 100}}]}]
    `);
    const files = ['甲', '乙', '丙'].map((id, i) =>
      evidenceIn(rubric, id, { group: i < 2 ? '一' : '二', kind: '机关', score: String(90 - i) }),
    );
    const plan = { groups: { by: 'group' }, ranking: { ties: 'competition', within: 'group' } };
    expect(gathered(rubric, plan, files).roster.standings.map(({ branch, rank }) => `${branch} ${rank}`)).toEqual([
      '甲 1',
      '乙 2',
      '丙 1',
    ]);
  });
});

describe('a rubric that is edited', () => {
  const written = (clause: string) => `
    rubric: demo-2019
    items: [{id: a, points: 10, clauses: [${clause}]}]
  `;

  it('does not quietly change old scores: what it no longer knows is an error', () => {
    const evidence = treeOf('{findings: {a: {sloppy: 2}}}');
    expect(
      boundsText(scored(rubricOf(written('{id: sloppy, deduct: 1, fault: 记录不全, per: 次}')), evidence).total),
    ).toBe('8');
    const renamed = checkedEvidence(
      rubricOf(written('{id: sloppy-minutes, deduct: 1, fault: 记录不全, per: 次}')),
      evidence,
    );
    expect(renamed.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['evidence/unknown-clause', ['findings', 'a', 'sloppy']],
    ]);
  });

  it('does not score evidence that was made for another', () => {
    const rubric = rubricOf(written('{id: sloppy, deduct: 1, fault: 记录不全, per: 次}'));
    const other = checkedEvidence(rubric, treeOf('{rubric: demo-2018, findings: {a: none}}'));
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['evidence/other-rubric']);
  });

  it('shows in every result by another hash', async () => {
    const before = await run(['demo', '--format', 'json'], demo);
    const files = Object.fromEntries(
      Object.entries(demo).map(([name, text]) => [
        name,
        typeof text === 'string' ? text.replace('deduct: 10', 'deduct: 9') : text,
      ]),
    );
    const after = await run(['demo', '--format', 'json'], files);
    const hash = (out: string): unknown => JSON.parse(out).rubric?.hash;
    expect(hash(before.out)).toMatch(/^[0-9a-f]{16,}/);
    expect(hash(after.out)).toMatch(/^[0-9a-f]{16,}/);
    expect(hash(after.out)).not.toBe(hash(before.out));
  });
});
