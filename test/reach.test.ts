import { describe, expect, it } from 'vitest';
import type { Bounds } from '../src/engine/score.ts';
import { scoreBranch } from '../src/engine/score-branch.ts';
import { compare, type Exact, exactText } from '../src/model/exact.ts';
import { reversalsIn } from '../src/reach/monotone.ts';
import { type Reach, reachOf } from '../src/reach/reach.ts';
import { placedEntries } from '../src/reach/rubric-parts.ts';
import { check, type Draw } from './support/draw.ts';
import { randomEvidence } from './support/random-evidence.ts';
import { randomRubric } from './support/random-rubric.ts';
import { rubricOf } from './support/rubric.ts';
import { awardsIn, judged } from './support/score.ts';
import { type Mapping, mapping } from './support/tree.ts';

const isWithin = (inner: Bounds, low: Exact, high: Exact): boolean =>
  compare(low, inner.low) <= 0 && compare(inner.high, high) <= 0;

/** Ratios above 100% are not believed where no rule of the rubric names such a bound. */
const withinWhole = (draw: Draw, evidence: Mapping): Mapping => ({
  ...evidence,
  facts: { ...mapping(evidence['facts']), g2: draw.pick([`${draw.int(0, 9)}/9`, `${draw.int(0, 100)}%`]) },
});

const knownOf = (totals: Reach['totals']) => totals?.all().filter((one) => one.state === 'known') ?? [];

const lowest = ({ totals }: Reach, side: 'exact' | 'total'): Exact =>
  knownOf(totals)
    .map((one) => one[side].low)
    .reduce((a, b) => (compare(a, b) <= 0 ? a : b));
const highest = ({ totals }: Reach, side: 'exact' | 'total'): Exact =>
  knownOf(totals)
    .map((one) => one[side].high)
    .reduce((a, b) => (compare(a, b) >= 0 ? a : b));

describe('what a rubric can come to', () => {
  it('holds the points of every item and the total of every branch', () => {
    let told = 0;
    check(40, (draw) => {
      const rubric = rubricOf(randomRubric(draw, { zeroMissing: false }));
      const reach = reachOf(rubric);
      const items = new Map(reach.items.map((one) => [one.placed.item, one.reach]));
      for (let i = 0; i < 12; i += 1) {
        const score = judged(rubric, withinWhole(draw, randomEvidence(draw, rubric, { notApplicable: false })));
        if ('exempt' in score) continue;
        for (const { item, points, state } of score.items) {
          const own = items.get(item);
          if (state === 'not-applicable' || own?.state === 'too-many') continue;
          expect([item.id, own?.state]).toEqual([item.id, 'known']);
          if (own?.state !== 'known') continue;
          const range = `${exactText(own.low.points)}..${exactText(own.high.points)}`;
          expect([item.id, exactText(points.low), range, isWithin(points, own.low.points, own.high.points)]).toEqual([
            item.id,
            exactText(points.low),
            range,
            true,
          ]);
        }
        if (knownOf(reach.totals).length < (reach.totals?.all().length ?? 1)) continue;
        told += 1;
        expect(isWithin(score.total, lowest(reach, 'total'), highest(reach, 'total'))).toBe(true);
        expect(isWithin(score.exact, lowest(reach, 'exact'), highest(reach, 'exact'))).toBe(true);
      }
    });
    expect(told).toBeGreaterThan(100);
  });

  it('is never less than what its own example comes to', () => {
    check(40, (draw) => {
      const rubric = rubricOf(randomRubric(draw, { matters: false }));
      for (const { placed, reach } of reachOf(rubric).items) {
        if (reach.state !== 'known' || !reach.tight) continue;
        for (const end of [reach.low, reach.high]) {
          const found = { state: 'found' as const, marks: end.inputs.marks };
          const score = scoreBranch(rubric, {
            ...{ file: '', branch: 'a', name: '', as: 'inspection', assessedOn: reachOf(rubric).frame.asOf },
            ...{ assessedBy: '', facts: end.inputs.facts, gaps: new Map(), origins: new Map() },
            findings: new Map(placed.item.needsFinding ? [[placed.item.id, found]] : []),
            ...{ bonus: new Map(), penalties: new Map(), vetoes: new Map(), note: undefined },
          });
          const own = 'exempt' in score ? undefined : score.items.find(({ item }) => item === placed.item);
          if (own?.state !== 'scored') continue;
          expect([placed.item.id, exactText(own.points.low)]).toEqual([placed.item.id, exactText(end.points)]);
        }
      }
    });
  });
});

describe('a clause', () => {
  it('that never fires fires in no evidence, and one that always fires in every one', () => {
    let never = 0;
    check(40, (draw) => {
      const rubric = rubricOf(randomRubric(draw, {}));
      const firings = reachOf(rubric).entries.flatMap((one) => one.firings ?? []);
      const dead = new Set(firings.filter(({ stands }) => !stands).map(({ clause }) => clause as unknown));
      const alive = new Set(firings.filter((one) => one.always).map(({ clause }) => clause as unknown));
      never += dead.size;
      for (let i = 0; i < 12; i += 1) {
        const score = judged(rubric, withinWhole(draw, randomEvidence(draw, rubric)));
        if ('exempt' in score) continue;
        const awards = [...score.items.flatMap(awardsIn), ...score.bonus.awards, ...score.penalties.awards];
        for (const { clause, state } of awards) {
          if (dead.has(clause)) expect(state).not.toBe('fired');
          if (alive.has(clause)) expect(['fired', 'outweighed', 'not-applicable']).toContain(state);
        }
      }
    });
    expect(never).toBeGreaterThan(0);
  });
});

describe('a better fact that costs points', () => {
  it('comes to the totals that are shown when the engine scores it', () => {
    let shown = 0;
    check(40, (draw) => {
      const rubric = rubricOf(randomRubric(draw, { matters: false }));
      const { totals, frame } = reachOf(rubric);
      for (const { fact, worse, better, evidence } of reversalsIn(rubric, placedEntries(rubric), totals, frame)) {
        shown += 1;
        for (const { value, total } of [worse, better]) {
          const score = scoreBranch(rubric, { ...evidence, facts: new Map(evidence.facts).set(fact.name, value) });
          if ('exempt' in score) throw new Error('shown for a branch that is exempt');
          expect([score.total.low, score.total.high]).toEqual([total, total]);
        }
        expect(compare(better.total, worse.total)).toBeLessThan(0);
      }
    });
    expect(shown).toBeGreaterThan(2);
  });
});
