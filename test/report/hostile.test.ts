import { expect, it } from 'vitest';
import { formats, type Roster, writers } from '../../src/index.ts';
import { rosterView } from '../../src/report/views/roster-view.ts';
import { sample } from './sample.ts';

const named = async (name: string): Promise<Roster> => {
  const { roster } = await sample();
  return { ...roster, standings: roster.standings.map((one, i) => (i === 0 ? { ...one, name } : one)) };
};

const drawn = async (name: string, format: keyof typeof writers, colour = false): Promise<string> =>
  (await writers[format]()).write(rosterView(await named(name), { lang: 'zh' }), { width: 120, colour });

// escape, single-character CSI, bell, backspace, return, bidi override, line separator
const moving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

for (const format of formats) {
  it(`lets no name move the terminal in ${format}`, async () => {
    const text = await drawn('甲\u001b[2J\u001b]0;乙\u0007\u009b31m\u0008\r丙\u202e丁\u2028戊', format);
    expect(moving.test(format === 'csv' ? text.replaceAll('\r\n', '\n') : text)).toBe(false);
  });
}

it('shows what it does not print, and leaves out what nobody sees', async () => {
  const text = await drawn('市\u001b局\u200b党\u2060支\ufeff部', 'table');
  expect(text).toContain('市\\u{1b}局党支部');
});

it('keeps the data exactly as it was written in JSON', async () => {
  const name = '甲\u009b31m\u202e乙';
  const document = JSON.parse(await drawn(name, 'json'));
  expect(document.standings[0].name).toBe(name);
});

it('keeps tables straight whatever stands in a name', async () => {
  const text = await drawn('👩‍👩‍👧‍👦第①党支部（“á”）\n第二行', 'table');
  expect(text).toContain('第二行');
});

it('writes no formula into a spreadsheet', async () => {
  for (const name of ['=HYPERLINK("x")', '+1', '-1+2', '@SUM(A1)', '＝1', '\t=1', '\r=1']) {
    const [, first = ''] = (await drawn(name, 'csv')).split('\r\n');
    const cell = first.split(',')[3] ?? '';
    expect(/^"?[=+\-@＝＋－＠]/.test(cell.trim())).toBe(false);
  }
});

it('leaves negative numbers numbers in a spreadsheet', async () => {
  const { roster } = await sample();
  const lower = roster.standings.map((one) => ({
    ...one,
    self: one.self && { low: one.base.low, high: one.base.high },
  }));
  const text = await (await writers.csv()).write(rosterView({ ...roster, standings: lower }, { lang: 'zh' }), {
    width: 80,
    colour: false,
  });
  expect(text).toContain(',-3,');
});

it('begins a spreadsheet with a byte-order mark, ends its lines as Windows does, and quotes what needs it', async () => {
  const text = await drawn('甲,"乙"\n丙', 'csv');
  expect(text.startsWith('\ufeff名次,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text).toContain('"甲,""乙""\n丙"');
});

it('writes endless fractions into a spreadsheet so that none is read as a day', async () => {
  expect(await drawn('甲', 'csv')).not.toMatch(/,\d+\/\d+,/);
});

it('lets nothing in a name be markup', async () => {
  const text = await drawn('a|b\\|c <img src=x> *d* `e` [f](g) _h_ ~i~ &amp;\n# j', 'markdown');
  const row = text.split('\n').find((line) => line.includes('src=x')) ?? '';
  expect(row).toContain('a\\|b\\\\\\|c &lt;img src=x&gt; \\*d\\* \\`e\\` \\[f\\](g) \\_h\\_ \\~i\\~ &amp;amp;<br># j');
  expect(row.split(/(?<!\\)\|/).length).toBe(
    text
      .split('\n')
      .find((line) => line.startsWith('| 名次'))
      ?.split('|').length,
  );
});

it('lets nothing at the beginning of a line be markup', async () => {
  const { roster } = await sample();
  for (const [file, shown] of [
    ['# a', '\\# a'],
    ['- b', '\\- b'],
    ['+ c', '\\+ c'],
    ['1. d', '1\\. d'],
    ['> e', '&gt; e'],
    ['=== f', '\\=== f'],
  ] as const) {
    const text = await (await writers.markdown()).write(rosterView({ ...roster, unusable: [file] }, { lang: 'zh' }), {
      width: 80,
      colour: false,
    });
    expect(text).toContain(`\n- ${shown}\n`);
  }
});

it('colours what asks for attention, and only where the paper has colour', async () => {
  const start = '\u001b[';
  expect(await drawn('甲', 'table')).not.toContain(start);
  expect(await drawn('甲', 'table', true)).toContain(`${start}31m达标`);
  expect(await drawn('甲', 'text', true)).not.toContain(start);
});
