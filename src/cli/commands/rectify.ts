import {
  type BranchScore,
  type Day,
  type Diagnostic,
  dayOfPapers,
  dayText,
  type Exemption,
  type Format,
  failed,
  type Lang,
  type Ledger,
  ledgerText,
  ledgerView,
  type MatchedEntry,
  matchLedger,
  type Papers,
  type ParameterSetting,
  papersOf,
  parsePeriod,
  readLedger,
  seenBranch,
  strangersIn,
} from '../../scoring.ts';
import { deliver, deliverNew } from '../deliver.ts';
import { exit } from '../exit.ts';
import { load } from '../load.ts';
import type { Loaded } from '../loaded.ts';
import type { ledgerGates } from '../names.ts';
import { open } from '../open.ts';
import { complainNoDay } from '../paper.ts';
import { type Findings, say, together } from '../say.ts';
import { scoreAll } from '../score-all.ts';
import type { World } from '../world.ts';

/** The options of `score rectify`. */
export type RectifyOptions = {
  readonly rubric?: string;
  readonly asOf?: string;
  readonly set?: readonly ParameterSetting[];
  readonly ledger?: string;
  readonly within?: string;
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly failOn?: readonly (typeof ledgerGates)[number][];
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** `score rectify`: what a folder found, matched with the ledger of the time before. */
export async function rectifyCommand(paths: readonly string[], options: RectifyOptions, world: World): Promise<number> {
  const before = await ledgerAt(options.ledger, world);
  if (before.failed) return unusable(before, options, world);
  const { loaded: all, ...found } = await load(paths, options, world);
  if (!all) return unusable(together(before, found), options, world);
  const loaded = withoutLedger(all, options.ledger, world);
  const scores: (BranchScore | Exemption)[] = [];
  const onScore = (score: BranchScore | Exemption) => void scores.push(score);
  const scored = await scoreAll(loaded, { lang: options.lang, quiet: options.quiet, onScore }, world);
  const papers = papersOf(scored.roster, scores);
  const asOf = dayOfPapers(papers);
  const seen = together(together(before, found), scored);
  if (asOf === undefined) {
    complainNoDay(options.lang, world);
    return unusable(seen, options, world);
  }
  const checks = before.ledger ? [...later(before.ledger, asOf), ...strangersIn(before.ledger, loaded.rubric)] : [];
  const findings = { ...seen, diagnostics: [...seen.diagnostics, ...checks] };
  if (failed(checks)) return unusable(findings, options, world);
  return finish({ before: before.ledger, papers, asOf, loaded }, options, findings, world);
}

async function unusable(findings: Findings, options: RectifyOptions, world: World): Promise<number> {
  await say(findings, options, world);
  return exit.unusable;
}

/** What is matched: the ledger before, and what was found since. */
type Case = {
  readonly before: Ledger | undefined;
  readonly papers: Papers;
  readonly asOf: Day;
  readonly loaded: Loaded;
};

async function finish(one: Case, options: RectifyOptions, findings: Findings, world: World): Promise<number> {
  const { before, papers, asOf, loaded } = one;
  const { rubric, rubricHash } = loaded;
  const { title } = papers.roster;
  const lang = options.reportLang ?? rubric.language;
  const within = options.within === undefined ? undefined : parsePeriod(options.within);
  const branches = papers.branches.map((branch) => seenBranch(branch, lang));
  const entries = matchLedger(before, { asOf, within, rubric, branches });
  const report = ledgerView({ title, rubric, rubricHash, asOf, before: before?.asOf, entries }, { lang });
  const file = options.output;
  const kept = file !== undefined && /\.ya?ml$/i.test(file);
  // the ledger goes into the file, the report to the terminal
  const printed = await deliver(report, kept ? { ...options, output: '-' } : options, loaded.sources, world);
  const ledger = {
    id: loaded.assessment.id ?? rubric.id,
    title,
    rubric: rubric.id,
    asOf,
    entries,
    own: before?.own ?? [],
  };
  const delivered = printed && (!kept || (await deliverNew(file, ledgerText(ledger, lang), options.lang, world)));
  await say(findings, options, world);
  if (!delivered || failed(findings.diagnostics)) return exit.unusable;
  return gatesExit(entries, options, world);
}

type Before = Findings & { readonly ledger: Ledger | undefined; readonly failed: boolean };

async function ledgerAt(file: string | undefined, world: World): Promise<Before> {
  if (file === undefined) return { ledger: undefined, diagnostics: [], documents: [], failed: false };
  const opened = await open(file, world);
  if (!opened.ok) return { ledger: undefined, diagnostics: opened.diagnostics, documents: [], failed: true };
  const read = readLedger(opened.value);
  const diagnostics = [...opened.diagnostics, ...read.diagnostics];
  const ledger = read.ok ? read.value : undefined;
  return { ledger, diagnostics, documents: [opened.value], failed: !read.ok };
}

/** A ledger that lies among the evidence is none of it; nor is it ever written over. */
function withoutLedger(loaded: Loaded, ledger: string | undefined, world: World): Loaded {
  if (ledger === undefined) return loaded;
  const name = world.realPath(ledger);
  const files = loaded.files.filter((file) => world.realPath(file) !== name);
  return { ...loaded, files, sources: [...loaded.sources, ledger] };
}

/** A ledger of a later day cannot be brought up to an earlier one. */
function later({ file, asOf }: Ledger, day: Day): readonly Diagnostic[] {
  if (asOf <= day) return [];
  const [theirs, ours] = [dayText(asOf), dayText(day)];
  return [
    {
      code: 'ledger/later',
      severity: 'error',
      file,
      path: ['as-of'],
      message: {
        zh: `台账截止到 ${theirs}，晚于本次的截止日 ${ours}`,
        en: `the ledger is as of ${theirs}, later than ${ours}, the day of this assessment`,
      },
      hint: {
        zh: '核对 --ledger 和截止日；复查用 --as-of 写明新的截止日',
        en: 'check --ledger and the day; --as-of states the day of a new look',
      },
    },
  ];
}

function gatesExit(entries: readonly MatchedEntry[], { failOn = [], lang }: RectifyOptions, world: World): number {
  const told = { overdue: { zh: '逾期', en: 'overdue' }, reopened: { zh: '反复', en: 'reopened' } } as const;
  let code: number = exit.fine;
  for (const gate of failOn) {
    const count = entries.filter(({ state }) => state === gate).length;
    if (count === 0) continue;
    const [zh, en] = [`未通过：${count}个问题${told[gate].zh}`, `not passed: ${count} ${told[gate].en}`];
    world.complain(`${lang === 'zh' ? zh : en}\n`);
    code = exit.found;
  }
  return code;
}
