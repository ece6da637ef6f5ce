import type { Bounds } from '../../engine/score.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { difference, settled } from '../amounts.ts';
import type { Sheet } from '../draw/grid.ts';
import { joined, label, listed, say, whomLabel } from '../labels.ts';
import type { Cell, Column } from '../report.ts';
import { consequenceTitles } from '../words/consequences.ts';
import { coverageText } from '../words/coverage.ts';
import { failuresTold } from '../words/missed-grades.ts';

type Field = Column & { readonly cell: (standing: Standing) => Cell };

/** The standings as a table to compute with: everything, numbers in full, ranges as two columns. */
export function standingsTable(roster: Roster, standings: readonly Standing[], lang: Lang): Sheet {
  const columns = fieldsOf(roster, lang);
  return { columns, rows: standings.map((standing) => columns.map((column) => column.cell(standing))) };
}

const text = (id: string, title: string, cell: Field['cell']): Field => ({ id, title, align: 'left', cell });
const number = (id: string, title: string, cell: Field['cell']): Field => ({ id, title, align: 'right', cell });

function fieldsOf(roster: Roster, lang: Lang): readonly Field[] {
  const range = (id: string, title: string, of: (standing: Standing) => Bounds | undefined) =>
    rangeFields({ id, title, of }, roster, lang);
  return [
    text('rank', label('rank', lang), ({ rank }) => (rank === undefined ? undefined : String(rank))),
    text('tied', label('tied', lang), ({ tied }) => (tied ? label('yes', lang) : undefined)),
    text('branch', label('branchId', lang), ({ branch }) => branch),
    text('name', whomLabel(roster.rubric.whom, lang), ({ name }) => name),
    text('group', label('group', lang), ({ group }) => group),
    ...roster.rubric.categories.flatMap(({ id, title }) => range(id, title, ({ categories }) => categories.get(id))),
    ...range('bonus', label('bonus', lang), ({ bonus }) => bonus),
    ...range('penalties', label('penalties', lang), ({ penalties }) => penalties),
    ...range('arithmetic', label('arithmetic', lang), ({ arithmetic }) => arithmetic),
    ...range('total', label('total', lang), ({ total }) => total),
    ...gradeFields(roster, lang),
    text('coverage', label('coverage', lang), coverageText),
    ...range('self', label('self', lang), ({ self }) => self),
    number('difference', label('difference', lang), ({ self, total }) => self && difference(self, total)),
    ...decidedFields(roster, lang),
    ...missedFields(roster, lang),
    ...caseFields(lang),
    ...consequenceFields(roster, lang),
  ];
}

/** Which items were decided on appeal, where any were. */
const decidedFields = ({ standings, rubric }: Roster, lang: Lang): readonly Field[] =>
  standings.every(({ decisions }) => decisions.every(({ state }) => state !== 'applied'))
    ? []
    : [
        text('decided', say(lang, '复核改定', 'Decided'), ({ decisions }) =>
          listed(
            decisions.flatMap(({ state, decision }) =>
              state === 'applied' ? [rubric.itemById.get(decision.item)?.title ?? decision.item] : [],
            ),
            lang,
          ),
        ),
      ];

type Range = { readonly id: string; readonly title: string; readonly of: (standing: Standing) => Bounds | undefined };

/** One column where everything is certain, else the lowest and the highest. */
function rangeFields({ id, title, of }: Range, { standings }: Roster, lang: Lang): readonly Field[] {
  const open = standings.some((standing) => isOpen(of(standing)));
  if (!open) return [number(id, title, (standing) => of(standing)?.low)];
  return [
    number(`${id}-low`, say(lang, `${title}（最低）`, `${title} (lowest)`), (standing) => of(standing)?.low),
    number(`${id}-high`, say(lang, `${title}（最高）`, `${title} (highest)`), (standing) => of(standing)?.high),
  ];
}

const isOpen = (bounds: Bounds | undefined): boolean => bounds !== undefined && settled(bounds) === undefined;

function gradeFields({ standings }: Roster, lang: Lang): readonly Field[] {
  const grade = text('grade', label('grade', lang), (standing) => standing.grade?.title);
  if (standings.every((standing) => standing.grade)) return [grade];
  return [
    grade,
    text('lowest-grade', label('lowestGrade', lang), ({ grades }) => grades.lowest.title),
    text('highest-grade', label('highestGrade', lang), ({ grades }) => grades.highest.title),
  ];
}

/** What keeps a better grade away, where anybody misses one by a condition. */
const missedFields = ({ standings, rubric }: Roster, lang: Lang): readonly Field[] =>
  standings.every(({ missed }) => missed.length === 0)
    ? []
    : [
        text('missed', say(lang, '附加条件未达到', 'Conditions not met'), ({ missed, vetoes }) => {
          const telling = { lang, places: rubric.rounding.places, vetoes: vetoes.map(({ title }) => title) };
          const told = missed.map((one) => {
            const { title } = one.grade;
            const why = failuresTold(one, telling);
            return say(lang, `“${title}”：${why}`, `"${title}": ${why}`);
          });
          return joined(told, lang);
        }),
      ];

const caseFields = (lang: Lang): readonly Field[] => [
  text('vetoes', label('veto', lang), ({ vetoes }) =>
    listed(
      vetoes.map(({ title }) => title),
      lang,
    ),
  ),
  text('displaced', say(lang, '名额所限，原为', 'Displaced from'), ({ displacedFrom }) => displacedFrom?.title),
  text('missing', say(lang, '缺项', 'Missing'), ({ missing }) =>
    listed(
      missing.map(({ title }) => title),
      lang,
    ),
  ),
  text('reviews', say(lang, '待复核', 'To review'), ({ reviews }) =>
    listed(
      reviews.map(({ title }) => title),
      lang,
    ),
  ),
  text('file', label('file', lang), ({ file }) => file),
];

const consequenceFields = ({ consequences }: Roster, lang: Lang): readonly Field[] =>
  consequences.length === 0
    ? []
    : [
        text('consequences', label('consequences', lang), (standing) =>
          joined(consequenceTitles(standing, lang), lang),
        ),
        text('eligible', say(lang, '可否评先', 'Awards'), ({ eligible }) =>
          eligible ? say(lang, '可', 'yes') : say(lang, '否', 'no'),
        ),
      ];
