import {
  type BranchScore,
  type Diagnostic,
  type Document,
  type Evidence,
  type Exemption,
  type Gathering,
  gather,
  type Lang,
  overreaching,
  type Roster,
  type Rubric,
  readEvidence,
} from '../index.ts';
import type { Loaded } from './load.ts';
import { open, shown } from './open.ts';
import { progress } from './progress.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** All branches scored: the roster, and what was found in the files. */
export type ScoredAll = Findings & { readonly roster: Roster };

/** What else a run wants. */
export type ScoreAllOptions = {
  readonly lang: Lang;
  readonly quiet?: boolean | undefined;
  readonly listBy?: string | undefined;
  /** Told every score as it is made; nobody else keeps it. */
  readonly onScore?: (score: BranchScore | Exemption) => void;
};

/** What is remembered of evidence that was scored. */
type Taken = Pick<Evidence, 'branch' | 'name' | 'file' | 'as'>;

/** Reads, checks and scores the evidence files one by one; a bad file does not stop the others. */
export async function scoreAll(loaded: Loaded, options: ScoreAllOptions, world: World): Promise<ScoredAll> {
  const { rubric, rubricHash, assessment, files } = loaded;
  const gathering = gather({ rubric, rubricHash, assessment, listBy: options.listBy });
  const diagnostics: Diagnostic[] = [];
  const documents: Document[] = [];
  const unread: string[] = [];
  const taken: Taken[] = [];
  const shows = progress(files.length, options, world);
  for (const file of files) {
    shows.step();
    const one = await scoreOne(file, rubric, gathering, world);
    // one by one: a hostile file has more of them than a call takes arguments
    for (const diagnostic of one.diagnostics) diagnostics.push(diagnostic);
    for (const document of one.documents) documents.push(document);
    if (one.score) taken.push(memoryOf(one.score.evidence));
    if (one.score) options.onScore?.(one.score);
    else if (!one.evidence) unread.push(shown(file));
  }
  shows.done();
  const alone = selvesAlone(taken);
  const roster = gathering.finish([...unread, ...alone.map((evidence) => evidence.file)]);
  return { roster, diagnostics: [...diagnostics, ...alone.map(onlySelf), ...overreaching(roster)], documents };
}

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
  readonly score?: BranchScore | Exemption;
  /** Whether the file could at least be read. */
  readonly evidence: boolean;
};

async function scoreOne(file: string, rubric: Rubric, gathering: Gathering, world: World): Promise<ScoredOne> {
  const opened = await open(file, world);
  if (!opened.ok) return { diagnostics: opened.diagnostics, documents: [], evidence: false };
  const evidence = readEvidence(rubric, opened.value);
  const found = [...opened.diagnostics, ...evidence.diagnostics];
  if (!evidence.ok) return { diagnostics: found, documents: [opened.value], evidence: false };
  const taken = gathering.take(evidence.value);
  const diagnostics = taken.ok ? found : [...found, ...taken.diagnostics];
  const documents = diagnostics.length > 0 ? [opened.value] : [];
  return { diagnostics, documents, evidence: true, ...(taken.ok && { score: taken.score }) };
}
