import { describe, expect, it } from 'vitest';
import type { Tree } from '../src/document/document.ts';
import { compare, exactText } from '../src/model/exact.ts';
import type { Standing } from '../src/roster/roster.ts';
import { check, type Draw } from './support/draw.ts';
import { gathered } from './support/roster.ts';
import { rubricOf } from './support/rubric.ts';
import { boundsText, scored } from './support/score.ts';
import { type Mapping, mapping } from './support/tree.ts';

const item = (id: string, points: string, clause: Mapping, rest: Mapping = {}): Mapping => ({
  id,
  points,
  clauses: [{ id: 'x', ...clause }],
  ...rest,
});

/** A rubric whose clauses compare in every way there is, some of them drawn. */
function comparingRubric(draw: Draw): Mapping {
  const within = () => draw.pick([{}, { within: 'group' }]);
  const order = () => draw.pick([{}, { order: 'low-first' }]);
  const points = { '1': '6', '2': draw.pick(['0', '3', '6']), '3..4': '2', rest: draw.pick(['0', '1', '4']) };
  const mean = draw.pick<Mapping>([
    { above: '6', at: '4', below: '1' },
    { above: '1', below: '6' },
    { at: '3', every: '1', steps: draw.pick(['whole', 'begun']), add: '1', take: '2' },
    { at: '6', every: '2', steps: 'whole', take: '1' },
  ]);
  const some = () => draw.pick<Mapping>([{}, { applies: { kind: '甲' } }]);
  return {
    profile: { kind: { 'one-of': ['甲', '乙'] }, group: { text: '组' } },
    facts: { n: { count: '次' }, d: { number: '分' } },
    missing: draw.pick(['open', 'open', 'open', 'zero']),
    items: [
      item('rank', '6', { rank: { of: 'n', points, ...order(), ...within() } }, some()),
      item('decimal', '6', { rank: { of: 'd', points, ...order(), ...within() } }),
      item('best', '6', {
        against: { of: draw.pick(['n', 'd']), best: 'full', ...draw.pick([{}, { 'when-zero': 'full' }]), ...within() },
      }),
      item('mean', '6', { against: { of: 'n', mean, ...within() } }, some()),
      item('plain', '6', { 'in-proportion': { of: 'n', to: '5' } }, some()),
      item('placed', '6', { rank: { of: { item: 'plain' }, points, ...order(), ...within() } }),
      item('again', '6', { against: { of: { item: draw.pick(['rank', 'placed', 'mean']) }, best: 'full' } }),
    ],
  };
}

const branch = (draw: Draw, i: number): Mapping => ({
  branch: `b${i}`,
  name: `b${i}`,
  profile: { kind: draw.pick(['甲', '甲', '乙']), group: draw.pick(['一', '二']) },
  facts: { n: String(draw.int(0, 4)), d: String(draw.int(-2, 3)) },
});

/** The branch with some of what it states left out. */
function withGaps(draw: Draw, one: Mapping): Mapping {
  const { kind, ...profile } = mapping(one['profile']);
  const facts = Object.entries(mapping(one['facts'])).filter(() => !draw.once(4));
  return {
    ...one,
    profile: { ...profile, ...(kind !== undefined && !draw.once(6) && { kind }) },
    facts: Object.fromEntries(facts),
  };
}

const groups: Tree = { groups: { by: 'group' }, ranking: { ties: 'competition' } };

const contains = (outer: Standing['total'], inner: Standing['total']): boolean =>
  compare(outer.low, inner.low) <= 0 && compare(inner.high, outer.high) <= 0;

describe('branches that are compared', () => {
  it('never come to points outside the range that was told while something was missing', () => {
    check(400, (draw) => {
      const written = comparingRubric(draw);
      // what is proved later does not count before, where nothing counts without proof
      const rubric = rubricOf({ ...written, missing: 'open' });
      const all = draw.list(2, 6, (i) => branch(draw, i));
      const lost = draw.once(3) ? 1 : 0;
      const partly = all.slice(lost).map((one) => withGaps(draw, one));
      const [later, sooner] = [
        gathered(rubric, groups, all).roster,
        gathered(rubric, groups, partly, { unread: lost === 1 ? ['lost.yaml'] : [] }).roster,
      ];
      for (const standing of sooner.standings) {
        const final = later.standings.find((one) => one.branch === standing.branch);
        expect(final === undefined || contains(standing.total, final.total)).toBe(true);
        for (const [id, points] of final?.items ?? []) {
          const told = standing.items.get(id);
          if (told && !contains(told, points)) {
            throw new Error(`${standing.branch} ${id}: ${boundsText(points)} is not in ${boundsText(told)}`);
          }
        }
      }
    });
  });

  it('never come to a total outside the range they have when they are scored alone', () => {
    check(200, (draw) => {
      const rubric = rubricOf({ ...comparingRubric(draw), missing: 'open' });
      const all = draw.list(2, 5, (i) => branch(draw, i));
      const { standings } = gathered(rubric, groups, all).roster;
      for (const one of all) {
        const final = standings.find((standing) => standing.branch === one['branch']);
        expect(final && contains(scored(rubric, withGaps(draw, one)).total, final.total)).toBe(true);
      }
    });
  });

  it('have the same points in whatever order they are taken', () => {
    check(100, (draw) => {
      const rubric = rubricOf(comparingRubric(draw));
      const all = draw.list(1, 6, (i) => withGaps(draw, branch(draw, i)));
      const tell = (files: readonly Mapping[]) =>
        gathered(rubric, groups, files).roster.standings.map(({ branch: id, total, missing }) => [
          id,
          boundsText(total),
          missing,
        ]);
      expect(tell(draw.shuffled(all))).toEqual(tell(all));
    });
  });

  it('have the rank that counting gives', () => {
    check(100, (draw) => {
      const low = draw.once(2);
      const points = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [String(i + 1), String(12 - i)]));
      const rank = { of: 'n', points, order: low ? 'low-first' : 'high-first' };
      const rubric = rubricOf({ facts: { n: { count: '次' } }, items: [item('rank', '12', { rank })] });
      const values = draw.list(2, 12, () => draw.int(0, 9));
      const files = values.map((n, i) => ({ branch: `b${i}`, name: `b${i}`, facts: { n: String(n) } }));
      const { scores } = gathered(rubric, undefined, files);
      const told = scores.map((score) => ('exempt' in score ? 'exempt' : exactText(score.total.low)));
      const counted = values.map((own) => values.filter((other) => (low ? other < own : other > own)).length);
      expect(told).toEqual(counted.map((better) => String(12 - better)));
    });
  });
});
