import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import {
  type Assessment,
  assessmentReportView,
  type BranchScore,
  branchesView,
  branchView,
  type Checked,
  commentsView,
  comparisonView,
  compileAssessment,
  type Document,
  dayOfPapers,
  type Exemption,
  explainView,
  gather,
  handbookView,
  type Lang,
  ledgerView,
  matchLedger,
  noticesView,
  type Papers,
  papersOf,
  parseDay,
  parsePercent,
  parsePeriod,
  type Report,
  type Roster,
  type Rubric,
  readDocument,
  readEvidence,
  readRubric,
  rosterView,
  rubricView,
  seenBranch,
} from '../../src/index.ts';

/** The value, or a failed test that shows what was complained about. */
function must<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics, undefined, 1));
  return checked.value;
}

const open = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const documentOf = async (file: string, text: string): Promise<Document> => must(await readDocument(file, text));

/** The rubric of the sample. */
const sampleRubric = async (): Promise<Rubric> =>
  must(readRubric(await documentOf('sample.yaml', open('sample.yaml'))));

const plan = `
assessment: sample-2024
title: 2024年度示例支部考核
rubric: sample.yaml
as-of: 2024-12-20
groups: {by: group, order: [党群片, 执法片]}
ranking: {ties: competition, tie-breakers: [life]}
quotas: {excellent: {at-most: 20%, within: all, rounding: down}}
near: 1
`;

const planOf = async (rubric: Rubric): Promise<Assessment> => {
  const { data } = await documentOf('assessment.yaml', plan);
  return must(compileAssessment(rubric, 'assessment.yaml', data as never));
};

/** Everything the views are drawn from. */
export type Sample = {
  readonly rubric: Rubric;
  readonly roster: Roster;
  readonly scores: readonly (BranchScore | Exemption)[];
};

/** The sample, scored; `edit` may change the text of the evidence first. */
export async function sample(edit: (text: string) => string = (text) => text): Promise<Sample> {
  const rubric = await sampleRubric();
  const rubricHash = '4f6d0a9be1c27d3385aa1f0c9e7b6d54';
  const gathering = gather({ rubric, rubricHash, assessment: await planOf(rubric) });
  const scores: (BranchScore | Exemption)[] = [];
  for (const [i, one] of (
    yaml.load(edit(open('branches.yaml')), { schema: yaml.FAILSAFE_SCHEMA }) as object[]
  ).entries()) {
    const document = await documentOf(`branches/${i}.yaml`, yaml.dump(one, { schema: yaml.FAILSAFE_SCHEMA }));
    const taken = gathering.take(must(readEvidence(rubric, document)));
    if (taken.ok && taken.score) scores.push(taken.score);
  }
  return { rubric, roster: gathering.finish(['branches/broken.yaml']), scores };
}

/** The score of a branch of the sample. */
export function scoreOf({ scores }: Sample, branch: string, as: 'inspection' | 'self' = 'inspection'): BranchScore {
  const found = scores.find(({ evidence }) => evidence.branch === branch && evidence.as === as);
  if (!found || 'exempt' in found) throw new Error(`no score of ${branch}`);
  return found;
}

/** The explanation of a branch of the sample; places are named by their paths. */
export const explained = (made: Sample, branch: string, lang: Lang = 'zh', item?: string): Report =>
  explainView(scoreOf(made, branch), {
    lang,
    rubricHash: made.roster.rubricHash,
    place: (side, path) => `${side === 'rubric' ? 'sample.yaml' : 'branch.yaml'}:${path.join('.')}`,
    ...(item === undefined ? {} : { item }),
  });

/** The score sheet of a branch of the sample. */
function sheetOf(made: Sample, branch: string, lang: Lang = 'zh'): Report {
  const { roster, scores } = made;
  const own = scores.find(({ evidence }) => evidence.branch === branch && evidence.as === 'self');
  const score = scores.find(({ evidence }) => evidence.branch === branch && evidence.as === 'inspection');
  const final = roster.standings.find((standing) => standing.branch === branch);
  if (!score) throw new Error(`no score of ${branch}`);
  return branchView(score, {
    lang,
    rubricHash: roster.rubricHash,
    ...(own && !('exempt' in own) ? { self: own } : {}),
    ...(final ? { final } : {}),
  });
}

/** What the papers about the whole sample are written from. */
export const papersIn = ({ roster, scores }: Sample): Papers => papersOf(roster, scores);

const half = parsePercent('50%');
const within = parsePeriod('30 days');

/** The first ledger of the sample. */
function ledgerOf(made: Sample, lang: Lang): Report {
  const papers = papersIn(made);
  const { rubric, rubricHash, title } = made.roster;
  const asOf = dayOfPapers(papers);
  if (asOf === undefined) throw new Error('the sample has no day');
  const branches = papers.branches.map((one) => seenBranch(one, lang));
  const entries = matchLedger(undefined, { asOf, within, rubric, branches });
  return ledgerView({ title, rubric, rubricHash, asOf, before: undefined, entries }, { lang });
}

/** The papers about the whole sample. */
function everyPaper(made: Sample, lang: Lang): Readonly<Record<string, Report>> {
  const papers = papersIn(made);
  if (half === undefined) throw new Error('no share');
  return {
    comments: commentsView(papers, { lang, common: half }),
    comparison: comparisonView(papers, { lang }),
    'assessment-report': assessmentReportView(papers, { lang, common: half }),
    notice: noticesView(papers, { lang, within, branch: undefined }),
    ledger: ledgerOf(made, lang),
  };
}

/** The booklet of the sample's rubric, shown by one of its branches. */
const handbookOf = ({ rubric, roster, scores }: Sample, lang: Lang): Report =>
  handbookView(rubric, {
    ...{ lang, rubricHash: roster.rubricHash, asOf: parseDay('2024-12-20'), place: () => 'rubric.yaml' },
    example: {
      ...{ score: scoreOf({ rubric, roster, scores }, 'traffic-3'), madeUp: false },
      ...{ notApplicable: undefined, missing: undefined },
    },
  });

/** Every view there is, of the sample. */
export const everyView = (made: Sample, lang: Lang): Readonly<Record<string, Report>> => ({
  roster: rosterView(made.roster, { lang }),
  branch: sheetOf(made, 'tax-1', lang),
  'branch-low': sheetOf(made, 'traffic-3', lang),
  'branch-several': sheetOf(made, 'archive-1', lang),
  'branch-open': sheetOf(made, 'health-2', lang),
  handbook: handbookOf(made, lang),
  exempt: sheetOf(made, 'veterans-2', lang),
  branches: branchesView([sheetOf(made, 'market-4', lang), sheetOf(made, 'veterans-2', lang)], {
    title: made.roster.title,
    lang,
  }),
  rubric: rubricView(made.rubric, { lang, rubricHash: made.roster.rubricHash }),
  explain: explained(made, 'traffic-3', lang),
  'explain-item': explained(made, 'archive-1', lang, 'quality'),
  ...everyPaper(made, lang),
});
