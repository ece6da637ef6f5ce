import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';

const folder = 'examples/city-performance-2024';

const kept = `${folder}/片组党建考核2024.json`;

const performance = await rosterJson(folder);
const party = await rosterJson('examples/city-groups-2024');

describe('party work as a tenth of the yearly performance', () => {
  itIsShipped(folder, {
    'roster.txt': ['report', folder, '--view', 'roster', '--quiet'],
    'roster.csv': [folder, '--format', 'csv', '--quiet'],
    'explain-tax-party.txt': ['explain', `${folder}/branches/tax.yaml`, 'party-score'],
    'sheet-finance.txt': ['report', `${folder}/branches/finance.yaml`, '--view', 'branch', '--quiet'],
  });

  it.each(performance.standings.map(({ branch }) => branch))('counts a tenth of what %s got for party work', (id) => {
    const hundredths = Math.round(Number(lineOf(party, id).total.shown) * 100);
    const tenth = Math.min(10_000, hundredths) / 1000;
    expect(Number(lineOf(performance, id).items['party-score']?.low)).toBe(tenth);
  });

  it('has ten points of a hundred for it', () => {
    const best = Math.max(...performance.standings.map(({ items }) => Number(items['party-score']?.low)));
    expect(best).toBe(10);
    expect(lineOf(performance, 'finance').items['party-score']?.shown).toBe('10.00');
    expect(lineOf(party, 'finance').total.shown).toBe('100.95');
  });

  it('names the conversion in the trace, and the kept result that the score is from', async () => {
    const { out } = await run(['explain', `${folder}/branches/tax.yaml`, 'party-score'], examples);
    expect(out).toContain('机关党建考核得分97.96分，得9.796分');
    expect(out).toContain('规则：机关党建考核得分（满分100）折算为10分');
    expect(out).toContain('证据：取自片组党建考核2024.json');
  });

  it('has no party score typed anywhere, and refuses one', async () => {
    const files = Object.keys(examples).filter((file) => file.startsWith(`${folder}/branches/`));
    expect(files).toHaveLength(12);
    expect(files.filter((file) => textOf(file).includes('party_score'))).toEqual([]);
    const file = `${folder}/branches/tax.yaml`;
    const typed = { ...examples, [file]: textOf(file).replace('facts:', 'facts:\n  party_score: 99') };
    expect((await run([folder, '--quiet'], typed)).err).toContain('evidence/supplied-fact');
  });

  it('takes it from a result that is kept as it was, of all 92 units', async () => {
    const { code, out } = await run(['verify', kept], examples);
    expect([code, JSON.parse(textOf(kept)).result.count]).toEqual([0, 92]);
    expect(out).toContain('核对一致');
  });

  it('sees it when the party assessment is no longer what was kept', async () => {
    const file = 'examples/city-groups-2024/branches/tax.yaml';
    const changed = {
      ...examples,
      [file]: textOf(file)
        .replace(/^penalties:.*\n/m, '')
        .replace('study: none', ''),
    };
    const { code, out } = await run(['verify', kept], changed);
    expect(code).toBe(1);
    expect(out).toContain('市税务局：留存 97.96分');
    const { out: json } = await run([folder, '--format', 'json', '--quiet'], changed);
    expect(lineOf(JSON.parse(json), 'tax').total.shown).toBe('97.01');
  });

  it('rounds once, after the tenth is added', () => {
    // 60 + 8 + hotline 4 + 6 and the vote of 87 valid sheets + 9.796
    const vote = ((69 + 16 * 0.7) / 87) * 10;
    expect(lineOf(performance, 'tax').total.shown).toBe((60 + 8 + 10 + vote + 9.796).toFixed(2));
  });

  it('asks nine tenths of the party points for the best grade', () => {
    expect(lineOf(performance, 'urban-management')).toMatchObject({
      items: { 'party-score': { low: '8.747' } },
      total: { shown: '95.19' },
      grade: { id: 'qualified' },
    });
  });

  it('keeps totals open while the party assessment is not kept yet', async () => {
    const { [kept]: _, ...without } = examples;
    const { code, out, err } = await run([folder, '--format', 'json'], without);
    expect([code, err.match(/还没有“片组党建考核2024.json”/g)?.length]).toEqual([0, 1]);
    const line = lineOf(JSON.parse(out), 'tax');
    expect([line.total.shown, line.rank]).toEqual(['87.22～97.22', null]);
  });
});

const textOf = (file: string): string => new TextDecoder().decode(examples[file] as Uint8Array);
