import { expect, it } from 'vitest';
import { allot } from '../../src/sample/allot.ts';
import { shareOfText } from '../../src/sample/request.ts';
import type { Rule } from '../../src/sample/sample.ts';
import { list, type Mapping, mapping, text, treeOfFile } from '../support/tree.ts';

function ruleOf({ share, size, min = '1' }: Mapping): Rule {
  if (share === undefined) return { kind: 'size', size: Number(text(size)), min: Number(min) };
  const exact = shareOfText(text(share));
  if (exact === undefined) throw new Error(`no share: ${text(share)}`);
  return { kind: 'share', share: exact, text: text(share), min: Number(min) };
}

for (const one of list(mapping(treeOfFile('test/sample/allotments.yaml'))['cases']).map(mapping)) {
  it(text(one['it']), () => {
    const drawn = allot(ruleOf(one), list(one['sizes']).map(Number));
    expect(drawn ?? 'none').toEqual(one['drawn'] === 'none' ? 'none' : list(one['drawn']).map(Number));
  });
}

it('always draws as many as asked for, and from no stratum more than there are or fewer than the least', () => {
  for (let a = 1; a < 9; a += 1)
    for (let b = 1; b < 9; b += 1)
      for (let c = 1; c < 7; c += 1)
        for (let size = 3; size <= a + b + c; size += 1) {
          const drawn = allot({ kind: 'size', size, min: 1 }, [a, b, c]) ?? [];
          expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(size);
          expect(drawn.every((count, i) => count >= 1 && count <= ([a, b, c][i] ?? 0))).toBe(true);
        }
});
