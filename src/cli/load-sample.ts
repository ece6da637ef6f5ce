import { type Diagnostic, type Document, readSample, type Sample } from '../index.ts';
import { open } from './open.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** The sample a plan names: none where it names none; not `ok` where it cannot be used. */
export type SampleFound = Findings & { readonly ok: boolean; readonly sample: Sample | undefined };

/** A plan that names no sample, or one that is not asked for. */
export const noSample: SampleFound = { ok: true, sample: undefined, diagnostics: [], documents: [] };

/** Reads the sample of a plan; `written` is its path as the plan has it, `file` as seen from here. */
export async function loadSample(
  plan: Document | undefined,
  written: string | undefined,
  file: string | undefined,
  world: World,
): Promise<SampleFound> {
  if (!plan || written === undefined || file === undefined) return noSample;
  const failed = { ok: false, sample: undefined } as const;
  if (world.kindOf(file) !== 'file') return { ...failed, diagnostics: [noSuchSample(plan, written)], documents: [] };
  const opened = await open(file, world);
  if (!opened.ok) return { ...failed, diagnostics: opened.diagnostics, documents: [] };
  const read = await readSample(opened.value);
  const found = { diagnostics: [...opened.diagnostics, ...read.diagnostics], documents: [opened.value] };
  return read.ok ? { ...found, ok: true, sample: read.value } : { ...found, ...failed };
}

/** A plan that names a sample where there is no file. */
export const noSuchSample = ({ file }: Document, sample: string): Diagnostic => ({
  code: 'assessment/no-such-sample',
  severity: 'error',
  file,
  path: ['sample'],
  message: { zh: `这里没有抽样名单“${sample}”`, en: `there is no sample "${sample}"` },
  hint: {
    zh: '先用 score sample … -o 抽取并写成文件；路径从 assessment.yaml 所在的文件夹算起',
    en: 'draw it first with score sample … -o; the path starts from the folder of assessment.yaml',
  },
});
