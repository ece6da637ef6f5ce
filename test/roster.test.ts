import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tree } from '../src/document/document.ts';
import { exactText } from '../src/model/exact.ts';
import type { Applied, Hit } from '../src/roster/hit.ts';
import { overreaching } from '../src/roster/overreaching.ts';
import type { Standing } from '../src/roster/roster.ts';
import { earlierOf, evidenceIn, type Gathered, gathered } from './support/roster.ts';
import { rubricOf } from './support/rubric.ts';
import { boundsText } from './support/score.ts';
import { list, type Mapping, mapping, text, treeOfFile } from './support/tree.ts';

/*
 * The tables in test/roster: a rubric whose points are facts, and branches by their values. `3=` is a shared third rank,
 * `-` none. A branch's second file is written as `a.self: {self: true, …}` or `a.again: {…}`.
 */
const rankText = ({ rank, tied }: Standing): string => (rank === undefined ? '-' : `${rank}${tied ? '=' : ''}`);

const gradeText = ({ grade, grades }: Standing): string => grade?.id ?? `${grades.lowest.id}..${grades.highest.id}`;

/** What a case says of the hits of each consequence: `e 1..2 of 3` is one of three equals with one or two beyond them. */
const ofConsequences = ({ roster }: Gathered, tell: (applied: Applied) => readonly string[]): Tree =>
  Object.fromEntries(roster.consequences.map((applied) => [applied.consequence.id, [...tell(applied)]]));

const hitText = ({ branch, state }: Hit): string => (state === 'hit' ? branch : `${branch} ${state}`);

function placeText({ branch, behind, before }: Hit): string {
  const { fewest, most, equals } = behind ?? before ?? { fewest: 0, most: 0, equals: 0 };
  return `${branch} ${fewest}${most > fewest ? `..${most}` : ''}${equals > 1 ? ` of ${equals}` : ''}`;
}

const views: Readonly<Record<string, (gathered: Gathered, wanted: Tree) => Tree>> = {
  order: ({ roster }) => roster.standings.map((one) => `${one.branch} ${rankText(one)}`),
  grades: ({ roster }) => Object.fromEntries(roster.standings.map((one) => [one.branch, gradeText(one)])),
  'grades-of': ({ roster }, wanted) =>
    Object.fromEntries(Object.keys(mapping(wanted)).map((id) => [id, gradeText(named(roster.standings, id))])),
  displaced: ({ roster }) =>
    Object.fromEntries(
      roster.standings.flatMap((one) => (one.displacedFrom ? [[one.branch, one.displacedFrom.id]] : [])),
    ),
  quotas: ({ roster }) =>
    roster.quotas.map(
      ({ grade, group, of, places, held, displaced }) =>
        `${[grade.id, ...(group === undefined ? [] : [group])].join(' in ')}: ${places} of ${of}, ${held} held${displaced.map((id) => `, not ${id}`).join('')}`,
    ),
  near: ({ roster }) =>
    roster.near?.map(({ branch, grade, distance }) => `${branch} ${grade.id} ${exactText(distance)}`) ?? 'off',
  distribution: ({ roster }) =>
    Object.fromEntries(roster.distribution.map(({ grade, count, of }) => [grade.id, `${count}/${of}`])),
  statistics: ({ roster: { statistics } }) =>
    statistics
      ? Object.fromEntries(Object.entries(statistics).map(([name, value]) => [name, exactText(value)]))
      : 'none',
  items: ({ roster }, wanted) =>
    Object.fromEntries(
      Object.entries(mapping(wanted)).map(([id, items]) => [
        id,
        Object.fromEntries(
          Object.keys(mapping(items)).map((item) => {
            const points = named(roster.standings, id).items.get(item);
            return [item, points ? boundsText(points) : 'absent'];
          }),
        ),
      ]),
    ),
  lacking: ({ roster }) =>
    Object.fromEntries(
      roster.standings.flatMap((one) => one.missing.map(({ id, reason }) => [one.branch, `${id}: ${reason}`])),
    ),
  consequences: (gathered) => ofConsequences(gathered, ({ hits }) => hits.map(hitText)),
  places: (gathered) => ofConsequences(gathered, ({ hits }) => hits.map(placeText)),
  next: (gathered) =>
    ofConsequences(gathered, ({ next }) =>
      next.map(
        ({ branch, distance, group }) => `${branch} ${exactText(distance)}${group === undefined ? '' : ` in ${group}`}`,
      ),
    ),
  wanting: (gathered) =>
    ofConsequences(gathered, ({ hits }) =>
      hits.flatMap(({ branch, lacking }) =>
        lacking.map(({ back, why, title = '' }) => `${branch} ${back} ${why} ${title}`.trim()),
      ),
    ),
  ineligible: ({ roster }) => roster.standings.flatMap(({ branch, eligible }) => (eligible ? [] : [branch])),
  overreaching: ({ roster }) => overreaching(roster).map(({ code, path }) => `${code} ${path?.join('.')}`),
  final: ({ roster }) => String(roster.final),
  exempt: ({ roster }) => roster.exempt.map(({ branch }) => branch),
  unusable: ({ roster }) => [...roster.unusable],
  groups: ({ roster }) => [...roster.groups],
  self: ({ roster }) =>
    Object.fromEntries(roster.standings.flatMap((one) => (one.self ? [[one.branch, boundsText(one.self)]] : []))),
  said: ({ said }) => said.map(({ code, file }) => `${file} ${code}`),
  reviews: ({ roster }) =>
    Object.fromEntries(
      roster.standings.flatMap((one) =>
        one.reviews.map(({ id, spread }) => [one.branch, `${id} ${exactText(spread)}`]),
      ),
    ),
  missing: ({ roster }) =>
    Object.fromEntries(
      roster.standings.flatMap((one) => one.missing.map(({ id, code }) => [one.branch, `${id} ${code}`])),
    ),
  vetoes: ({ roster }) =>
    Object.fromEntries(
      roster.standings.flatMap((one) => one.vetoes.map(({ id, title }) => [one.branch, `${id} ${title}`])),
    ),
};

function named(standings: readonly Standing[], id: string): Standing {
  const found = standings.find(({ branch }) => branch === id);
  if (!found) throw new Error(`there is no branch ${id}`);
  return found;
}

for (const name of readdirSync(new URL('./roster', import.meta.url)).sort()) {
  describe(name.replace('.yaml', ''), () => {
    const file = mapping(treeOfFile(`test/roster/${name}`));
    for (const table of list(file['tables']).map(mapping)) {
      describe(text(table['about']), () => {
        for (const one of list(table['cases']).map(mapping)) {
          it(text(one['it']), () => runCase({ ...file, ...table, ...one }));
        }
      });
    }
  });
}

function runCase(one: Mapping): void {
  const rubric = rubricOf(one['rubric'] ?? {});
  const files = Object.entries(mapping(one['branches'])).map(([id, values]) =>
    evidenceIn(rubric, id.split('.')[0] ?? id, values),
  );
  const beside = {
    earlier: list(one['earlier']).map((period) => earlierOf(mapping(period))),
    unread: list(one['unread'] ?? one['files'] ?? []).map(text),
  };
  const result = gathered(rubric, one['assessment'], files, beside);
  const expected = mapping(one['expect']);
  const seen = Object.fromEntries(
    Object.entries(expected).map(([word, wanted]) => {
      const view = views[word];
      if (!view) throw new Error(`a case cannot expect "${word}"`);
      return [word, view(result, wanted)];
    }),
  );
  expect(Object.keys(expected).length).toBeGreaterThan(0);
  expect(seen).toEqual(expected);
}
