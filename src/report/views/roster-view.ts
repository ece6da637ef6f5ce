import type { Lang } from '../../model/told.ts';
import type { Roster } from '../../roster/roster.ts';
import { rosterData } from '../data/roster-data.ts';
import { label, numbered, say } from '../labels.ts';
import { decisionSections } from '../parts/decision-blocks.ts';
import { settingPairs } from '../parts/parameters.ts';
import { absenceSections, caseSections, sectionBlocks } from '../parts/roster-cases.ts';
import { consequenceBlocks } from '../parts/roster-consequences.ts';
import { standingsTable } from '../parts/roster-csv.ts';
import { cutTold, type Listing, listingsOf, type RosterOptions } from '../parts/roster-options.ts';
import { distributionBlocks, overviewOf, provisionalTold } from '../parts/roster-sections.ts';
import { standingsSheet } from '../parts/roster-table.ts';
import { sampledBlocks } from '../parts/sampled-blocks.ts';
import type { Block, Report } from '../report.ts';
import { rankingTold } from '../words/rankings.ts';

/** The roster as a circular: overview → ranking → grades → vetoes, quotas and edges → what is missing. */
export function rosterView(roster: Roster, options: RosterOptions): Report {
  const { lang } = options;
  const listings = listingsOf(roster, options);
  const shown = listings.flatMap(({ standings }) => standings);
  return {
    title: say(lang, `${roster.title}排名通报`, `${roster.title}: ranking`),
    lang,
    blocks: blocksOf(roster, options, listings, shown.length),
    // made when a format asks for them: a terminal does not need the data, nor a spreadsheet the sentences
    get data() {
      return rosterData(roster, shown, lang);
    },
    get table() {
      return standingsTable(roster, shown, lang);
    },
  };
}

function blocksOf(
  roster: Roster,
  options: RosterOptions,
  listings: readonly Listing[],
  shown: number,
): readonly Block[] {
  const { lang } = options;
  const heading = (n: number, zh: string, en: string): Block => ({
    type: 'heading',
    level: 2,
    text: numbered(n, say(lang, zh, en), lang),
  });
  return [
    { type: 'pairs', pairs: basisOf(roster, lang) },
    ...paragraph(provisionalTold(roster, lang), 'warn'),
    heading(1, '总体情况', 'Overview'),
    { type: 'list', items: overviewOf(roster, lang) },
    options.sort === undefined && roster.lastFirst
      ? heading(2, '名次表（倒排）', 'Ranking, the last first')
      : heading(2, '名次表', 'Ranking'),
    ...paragraph(cutTold(shown, roster, options), 'warn'),
    ...listings.flatMap((listing) => listingBlocks(roster, listing, options)),
    ...paragraph(rankingRule(roster, lang), 'dim'),
    heading(3, '等次分布', 'Grades'),
    ...distributionBlocks(roster, lang),
    heading(4, '否决、越额、临界', 'Vetoes, quotas and edges'),
    ...sectionBlocks(caseSections(roster, lang), lang),
    heading(5, '缺项与不参评', 'Missing and exempt'),
    ...sectionBlocks(absenceSections(roster, lang), lang),
    ...lastSections(roster, lang),
  ];
}

const paragraph = (text: string | undefined, tone: 'warn' | 'dim'): readonly Block[] =>
  text === undefined ? [] : [{ type: 'paragraph', text, tone }];

function basisOf({ rubric, rubricHash, asOf }: Roster, lang: Lang) {
  return [
    { label: label('rubric', lang), value: rubric.title },
    { label: label('version', lang), value: rubric.version },
    ...(asOf === undefined ? [] : [{ label: label('asOf', lang), value: asOf }]),
    { label: label('hash', lang), value: rubricHash.slice(0, 12) },
    ...settingPairs(rubric, lang),
  ];
}

const listingBlocks = (
  roster: Roster,
  { group, standings }: Listing,
  { lang, columns }: RosterOptions,
): readonly Block[] => [
  ...(group === undefined
    ? []
    : [
        {
          type: 'heading',
          level: 3,
          text: say(
            lang,
            `${group}（${standings.length}${roster.rubric.whom.counter}）`,
            `${group} (${standings.length})`,
          ),
        } as const,
      ]),
  {
    type: 'table',
    ...standingsSheet(roster, standings, lang, {
      named: columns,
      repeatsGroup: group !== undefined && standings.every((one) => one.listed === one.group),
    }),
  },
];

function rankingRule({ ranking, rubric }: Roster, lang: Lang): string {
  if (!ranking)
    return say(
      lang,
      '细则和考核方案没有规定排名办法，不排名次。',
      'Neither rubric nor assessment says how to rank, so nobody has a rank.',
    );
  const told = rankingTold(ranking, rubric, lang);
  return say(lang, `排名办法：${told.join('；')}。`, `Ranking: ${told.join('; ')}.`);
}

/** The sections that only some rosters have, numbered on: consequences, decisions, and what a sample says of the whole. */
function lastSections(roster: Roster, lang: Lang): readonly Block[] {
  const sections = [
    {
      there: roster.consequences.length > 0,
      title: label('consequences', lang),
      blocks: () => consequenceBlocks(roster, lang),
    },
    {
      there: roster.decisions.length > 0,
      title: say(lang, '复核决定', 'Decisions'),
      blocks: () => sectionBlocks(decisionSections(roster, lang), lang),
    },
    {
      there: roster.sampled !== undefined,
      title: say(lang, '抽查推及全体', 'From the sample to the whole'),
      blocks: () => (roster.sampled ? sampledBlocks(roster.sampled, roster.rubric.whom, lang) : []),
    },
  ];
  return sections
    .filter(({ there }) => there)
    .flatMap(({ title, blocks }, i) => [
      { type: 'heading', level: 2, text: numbered(6 + i, title, lang) } satisfies Block,
      ...blocks(),
    ]);
}
