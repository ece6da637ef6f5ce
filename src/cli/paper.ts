import {
  assessmentReportView,
  commentsView,
  comparisonView,
  dayOfPapers,
  type Lang,
  ledgerView,
  matchLedger,
  nearest,
  noticesView,
  type Papers,
  parsePercent,
  parsePeriod,
  type Report,
  seenBranch,
} from '../scoring.ts';
import { complainOf } from './complain.ts';
import type { World } from './world.ts';

/** The views that are papers about the assessment as a whole. */
export type PaperView = 'comments' | 'comparison' | 'assessment-report' | 'notice' | 'ledger';

/** What papers may be asked for. */
export type PaperSettings = {
  readonly view: PaperView;
  readonly common?: string;
  readonly within?: string;
  readonly branch?: string;
};

/** A paper about the whole assessment; undefined where it cannot be written, which is said. */
export function paperOf(
  papers: Papers,
  settings: PaperSettings,
  lang: Lang,
  complainIn: Lang,
  world: World,
): Report | undefined {
  const { view } = settings;
  const branch = branchNamed(papers, settings.branch, complainIn, world);
  if (settings.branch !== undefined && branch === undefined) return undefined;
  const common = parsePercent(settings.common ?? '50%');
  const within = settings.within === undefined ? undefined : parsePeriod(settings.within);
  if (common === undefined) return undefined;
  switch (view) {
    case 'comments':
      return commentsView(papers, { lang, common });
    case 'comparison':
      return comparisonView(papers, { lang });
    case 'assessment-report':
      return assessmentReportView(papers, { lang, common });
    case 'notice':
      return noticesView(papers, { lang, within, branch });
    default:
      return firstLedger(only(papers, branch), within, lang, complainIn, world);
  }
}

const only = (papers: Papers, branch: string | undefined): Papers =>
  branch === undefined
    ? papers
    : { ...papers, branches: papers.branches.filter(({ score }) => score.evidence.branch === branch) };

/** The id of the branch that is asked for by id or name. */
function branchNamed(
  { roster, branches }: Papers,
  name: string | undefined,
  lang: Lang,
  world: World,
): string | undefined {
  if (name === undefined) return undefined;
  const all = branches.map(({ score }) => score.evidence);
  const found = all.find((one) => one.branch === name) ?? all.find((one) => one.name === name);
  if (found) return found.branch;
  const meant = nearest(
    name,
    all.flatMap((one) => [one.branch, one.name]),
  );
  const { whom } = roster.rubric;
  const said = {
    zh: {
      message: `${whom.taking.zh}里没有“${name}”`,
      hint: meant ? `是不是“${meant}”？` : `写${whom.one.zh}的代号（branch）或名称（name）`,
    },
    en: {
      message: `none of ${whom.taking.en} is called "${name}"`,
      hint: meant ? `did you mean "${meant}"?` : `write the id or the name of a ${whom.one.en}`,
    },
  };
  complainOf('--branch', said[lang], lang, world);
  return undefined;
}

/** The ledger of what was found, before anything is filled in. */
function firstLedger(
  papers: Papers,
  within: ReturnType<typeof parsePeriod>,
  lang: Lang,
  complainIn: Lang,
  world: World,
): Report | undefined {
  const { roster, branches } = papers;
  const asOf = dayOfPapers(papers);
  if (asOf === undefined) {
    complainNoDay(complainIn, world);
    return undefined;
  }
  const { rubric, rubricHash, title } = roster;
  const seen = branches.map((one) => seenBranch(one, lang));
  const entries = matchLedger(undefined, { asOf, within, rubric, branches: seen });
  return ledgerView({ title, rubric, rubricHash, asOf, before: undefined, entries }, { lang });
}

/** A ledger counts from a day, and none is known. */
export function complainNoDay(lang: Lang, world: World): void {
  const said = {
    zh: { message: '不知道台账的截止日', hint: '加上 --as-of 日期，或在 assessment.yaml 里写 as-of' },
    en: { message: 'the day of the ledger is not known', hint: 'add --as-of DAY, or as-of in assessment.yaml' },
  };
  complainOf('--as-of', said[lang], lang, world);
}
