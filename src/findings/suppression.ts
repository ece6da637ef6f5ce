import type { Comment } from '../document/comments.ts';
import type { Document } from '../document/document.ts';
import type { Path, Span } from '../model/diagnostic.ts';

/** A comment that lets findings stand: of which rules, where, and why. */
export type Suppression = {
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  readonly span: Span;
  /** The part of the file it is about: everything below that path; undefined where it is about nothing. */
  readonly about: Path | undefined;
  readonly form: 'place' | 'file';
  readonly inHead: boolean;
};

// the full-width colon and commas are what a Chinese keyboard writes
const written = /^(score-ignore(?:-file)?)(?![\w-])\s*([^:：]*)(?:[:：](.*))?$/su;

/** Whether a text may hold such a comment; most hold none and are not read again. */
export const maySuppress = (text: string): boolean => text.includes('score-ignore');

/** The suppressions of a document, in the order of the text. */
export async function suppressionsIn(document: Document): Promise<readonly Suppression[]> {
  if (!maySuppress(document.text)) return [];
  const { commentsIn } = await import('../document/comments.ts');
  return commentsIn(document.text).flatMap((comment) => suppressionOf(comment) ?? []);
}

function suppressionOf({ text, span, about, inHead }: Comment): Suppression | undefined {
  const found = written.exec(text);
  if (!found) return undefined;
  const [, word = '', ids = '', reason = ''] = found;
  const form = word === 'score-ignore-file' ? 'file' : 'place';
  return {
    rules: rulesOf(text, word, ids, span),
    reason: reason.trim(),
    span,
    about: form === 'file' ? [] : about,
    form,
    inHead,
  };
}

/** The rules a comment names, each with its place in the line. */
function rulesOf(text: string, word: string, ids: string, span: Span): Suppression['rules'] {
  // the sign and the blanks behind it stand in front of the text
  const start = span.endColumn - [...text].length + [...word].length + (text.indexOf(ids, word.length) - word.length);
  const rules: Suppression['rules'][number][] = [];
  for (const found of ids.matchAll(/[^,，、\s]+/gu)) {
    const column = start + [...ids.slice(0, found.index)].length;
    const endColumn = column + [...found[0]].length;
    rules.push({ id: found[0], span: { line: span.line, column, endLine: span.line, endColumn } });
  }
  return rules;
}

/** Whether a path lies within another, or is the same. */
export const isBelow = (path: Path, top: Path): boolean =>
  path.length >= top.length && top.every((part, i) => String(part) === String(path[i]));
