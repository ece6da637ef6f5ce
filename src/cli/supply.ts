import {
  type Assessment,
  type Checked,
  type Diagnostic,
  type Document,
  decode,
  type Earlier,
  type Evidence,
  evidenceOf,
  failed,
  type Input,
  type Inputs,
  isTable,
  type Kept,
  lookingBack,
  membersOf,
  type Rubric,
  readKept,
  readTable,
  type Supply,
  supplyOf,
} from '../scoring.ts';
import { beside, shown } from './open.ts';
import type { World } from './world.ts';

/** What supplies a run with facts from elsewhere, the files it read, and what was wrong with them. */
export type Supplying = {
  readonly supply: Supply | undefined;
  /** The evidence of branches that have no file, where none has one. */
  readonly members: readonly Evidence[];
  /** The earlier periods that the plan names. */
  readonly earlier: readonly Earlier[];
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A folder scored as a source, the files that went into it, and what was found in them. */
export type ScoredSource = {
  readonly kept: Kept | undefined;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** How sources are read: whether there are no evidence files, so that the sources name the branches; and how a folder is scored. */
export type Ways = { readonly alone: boolean; readonly scoreNow: (path: string) => Promise<ScoredSource> };

/** Reads the sources of a plan. */
export async function loadSupply(
  rubric: Rubric,
  assessment: Assessment,
  plan: Document,
  { alone, scoreNow }: Ways,
  world: World,
): Promise<Supplying> {
  const inputs = new Map<string, Input | undefined>();
  const diagnostics: Diagnostic[] = [];
  const files: string[] = [];
  for (const file of new Set([...assessment.sources.flatMap(({ from }) => from), ...assessment.earlier])) {
    const path = beside(plan.file, file);
    const read = isFolder(path, world) ? await folderAt(path, scoreNow) : await inputAt(file, path, world);
    diagnostics.push(...read.diagnostics);
    files.push(...read.files);
    if (read.input || !failed(read.diagnostics)) inputs.set(file, read.input);
  }
  const supply = supplyOf(assessment, inputs, plan.file, rubric.language);
  const kept = new Map([...inputs].map(([file, input]) => [file, input?.kind === 'kept' ? input.kept : undefined]));
  const back = lookingBack(assessment, kept, plan.file);
  const members = alone ? membersIn(rubric, assessment, inputs, plan) : { evidence: [], diagnostics: [] };
  return {
    supply,
    members: members.evidence,
    earlier: back.earlier,
    files,
    diagnostics: [...diagnostics, ...supply.diagnostics, ...members.diagnostics, ...back.diagnostics],
  };
}

function membersIn(rubric: Rubric, { register, sources }: Assessment, inputs: Inputs, plan: Document) {
  const read = membersOf(register, sources, inputs).map((member) => evidenceOf(member, rubric, plan.file));
  return {
    evidence: read.flatMap((one) => (one.ok ? [one.value] : [])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Whether a source is a folder with its evidence, or the plan of one. */
const isFolder = (path: string, world: World): boolean =>
  world.kindOf(path) === 'folder' || (world.kindOf(path) === 'file' && /\.ya?ml$/i.test(path));

/** What a source holds, and the files it was read from. */
type ReadInput = Omit<ScoredSource, 'kept'> & { readonly input: Input | undefined };

async function folderAt(path: string, scoreNow: Ways['scoreNow']): Promise<ReadInput> {
  const { kept, ...rest } = await scoreNow(path);
  return { ...rest, input: kept && { kind: 'kept', file: shown(path), kept } };
}

async function inputAt(name: string, file: string, world: World): Promise<ReadInput> {
  const opened = world.read(file);
  // what is not there yet is missing, and said so by who needs it
  if (!opened.ok) return { input: undefined, files: [file], diagnostics: [] };
  const decoded = decode(shown(file), opened.bytes);
  const read = decoded.ok ? await inputIn(name, shown(file), decoded.value) : decoded;
  return { input: read.ok ? read.value : undefined, files: [file], diagnostics: read.diagnostics };
}

async function inputIn(name: string, file: string, text: string): Promise<Checked<Input>> {
  if (isTable(name)) {
    const table = await readTable(file, text);
    return table.ok ? { ...table, value: { kind: 'table', file, table: table.value } } : table;
  }
  const kept = await readKept(file, text);
  return kept.ok ? { ...kept, value: { kind: 'kept', file, kept: kept.value.kept } } : kept;
}
