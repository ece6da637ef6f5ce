import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, lineOf, rosterJson } from '../support/shipped-example.ts';
import { list, type Mapping, mapping, text, treeOfFile } from '../support/tree.ts';
import { hitBy } from './example.ts';

const folder = 'examples/community-five-good';
const worth: Readonly<Record<string, number>> = { 好: 10, 较好: 8, 一般: 6, 差: 0 };

const filesIn = (part: string): readonly Mapping[] =>
  readdirSync(new URL(`../../${folder}/${part}/branches`, import.meta.url)).map((file) =>
    mapping(treeOfFile(`${folder}/${part}/branches/${file}`)),
  );

describe.each([
  ['teams', 5, 'south-gate', 'check-plan'],
  ['members', 8, 'organizer', 'lead-new'],
] as const)('five looks at %s', (part, count, id, item) => {
  itIsShipped(`${folder}/${part}`, {
    'roster.txt': ['report', `${folder}/${part}`, '--view', 'roster'],
    'roster.csv': [`${folder}/${part}`, '--format', 'csv'],
    [`explain-${id}-${item}.txt`]: ['explain', `${folder}/${part}/branches/${id}.yaml`, item],
  });

  it('takes the mean of four sides on each of five looks, for everybody', async () => {
    const roster = await rosterJson(`${folder}/${part}`);
    expect([roster.count, roster.final]).toEqual([count, true]);
    for (const evidence of filesIn(part)) {
      const looks = Object.entries(mapping(evidence['findings'])).filter(([look]) => look.startsWith('check-'));
      expect(looks).toHaveLength(5);
      for (const [look, sides] of looks) {
        const ratings = list(sides).map(mapping);
        expect(ratings.map(({ by }) => by)).toEqual(['带头查', '自查', '互查', '帮助查']);
        const mean = ratings.reduce((sum, { level }) => sum + (worth[text(level)] ?? Number.NaN), 0) / 4;
        expect(Number(lineOf(roster, text(evidence['branch'])).items[look]?.low)).toBe(mean);
      }
    }
  });
});

describe('五好', () => {
  it('grades three of five communities 五好, one 达标, one 限期整改', async () => {
    const { distribution } = await rosterJson(`${folder}/teams`);
    expect(distribution.map(({ grade, count, of, shown }) => [grade.title, count, of, shown])).toEqual([
      ['五好党组织', 3, 5, '60%'],
      ['达标', 1, 5, '20%'],
      ['限期整改', 1, 5, '20%'],
    ]);
  });

  it('gives a plaque to the three, and sends somebody to the one', async () => {
    const roster = await rosterJson(`${folder}/teams`);
    expect(hitBy(roster, 'plaque')).toEqual(['东湖社区党委', '桃园社区党总支', '南门社区党总支']);
    expect(hitBy(roster, 'improve')).toEqual(['老街社区党总支']);
    expect(roster.standings.filter(({ eligible }) => !eligible).map(({ name }) => name)).toEqual(['老街社区党总支']);
  });

  it('shows each side with its reason, and asks for a review where they differ by 4', async () => {
    const { out } = await run(['explain', `${folder}/teams/branches/south-gate.yaml`, 'check-plan'], examples);
    for (const side of ['带头查评8分', '自查评10分', '互查评6分', '帮助查评10分']) expect(out).toContain(side);
    expect(out).toContain('4个评分，取平均；相差4分，应复核');
  });

  it('misses books by name: four of the four books and four cards', async () => {
    const { out } = await run(['explain', `${folder}/teams/branches/old-street.yaml`, 'good-rules'], examples);
    expect(out).toContain('缺4项：流动党员参加社区建设活动记实簿');
    expect(out).toContain('本项得5分');
  });
});

describe('五带头', () => {
  it('has places for 2 of 8 pioneers, and displaces two', async () => {
    const { quotas } = await rosterJson(`${folder}/members`);
    expect(quotas).toMatchObject([{ of: 8, places: 2, held: 2, displaced: ['secretary', 'deputy'] }]);
  });

  it('commends the two who have a place, and talks to the one who failed', async () => {
    const roster = await rosterJson(`${folder}/members`);
    expect(hitBy(roster, 'commend')).toEqual(['组织委员丙', '第一网格己']);
    expect(hitBy(roster, 'talk')).toEqual(['第三网格辛']);
  });
});
