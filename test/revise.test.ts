import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, idOf } from '../src/revise/change.ts';
import { compareRubrics } from '../src/revise/compare.ts';
import { correspond } from '../src/revise/correspondence.ts';
import { outOfOrder } from '../src/revise/pair.ts';
import { readRubric } from '../src/rubric/read.ts';
import { rubricOf } from './support/rubric.ts';
import { shippedRubric, shippedRubrics } from './support/shipped.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

/** A change in one line. */
const lineOf = ({ weight, how, aspect, before, after, alike }: Change): string => {
  const part = after ?? before;
  const ids = `${before ? idOf(before) : ''} → ${after ? idOf(after) : ''}`;
  return `${weight} ${how} ${part?.kind} ${ids} ${aspect}${alike === undefined ? '' : ` ~${alike}`}`;
};

describe('the differences of two versions', () => {
  for (const one of list(treeOfFile('test/revise/differences.yaml')).map(mapping)) {
    it(text(one['it']), () => {
      const all = correspond(rubricOf(one['before'] ?? {}), rubricOf(one['after'] ?? {}));
      expect(compareRubrics(all).map(lineOf)).toEqual(one['says']);
    });
  }

  it('are none between a shipped rubric and itself', async () => {
    for (const file of shippedRubrics) {
      const document = await shippedRubric(file);
      const [read, again] = [readRubric(document), readRubric(document)];
      expect(read.ok && again.ok && compareRubrics(correspond(read.value, again.value))).toEqual([]);
    }
  });
});

describe('what stands in another order', () => {
  it('is never more than has to move, and moving it puts all in order', () => {
    const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 7 });
    fc.assert(
      fc.property(orders, (after) => {
        const before = [...after].sort();
        const moved = outOfOrder(before, after);
        const kept = after.filter((id) => !moved.has(id));
        expect(kept).toEqual([...kept].sort());
        expect(kept.length).toBe(longestRun(after));
      }),
    );
  });
});

/** The length of the longest run of rising ids, found by trying all. */
function longestRun(ids: readonly string[]): number {
  const [first, ...rest] = ids;
  if (first === undefined) return 0;
  const higher = rest.filter((id) => id > first);
  return Math.max(1 + longestRun(higher), longestRun(rest));
}
