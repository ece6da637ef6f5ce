import { type Assessed, countOf } from '../../model/assessed.ts';
import { plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { QuotaUse, Roster } from '../../roster/roster.ts';
import { about } from '../amounts.ts';
import type { Sheet } from '../draw/grid.ts';
import { countLabel, label, listed, say } from '../labels.ts';
import type { Block, Column, Row } from '../report.ts';
import { shareText } from '../words/faults.ts';
import { atMostTold } from '../words/grades.ts';

/** How many branches, how many of them settled, and what their totals are like. */
export function overviewOf(roster: Roster, lang: Lang): readonly string[] {
  const { standings, exempt, unusable, statistics, rubric } = roster;
  const open = standings.filter(({ grade }) => grade === undefined).length;
  const settled = standings.length - open;
  const { whom } = rubric;
  const { many, counter: c, taking } = whom;
  const lines = [
    say(
      lang,
      `${taking.zh}${standings.length}${c}，其中结果已定${settled}${c}、待定${open}${c}；另有不参评${exempt.length}${c}，证据文件不可用${unusable.length}个。`,
      `${standings.length} ${many.en} assessed: ${settled} settled, ${open} open; ${exempt.length} exempt, ${unusable.length} unusable files.`,
    ),
  ];
  if (!statistics) return lines;
  const show = (x: typeof statistics.mean) => about(x, rubric.rounding.places);
  const { mean, median, highest, lowest } = statistics;
  return [
    ...lines,
    say(
      lang,
      `已定的${countOf(settled, whom).zh}总分：平均${show(mean)}，中位数${show(median)}，最高${show(highest)}，最低${show(lowest)}。`,
      `Totals of the ${settled} settled: mean ${show(mean)}, median ${show(median)}, highest ${show(highest)}, lowest ${show(lowest)}.`,
    ),
  ];
}

/** Why no ranking is final yet; undefined where it is. */
export function provisionalTold(
  { final, standings, unusable, ranking, decisions, rubric }: Roster,
  lang: Lang,
): string | undefined {
  if (final) return undefined;
  const open = standings.filter(({ grade }) => grade === undefined).map(({ name }) => name);
  const reasons = [
    ...(open.length === 0
      ? []
      : [
          say(
            lang,
            `${countOf(open.length, rubric.whom).zh}结果待定（${namesOf(open, lang)}）`,
            `${open.length} open (${namesOf(open, lang)})`,
          ),
        ]),
    ...(unusable.length === 0
      ? []
      : [say(lang, `${unusable.length}个证据文件不可用`, `${unusable.length} unusable files`)]),
  ];
  const unused = decisions.filter(({ state }) => state === 'unused').length;
  if (unused > 0) reasons.push(say(lang, `${unused}项复核决定未采用`, `${unused} granted decisions not used`));
  const what = ranking ? say(lang, '名次', 'Ranks') : say(lang, '结果', 'Results');
  return say(lang, `${what}为暂定：${reasons.join('，')}。`, `${what} are provisional: ${reasons.join(', ')}.`);
}

const mostNamed = 5;

const namesOf = (names: readonly string[], lang: Lang): string =>
  names.length <= mostNamed
    ? listed(names, lang)
    : say(lang, `${listed(names.slice(0, mostNamed), lang)}等`, `${listed(names.slice(0, mostNamed), lang)}, …`);

/** How many hold each grade, and of how many that is a share. */
export function distributionBlocks(roster: Roster, lang: Lang): readonly Block[] {
  const { quotas, standings, rubric } = roster;
  const names = new Map(standings.map(({ branch, name }) => [branch, name]));
  const used = quotas.map((use) => quotaTold(use, names, rubric.whom, lang));
  return [
    { type: 'table', ...distributionSheet(roster, lang) },
    ...(used.length > 0 ? [{ type: 'list', items: used } as const] : []),
  ];
}

/** A grade a row; of more than two also how many hold it or a better one (四星及以上). */
function distributionSheet({ distribution, rubric }: Roster, lang: Lang): Sheet {
  const summed = distribution.length > 2;
  const number = (id: string, title: string): Column => ({ id, title, align: 'right' });
  const columns: readonly Column[] = [
    { id: 'grade', title: label('grade', lang), align: 'left' },
    number('from', label('line', lang)),
    number('count', countLabel(rubric.whom, lang)),
    number('share', label('share', lang)),
    ...(summed
      ? [number('sum', say(lang, '累计', 'Or better')), number('sumShare', say(lang, '累计占比', 'Or better, share'))]
      : []),
    number('of', label('denominator', lang)),
  ];
  let sum = 0;
  const rows = distribution.map(({ grade, count, of }): Row => {
    sum += count;
    return [
      grade.title,
      grade.from === undefined ? '-' : plainText(grade.from),
      String(count),
      shareText(count, of),
      ...(summed ? [String(sum), shareText(sum, of)] : []),
      String(of),
    ];
  });
  return { columns, rows };
}

function quotaTold(
  { grade, atMost, group, of, places, held, displaced }: QuotaUse,
  names: ReadonlyMap<string, string>,
  whom: Assessed,
  lang: Lang,
): string {
  const where = group === undefined ? '' : say(lang, `${group}：`, `${group}: `);
  const who = displaced.map((branch) => names.get(branch) ?? branch);
  const out =
    who.length === 0
      ? ''
      : say(
          lang,
          `；因名额所限改列下一等次${who.length}${whom.counter}：${listed(who, lang)}`,
          `; ${who.length} moved to the next grade: ${listed(who, lang)}`,
        );
  const share = atMostTold(atMost, lang);
  return say(
    lang,
    `${where}“${grade.title}”${share}，按${countOf(of, whom).zh}计，名额${places}个，已用${held}个${out}。`,
    `${where}"${grade.title}" ${share}: ${places} of ${of} ${whom.many.en}, ${held} used${out}.`,
  );
}
