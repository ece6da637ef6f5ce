import {
  type Assessment,
  type Checked,
  type Diagnostic,
  type Document,
  decode,
  type Earlier,
  type Evidence,
  evidenceOf,
  type Input,
  type Inputs,
  isTable,
  lookingBack,
  membersOf,
  type Rubric,
  readKept,
  readTable,
  type Supply,
  supplyOf,
} from '../index.ts';
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

/** Reads the sources of a plan. `alone` says that there are no evidence files, so that the sources name the branches. */
export async function loadSupply(
  rubric: Rubric,
  assessment: Assessment,
  plan: Document,
  alone: boolean,
  world: World,
): Promise<Supplying> {
  const inputs = new Map<string, Input | undefined>();
  const diagnostics: Diagnostic[] = [];
  for (const file of new Set([...assessment.sources.flatMap(({ from }) => from), ...assessment.earlier])) {
    const read = await inputAt(file, beside(plan.file, file), world);
    diagnostics.push(...read.diagnostics);
    inputs.set(file, read.ok ? read.value : undefined);
  }
  const supply = supplyOf(assessment, inputs, plan.file);
  const kept = new Map([...inputs].map(([file, input]) => [file, input?.kind === 'kept' ? input.kept : undefined]));
  const back = lookingBack(assessment, kept, plan.file);
  const members = alone ? membersIn(rubric, assessment, inputs, plan) : { evidence: [], diagnostics: [] };
  return {
    supply,
    members: members.evidence,
    earlier: back.earlier,
    files: [...inputs.keys()].map((file) => beside(plan.file, file)),
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

async function inputAt(name: string, file: string, world: World): Promise<Checked<Input | undefined>> {
  const opened = world.read(file);
  // what is not there yet is missing, and said so by who needs it
  if (!opened.ok) return { ok: true, value: undefined, diagnostics: [] };
  const decoded = decode(shown(file), opened.bytes);
  if (!decoded.ok) return decoded;
  if (isTable(name)) {
    const table = await readTable(shown(file), decoded.value);
    return table.ok ? { ...table, value: { kind: 'table', file: shown(file), table: table.value } } : table;
  }
  const kept = await readKept(shown(file), decoded.value);
  return kept.ok ? { ...kept, value: { kind: 'kept', file: shown(file), kept: kept.value.kept } } : kept;
}
