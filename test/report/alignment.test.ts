import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { writers } from '../../src/index.ts';
import { everyView, sample } from './sample.ts';

const made = await sample();
/** The lines of each box, one list a table. */
const boxesIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^┌[\s\S]*?^└.*$/gmu)].map(([box]) => box.split('\n'));

for (const lang of ['zh', 'en'] as const) {
  for (const width of [80, 120]) {
    for (const [name, report] of Object.entries(everyView(made, lang))) {
      for (const format of ['table', 'text'] as const) {
        it(`keeps the ${name} view in ${lang} as ${format} within ${width} columns`, async () => {
          const text = await (await writers[format]()).write(report, { width, stated: true, colour: false });
          const widest = Math.max(...text.split('\n').map((line) => stringWidth(line)));
          expect(widest).toBeLessThanOrEqual(width);
        });
      }

      it(`draws the boxes of the ${name} view in ${lang} with straight edges at ${width} columns`, async () => {
        const text = await (await writers.table()).write(report, { width, colour: false });
        const boxes = boxesIn(text);
        for (const box of boxes) expect(new Set(box.map((line) => stringWidth(line))).size).toBe(1);
      });
    }
  }
}

it('stays within the narrowest page there is, with every word of the rules', async () => {
  for (const report of Object.values(everyView(made, 'zh'))) {
    const text = await (await writers.text()).write(report, { width: 40, stated: true, colour: false });
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
  }
});

it('sets plain text for A4 unless a width is asked for', async () => {
  const { roster } = everyView(made, 'zh');
  const text = await (await writers.text()).write(roster as never, { width: 200, colour: false });
  const widest = Math.max(...text.split('\n').map((line) => stringWidth(line)));
  expect(widest).toBeLessThanOrEqual(78);
});

it('aligns the numbers of a plain table at their right edge', async () => {
  const { roster } = everyView(made, 'zh');
  const text = await (await writers.text()).write(roster as never, { width: 78, colour: false });
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('名次  '));
  const ends = lines.slice(from + 2, from + 8).map((line) => stringWidth(/^.*?\d+\.\d\d/.exec(line)?.[0] ?? ''));
  expect(new Set(ends).size).toBe(1);
});
