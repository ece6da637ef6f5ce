import type { Assessed } from '../../model/assessed.ts';
import type { Lang } from '../../model/told.ts';
import { type SharedFault, sharedFaults } from '../../rectify/shared.ts';
import { type Comparison, compareParts } from '../../roster/compare-parts.ts';
import { assessmentReportData } from '../data/assessment-report-data.ts';
import { numbered, say } from '../labels.ts';
import { bestRates, bonusTold, earnedByAll, earnedTold, rateTold } from '../parts/achievements.ts';
import { mostLostSheet, ownCheckSheet, selfChecks } from '../parts/assessment-tables.ts';
import { measuresOf, measureTold } from '../parts/measures.ts';
import { basisPairs, type PaperOptions, type Papers, paragraph, pointsBlock } from '../parts/papers.ts';
import { absenceSections, caseSections, sectionBlocks } from '../parts/roster-cases.ts';
import { distributionBlocks, provisionalTold } from '../parts/roster-sections.ts';
import type { Block, Report } from '../report.ts';
import { assessmentSteps, bestGradeTold, gradesTold, notesTold, totalsTold } from '../words/assessment.ts';
import { countOfTold, ruleOfFault, subjectOf } from '../words/faults.ts';

/** The report on an assessment (评估报告): what was done → what went well → what is wrong and what is done about it → the rest. */
export function assessmentReportView(papers: Papers, options: PaperOptions): Report {
  const { roster, branches } = papers;
  const { lang } = options;
  const scores = branches.map(({ score }) => score);
  const comparison = compareParts(roster.rubric, scores);
  const shared = sharedFaults(branches, options.common);
  return {
    title: say(lang, `${roster.title}评估报告`, `${roster.title}: report`),
    lang,
    blocks: [
      { type: 'pairs', pairs: basisPairs(roster, lang) },
      ...basics(papers, lang),
      ...wellDone(papers, comparison, lang),
      ...wrong(papers, comparison, shared, lang),
      ...rest(papers, lang),
    ],
    get data() {
      return assessmentReportData(papers, comparison, shared, options);
    },
    get table() {
      return mostLostSheet(comparison.items, roster.rubric, lang);
    },
  };
}

const heading = (n: number, zh: string, en: string, lang: Lang): Block => ({
  type: 'heading',
  level: 2,
  text: numbered(n, say(lang, zh, en), lang),
});

function basics(papers: Papers, lang: Lang): readonly Block[] {
  const { roster } = papers;
  return [
    heading(1, '基本情况及评估工作', 'What was assessed, and how', lang),
    ...paragraph(provisionalTold(roster, lang), 'warn'),
    ...sectionBlocks(
      [
        { title: say(lang, '评估工作', 'The assessment'), blocks: pointsBlock(assessmentSteps(papers, lang)) },
        {
          title: say(lang, '评定结果', 'The results'),
          blocks: [
            ...pointsBlock([...gradesTold(roster, lang), ...totalsTold(roster, lang)]),
            ...distributionBlocks(roster, lang),
          ],
        },
      ],
      lang,
    ),
  ];
}

const mostBest = 3;

function wellDone(papers: Papers, comparison: Comparison, lang: Lang): readonly Block[] {
  const { whom } = papers.roster.rubric;
  return [
    heading(2, '做法成效', 'What went well', lang),
    ...sectionBlocks(
      [
        {
          title: say(lang, `成绩突出的${whom.many.zh}`, `The best ${whom.many.en}`),
          blocks: pointsBlock(bestGradeTold(papers.roster, lang)),
        },
        {
          title: say(lang, `各${whom.many.zh}都得满分的分项`, 'Items of which all have full points'),
          blocks: pointsBlock(earnedByAll(comparison).map((part) => earnedTold(part, whom, lang))),
        },
        {
          title: say(lang, '得分率最高的大项', 'Categories with the highest shares'),
          blocks: pointsBlock(bestRates(comparison.categories, mostBest).map((part) => rateTold(part, whom, lang))),
        },
        { title: say(lang, '加分事项', 'Bonus'), blocks: pointsBlock(bonusTold(papers, lang)) },
      ],
      lang,
    ),
  ];
}

function wrong(papers: Papers, comparison: Comparison, shared: readonly SharedFault[], lang: Lang): readonly Block[] {
  const { roster } = papers;
  const lost = mostLostSheet(comparison.items, roster.rubric, lang, mostLost);
  const own = selfChecks(papers);
  return [
    heading(3, '问题不足及改进措施', 'What is wrong, and what is done about it', lang),
    ...sectionBlocks(
      [
        {
          title: say(lang, '失分最多的分项', 'Items that lost most'),
          blocks: lost.rows.length === 0 ? [] : [{ type: 'table', ...lost }],
        },
        {
          title: say(lang, '查出最多的问题', 'Faults found most often'),
          blocks: pointsBlock(oftenTold(shared, roster.rubric.whom, lang)),
        },
        {
          title: say(lang, '自查与考核的差异', 'Own checks beside the inspection'),
          blocks: own.length === 0 ? [] : [{ type: 'table', ...ownCheckSheet(own, roster.rubric, lang) }],
        },
        {
          title: say(lang, '改进措施', 'Measures'),
          blocks: pointsBlock(
            measuresOf(shared, lang).map((measure) => measureTold(measure, roster.rubric.whom, lang)),
          ),
        },
      ],
      lang,
    ),
  ];
}

const mostLost = 8;
const mostOften = 8;

/** The faults of all that are common, and of the others those found most often. */
function oftenTold(shared: readonly SharedFault[], whom: Assessed, lang: Lang): readonly string[] {
  const several = shared.filter(({ holders }) => holders.length > 1);
  const count = Math.max(mostOften, several.filter(({ common }) => common).length);
  return several.slice(0, count).flatMap(({ fault, holders: [first, ...others], of, common }) => {
    if (!first) return [];
    const what = `${subjectOf(fault, lang)}${say(lang, '：', ': ')}${ruleOfFault(fault, first.examined.score, lang)}`;
    const kind = common ? say(lang, '，共性问题', ', common') : '';
    const counted = countOfTold(others.length + 1, of, whom, lang);
    return [say(lang, `${what}。${counted}${kind}`, `${what}. ${counted}${kind}`)];
  });
}

function rest(papers: Papers, lang: Lang): readonly Block[] {
  const { roster } = papers;
  const notes = notesTold(papers, lang);
  return [
    heading(4, '意见建议和其他情况', 'Suggestions and other matters', lang),
    ...sectionBlocks(
      [
        {
          title: say(lang, '意见建议', 'Suggestions'),
          blocks: [
            {
              type: 'pairs',
              pairs: [{ label: say(lang, '（由考核单位填写）', 'By the assessing office'), value: '' }],
            },
          ],
        },
        ...caseSections(roster, lang),
        ...absenceSections(roster, lang),
        { title: say(lang, '考核组的说明', 'Notes of the assessors'), blocks: pointsBlock(notes) },
      ],
      lang,
    ),
  ];
}
