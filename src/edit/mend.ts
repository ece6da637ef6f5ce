import { decode } from '../document/decode.ts';
import type { Document } from '../document/document.ts';
import { linesOf } from '../document/lines.ts';
import { readDocument } from '../document/read.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { type Edit, withEdits } from './edits.ts';
import type { FileKind } from './file-kind.ts';
import type { Formatted } from './format.ts';
import { markEdit, valueEdit } from './mend-marks.ts';

/** What mending a file needs to be told. */
export type Mending = {
  /** What is wrong with a file by its meaning, with places. */
  readonly diagnose: (document: Document) => Promise<readonly Diagnostic[]>;
  /** The schema of a kind of file, as seen from it; undefined where none lies nearby. */
  readonly schemaFor: (kind: FileKind) => string | undefined;
};

/**
 * The text with everything put right that can be in safety: full-width marks and tabs where YAML wants others, full-width digits
 * in numbers, ids that are missing, keys out of order, the line that names the schema. Whatever would touch a name or a sentence
 * is left to people, and so is what would not make the file better.
 */
export async function mended(file: string, source: Uint8Array, mending: Mending): Promise<Checked<Formatted>> {
  const decoded = decode(file, source);
  if (!decoded.ok) return decoded;
  const marked = await inRounds({ file, text: decoded.value }, ({ problems, text }) =>
    problems.flatMap((one) => markEdit(one, linesOf(text)) ?? []),
  );
  const valued = await inRounds({ file, text: marked, diagnose: mending.diagnose }, ({ problems, text }) =>
    problems.flatMap((one) => valueEdit(one, linesOf(text)) ?? []),
  );
  const read = await readDocument(file, valued);
  const text = read.ok ? await structured(read.value, mending) : valued;
  return { ok: true, value: { before: decoded.value, text }, diagnostics: [] };
}

async function structured(document: Document, { schemaFor }: Mending): Promise<string> {
  // most commands never mend a file
  const { mendedLayout } = await import('./mend-layout.ts');
  return mendedLayout(document, schemaFor);
}

/** A text and all that is wrong with it. */
type Judged = { readonly text: string; readonly problems: readonly Diagnostic[] };

type Task = { readonly file: string; readonly text: string; readonly diagnose?: Mending['diagnose'] };

// a mark that is put right may show the next one; no file needs more rounds than it has lines with problems
const mostRounds = 50;
const mostTries = 10;

/** Makes edits as long as they make the text better: all of them at once, or else the first that does by itself. */
async function inRounds(task: Task, editsOf: (judged: Judged) => readonly Edit[]): Promise<string> {
  let judged = await judge(task, task.text);
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = editsOf(judged);
    const better = await firstBetter(task, judged, [edits, ...edits.slice(0, mostTries).map((one) => [one])]);
    if (edits.length === 0 || !better) return judged.text;
    judged = better;
  }
  return judged.text;
}

async function firstBetter(
  task: Task,
  judged: Judged,
  tries: readonly (readonly Edit[])[],
): Promise<Judged | undefined> {
  for (const edits of tries) {
    const next = await judge(task, withEdits(judged.text, edits));
    if (isBetter(next, judged)) return next;
  }
  return undefined;
}

async function judge({ file, diagnose }: Task, text: string): Promise<Judged> {
  const read = await readDocument(file, text);
  return { text, problems: read.ok && diagnose ? await diagnose(read.value) : read.diagnostics };
}

/** Whether there are fewer problems, or the first error stands further down: what follows was hidden by it. */
function isBetter(next: Judged, before: Judged): boolean {
  const [errors, were] = [errorsIn(next), errorsIn(before)];
  if (errors.length !== were.length) return errors.length < were.length || firstLine(errors) > firstLine(were);
  return next.problems.length < before.problems.length || (errors.length > 0 && firstLine(errors) > firstLine(were));
}

const errorsIn = ({ problems }: Judged): readonly Diagnostic[] =>
  problems.filter(({ severity }) => severity === 'error');
const firstLine = (errors: readonly Diagnostic[]): number => Math.min(...errors.map(({ span }) => span?.line ?? 0));
