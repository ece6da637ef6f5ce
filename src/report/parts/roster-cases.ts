import { conditionTold } from '../../clauses/condition.ts';
import type { Assessed } from '../../model/assessed.ts';
import { isNegative, isZero, negate, plainText, shownText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { NearEdge, Roster, Standing } from '../../roster/roster.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { fixed, fixedBounds } from '../amounts.ts';
import { bracketed, label, missingTold, say, whomLabel } from '../labels.ts';
import type { Block, Column } from '../report.ts';
import { failuresTold, lineTold } from '../words/missed-grades.ts';
import { gradeText } from '../words/standings.ts';
import { vetoEffectTold } from '../words/vetoes.ts';

/** Something to be told of the roster under a heading of the second rank; without blocks there is none of it. */
export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** Sections under headings of the second rank; an empty one says so in its heading. */
export const sectionBlocks = (sections: readonly Section[], lang: Lang): readonly Block[] =>
  sections.flatMap(({ title, blocks }, i): readonly Block[] => {
    const none = say(lang, '：无', ': none');
    return [
      { type: 'heading', level: 3, text: `${bracketed(i + 1, title, lang)}${blocks.length === 0 ? none : ''}` },
      ...blocks,
    ];
  });

const name = (whom: Assessed, lang: Lang): Column => ({
  id: 'name',
  title: whomLabel(whom, lang),
  align: 'left',
  key: true,
});

/** Who is vetoed, kept from a grade by a condition, displaced, near a grade edge or to be reviewed. */
export const caseSections = (roster: Roster, lang: Lang): readonly Section[] => [
  { title: say(lang, '一票否决', 'Vetoes'), blocks: vetoBlocks(roster, lang) },
  ...(roster.rubric.grades.some(({ requires }) => requires)
    ? [{ title: say(lang, '附加条件未达到', 'Conditions of a grade not met'), blocks: missedBlocks(roster, lang) }]
    : []),
  { title: say(lang, '越额改列', 'Displaced by quota'), blocks: displacedBlocks(roster, lang) },
  ...(roster.near
    ? [{ title: say(lang, '临界分数', 'Near a grade edge'), blocks: nearBlocks(roster.near, roster, lang) }]
    : []),
  { title: say(lang, '评分差距较大，应复核', 'To be reviewed'), blocks: reviewBlocks(roster, lang) },
];

/** A veto and what it does: `发生责任事故（取消评先资格，等次不变）`. */
function vetoText(id: string, title: string, rubric: Rubric, lang: Lang): string {
  const veto = rubric.vetoes.find((one) => one.id === id);
  if (!veto) return title;
  const effect = vetoEffectTold(veto.effect, rubric)[lang];
  return say(lang, `${title}（${effect}）`, `${title} (${effect})`);
}

function vetoBlocks({ standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const vetoed = standings.filter(({ vetoes }) => vetoes.length > 0);
  if (vetoed.length === 0) return [];
  const columns: readonly Column[] = [
    name(rubric.whom, lang),
    { id: 'veto', title: label('veto', lang), align: 'left' },
    { id: 'arithmetic', title: label('arithmetic', lang), align: 'right' },
    { id: 'total', title: label('total', lang), align: 'right' },
    { id: 'grade', title: label('grade', lang), align: 'left' },
  ];
  const rows = vetoed.map((standing) => [
    standing.name,
    standing.vetoes.map(({ id, title }) => vetoText(id, title, rubric, lang)).join(say(lang, '；', '; ')),
    fixedBounds(standing.arithmetic, places, lang),
    fixedBounds(standing.total, places, lang),
    `${gradeText(standing, lang)}${standing.eligible ? '' : say(lang, '，不得评先', ', no awards')}`,
  ]);
  return [{ type: 'table', columns, rows }];
}

/** Who reaches the line of a grade and not what it asks beyond it: which grade, which condition, and by which figures. */
function missedBlocks({ standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const items = standings.flatMap((standing) =>
    standing.missed.map((missed) => {
      const total = fixedBounds(standing.total, places, lang);
      const vetoes = standing.vetoes.map(({ title }) => title);
      const why = failuresTold(missed, { lang, places, vetoes });
      const [line, has] = [lineTold(missed, lang), gradeText(standing, lang)];
      return say(
        lang,
        `${standing.name}${total}分，达到${line}，但${why}；等次${has}`,
        `${standing.name}, ${total}: reaches ${line}, but ${why}; graded ${has}`,
      );
    }),
  );
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function displacedBlocks({ standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const items = standings.flatMap(({ name: who, displacedFrom, grade, total }) => {
    if (!displacedFrom || !grade) return [];
    const points = fixedBounds(total, rubric.rounding.places, lang);
    return [
      say(
        lang,
        `${who}${points}分，由“${displacedFrom.title}”改列“${grade.title}”`,
        `${who}, ${points}: from "${displacedFrom.title}" to "${grade.title}"`,
      ),
    ];
  });
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function nearBlocks(near: readonly NearEdge[], { standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const byBranch = new Map(standings.map((standing) => [standing.branch, standing]));
  const items = near.map(({ branch, name: who, grade, distance }) => {
    const standing = byBranch.get(branch);
    const total = standing ? fixedBounds(standing.total, places, lang) : '';
    const edge = say(
      lang,
      `“${grade.title}”线${plainText(grade.from ?? whole(0))}分`,
      `"${grade.title}" from ${plainText(grade.from ?? whole(0))}`,
    );
    const has = standing
      ? say(lang, `，等次${gradeText(standing, lang)}`, `; graded ${gradeText(standing, lang)}`)
      : '';
    return say(
      lang,
      `${who}${total}分，${distanceTold(distance, places, lang)}${edge}${has}`,
      `${who}, ${total}: ${distanceTold(distance, places, lang)} ${edge}${has}`,
    );
  });
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function distanceTold(distance: NearEdge['distance'], places: number, lang: Lang): string {
  if (isZero(distance)) return say(lang, '恰在', 'exactly on');
  if (isNegative(distance))
    return say(lang, `低${fixed(negate(distance), places)}分未到`, `${fixed(negate(distance), places)} below`);
  return say(lang, `高出${fixed(distance, places)}分，刚过`, `${fixed(distance, places)} above`);
}

function reviewBlocks({ standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const items = standings.flatMap(({ name: who, reviews }) =>
    reviews.map(({ title, spread }) => {
      const apart = shownText(spread, places);
      return say(lang, `${who}“${title}”，评分人之间相差${apart}分`, `${who}, "${title}": assessors ${apart} apart`);
    }),
  );
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** What is missing, which files cannot be used, and who is left out. */
export const absenceSections = (roster: Roster, lang: Lang): readonly Section[] => [
  { title: say(lang, '缺项', 'Missing items'), blocks: missingBlocks(roster, lang) },
  { title: say(lang, '不可用的证据文件', 'Unusable files'), blocks: listBlocks(roster.unusable) },
  {
    title: say(lang, '不参评', 'Exempt'),
    blocks: listBlocks(roster.exempt.map((one) => exemptText(one, roster.rubric, lang))),
  },
];

function exemptText({ name: who, file }: Roster['exempt'][number], { applies }: Rubric, lang: Lang): string {
  if (!applies) return say(lang, `${who}：没有适用的分项（${file}）`, `${who}: no item applies (${file})`);
  const { zh, en } = conditionTold(applies);
  return say(lang, `${who}：本细则只考核${zh}的（${file}）`, `${who}: the rubric assesses those with ${en} (${file})`);
}

const listBlocks = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items }];

function missingBlocks({ standings, rubric }: Roster, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const rows = standings.flatMap((standing: Standing) =>
    standing.missing.map(({ id, title, code, reason }) => {
      const bounds = standing.items.get(id);
      return [
        standing.name,
        title,
        missingTold(code, reason, rubric.whom, lang),
        bounds ? fixedBounds(bounds, places, lang) : '-',
      ];
    }),
  );
  const columns: readonly Column[] = [
    name(rubric.whom, lang),
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'reason', title: say(lang, '原因', 'Why'), align: 'left' },
    { id: 'points', title: say(lang, '可能得分', 'Possible points'), align: 'right' },
  ];
  return rows.length === 0 ? [] : [{ type: 'table', columns, rows }];
}
