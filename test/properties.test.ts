import { describe, expect, it } from 'vitest';
import type { Tree } from '../src/document/document.ts';
import type { Bounds, BranchScore } from '../src/engine/score.ts';
import { compare, exactText, floor, round } from '../src/model/exact.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { check, type Draw } from './support/draw.ts';
import { filledFrom, randomEvidence, withGaps } from './support/random-evidence.ts';
import { better, type Kinds, randomRubric, worse } from './support/random-rubric.ts';
import { order as ratioOrder, readRatio } from './support/ratio.ts';
import { recomputed } from './support/recompute.ts';
import { gathered } from './support/roster.ts';
import { rubricOf } from './support/rubric.ts';
import { boundsText, everyCategory, gradeText, judged } from './support/score.ts';
import { type Mapping, mapping } from './support/tree.ts';

const within = (inner: Bounds, outer: Bounds): boolean =>
  compare(outer.low, inner.low) <= 0 && compare(inner.high, outer.high) <= 0;

const scoreOf = (rubric: Rubric, evidence: Tree): BranchScore | undefined => {
  const score = judged(rubric, evidence);
  return 'exempt' in score ? undefined : score;
};

const indexOf = (score: BranchScore, side: 'lowest' | 'highest'): number =>
  score.rubric.grades.indexOf(score.grade.state === 'final' ? score.grade.grade : score.grade[side]);

/** Holds a complete score against what an arithmetic of its own makes of its awards and decisions. */
function expectRecomputed(score: BranchScore): void {
  const sums = recomputed(score);
  for (const { item, points } of score.items)
    expect([item.id, boundsText(points)]).toEqual([item.id, sums.items.get(item.id)]);
  for (const one of everyCategory(score.categories)) {
    expect([one.category.id, boundsText(one.points)]).toEqual([one.category.id, sums.categories.get(one.category.id)]);
  }
  expect(boundsText(score.exact)).toBe(sums.exact);
  expect(boundsText(score.arithmetic)).toBe(sums.total);
}

/** Granted decisions on some of the items that apply, from what they come to. */
const randomDecisions = (draw: Draw, { items, rubric }: BranchScore): readonly Mapping[] =>
  draw.some(items.filter(({ state }) => state !== 'not-applicable')).map(({ item, points }) => ({
    item: item.id,
    from: exactText(round(points.low, rubric.rounding.places, 'half-up')),
    to: String(draw.int(0, floor(item.points))),
  }));

describe('the points of an item', () => {
  it('lie between nothing and its points where nothing goes beyond them', () => {
    check(150, (draw) => {
      const rubric = rubricOf(randomRubric(draw, { beyond: false, vetoes: false, sections: false }));
      const score = scoreOf(rubric, withGaps(draw, randomEvidence(draw, rubric), ['facts', 'findings']));
      for (const { item, points } of score?.items ?? []) {
        expect(within(points, { low: 0 as Bounds['low'], high: item.points })).toBe(true);
      }
    });
  });
});

describe('a score', () => {
  it('is the same in every part when it is made twice, and by the same rubric compiled twice', () => {
    check(80, (draw) => {
      const written = randomRubric(draw, {});
      const [rubric, again] = [rubricOf(written), rubricOf(written)];
      const evidence = withGaps(draw, randomEvidence(draw, rubric), ['facts', 'findings', 'profile']);
      const first = judged(rubric, evidence);
      expect(judged(rubric, evidence)).toEqual(first);
      const other = judged(again, evidence);
      expect('exempt' in other ? 'exempt' : figures(other)).toEqual('exempt' in first ? 'exempt' : figures(first));
    });
  });

  it('does not depend on the order of categories, items, clauses, entries and findings', () => {
    check(150, (draw) => {
      const written = randomRubric(draw, { matters: false, vetoes: false });
      const rubric = rubricOf(written);
      const evidence = randomEvidence(draw, rubric);
      const [one, other] = [
        judged(rubric, evidence),
        judged(rubricOf(reordered(draw, written)), reordered(draw, evidence)),
      ];
      expect('exempt' in other ? 'exempt' : figures(other)).toEqual('exempt' in one ? 'exempt' : figures(one));
    });
  });

  it('is the sum of its parts, as an arithmetic of its own makes it', () => {
    check(300, (draw) => {
      const rubric = rubricOf(randomRubric(draw, {}));
      const score = scoreOf(rubric, randomEvidence(draw, rubric));
      if (!score || score.coverage.open > 0) return;
      expectRecomputed(score);
    });
  });

  it('is the sum of its parts where some were decided, and all others stay as they were', () => {
    check(150, (draw) => {
      const rubric = rubricOf(randomRubric(draw, {}));
      const evidence = randomEvidence(draw, rubric);
      const before = scoreOf(rubric, evidence);
      if (!before || before.coverage.open > 0) return;
      const decisions = randomDecisions(draw, before);
      const score = judged(rubric, evidence, undefined, decisions);
      if ('exempt' in score) throw new Error('a decision made the branch exempt');
      expect(score.decisions.map(({ state }) => state)).toEqual(decisions.map(() => 'applied'));
      const decided = new Set(score.decisions.map(({ decision }) => decision.item));
      expect(score.items.filter(({ item }) => !decided.has(item.id))).toEqual(
        before.items.filter(({ item }) => !decided.has(item.id)),
      );
      expectRecomputed(score);
    });
  });
});

/** Everything of a score that a reader would compare, by id. */
const figures = (score: BranchScore) => ({
  items: Object.fromEntries(score.items.map(({ item, state, points }) => [item.id, `${state} ${boundsText(points)}`])),
  categories: Object.fromEntries(
    everyCategory(score.categories).map(({ category, points }) => [category.id, boundsText(points)]),
  ),
  total: boundsText(score.total),
  grade: gradeText(score),
  bonus: boundsText(score.bonus.points),
  penalties: boundsText(score.penalties.points),
});

/** The same tree with the entries of its mappings and lists in another order; grades and deadlines keep theirs. */
function reordered(draw: Draw, tree: Mapping): Mapping {
  return shuffledTree(draw, tree, '') as Mapping;
}

const keepsItsOrder: readonly string[] = ['grades', 'one-of'];

function shuffledTree(draw: Draw, tree: Tree, key: string): Tree {
  if (Array.isArray(tree)) {
    const parts = tree.map((part) => shuffledTree(draw, part, key));
    return keepsItsOrder.includes(key) ? parts : draw.shuffled(parts);
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    draw.shuffled(Object.entries(tree as Mapping)).map(([name, part]) => [name, shuffledTree(draw, part, name)]),
  );
}

describe('a better fact', () => {
  it('never lowers the total or the grade, where the rubric does not say so', () => {
    check(300, (draw) => {
      const kinds: Kinds = { monotone: true, matters: false, notApplicable: false };
      const rubric = rubricOf(randomRubric(draw, kinds));
      const evidence = randomEvidence(draw, rubric, { notApplicable: false });
      const before = scoreOf(rubric, evidence);
      const after = scoreOf(rubric, { ...evidence, facts: improved(draw, evidence['facts'] as Mapping) });
      if (!before || !after) throw new Error('nothing applies');
      expect(compare(after.total.low, before.total.low)).toBeGreaterThanOrEqual(0);
      expect(indexOf(after, 'lowest')).toBeLessThanOrEqual(indexOf(before, 'lowest'));
    });
  });
});

function improved(draw: Draw, facts: Mapping): Mapping {
  const name = draw.pick([...better, ...worse, 'yes']);
  if (name === 'yes') return { ...facts, yes: 'true' };
  const value = String(facts[name]);
  if (name === 'g2')
    return {
      ...facts,
      g2: value.endsWith('%') ? `${Number(value.slice(0, -1)) + draw.int(1, 30)}%` : raised(draw, value),
    };
  const step = draw.int(1, 4);
  if (better.some((one) => one === name)) return { ...facts, [name]: String(Number(value) + step) };
  return { ...facts, [name]: String(name === 'b0' ? Math.max(0, Number(value) - step) : Number(value) - step / 2) };
}

const raised = (draw: Draw, value: string): string => {
  const [num = '0', den = '1'] = value.split('/');
  return `${Number(num) + draw.int(1, 3)}/${den}`;
};

describe('a range', () => {
  const sections = ['facts', 'findings', 'profile'];

  // that an assessor may come to find an item not applicable is not anticipated, no more than claims are
  const contains = (draw: Draw, kinds: Kinds, gaps: readonly string[]): void => {
    const rubric = rubricOf(randomRubric(draw, { zeroMissing: false, claims: false, ...kinds }));
    const full = randomEvidence(draw, rubric, { notApplicable: false });
    const gappy = withGaps(draw, full, gaps);
    const range = scoreOf(rubric, gappy);
    for (const other of [full, randomEvidence(draw, rubric, { notApplicable: false })]) {
      const complete = scoreOf(rubric, filledFrom(gappy, other, gaps));
      if (!range || !complete) continue;
      expectWithin(complete, range);
    }
  };

  it('contains the result of every completion, item by item, up to the grade', () => {
    check(600, (draw) => contains(draw, { notApplicable: false }, ['facts', 'findings']));
  });

  it('contains it where it is not even known what applies', () => {
    check(400, (draw) => contains(draw, { beyond: false, uneven: false }, sections));
  });

  it('contains it where one field of the profile decides what applies, caps and emptied categories or none', () => {
    check(400, (draw) => contains(draw, { beyond: false, oneField: true, plans: false }, sections));
  });

  it('is no range where nothing is missing', () => {
    check(100, (draw) => {
      const rubric = rubricOf(randomRubric(draw, {}));
      const score = scoreOf(rubric, randomEvidence(draw, rubric));
      if (!score) return;
      expect(score.coverage.open).toBe(0);
      expect(exactText(score.total.low)).toBe(exactText(score.total.high));
      expect(score.grade.state).toBe('final');
    });
  });

  it('is never turned around', () => {
    check(200, (draw) => {
      const rubric = rubricOf(randomRubric(draw, {}));
      const score = scoreOf(rubric, withGaps(draw, randomEvidence(draw, rubric), sections));
      if (!score) return;
      const all = [...score.items, ...everyCategory(score.categories), score.bonus, score.penalties].map(
        ({ points }) => points,
      );
      for (const { low, high } of [...all, score.exact, score.arithmetic, score.total])
        expect(compare(low, high)).toBeLessThanOrEqual(0);
      expect(indexOf(score, 'lowest')).toBeGreaterThanOrEqual(indexOf(score, 'highest'));
    });
  });
});

function expectWithin(complete: BranchScore, range: BranchScore): void {
  const outer = new Map(range.items.map((score) => [score.item.id, score]));
  for (const { item, state, points } of complete.items) {
    const around = outer.get(item.id);
    if (!around || state === 'not-applicable' || around.state === 'not-applicable') continue;
    expect([item.id, boundsText(points), boundsText(around.points), within(points, around.points)]).toContain(true);
  }
  expect([
    boundsText(complete.bonus.points),
    boundsText(range.bonus.points),
    within(complete.bonus.points, range.bonus.points),
  ]).toContain(true);
  expect([
    boundsText(complete.penalties.points),
    boundsText(range.penalties.points),
    within(complete.penalties.points, range.penalties.points),
  ]).toContain(true);
  expect([boundsText(complete.total), boundsText(range.total), within(complete.total, range.total)]).toContain(true);
  expect(indexOf(complete, 'lowest')).toBeLessThanOrEqual(indexOf(range, 'lowest'));
  expect(indexOf(complete, 'highest')).toBeGreaterThanOrEqual(indexOf(range, 'highest'));
}

const rosterRubric: Mapping = {
  profile: { group: { text: '组' } },
  facts: { score: { number: '分' }, life: { number: '分' } },
  categories: [
    {
      id: 'work',
      items: [{ id: 'output', points: '20', clauses: [{ id: 'x', import: { of: 'score', 'out-of': '20' } }] }],
    },
    {
      id: 'life',
      items: [{ id: 'meetings', points: '5', clauses: [{ id: 'x', import: { of: 'life', 'out-of': '5' } }] }],
    },
  ],
  grades: [{ id: 'best', from: '80%' }, { id: 'good', from: '60%' }, { id: 'fair', from: '40%' }, { id: 'poor' }],
};

function randomRoster(draw: Draw) {
  const rubric = rubricOf(rosterRubric);
  const files = draw.list(
    0,
    12,
    (i): Mapping => ({
      branch: `b${i}`,
      name: `支部${i}`,
      profile: { group: draw.pick(['甲', '乙']) },
      facts: { score: String(draw.int(6, 20)), ...(!draw.once(8) && { life: String(draw.int(0, 3)) }) },
    }),
  );
  const quota = (): Mapping => ({
    'at-most': draw.pick(['20%', '30%', '50%', '1', '3']),
    within: draw.pick(['all', 'group']),
    rounding: draw.pick(['down', 'half-up', 'up']),
  });
  const assessment: Mapping = {
    groups: { by: 'group' },
    ranking: {
      ties: draw.pick(['competition', 'dense', 'ordinal']),
      within: draw.pick(['all', 'group']),
      ...(draw.once(2) && { 'tie-breakers': ['life'] }),
    },
    quotas: Object.fromEntries(draw.some(['best', 'good', 'fair']).map((grade) => [grade, quota()])),
  };
  return { rubric, files, assessment };
}

describe('a roster', () => {
  it('does not depend on the order in which the branches come', () => {
    check(100, (draw) => {
      const { rubric, files, assessment } = randomRoster(draw);
      const one = gathered(rubric, assessment, files).roster;
      const other = gathered(rubric, assessment, draw.shuffled(files)).roster;
      expect(other).toEqual(one);
    });
  });

  it('gives equal ranks to equals and better ranks to the better, group by group', () => {
    check(100, (draw) => {
      const { rubric, files, assessment } = randomRoster(draw);
      const { standings, ranking } = gathered(rubric, assessment, files).roster;
      for (const a of standings) {
        for (const b of standings) {
          if (a.rank === undefined || b.rank === undefined || (ranking?.within === 'group' && a.group !== b.group))
            continue;
          const byTotal = compare(a.total.low, b.total.low);
          if (byTotal > 0) expect(a.rank).toBeLessThan(b.rank);
          if (byTotal === 0 && ranking?.tieBreakers.length === 0 && ranking.ties !== 'ordinal')
            expect(a.rank).toBe(b.rank);
          if (a !== b && ranking?.ties === 'ordinal') expect(a.rank).not.toBe(b.rank);
        }
      }
    });
  });

  it('keeps every quota, promotes nobody, and displaces nobody who stands before or beside one who stays', () => {
    check(200, (draw) => {
      const { rubric, files, assessment } = randomRoster(draw);
      const { quotas: _, ...plain } = assessment;
      const { standings, quotas } = gathered(rubric, assessment, files).roster;
      const before = new Map(gathered(rubric, plain, files).roster.standings.map((one) => [one.branch, one.grade]));
      for (const one of standings) {
        const [was, is] = [before.get(one.branch), one.grade];
        if (was && is) expect(rubric.grades.indexOf(is)).toBeGreaterThanOrEqual(rubric.grades.indexOf(was));
      }
      for (const { grade, group, places, displaced } of quotas) {
        const among = standings.filter((one) => group === undefined || one.group === group);
        const holders = among.filter((one) => one.grade === grade);
        expect(holders.length).toBeLessThanOrEqual(places);
        const out = among.filter(({ branch }) => displaced.includes(branch));
        for (const stays of holders) {
          for (const goes of out) {
            const [kept, lost] = [stays, goes].map(
              ({ total, categories }) => [readRatio(exactText(total.low)), categories.get('life')?.low] as const,
            );
            if (!kept || !lost) continue;
            const byTotal = ratioOrder(kept[0], lost[0]);
            const byLife = kept[1] !== undefined && lost[1] !== undefined ? compare(kept[1], lost[1]) : 0;
            expect(byTotal > 0 || (byTotal === 0 && byLife > 0)).toBe(true);
          }
        }
      }
    });
  });

  it('hits, once everything is known, whom it hit for certain, and nobody whom it could not', () => {
    check(200, (draw) => {
      const { rubric, files, assessment } = randomRoster(draw);
      const written = {
        ...assessment,
        consequences: [
          { id: 'last', title: '后几名', bottom: String(draw.int(1, 4)) },
          { id: 'first', title: '前几名', top: String(draw.int(1, 4)) },
          { id: 'graded', title: '等次', grade: draw.pick(['best', 'good', 'fair', 'poor']) },
          { id: 'low', title: '低分', rate: { of: 'total', below: draw.pick(['40%', '15']) } },
          { id: 'both', title: '低分的后几名', bottom: '2', rate: { of: 'meetings', below: '2/5' } },
        ],
      };
      const complete = files.map((file) => ({
        ...file,
        facts: { life: String(draw.int(0, 5)), ...mapping(file['facts']) },
      }));
      // a file that nobody could read may turn out to be one of the branches
      const unread = draw.once(4) ? ['b0.yaml'] : [];
      const now = gathered(rubric, written, unread.length > 0 ? files.slice(1) : files, { unread }).roster;
      const later = gathered(rubric, written, complete).roster;
      const lateHits = new Map(later.consequences.map(({ consequence, hits }) => [consequence.id, hits]));
      for (const { consequence, hits } of now.consequences) {
        const then = new Set(lateHits.get(consequence.id)?.map(({ branch }) => branch));
        for (const { branch, state } of hits)
          if (state === 'hit') expect([consequence.id, branch, then.has(branch)]).toContain(true);
        const named = new Set([...hits.map(({ branch }) => branch), ...(unread.length > 0 ? ['b0'] : [])]);
        for (const branch of then) expect([consequence.id, branch, named.has(branch)]).toContain(true);
      }
    });
  });
});
