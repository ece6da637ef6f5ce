import { countOf } from '../../model/assessed.ts';
import { type Day, dayText } from '../../model/day.ts';
import { plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Roster } from '../../roster/roster.ts';
import { about, fixedBounds } from '../amounts.ts';
import { listed, say } from '../labels.ts';
import type { Papers } from '../parts/papers.ts';
import { shareText } from './faults.ts';

/** How often each text occurs, in the order of first occurrence. */
export function countsOf(texts: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The branches of each group, in the order of the groups. */
export const groupCounts = ({ groups, standings }: Roster): ReadonlyMap<string, number> => {
  const counts = countsOf(standings.map(({ group }) => group));
  return new Map(groups.map((group) => [group, counts.get(group) ?? 0]));
};

/** The branches each group of assessors went to; by name. */
export const assessorCounts = ({ branches }: Papers): ReadonlyMap<string, number> => {
  const counts = countsOf(branches.map(({ score }) => score.evidence.assessedBy));
  const keyed = [...counts].map((entry) => ({ entry, key: inCounting(entry[0]) }));
  return new Map(keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry));
};

const numerals = '〇一二三四五六七八九';

/** The name as it is put in order: 第二组 comes before 第三组 and 第十组. */
const inCounting = (name: string): string =>
  name.replace(/[〇一二三四五六七八九]?十?[〇一二三四五六七八九]?/gu, (text) => {
    if (text === '') return '';
    const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['〇', text];
    const value = (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + Math.max(0, numerals.indexOf(units));
    return String(value).padStart(3, '0');
  });

/** The first and last day on which a branch was assessed. */
export function daysOf({ branches }: Papers): readonly [Day, Day] | undefined {
  const days = branches.flatMap(({ score }) => score.evidence.assessedOn ?? []).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** What was assessed by which rubric, whom it left out, by whom and when. */
export const assessmentSteps = (papers: Papers, lang: Lang): readonly string[] => [
  rubricTold(papers.roster.rubric, lang),
  assessedTold(papers, lang),
  ...leftOutTold(papers.roster, lang),
  ...whenTold(papers, lang),
];

const rubricTold = ({ title, version, categories, items, total }: Roster['rubric'], lang: Lang): string =>
  say(
    lang,
    `依据《${title}》（${version}），${categories.length}个大项、${items.length}个分项，总分${plainText(total)}分。`,
    `By "${title}" (${version}): ${categories.length} categories, ${items.length} items, ${plainText(total)} points in all.`,
  );

function assessedTold({ roster, branches }: Papers, lang: Lang): string {
  const groups = groupCounts(roster);
  const { counter, taking, many } = roster.rubric.whom;
  return say(
    lang,
    `${taking.zh}${branches.length}${counter}${countsTold(groups, counter, lang)}。`,
    `${branches.length} ${many.en} assessed${countsTold(groups, '', lang)}.`,
  );
}

function leftOutTold({ exempt, unusable, rubric }: Roster, lang: Lang): readonly string[] {
  const names = listed(
    exempt.map(({ name }) => name),
    lang,
  );
  const files = listed(unusable, lang);
  const out = say(lang, '，不计入各项占比的分母。', ', in no denominator.');
  return [
    ...(exempt.length === 0
      ? []
      : [
          say(
            lang,
            `不参评${exempt.length}${rubric.whom.counter}（${names}）${out}`,
            `${exempt.length} exempt (${names})${out}`,
          ),
        ]),
    ...(unusable.length === 0
      ? []
      : [
          say(
            lang,
            `证据文件不可用${unusable.length}个（${files}）${out}`,
            `${unusable.length} unusable files (${files})${out}`,
          ),
        ]),
  ];
}

function whenTold(papers: Papers, lang: Lang): readonly string[] {
  const { rubric, asOf } = papers.roster;
  const assessors = assessorCounts(papers);
  const methods = listed([...new Set(rubric.items.flatMap(({ method }) => method))], lang);
  const [first, last] = (daysOf(papers) ?? []).map(dayText);
  const groups = countsTold(assessors, rubric.whom.counter, lang);
  const by = say(
    lang,
    `由${assessors.size}个考核组考核${groups}。`,
    `By ${assessors.size} groups of assessors${groups}.`,
  );
  const days =
    first === last
      ? say(lang, `考核时间${first}。`, `Assessed on ${first}.`)
      : say(lang, `考核时间${first}至${last}。`, `Assessed from ${first} to ${last}.`);
  return [
    ...(assessors.size === 0 ? [] : [by]),
    ...(first === undefined ? [] : [days]),
    ...(asOf === undefined ? [] : [say(lang, `期限类条款算到${asOf}。`, `Terms and deadlines are as of ${asOf}.`)]),
    ...(methods === '' ? [] : [say(lang, `考核方法：${methods}。`, `Methods: ${methods}.`)]),
  ];
}

function countsTold(counts: ReadonlyMap<string, number>, unit: string, lang: Lang): string {
  if (counts.size === 0) return '';
  const parts = [...counts].map(([name, count]) => say(lang, `${name}${count}${unit}`, `${name} ${count}`));
  return say(lang, `：${listed(parts, lang)}`, `: ${listed(parts, lang)}`);
}

/** The grades with their shares, and of how many: `优秀1个，占参评5个的20%`. */
export function gradesTold({ distribution, standings, rubric }: Roster, lang: Lang): readonly string[] {
  const { whom } = rubric;
  const of = distribution[0]?.of ?? 0;
  const open = standings.filter(({ grade }) => grade === undefined).map(({ name }) => name);
  if (of === 0) return [say(lang, `还没有${whom.one.zh}评定等次。`, 'Nobody has a grade yet.')];
  const parts = distribution.map(({ grade, count }) =>
    say(
      lang,
      `${grade.title}${count}${whom.counter}，占${shareText(count, of)}`,
      `${grade.title} ${count} (${shareText(count, of)})`,
    ),
  );
  const whole = open.length === 0 ? say(lang, '参评', 'assessed') : say(lang, '等次已定', 'settled');
  const lines = [
    say(
      lang,
      `${whole}的${countOf(of, whom).zh}中，${parts.join('；')}（占比的分母为${of}）。`,
      `Of ${of} ${whom.many.en} ${whole}: ${parts.join(', ')}.`,
    ),
  ];
  if (open.length === 0) return lines;
  const names = listed(open, lang);
  return [
    ...lines,
    say(
      lang,
      `等次待定${open.length}${whom.counter}（${names}），不计入等次占比的分母。`,
      `${open.length} open (${names}): in no share of grades.`,
    ),
  ];
}

/** What the settled totals are like. */
export function totalsTold({ statistics, standings, rubric }: Roster, lang: Lang): readonly string[] {
  if (!statistics) return [];
  const settled = standings.filter(({ grade }) => grade !== undefined).length;
  const show = (x: typeof statistics.mean) => about(x, rubric.rounding.places);
  const { mean, median, highest, lowest } = statistics;
  return [
    say(
      lang,
      `等次已定的${countOf(settled, rubric.whom).zh}，总分平均${show(mean)}分，中位数${show(median)}分，最高${show(highest)}分，最低${show(lowest)}分。`,
      `Totals of the ${settled} settled: mean ${show(mean)}, median ${show(median)}, highest ${show(highest)}, lowest ${show(lowest)}.`,
    ),
  ];
}

/** Who holds the best grade that anybody holds. */
export function bestGradeTold({ distribution, standings, rubric }: Roster, lang: Lang): readonly string[] {
  const best = distribution.find(({ count }) => count > 0);
  if (!best || best.grade === rubric.grades.at(-1)) return [];
  return standings.flatMap(({ name, grade, total }) => {
    if (grade !== best.grade) return [];
    const points = fixedBounds(total, rubric.rounding.places, lang);
    return [say(lang, `${name}：${points}分，${best.grade.title}`, `${name}: ${points}, ${best.grade.title}`)];
  });
}

/** What the assessors wrote about a branch as a whole. */
export const notesTold = ({ branches }: Papers, lang: Lang): readonly string[] =>
  branches.flatMap(({ score: { evidence } }) =>
    evidence.note === undefined
      ? []
      : [say(lang, `${evidence.name}：${evidence.note}`, `${evidence.name}: ${evidence.note}`)],
  );
