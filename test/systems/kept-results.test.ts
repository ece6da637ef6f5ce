import { expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';

const isKept = ([path, content]: readonly [string, string | Uint8Array]) =>
  path.endsWith('.json') && new TextDecoder().decode(content as Uint8Array).startsWith('{\n "snapshot":');

const kept = Object.entries(examples)
  .filter(isKept)
  .map(([path]) => path);

it('finds the kept results of the examples', () => expect(kept.length).toBeGreaterThan(10));

it.each(kept)('%s can be made again, wherever one stands', async (path) => {
  const { code, out } = await run(['verify', path], examples);
  expect([code, out]).toEqual([0, expect.stringContaining('核对一致')]);
});
