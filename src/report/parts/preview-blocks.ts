import { type Assessed, countOf } from '../../model/assessed.ts';
import { divide, shownText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster, Standing } from '../../roster/roster.ts';
import { fixedBounds } from '../amounts.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Block, Cell, Column, Report, Row } from '../report.ts';
import { clausePartTold, openPartTold, partName, signedBounds } from '../words/preview.ts';
import { gradeText } from '../words/standings.ts';
import { type Effect, gradeMove, moversOf, movesRank, type PreviewBranch, summaryOf } from './preview-effect.ts';

/** The effect in sentences: how many move, and by how much. */
export function summaryTold(effect: Effect, lang: Lang): readonly string[] {
  const { all, up, down, same, open, grades, perhapsGrades, ranks, spread } = summaryOf(effect);
  const { whom } = effect.after.rubric;
  const { counter: c } = whom;
  const perhaps =
    perhapsGrades === 0 ? '' : say(lang, `（另有${perhapsGrades}${c}待定）`, ` (${perhapsGrades} more may)`);
  const opened = open === 0 ? '' : say(lang, `，变化待定${open}${c}`, `, open ${open}`);
  const moved = say(
    lang,
    `${countOf(all, whom).zh}中，等次变化${grades}${c}${perhaps}，名次变化${ranks}${c}；得分上升${up}${c}，下降${down}${c}，不变${same}${c}${opened}。`,
    `Of ${all} ${whom.many.en}, grades of ${grades} change${perhaps} and ranks of ${ranks}; up ${up}, down ${down}, the same ${same}${opened}.`,
  );
  if (!spread) return [moved];
  const [mean, size, lowest, highest] = [spread.mean, spread.size, spread.lowest, spread.highest].map((x) =>
    signedBounds({ low: x, high: x }, lang),
  );
  return [
    moved,
    say(
      lang,
      `已定的变化平均${mean}分（不计正负平均${size?.replace('+', '')}分），最低${lowest}分，最高${highest}分。`,
      `Changes that are certain: mean ${mean} (as sizes ${size?.replace('+', '')}), from ${lowest} to ${highest}.`,
    ),
  ];
}

/** Everybody who moves in a table, and which grades become which. */
export function effectBlocks(effect: Effect, lang: Lang): readonly Block[] {
  const { branches, after } = effect;
  const moves = gradeMoves(branches, after.rubric.whom, lang);
  const table = effectTable(branches, effect, lang);
  return [{ type: 'table', ...table }, ...(moves.length === 0 ? [] : [{ type: 'list', items: moves } as const])];
}

/** How many go from which grade to which. */
function gradeMoves(branches: readonly PreviewBranch[], whom: Assessed, lang: Lang): readonly string[] {
  const names = new Map<string, string[]>();
  for (const one of branches) {
    if (gradeMove(one) === 'same') continue;
    const way = `${gradeOf(one.before, lang)} → ${gradeOf(one.after, lang)}`;
    names.set(way, [...(names.get(way) ?? []), one.name]);
  }
  return [...names].map(([way, list]) =>
    say(
      lang,
      `${way}：${list.length}${whom.counter}（${list.join('、')}）`,
      `${way}: ${list.length} (${list.join(', ')})`,
    ),
  );
}

const gradeOf = (standing: Standing | undefined, lang: Lang): string =>
  standing ? gradeText(standing, lang) : say(lang, '不参评', 'not assessed');

/** Total, rank and grade of every branch under the old version and the new one. */
function effectTable(branches: readonly PreviewBranch[], { before, after }: Effect, lang: Lang): Report['table'] {
  const columns: readonly Column[] = [
    { id: 'name', title: whomLabel(after.rubric.whom, lang), align: 'left', key: true },
    { id: 'before', title: say(lang, '旧总分', 'Old total'), align: 'right' },
    { id: 'after', title: say(lang, '新总分', 'New total'), align: 'right' },
    { id: 'by', title: say(lang, '变化', 'Change'), align: 'right' },
    { id: 'rank', title: label('rank', lang), align: 'left' },
    { id: 'grade', title: label('grade', lang), align: 'left' },
  ];
  const total = (standing: Standing | undefined, { rubric }: Roster): Cell =>
    standing ? fixedBounds(standing.total, rubric.rounding.places, lang) : '-';
  const rows = branches.map(
    (one): Row => [
      one.name,
      total(one.before, before),
      total(one.after, after),
      one.change ? signedBounds(one.change.by, lang) : '-',
      both(rankOf(one.before), rankOf(one.after)),
      both(gradeOf(one.before, lang), gradeOf(one.after, lang)),
    ],
  );
  return { columns, rows };
}

const both = (was: string, is: string): string => (was === is ? is : `${was}→${is}`);

const rankOf = (standing: Standing | undefined): string => (standing?.rank === undefined ? '-' : String(standing.rank));

/** Branch by branch what makes the change, by item and clause; the parts add up to it. */
export function reasonBlocks({ branches }: Effect, lang: Lang): readonly Block[] {
  const moved = branches.filter(
    (one) => (one.change?.parts ?? []).length > 0 || movesRank(one) || gradeMove(one) !== 'same',
  );
  if (moved.length === 0) return [{ type: 'paragraph', text: say(lang, '没有变化。', 'Nothing changes.') }];
  return [
    ...moved.flatMap((one) => branchBlocks(one, lang)),
    {
      type: 'paragraph',
      tone: 'dim',
      text: say(
        lang,
        '各部分相加等于总的变化，各条款相加等于所在分项的变化；待定的，两端各自相加。',
        'The parts add up to the change, the clauses to that of their item; where it is a range, at either end.',
      ),
    },
  ];
}

function branchBlocks({ name, change, scores }: PreviewBranch, lang: Lang): readonly Block[] {
  const heading = (text: string): Block => ({ type: 'heading', level: 3, text });
  if (!change || !scores) {
    const text = say(
      lang,
      '旧版下总分就待定，或只有一版考核它，算不出变化多少。',
      'The total was open before, or only one version assesses it: the change cannot be told.',
    );
    return [heading(name), { type: 'paragraph', text }];
  }
  const by = signedBounds(change.by, lang);
  const head = heading(say(lang, `${name}（${by}分）`, `${name} (${by})`));
  if (change.parts.length === 0) {
    const text = say(
      lang,
      '得分不变，名次、等次随他人或分数线变化。',
      'The same points; rank or grade follow others or the lines.',
    );
    return [head, { type: 'paragraph', text }];
  }
  const points = change.parts.map((part) => ({
    text: openPartTold(part, scores, lang),
    points: part.clauses.map((clause) => clausePartTold(clause, part, scores, lang)),
  }));
  return [head, { type: 'points', points }];
}

/** What every item makes of the changes of all. */
export function moversTable(effect: Effect, lang: Lang): Block {
  const { whom } = effect.after.rubric;
  const columns: readonly Column[] = [
    { id: 'item', title: label('item', lang), align: 'left' },
    { id: 'branches', title: say(lang, `涉及${whom.counter}数`, 'Concerned'), align: 'right' },
    { id: 'sum', title: say(lang, '合计', 'Sum'), align: 'right' },
    { id: 'mean', title: say(lang, '平均', 'Mean'), align: 'right' },
    { id: 'open', title: say(lang, '另有待定', 'Open'), align: 'right' },
  ];
  const rows = moversOf(effect, (kind, title) => partName(kind, title, lang)).map(({ title, branches, sum, open }) => [
    title,
    String(branches),
    signedBounds({ low: sum, high: sum }, lang),
    branches === 0 ? '-' : shownText(divide(sum, whole(branches)), 2),
    String(open),
  ]);
  return { type: 'table', columns, rows };
}
