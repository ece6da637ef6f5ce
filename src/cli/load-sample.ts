import { type AssessmentFile, type Diagnostic, type Document, readSample, type Sample } from '../scoring.ts';
import { open } from './open.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** The sample a plan names: none where it names none; not `ok` where it cannot be used. */
type SampleFound = Findings & {
  readonly ok: boolean;
  readonly sample: Sample | undefined;
  /** The file it was read from. */
  readonly sources: readonly string[];
};

/** What of a plan says where its sample is: the plan as written, and the file as seen from here. */
type Naming = { readonly written?: AssessmentFile; readonly document?: Document; readonly sample?: string };

const noSample: SampleFound = { ok: true, sample: undefined, sources: [], diagnostics: [], documents: [] };

/** Reads the sample that a plan names. */
export async function loadSample({ written, document, sample: file }: Naming, world: World): Promise<SampleFound> {
  if (!document || written?.sample === undefined || file === undefined) return noSample;
  const failed: SampleFound = { ...noSample, ok: false };
  if (world.kindOf(file) !== 'file') return { ...failed, diagnostics: [noSuchSample(document, written.sample)] };
  const opened = await open(file, world);
  if (!opened.ok) return { ...failed, diagnostics: opened.diagnostics };
  const read = await readSample(opened.value);
  const found = { diagnostics: [...opened.diagnostics, ...read.diagnostics], documents: [opened.value] };
  return read.ok ? { ...found, ok: true, sample: read.value, sources: [file] } : { ...failed, ...found };
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
