import { countOf } from '../../model/assessed.ts';
import { percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { type SharedFault, sharedFaults } from '../../rectify/shared.ts';
import { type Comparison, compareParts } from '../../roster/compare-parts.ts';
import { commentsData } from '../data/comments-data.ts';
import { joined, label, listed, missingTold, numbered, say } from '../labels.ts';
import { bestRates, bonusTold, earnedByAll, earnedTold, rateTold } from '../parts/achievements.ts';
import { faultTable } from '../parts/fault-csv.ts';
import { measuresOf, measureTold } from '../parts/measures.ts';
import { basisPairs, type PaperOptions, type Papers, paragraph, pointsBlock } from '../parts/papers.ts';
import { sectionBlocks } from '../parts/roster-cases.ts';
import type { Block, Point, Report } from '../report.ts';
import { countOfTold, problemTold, ruleOfFault, subjectOf } from '../words/faults.ts';

/** The comments (点评) on an assessment: what went well → what is wrong, with all and with some → what comes next. */
export function commentsView(papers: Papers, options: PaperOptions): Report {
  const { roster, branches } = papers;
  const { lang } = options;
  const comparison = compareParts(
    roster.rubric,
    branches.map(({ score }) => score),
  );
  const shared = sharedFaults(branches, options.common);
  const heading = (n: number, zh: string, en: string): Block => ({
    type: 'heading',
    level: 2,
    text: numbered(n, say(lang, zh, en), lang),
  });
  return {
    title: say(lang, `${roster.title}点评`, `${roster.title}: comments`),
    lang,
    blocks: [
      { type: 'pairs', pairs: basisPairs(roster, lang) },
      { type: 'paragraph', text: scopeTold(papers, lang) },
      heading(1, '主要成效', 'What went well'),
      ...sectionBlocks(achievements(papers, comparison, lang), lang),
      heading(2, '存在问题', 'What is wrong'),
      ...sectionBlocks(
        [
          { title: say(lang, '共性问题', 'Shared by many'), blocks: commonBlocks(papers, shared, options) },
          {
            title: say(lang, '个性问题', `Of single ${roster.rubric.whom.many.en}`),
            blocks: singleBlocks(papers, shared, lang),
          },
        ],
        lang,
      ),
      heading(3, '下一步要求', 'What comes next'),
      ...nextBlocks(papers, shared, lang),
    ],
    get data() {
      return commentsData(papers, shared, comparison, options);
    },
    get table() {
      return faultTable(papers, shared, lang);
    },
  };
}

/** Of how many branches the paper speaks, and of whom it does not. */
function scopeTold({ roster, branches }: Papers, lang: Lang): string {
  const open = roster.standings.filter(({ grade }) => grade === undefined).length;
  const left = roster.exempt.length + roster.unusable.length;
  const { whom } = roster.rubric;
  const { counter: c, many } = whom;
  return say(
    lang,
    `以参评的${countOf(branches.length, whom).zh}为准${open > 0 ? `，其中${open}${c}结果待定` : ''}${left > 0 ? `；不参评${roster.exempt.length}${c}、证据文件不可用${roster.unusable.length}个，不在其内` : ''}。`,
    `Of the ${branches.length} ${many.en} assessed${open > 0 ? `, ${open} of them open` : ''}${left > 0 ? `; ${roster.exempt.length} exempt and ${roster.unusable.length} unusable are not among them` : ''}.`,
  );
}

const mostRates = 3;

function achievements(papers: Papers, comparison: Comparison, lang: Lang) {
  const { whom } = papers.roster.rubric;
  const { many } = whom;
  return [
    {
      title: say(lang, `各${many.zh}都得满分的分项`, 'Items of which all have full points'),
      blocks: pointsBlock(earnedByAll(comparison).map((part) => earnedTold(part, whom, lang))),
    },
    {
      title: say(lang, '得分率最高的大项', 'Categories with the highest shares'),
      blocks: pointsBlock(bestRates(comparison.categories, mostRates).map((part) => rateTold(part, whom, lang))),
    },
    { title: say(lang, '加分事项', 'Bonus'), blocks: pointsBlock(bonusTold(papers, lang)) },
  ];
}

/** The faults that so many have: the rule, how many of how many, and who. */
function commonBlocks(
  papers: Papers,
  shared: readonly SharedFault[],
  { lang, common }: PaperOptions,
): readonly Block[] {
  const share = percentText(common, 6);
  const { many, counter } = papers.roster.rubric.whom;
  const rule = say(
    lang,
    `有${share}及以上的${many.zh}（至少2${counter}）存在的问题为共性问题；分母是查过这一条的${many.zh}。`,
    `Shared by ${share} or more of the ${many.en} (at least 2) in which it was looked for.`,
  );
  const points = shared.flatMap((one): readonly Point[] => (one.common ? [commonPoint(one, papers, lang)] : []));
  if (points.length === 0) return [];
  return [
    { type: 'points', points },
    { type: 'paragraph', text: rule, tone: 'dim' },
  ];
}

function commonPoint(one: SharedFault, papers: Papers, lang: Lang): Point {
  const { fault, holders, of } = one;
  const [first] = holders;
  const rule = first ? ruleOfFault(fault, first.examined.score, lang) : '';
  const count = countOfTold(holders.length, of, papers.roster.rubric.whom, lang);
  const what = say(lang, `${subjectOf(fault, lang)}：${rule}`, `${subjectOf(fault, lang)}: ${rule}`);
  const who = whoTold(one, papers, lang);
  return { text: say(lang, `${what}。${count}${who}`, `${what}. ${count}${who}`) };
}

/** Who has it, or, where these are fewer, in whom it was looked for and not found. */
function whoTold({ key, holders, of }: SharedFault, { branches }: Papers, lang: Lang): string {
  if (holders.length === of) return '';
  const free = branches.filter(({ seen }) => seen.get(key) === 'clear');
  const fewer = free.length < holders.length;
  const names = (fewer ? free : holders.map(({ examined }) => examined)).map(({ score }) => score.evidence.name);
  const list = listed(names, lang);
  return fewer ? say(lang, `，没有的是：${list}`, `, not in ${list}`) : say(lang, `：${list}`, `: ${list}`);
}

/** What is left of every branch, with the notes of the assessors. */
function singleBlocks({ roster, branches }: Papers, shared: readonly SharedFault[], lang: Lang): readonly Block[] {
  const common = new Set(shared.flatMap((one) => (one.common ? [one.key] : [])));
  const points = branches.flatMap(({ score, faults }): readonly Point[] => {
    const own = faults.filter(({ key }) => !common.has(key));
    if (own.length === 0) return [];
    return [{ text: score.evidence.name, points: own.map((fault) => problemTold(fault, score, lang)) }];
  });
  const clean = branches.length - points.length;
  const { whom } = roster.rubric;
  const rest = say(
    lang,
    `其余${countOf(clean, whom).zh}没有个性问题。`,
    `The other ${clean} ${whom.many.en} have none.`,
  );
  return points.length === 0 ? [] : [{ type: 'points', points }, ...paragraph(clean > 0 ? rest : undefined)];
}

/** What to do: a measure for each item, then what is still to be assessed. */
function nextBlocks({ roster, branches }: Papers, shared: readonly SharedFault[], lang: Lang): readonly Block[] {
  const measures = measuresOf(shared, lang).map((measure) => measureTold(measure, roster.rubric.whom, lang));
  const open = roster.standings.flatMap(({ name, missing }) => {
    if (missing.length === 0) return [];
    const items = missing.map(({ title, code, reason }) => {
      const why = missingTold(code, reason, roster.rubric.whom, lang);
      return say(lang, `${title}（${why}）`, `${title} (${why})`);
    });
    return [say(lang, `${name}补充核实：${joined(items, lang)}`, `${name}, to be assessed: ${joined(items, lang)}`)];
  });
  const all = [...measures, ...open];
  if (all.length > 0) return pointsBlock(all);
  return [
    {
      type: 'paragraph',
      text:
        branches.length === 0 ? label('none', lang) : say(lang, '没有需要整改的问题。', 'Nothing is to be put right.'),
    },
  ];
}
