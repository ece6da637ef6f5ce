import { describe, expect, it } from 'vitest';
import { branch, demo } from './demo.ts';
import { type Files, run } from './world.ts';

const many: Files = {
  ...demo,
  ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`demo/branches/n${i}.yaml`, branch(`n${i}`)])),
};

describe('progress', () => {
  it('is shown on a terminal when a run takes longer than a second', async () => {
    const { err } = await run(['demo'], many, { terminal: 80, tick: 200 });
    expect(err).toMatch(/\r正在评分 \d+\/34/);
  });

  it('leaves the line empty behind it', async () => {
    const { err } = await run(['demo'], many, { terminal: 80, tick: 200 });
    expect(err).toMatch(/\r +\r$/);
    expect(err).not.toContain('\n');
  });

  it('speaks the language of the messages', async () => {
    const { err } = await run(['report', 'demo', '--lang', 'en'], many, { terminal: 80, tick: 200 });
    expect(err).toMatch(/\rscoring \d+\/34/);
  });

  it('is not shown in a quick run, in a pipe, or with --quiet', async () => {
    expect((await run(['demo'], many, { terminal: 80, tick: 1 })).err).toBe('');
    expect((await run(['demo'], many, { tick: 200 })).err).toBe('');
    expect((await run(['demo', '--quiet'], many, { terminal: 80, tick: 200 })).err).toBe('');
  });

  it('is drawn no oftener than ten times a second', async () => {
    const { err } = await run(['demo'], many, { terminal: 80, tick: 60 });
    expect(err.match(/正在评分/g)?.length).toBeLessThan(12);
  });

  it('changes nothing of what is printed', async () => {
    const env = { NO_COLOR: '1' };
    const [quick, slow] = [
      await run(['demo'], many, { terminal: 80, env }),
      await run(['demo'], many, { terminal: 80, tick: 200, env }),
    ];
    expect(slow.out).toBe(quick.out);
  });
});
