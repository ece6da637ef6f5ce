import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sample/draw.ts';
import { readSample } from '../../src/sample/read-sample.ts';
import { sampleText } from '../../src/sample/sample-text.ts';
import { documentOf, drawn, registerOf, sampleOf, sha256sum } from './support.ts';

const seed = '2019年终抽查';
const ids = Array.from({ length: 30 }, (_, i) => `支部-${i}`);
const register = registerOf({ 乙片: ids.slice(0, 19), 甲片: ids.slice(19) });

describe('a sample', () => {
  it('is what sha256sum and a list in order give by hand', async () => {
    const first = (from: readonly string[], count: number) =>
      from.toSorted((a, b) => (sha256sum(seed, a) < sha256sum(seed, b) ? -1 : 1)).slice(0, count);
    expect(await drawn(register, { seed, share: '20%', by: 'group' })).toEqual({
      乙片: first(ids.slice(0, 19), 4),
      甲片: first(ids.slice(19), 3),
    });
    expect(await drawn(register, { seed, size: '7' })).toEqual({ '': first(ids, 7) });
  });

  it('shows the first twelve digits of each', async () => {
    const { strata } = await sampleOf(register, { seed, size: '3' });
    for (const { id, digits } of strata[0]?.chosen ?? []) expect(digits).toBe(sha256sum(seed, id).slice(0, 12));
  });

  it('does not depend on the order of the register', async () => {
    const turned = { ...register, entries: register.entries.toReversed() };
    const request = { seed, size: '9', by: '片组' };
    expect(await sampleOf(turned, request)).toEqual(await sampleOf(register, request));
  });

  it('depends on the seed', async () => {
    const request = { size: '9', by: '片组' };
    expect(await drawn(register, { ...request, seed })).not.toEqual(await drawn(register, { ...request, seed: '2' }));
  });

  it('keeps who was drawn when more are drawn', async () => {
    const [few = [], more = []] = await Promise.all(
      ['5', '12'].map(async (size) => Object.values(await drawn(register, { seed, size }))[0] as readonly string[]),
    );
    expect(more.slice(0, few.length)).toEqual(few);
  });

  it('comes back from its file as it was', async () => {
    for (const request of [
      { seed, share: '20%', by: 'group' },
      { seed, share: '1/7', by: 'group', min: '2' },
      { seed: '"引号": #1', size: '4' },
      { seed: '00123', size: '9', by: '片组' },
    ]) {
      const sample = await sampleOf({ ...register, title: 'true' }, request);
      const read = await readSample(documentOf('sample.yaml', sampleText(sample)));
      expect(read).toEqual({ ok: true, value: sample, diagnostics: [] });
    }
  });
});

describe('what cannot be drawn', () => {
  it.each([
    [{}, ['sample/no-seed', 'sample/no-share']],
    [{ seed: ' ', size: '3' }, ['sample/no-seed']],
    [{ seed: ' a', size: '3' }, ['sample/unfit-seed']],
    [{ seed: 'a\nb', size: '3' }, ['sample/unfit-seed']],
    [{ seed, size: '3', share: '20%' }, ['sample/share-and-size']],
    [{ seed, share: '0%' }, ['sample/unfit-share']],
    [{ seed, share: '100.1%' }, ['sample/unfit-share']],
    [{ seed, share: '20' }, ['sample/unfit-share']],
    [{ seed, share: '1/0' }, ['sample/unfit-share']],
    [{ seed, size: '0' }, ['sample/unfit-count']],
    [{ seed, size: '2.5', min: 'x' }, ['sample/unfit-count', 'sample/unfit-count']],
    [{ seed, size: '31' }, ['sample/more-than-all']],
    [{ seed, size: '1', by: 'group' }, ['sample/fewer-than-strata']],
    [{ seed, size: '5', by: 'group', min: '3' }, ['sample/fewer-than-strata']],
    [{ seed, size: '5', by: 'groups' }, ['sample/unknown-field']],
  ])('%j is told', async (request, codes) => {
    expect(await drawn(register, request)).toEqual(codes);
  });

  it('is told with what would do', async () => {
    const hint = async (request: object) => {
      const result = await drawSample(register, { seed, ...request });
      return result.diagnostics[0]?.hint?.zh;
    };
    expect(await hint({ size: '31' })).toBe('--size 最多写 30');
    expect(await hint({ size: '5', by: 'groups' })).toBe('是不是“group”？可写：group');
    expect(await hint({ share: '20％' })).toContain('--share 20%');
  });

  it('is a branch that stands there twice, or in no stratum', async () => {
    const odd = registerOf({ 甲片: ['a', 'b', 'a'], '': ['c'] });
    expect(await drawn(odd, { seed, size: '2', by: 'group' })).toEqual([
      'sample/branch-twice at branches.a',
      'sample/no-stratum at branches.c',
    ]);
    expect(await drawn(registerOf({ 甲片: ['a', 'b'], '': ['c'] }), { seed, size: '3' })).toEqual({
      '': expect.arrayContaining(['a', 'b', 'c']),
    });
  });
});
