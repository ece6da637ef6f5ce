import {
  decode,
  type Evidence,
  failed,
  type Lang,
  type Register,
  type Rubric,
  readCsvRegister,
  readEvidence,
  readRegister,
  registerOf,
} from '../scoring.ts';
import { nothingThere } from './inputs.ts';
import { load } from './load.ts';
import type { Loaded } from './loaded.ts';
import { open, shown } from './open.ts';
import { type Findings, together } from './say.ts';
import type { World } from './world.ts';

/** The whole that a sample is drawn from, or why there is none. */
export type RegisterFound = Findings & {
  readonly register: Register | undefined;
  /** The language its papers speak. */
  readonly lang: Lang;
  /** The words for whom it lists, where a rubric says so. */
  readonly whom?: Rubric['whom'];
  /** The files it was made of. */
  readonly sources: readonly string[];
};

/** The whole at a path: a folder of evidence, or a register in YAML or CSV. */
export async function registerAt(
  path: string,
  options: { readonly rubric?: string | undefined },
  world: World,
): Promise<RegisterFound> {
  const kind = world.kindOf(path);
  if (kind === 'folder') return registerOfFolder(path, options, world);
  const sources = [path];
  if (kind === 'nothing') return { ...none, sources, diagnostics: [nothingThere(path)], documents: [] };
  return /\.csv$/i.test(path) ? registerOfTable(path, world) : registerOfFile(path, world);
}

const none = { register: undefined, lang: 'zh' } as const;

async function registerOfFile(path: string, world: World): Promise<RegisterFound> {
  const opened = await open(path, world);
  const found = { ...none, sources: [path], documents: opened.ok ? [opened.value] : [] };
  if (!opened.ok) return { ...found, diagnostics: opened.diagnostics };
  const read = readRegister(opened.value);
  const diagnostics = [...opened.diagnostics, ...read.diagnostics];
  return read.ok ? { ...found, register: read.value, diagnostics } : { ...found, diagnostics };
}

async function registerOfTable(path: string, world: World): Promise<RegisterFound> {
  const found = { ...none, sources: [path], documents: [] };
  const opened = world.read(path);
  // opening it as a document says why it cannot be read
  if (!opened.ok) return { ...found, diagnostics: (await open(path, world)).diagnostics };
  const text = decode(shown(path), opened.bytes);
  if (!text.ok) return { ...found, diagnostics: text.diagnostics };
  const read = await readCsvRegister(shown(path), text.value);
  const diagnostics = [...text.diagnostics, ...read.diagnostics];
  return read.ok ? { ...found, register: read.value, diagnostics } : { ...found, diagnostics };
}

/** Every branch of a folder; one file that cannot be used leaves no whole to draw from. */
async function registerOfFolder(
  path: string,
  { rubric }: { readonly rubric?: string | undefined },
  world: World,
): Promise<RegisterFound> {
  // the sample that the plan names may be the one that is about to be drawn
  const { loaded, ...found } = await load([path], { rubric, sample: false }, world);
  if (!loaded) return { ...none, ...found, sources: [path] };
  const { evidence, ...read } = await evidenceOf(loaded, world);
  const { language: lang, whom } = loaded.rubric;
  const all = { ...together(found, read), lang, whom, sources: loaded.sources };
  if (failed(all.diagnostics)) return { ...all, register: undefined };
  const about = { file: shown(path), title: loaded.assessment.title };
  return { ...all, register: registerOf(loaded.rubric, evidence, about) };
}

async function evidenceOf({ rubric, files }: Loaded, world: World) {
  let found: Findings = { diagnostics: [], documents: [] };
  const evidence: Evidence[] = [];
  for (const file of files) {
    const opened = await open(file, world);
    const read = opened.ok ? readEvidence(rubric, opened.value) : opened;
    if (read.ok) evidence.push(read.value);
    const own = opened.ok && opened.diagnostics.length + read.diagnostics.length > 0 ? [opened.value] : [];
    const earlier = opened.ok ? opened.diagnostics : [];
    found = together(found, { diagnostics: [...earlier, ...read.diagnostics], documents: own });
  }
  return { evidence, ...found };
}
