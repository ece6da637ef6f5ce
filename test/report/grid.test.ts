import { expect, it } from 'vitest';
import { formats, writers } from '../../src/index.ts';
import { everyView, sample } from './sample.ts';

const made = await sample();
const views = everyView(made, 'zh');
const endings = {
  ...({ table: '80.txt', text: 'txt', markdown: 'md', html: 'html' } as const),
  ...({ json: 'json', ndjson: 'ndjson', csv: 'csv' } as const),
};

for (const [name, report] of Object.entries(views)) {
  for (const format of formats) {
    it(`draws the ${name} view as ${format}`, async () => {
      const writer = await writers[format]();
      const text = await writer.write(report, { width: 80, colour: false });
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
      // the styles are the same on every page
      await expect(text.replace(/<style>.*<\/style>/s, '<style></style>')).toMatchFileSnapshot(
        `golden/${name}.${endings[format]}`,
      );
    });
  }
}

for (const [name, report] of Object.entries(views)) {
  it(`draws the ${name} view for a wide terminal`, async () => {
    const writer = await writers.table();
    await expect(await writer.write(report, { width: 120, colour: false })).toMatchFileSnapshot(
      `golden/${name}.120.txt`,
    );
  });
}

for (const [name, report] of Object.entries(everyView(made, 'en'))) {
  it(`draws the ${name} view in English`, async () => {
    const writer = await writers.text();
    await expect(await writer.write(report, { width: 80, colour: false })).toMatchFileSnapshot(`golden/${name}.en.txt`);
  });
}
