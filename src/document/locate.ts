import type { Diagnostic, Path, Span } from '../model/diagnostic.ts';
import type { At, Document } from './document.ts';
import { fileStart } from './lines.ts';
import type { Places } from './places.ts';

/** A way to ask for many places of one document; the text is parsed once. */
export async function placesOf(document: Document): Promise<Places> {
  const { placesIn } = await import('./places.ts');
  return placesIn(document.text);
}

/** Where what stands at the paths of a document was written, as `file:line:column`; each text is parsed once. */
export async function whereIn({ origin, ...own }: Document): Promise<(at: Path | At, atKey?: boolean) => string> {
  const { placesIn } = await import('./places.ts');
  const known = new Map<Document['file'], Places>();
  return (asked, atKey = false) => {
    const { document, path } = 'document' in asked ? asked : (origin?.(asked, atKey) ?? { document: own, path: asked });
    // what was said on the command line stands in no file
    if (document.text === '') return document.file;
    const places = known.get(document.file) ?? placesIn(document.text);
    known.set(document.file, places);
    const { line, column } = places(path, atKey);
    return `${document.file}:${line}:${column}`;
  };
}

/** The diagnostics of a document that was put together, each with the file and path where what it is about was written. */
export function truePlaces({ origin, file: own }: Document, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!origin) return diagnostics;
  return diagnostics.map((one) => {
    if (!one.path || one.file !== own) return one;
    const { document, path } = origin(one.path, one.atKey);
    return { ...one, file: document.file, path };
  });
}

/** Where one value, or with `atKey` its key, stands. */
export async function spanOf(document: Document, path: Path, atKey = false): Promise<Span> {
  const places = await placesOf(document);
  return places(path, atKey);
}

/**
 * The diagnostics with a span each: those that know none get the place of their path, and without a path the start of the file.
 * What belongs to none of the documents stays as it is.
 */
export async function locate(
  documents: readonly Document[],
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const places = new Map<string, Places>();
  for (const { file, path, span } of diagnostics) {
    const document = byFile.get(file);
    if (span || !path || !document || places.has(file)) continue;
    places.set(file, await placesOf(document));
  }
  return diagnostics.map((one) => {
    if (one.span || !byFile.has(one.file)) return one;
    return { ...one, span: (one.path && places.get(one.file)?.(one.path, one.atKey)) ?? fileStart };
  });
}

/** The diagnostics by file, line, column and code; files and codes in code-point order. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(
    (a, b) =>
      byCodePoints(a.file, b.file) ||
      (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
      (a.span?.column ?? 0) - (b.span?.column ?? 0) ||
      byCodePoints(a.code, b.code),
  );

/** Code-point order, which is not that of UTF-16 for rare characters. */
function byCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, index) => character !== right[index]);
  return at < 0 ? -1 : (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}
