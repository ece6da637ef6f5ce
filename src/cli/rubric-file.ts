import {
  baseNamed,
  type Day,
  type Diagnostic,
  type Document,
  failed,
  type ParameterSetting,
  type Resolved,
  type Rubric,
  readResolved,
  resolveRubric,
  rubricHashOf,
  settingsOf,
} from '../scoring.ts';
import { beside, open } from './open.ts';
import { type BranchDay, dayFor } from './rubric-day.ts';
import type { World } from './world.ts';

/** How a rubric is wanted. */
export type RubricRequest = {
  /** The day whose values hold; without one the latest, unless the branches tell. */
  readonly asOf?: Day | undefined;
  /** Values that parameters have in this run. */
  readonly set?: readonly ParameterSetting[] | undefined;
  /** When the branches were assessed: asked only where values depend on a day and none is given. */
  readonly days?: () => Promise<readonly BranchDay[]>;
};

/** A rubric file with all it builds on, as it was opened. */
export type RubricChain = {
  /** The file itself, then its base, the base of that, and so on. */
  readonly files: readonly string[];
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
};

/** A rubric, where it can be used, and what was found in its files. */
export type RubricRead = {
  readonly rubric: Rubric | undefined;
  /** The rubric put together; its `document` is the whole as one. */
  readonly resolved: Resolved | undefined;
  /** The fingerprint of all its files and of what was set. */
  readonly hash: string;
  readonly files: readonly string[];
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The rubric of a file, with its bases, the values of the day and the parameters of the run. */
export async function readRubricFile(file: string, request: RubricRequest, world: World): Promise<RubricRead> {
  return rubricOf(await openChain(file, world), request);
}

/** Opens a rubric file and all that it extends. */
export async function openChain(file: string, world: World): Promise<RubricChain> {
  const files: string[] = [];
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let next: string | undefined = file; next !== undefined; ) {
    const opened = await open(next, world);
    diagnostics.push(...opened.diagnostics);
    files.push(next);
    if (!opened.ok) break;
    documents.push(opened.value);
    const named = baseNamed(opened.value);
    const base: string | undefined = named === undefined ? undefined : beside(next, named);
    const flaw: Flaw | undefined =
      base === undefined || named === undefined ? undefined : flawOf(base, named, files, world);
    if (flaw) diagnostics.push({ ...flaw, file: opened.value.file, path: ['extends'] });
    next = flaw ? undefined : base;
  }
  return { files, documents, diagnostics };
}

/** The rubric that a chain of files makes. */
export async function rubricOf(chain: RubricChain, { asOf, set = [], days }: RubricRequest): Promise<RubricRead> {
  const { files, documents, diagnostics } = chain;
  const [own, ...bases] = documents;
  const none = { rubric: undefined, resolved: undefined, hash: '', files, documents };
  if (!own || failed(diagnostics)) return { ...none, diagnostics };
  let resolved = resolveRubric(own, { bases, set, asOf });
  const starts = resolved.ok ? resolved.value.starts : [];
  if (asOf === undefined && days && starts.length > 0) {
    const told = dayFor(starts, await days());
    if (told.diagnostics.length > 0) return { ...none, diagnostics: [...diagnostics, ...told.diagnostics] };
    resolved = resolveRubric(own, { bases, set, asOf: told.day });
  }
  if (!resolved.ok) return { ...none, diagnostics: [...diagnostics, ...resolved.diagnostics] };
  const rubric = readResolved(resolved.value);
  return {
    rubric: rubric.ok ? rubric.value : undefined,
    resolved: resolved.value,
    hash: await rubricHashOf(documents, settingsOf(resolved.value.parameters)),
    ...{ files, documents, diagnostics: [...diagnostics, ...rubric.diagnostics] },
  };
}

type Flaw = Omit<Diagnostic, 'file' | 'path'>;

/** Why a file cannot be the base of the last of a chain. */
function flawOf(base: string, named: string, files: readonly string[], world: World): Flaw | undefined {
  const kind = world.kindOf(base);
  if (kind !== 'file') return noSuchBase(named);
  const round = files.findIndex((file) => world.realPath(file) === world.realPath(base));
  return round < 0 ? undefined : cycle([...files.slice(round), base]);
}

const noSuchBase = (named: string): Flaw => ({
  code: 'rubric/no-such-base',
  severity: 'error',
  message: { zh: `这里没有基础细则“${named}”`, en: `there is no base "${named}"` },
  hint: {
    zh: '核对路径：从本文件所在的文件夹算起',
    en: 'check the path: it starts from the folder of this file',
  },
});

const cycle = (files: readonly string[]): Flaw => ({
  code: 'rubric/extends-cycle',
  severity: 'error',
  message: {
    zh: `细则绕了一圈，以自己为基础：${files.join(' → ')}`,
    en: `the rubric extends itself: ${files.join(' → ')}`,
  },
  hint: { zh: '去掉其中一个 extends', en: 'remove one of the extends' },
});
