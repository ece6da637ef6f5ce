import { expect, it } from 'vitest';
import { compare, type Exact, exactText } from '../src/model/exact.ts';
import { reachOf } from '../src/reach/reach.ts';
import { rubricOf } from './support/rubric.ts';
import { scored } from './support/score.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** Every combination of the values that are listed by name. */
function* combined(values: ReadonlyMap<string, readonly string[]>): Generator<Record<string, string>> {
  const [first, ...rest] = values;
  if (!first) {
    yield {};
    return;
  }
  for (const others of combined(new Map(rest))) for (const value of first[1]) yield { ...others, [first[0]]: value };
}

const whole = (upTo: number): readonly string[] => Array.from({ length: upTo + 1 }, (_, count) => String(count));

/** The values that a fact or a finding is tried with: whole numbers up to one that is more than enough, or those listed. */
const valuesOf = (written: unknown): readonly string[] =>
  Array.isArray(written) ? written.map(String) : whole(Number(written));

/*
 * Small rubrics, each scored with every evidence there is: the lowest and the highest total are exactly what was worked out.
 */
for (const one of list(treeOfFile('test/reach-exact.yaml')).map(mapping)) {
  it(text(one['it']), () => {
    const rubric = rubricOf(one['rubric'] ?? {});
    const values = (key: string) =>
      new Map(Object.entries(mapping(one[key] ?? {})).map(([name, written]) => [name, valuesOf(written)]));
    const totals: Exact[] = [];
    for (const facts of combined(values('facts'))) {
      for (const profile of combined(values('profile'))) {
        for (const found of combined(values('findings'))) {
          const findings: Record<string, Record<string, string>> = {};
          for (const [name, count] of Object.entries(found)) {
            const [item = '', clause = ''] = name.split('/');
            findings[item] = { ...findings[item], [clause]: count };
          }
          const { exact } = scored(rubric, { facts, profile, findings }, '2019-12-31');
          totals.push(exact.low);
        }
      }
    }
    const reached =
      reachOf(rubric)
        .totals?.all()
        .flatMap((each) => (each.state === 'known' ? [each.exact] : [])) ?? [];
    expect(
      [reached.map(({ low }) => low).reduce(least), reached.map(({ high }) => high).reduce(most)].map(exactText),
    ).toEqual([totals.reduce(least), totals.reduce(most)].map(exactText));
  });
}
