import type { Bounds } from '../../engine/score.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { difference, fixedBounds, isNothing, settled, signed } from '../amounts.ts';
import { toned } from '../cells.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, whomLabel } from '../labels.ts';
import type { Cell, Column, Tone } from '../report.ts';
import { coverageText } from '../words/coverage.ts';
import { gradeText, remarksOf } from '../words/standings.ts';

/** A column of the roster, and what a branch has in it. */
type RosterColumn = Column & { readonly cell: (standing: Standing) => Cell };

/** The ids of the columns a roster can show; `categories` stands for those of all categories. */
export const rosterColumnIds = ({ rubric }: Roster): readonly string[] => [
  ...['rank', 'name', 'group', 'total', 'grade', 'coverage', 'self', 'difference', 'categories'],
  ...rubric.categories.map(({ id }) => id),
  ...['bonus', 'penalties', 'arithmetic', 'remarks', 'branch'],
];

/** The standings as a table to read. */
export function standingsSheet(
  roster: Roster,
  standings: readonly Standing[],
  lang: Lang,
  {
    named,
    repeatsGroup = false,
  }: { readonly named?: readonly string[] | undefined; readonly repeatsGroup?: boolean } = {},
): Sheet {
  const columns = named
    ? chosenColumns(allColumns(roster, lang), named, roster)
    : usualColumns(roster, lang, repeatsGroup);
  return { columns, rows: standings.map((standing) => columns.map((column) => column.cell(standing))) };
}

function chosenColumns(
  all: readonly RosterColumn[],
  named: readonly string[],
  { rubric }: Roster,
): readonly RosterColumn[] {
  const ids = named.flatMap((id) => (id === 'categories' ? rubric.categories.map((category) => category.id) : [id]));
  // whoever names columns wants them: none of these is spare
  return ids.flatMap((id) => all.find((column) => column.id === id) ?? []).map((column) => ({ ...column, spare: 0 }));
}

/** The columns there is something to say about. */
function usualColumns(roster: Roster, lang: Lang, repeatsGroup: boolean): readonly RosterColumn[] {
  const { standings } = roster;
  const empty = new Set(['branch', 'arithmetic']);
  if (roster.ranking === undefined) empty.add('rank');
  // under headings of the groups the column would only repeat them
  if (roster.groups.length === 0 || repeatsGroup) empty.add('group');
  if (standings.every(({ bonus }) => isNothing(bonus))) empty.add('bonus');
  if (standings.every(({ penalties }) => isNothing(penalties))) empty.add('penalties');
  if (standings.every(({ self }) => self === undefined)) empty.add('self').add('difference');
  if (standings.every((standing) => remarksOf(standing, lang) === '')) empty.add('remarks');
  return allColumns(roster, lang).filter(({ id }) => !empty.has(id));
}

function allColumns(roster: Roster, lang: Lang): readonly RosterColumn[] {
  const { places } = roster.rubric.rounding;
  const number = { align: 'right', places } as const;
  const text = { align: 'left' } as const;
  const points = (bounds: Bounds | undefined) => (bounds === undefined ? '-' : boundsCell(bounds, places, lang));
  const pointsOrNone = (bounds: Bounds) => (isNothing(bounds) ? '0' : points(bounds));
  return [
    {
      id: 'rank',
      title: label('rank', lang),
      align: 'right',
      key: true,
      cell: ({ rank }) => (rank === undefined ? '-' : String(rank)),
    },
    { id: 'branch', title: label('branchId', lang), ...text, cell: ({ branch }) => branch },
    { id: 'name', title: whomLabel(roster.rubric.whom, lang), ...text, key: true, cell: ({ name }) => name },
    { id: 'group', title: label('group', lang), ...text, spare: 1, cell: ({ group }) => group },
    ...roster.rubric.categories.map(({ id, title }) => {
      return { id, title, ...number, spare: 3, cell: ({ categories }: Standing) => points(categories.get(id)) };
    }),
    { id: 'bonus', title: label('bonus', lang), ...number, spare: 4, cell: ({ bonus }) => pointsOrNone(bonus) },
    {
      id: 'penalties',
      title: label('penalties', lang),
      ...number,
      spare: 4,
      cell: ({ penalties }) => pointsOrNone(penalties),
    },
    { id: 'arithmetic', title: label('arithmetic', lang), ...number, cell: ({ arithmetic }) => points(arithmetic) },
    { id: 'total', title: label('total', lang), ...number, cell: ({ total }) => totalCell(total, places, lang) },
    {
      id: 'grade',
      title: label('grade', lang),
      ...text,
      cell: (standing) => toned(gradeText(standing, lang), gradeTone(standing)),
    },
    { id: 'coverage', title: label('coverage', lang), align: 'right', spare: 1, cell: coverageCell },
    {
      id: 'self',
      title: label('self', lang),
      ...number,
      spare: 2,
      cell: ({ self }) => (self === undefined ? '' : points(self)),
    },
    {
      id: 'difference',
      title: label('difference', lang),
      ...number,
      spare: 2,
      cell: ({ self, total }) => differenceText(self, total, places),
    },
    {
      id: 'remarks',
      title: label('remarks', lang),
      ...text,
      spare: 5,
      seldom: true,
      cell: (standing) => remarksOf(standing, lang),
    },
  ];
}

const boundsCell = (bounds: Bounds, places: number, lang: Lang): Cell =>
  settled(bounds) ?? fixedBounds(bounds, places, lang);

const totalCell = (total: Bounds, places: number, lang: Lang): Cell =>
  toned(settled(total) ?? fixedBounds(total, places, lang), settled(total) === undefined ? 'warn' : 'strong');

function gradeTone({ grade, vetoes, displacedFrom }: Standing): Tone | undefined {
  if (vetoes.length > 0) return 'bad';
  if (grade === undefined || displacedFrom) return 'warn';
  return undefined;
}

function coverageCell(standing: Standing): Cell {
  const text = coverageText(standing);
  return text === '100%' ? text : toned(text, 'warn');
}

const differenceText = (self: Bounds | undefined, total: Bounds, places: number): string => {
  const more = self && difference(self, total);
  return more === undefined ? '' : signed(more, places);
};
