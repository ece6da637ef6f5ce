import { type Diagnostic, type Document, type Evidence, nearest, readEvidence } from '../scoring.ts';
import type { Loaded } from './loaded.ts';
import { open, shown } from './open.ts';
import type { World } from './world.ts';

/** The evidence of one branch, with the document it stands in; or why there is none. */
export type FoundBranch = {
  readonly document: Document | undefined;
  readonly evidence: Evidence | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** The evidence of a file. */
export async function branchAt(file: string, { rubric }: Loaded, world: World): Promise<FoundBranch> {
  const opened = await open(file, world);
  if (!opened.ok) return { document: undefined, evidence: undefined, diagnostics: opened.diagnostics };
  const read = readEvidence(rubric, opened.value);
  return {
    document: opened.value,
    evidence: read.ok ? read.value : undefined,
    diagnostics: [...opened.diagnostics, ...read.diagnostics],
  };
}

/** The branch of an id or name among all that a run scores; one without a file stands in the plan. */
export async function branchNamed(name: string, path: string, loaded: Loaded, world: World): Promise<FoundBranch> {
  const isMeant = ({ branch, name: full }: Evidence): boolean => branch === name || full === name;
  const member = loaded.members.find(isMeant);
  if (member) {
    const opened = await open(member.file, world);
    return { document: opened.ok ? opened.value : undefined, evidence: member, diagnostics: [] };
  }
  const known = loaded.members.flatMap((one) => [one.branch, one.name]);
  for (const file of loaded.files) {
    const found = await branchAt(file, loaded, world);
    if (found.evidence?.as !== 'inspection') continue;
    if (isMeant(found.evidence)) return found;
    known.push(found.evidence.branch, found.evidence.name);
  }
  return { document: undefined, evidence: undefined, diagnostics: [noSuchBranch(name, path, known)] };
}

function noSuchBranch(name: string, path: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known);
  return {
    code: 'file/no-such-branch',
    severity: 'error',
    file: shown(path),
    message: { zh: `这里没有“${name}”`, en: `there is no "${name}" here` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: '写 id 或全称；score 文件夹 列出全部', en: 'write its id or full name; score FOLDER lists them all' },
  };
}
