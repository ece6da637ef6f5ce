import type { Lang } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { fixedBounds } from '../amounts.ts';
import { toned } from '../cells.ts';
import { bracketed, label, say, whomLabel } from '../labels.ts';
import type { Block, Cell, Column } from '../report.ts';
import { conditionsTold, hitTold, nextTold } from '../words/consequences.ts';
import { gradeText } from '../words/standings.ts';

type Applied = Roster['consequences'][number];

/** What follows from the result: each consequence, for whom it is, whom it hits and who comes next. */
export function consequenceBlocks(roster: Roster, lang: Lang): readonly Block[] {
  const byBranch = new Map(roster.standings.map((standing) => [standing.branch, standing]));
  return roster.consequences.flatMap((applied, i): readonly Block[] => [
    { type: 'heading', level: 3, text: bracketed(i + 1, headingOf(applied, lang), lang) },
    { type: 'paragraph', text: scopeOf(applied, roster, lang), tone: 'dim' },
    ...hitBlocks(applied, roster, byBranch, lang),
    ...nextBlocks(applied, roster, byBranch, lang),
  ]);
}

function headingOf({ consequence: { title }, hits }: Applied, lang: Lang): string {
  if (hits.length === 0) return say(lang, `${title}：无`, `${title}: none`);
  const sure = hits.filter(({ state }) => state === 'hit').length;
  const rest = hits.length - sure;
  if (sure === 0) return say(lang, `${title}（未定${rest}个）`, `${title} (${rest} in doubt)`);
  const more = rest === 0 ? '' : say(lang, `，另有${rest}个未定`, `, ${rest} in doubt`);
  return say(lang, `${title}（${sure}个${more}）`, `${title} (${sure}${more})`);
}

function scopeOf({ consequence }: Applied, roster: Roster, lang: Lang): string {
  const conditions = conditionsTold(consequence, roster, lang);
  const bars = consequence.ineligible ? say(lang, '；取消评先资格', '; no awards') : '';
  return say(lang, `适用：${conditions}${bars}。`, `For: ${conditions}${bars}.`);
}

type Row = { readonly hit: Applied['hits'][number]; readonly standing: Standing };

function hitBlocks(
  { consequence, hits }: Applied,
  roster: Roster,
  byBranch: ReadonlyMap<string, Standing>,
  lang: Lang,
): readonly Block[] {
  const { places } = roster.rubric.rounding;
  const rows = hits.flatMap((hit): Row[] => {
    const standing = byBranch.get(hit.branch);
    return standing ? [{ hit, standing }] : [];
  });
  if (rows.length === 0) return [];
  const told = new Map(
    rows.map(({ hit, standing }) => [hit, hitTold(hit, consequence, standing, roster.rubric, lang)]),
  );
  const text = { align: 'left' } as const;
  const all: readonly (Column & { readonly cell: (row: Row) => Cell; readonly there: boolean })[] = [
    {
      id: 'name',
      title: whomLabel(roster.rubric.whom, lang),
      ...text,
      key: true,
      there: true,
      cell: ({ standing }) => standing.name,
    },
    {
      id: 'group',
      title: label('group', lang),
      ...text,
      there: roster.groups.length > 0,
      cell: ({ standing }) => standing.group,
    },
    {
      id: 'rank',
      title: label('rank', lang),
      align: 'right',
      there: roster.ranking !== undefined,
      cell: ({ standing: { rank } }) => (rank === undefined ? '-' : String(rank)),
    },
    {
      id: 'total',
      title: label('total', lang),
      align: 'right',
      there: true,
      cell: ({ standing }) => fixedBounds(standing.total, places, lang),
    },
    {
      id: 'grade',
      title: label('grade', lang),
      ...text,
      there: consequence.grades !== undefined,
      cell: ({ standing }) => gradeText(standing, lang),
    },
    {
      id: 'state',
      title: say(lang, '情况', 'State'),
      ...text,
      there: [...told.values()].some((one) => one !== ''),
      cell: ({ hit }) => toned(told.get(hit) || say(lang, '确定', 'certain'), hit.state === 'hit' ? undefined : 'warn'),
    },
  ];
  const columns = all.filter(({ there }) => there);
  return [{ type: 'table', columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }];
}

function nextBlocks(
  { consequence, next }: Applied,
  { rubric }: Roster,
  byBranch: ReadonlyMap<string, Standing>,
  lang: Lang,
): readonly Block[] {
  const items = next.flatMap((one) => {
    const standing = byBranch.get(one.branch);
    return standing ? [nextTold(one, standing, consequence, rubric.rounding.places, lang)] : [];
  });
  return items.length === 0 ? [] : [{ type: 'list', items }];
}
