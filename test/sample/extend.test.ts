import { describe, expect, it } from 'vitest';
import { exactText } from '../../src/model/exact.ts';
import { extend, type Inspected, isComplete } from '../../src/sample/extend.ts';
import type { Sample } from '../../src/sample/sample.ts';

/** A sample of strata written as `[all, chosen ids]`. */
const sampleOf = (...strata: readonly (readonly [number, string])[]): Sample => ({
  ...{ title: undefined, seed: undefined, by: undefined, rule: undefined },
  strata: strata.map(([all, ids], i) => ({
    name: `${i}`,
    all,
    chosen: [...ids].map((id) => ({ id, name: id, digits: undefined })),
  })),
});

/** Branches that were inspected: capitals pass, small letters do not, `?` behind a letter is open. */
const results = (text: string): readonly Inspected[] =>
  [...text.matchAll(/(\w)(\?)?/g)].map(([, letter = '', open]) => {
    const branch = letter.toLowerCase();
    return { branch, name: branch, passed: open ? undefined : letter !== branch };
  });

const extended = (sample: Sample, text: string, exempt = '') =>
  extend(
    sample,
    [],
    results(text),
    [...exempt].map((branch) => ({ branch, name: branch })),
  );

describe('a sample extended to the whole', () => {
  it('weighs each stratum by its share of the whole', () => {
    const { rate, weighted } = extended(sampleOf([30, 'abc'], [10, 'de']), 'ABcDe');
    // 3/5, and 30/40 × 2/3 + 10/40 × 1/2
    expect([exactText(rate.low), exactText(weighted.low)]).toEqual(['0.6', '0.625']);
  });

  it('has no error in a stratum drawn whole, which leaves the chance of error to the others', () => {
    const { strata, credible, partial } = extended(sampleOf([3, 'abc'], [20, 'de']), 'ABcDE');
    const alone = extended(sampleOf([20, 'de']), 'DE');
    expect(partial).toBe(1);
    expect(strata[0]?.credible).toEqual({ low: 2, high: 2 });
    expect(strata[1]?.credible).toEqual(alone.credible);
    expect(credible).toEqual({ low: 2 + alone.credible.low, high: 2 + alone.credible.high });
  });

  it('has no error at all where everybody was inspected', () => {
    expect(extended(sampleOf([3, 'abc'], [2, 'de']), 'ABcDE').credible).toEqual({ low: 4, high: 4 });
  });

  it('shares the chance of error among the strata', () => {
    const two = extended(sampleOf([20, 'ab'], [20, 'cd']), 'ABCD').strata[0]?.credible;
    const one = extended(sampleOf([20, 'ab']), 'AB').credible;
    expect(two?.low).toBeLessThanOrEqual(one.low);
    // 1 of 40 on each side: 5 of 20 would give two of two in 10 of 190 cases, 4 in 6, 3 in 3 — fewer than 1 in 40
    expect(one).toEqual({ low: 4, high: 20 });
    // 1 of 80: 3 of 20 do
    expect(two).toEqual({ low: 3, high: 20 });
  });

  it('is a range while somebody is missing, exempt or open, and says who', () => {
    const result = extended(sampleOf([20, 'abcd']), 'ABc?', '').passed;
    expect(result).toEqual({ low: 2, high: 4 });
    const all = extended(sampleOf([20, 'abcde']), 'Ab?c', 'd');
    const names = (list: readonly { branch: string }[]) => list.map(({ branch }) => branch).join('');
    expect([names(all.open), names(all.absent), names(all.exempt)]).toEqual(['b', 'e', 'd']);
    expect([exactText(all.rate.low), exactText(all.rate.high)]).toEqual(['0.2', '0.8']);
    expect(isComplete(all)).toBe(false);
    const [worst, best] = [extended(sampleOf([20, 'abcde']), 'Abcde'), extended(sampleOf([20, 'abcde']), 'ABcDE')];
    expect(all.credible).toEqual({ low: worst.credible.low, high: best.credible.high });
  });

  it('does not count who was not drawn', () => {
    const result = extended(sampleOf([20, 'ab']), 'ABXy', 'z');
    expect(result.passed).toEqual({ low: 2, high: 2 });
    expect(result.outside.map(({ branch }) => branch)).toEqual(['x', 'y', 'z']);
    expect(isComplete(result)).toBe(true);
  });
});
