import { describe, expect, it } from 'vitest';
import { credible } from '../../src/sample/hypergeometric.ts';

/** Every way to draw so many of a stratum, each as the numbers of those drawn. */
function waysToDraw(all: number, drawn: number, from = 0): readonly (readonly number[])[] {
  if (drawn === 0) return [[]];
  const ways: number[][] = [];
  for (let first = from; first <= all - drawn; first += 1)
    for (const rest of waysToDraw(all, drawn - 1, first + 1)) ways.push([first, ...rest]);
  return ways;
}

/** The numbers of passing branches that are credible, by counting every sample there is. */
function byCounting(all: number, drawn: number, passed: number, odds: number) {
  const ways = waysToDraw(all, drawn);
  const kept: number[] = [];
  for (let passing = 0; passing <= all; passing += 1) {
    const counts = ways.map((way) => way.filter((one) => one < passing).length);
    const [more, fewer] = [counts.filter((n) => n >= passed).length, counts.filter((n) => n <= passed).length];
    if (more * odds >= ways.length && fewer * odds >= ways.length) kept.push(passing);
  }
  return { low: kept[0], high: kept.at(-1), gaps: kept.length !== (kept.at(-1) ?? 0) - (kept[0] ?? 0) + 1 };
}

describe('the numbers of passing branches that are credible', () => {
  it.each([40, 80, 200, 3])('are those that counting every possible sample leaves, at one in %i', (odds) => {
    for (let all = 1; all <= 9; all += 1)
      for (let drawn = 1; drawn <= all; drawn += 1)
        for (let passed = 0; passed <= drawn; passed += 1) {
          const counted = byCounting(all, drawn, passed, odds);
          expect({ all, drawn, passed, ...credible({ all, drawn, passed }, odds), gaps: false }).toEqual({
            ...{ all, drawn, passed },
            ...counted,
          });
        }
  });

  it('have no error where everybody was drawn', () => {
    expect(credible({ all: 7, drawn: 7, passed: 5 }, 40)).toEqual({ low: 5, high: 5 });
  });

  it('hold the truth in at least 19 of 20 samples, whatever the truth is', () => {
    const [all, drawn] = [11, 4];
    const ways = waysToDraw(all, drawn);
    for (let passing = 0; passing <= all; passing += 1) {
      const held = ways.filter((way) => {
        const { low, high } = credible({ all, drawn, passed: way.filter((one) => one < passing).length }, 40);
        return low <= passing && passing <= high;
      });
      expect(held.length * 20).toBeGreaterThanOrEqual(ways.length * 19);
    }
  });

  it('are found for a province in a moment, and exactly', () => {
    // computed from the definition in another language
    expect(credible({ all: 20000, drawn: 400, passed: 360 }, 40)).toEqual({ low: 17334, high: 18546 });
  });
});
