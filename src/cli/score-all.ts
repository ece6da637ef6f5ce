import {
  type BranchScore,
  type Diagnostic,
  type Document,
  decisionProblems,
  type Evidence,
  type Exemption,
  type Gathering,
  gather,
  idle,
  type Lang,
  overreaching,
  type Roster,
  readEvidence,
  truePlaces,
} from '../scoring.ts';
import type { Loaded } from './loaded.ts';
import { open, shown } from './open.ts';
import { progress } from './progress.ts';
import { readPeers } from './read-peers.ts';
import type { Findings } from './say.ts';
import { take, unasked } from './take.ts';
import type { World } from './world.ts';

/** All branches scored: the roster, and what was found in the files. */
export type ScoredAll = Findings & { readonly roster: Roster };

/** What else a run wants. */
export type ScoreAllOptions = {
  readonly lang: Lang;
  readonly quiet?: boolean | undefined;
  readonly listBy?: string | undefined;
  /** Told every score as it is made (at the end, where branches are compared); nobody else keeps it. */
  readonly onScore?: (score: BranchScore | Exemption) => void;
};

/** What is remembered of evidence that was scored. */
type Taken = Pick<Evidence, 'branch' | 'name' | 'file' | 'as'>;

/** Reads, checks and scores the evidence files one by one; a bad file does not stop the others. */
export async function scoreAll(loaded: Loaded, options: ScoreAllOptions, world: World): Promise<ScoredAll> {
  const { rubric, rubricHash, files, decisions, partial, sample } = loaded;
  // what follows from a ranking follows from the whole of it
  const assessment = partial ? { ...loaded.assessment, consequences: [] } : loaded.assessment;
  const gathering = gather({
    ...{ rubric, rubricHash, assessment, partial, sample },
    decisions: decisions?.all,
    earlier: loaded.earlier,
    listBy: options.listBy,
    peers: await readPeers(loaded, world),
  });
  const diagnostics: Diagnostic[] = [];
  const documents: Document[] = [];
  const unread: string[] = [];
  const taken: Taken[] = [];
  const keep = (one: ScoredOne, file: string): void => {
    // one by one: a hostile file has more of them than a call takes arguments
    for (const diagnostic of one.diagnostics) diagnostics.push(diagnostic);
    for (const document of one.documents) documents.push(document);
    if (one.taken) taken.push(memoryOf(one.taken));
    if (one.score) options.onScore?.(one.score);
    if (!one.evidence) unread.push(shown(file));
  };
  const shows = progress(files.length, options, world);
  for (const file of files) {
    shows.step();
    keep(await scoreOne(file, loaded, gathering, world), file);
  }
  shows.done();
  for (const member of loaded.members) {
    keep({ ...take(member, loaded, gathering), documents: [], evidence: true }, member.file);
  }
  const alone = selvesAlone(taken);
  const roster = gathering.finish([...unread, ...alone.map((evidence) => evidence.file)], options.onScore);
  const unfit = unfitDecisions(loaded, roster);
  const odd = [
    ...(roster.unusable.length > 0 ? [] : unasked(loaded)),
    ...alone.map(onlySelf),
    ...unfit,
    ...overreaching(roster),
    ...(partial ? [] : truePlaces(loaded.written.document, idle(roster, assessment, loaded.plan))),
  ];
  return { roster, diagnostics: [...diagnostics, ...odd], documents };
}

/** The decisions that do not fit what was scored. */
const unfitDecisions = ({ decisions, rubric }: Loaded, { decisions: outcomes, ...roster }: Roster) =>
  decisions === undefined
    ? []
    : decisionProblems(outcomes, {
        rubric,
        file: decisions.document.file,
        branches: roster.standings.map(({ branch }) => branch),
        incomplete: roster.unusable.length > 0,
      });

const memoryOf = ({ branch, name, file, as }: Evidence): Taken => ({ branch, name, file, as });

/** The own checks of branches that nobody inspected. */
function selvesAlone(taken: readonly Taken[]): readonly Taken[] {
  const inspected = new Set(taken.flatMap(({ as, branch }) => (as === 'inspection' ? [branch] : [])));
  return taken.filter(({ as, branch }) => as === 'self' && !inspected.has(branch));
}

const onlySelf = ({ file, name }: Taken): Diagnostic => ({
  code: 'assessment/only-self-check',
  severity: 'warning',
  file,
  message: {
    zh: `${name}只有自查表，没有考核证据，不参加排名`,
    en: `${name} has only its own check and no inspection: it is not ranked`,
  },
  hint: {
    zh: '补上考核组的证据文件；只看自查得分用 score explain',
    en: 'add the evidence of the inspection; score explain shows what the own check comes to',
  },
});

type ScoredOne = Findings & {
  /** The evidence that the roster can use, and its score where that need not wait for the others. */
  readonly taken?: Evidence;
  readonly score?: BranchScore | Exemption | undefined;
  /** Whether the file could at least be read. */
  readonly evidence: boolean;
};

async function scoreOne(file: string, loaded: Loaded, gathering: Gathering, world: World): Promise<ScoredOne> {
  const opened = await open(file, world);
  if (!opened.ok) return { diagnostics: opened.diagnostics, documents: [], evidence: false };
  const evidence = readEvidence(loaded.rubric, opened.value);
  const found = [...opened.diagnostics, ...evidence.diagnostics];
  if (!evidence.ok) return { diagnostics: found, documents: [opened.value], evidence: false };
  const taken = take(evidence.value, loaded, gathering);
  const diagnostics = taken.diagnostics.length === 0 ? found : [...found, ...taken.diagnostics];
  const documents = diagnostics.length > 0 ? [opened.value] : [];
  return { ...taken, diagnostics, documents, evidence: true };
}
