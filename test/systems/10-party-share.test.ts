import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';

const folder = 'examples/city-performance-2024';

const performance = await rosterJson(folder);
const party = await rosterJson('examples/city-groups-2024');

describe('party work as a tenth of the yearly performance', () => {
  itIsShipped(folder, {
    'roster.txt': ['report', folder, '--view', 'roster'],
    'roster.csv': [folder, '--format', 'csv'],
    'explain-tax-party.txt': ['explain', `${folder}/branches/tax.yaml`, 'party-score'],
    'sheet-finance.txt': ['report', `${folder}/branches/finance.yaml`, '--view', 'branch'],
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

  it('names the conversion in the trace, with the place of the score', async () => {
    const { out } = await run(['explain', `${folder}/branches/tax.yaml`, 'party-score'], examples);
    expect(out).toContain('机关党建考核得分97.96分，得9.796分');
    expect(out).toContain('规则：机关党建考核得分（满分100）折算为10分');
    expect(out).toContain(`${folder}/branches/tax.yaml:14:3`);
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

  it('keeps the total open while the party score is not known', async () => {
    const file = `${folder}/branches/tax.yaml`;
    const text = new TextDecoder().decode(examples[file] as Uint8Array);
    const without = { ...examples, [file]: text.replace(/ {2}party_score: .*\n/, '') };
    const { out } = await run([folder, '--format', 'json'], without);
    const line = JSON.parse(out).standings.find(({ branch }: { branch: string }) => branch === 'tax');
    expect([line.total.shown, line.rank]).toEqual(['87.22～97.22', null]);
  });
});
