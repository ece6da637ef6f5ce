import type { Tree } from '../document/document.ts';
import { parseDay } from '../model/day.ts';
import type { Diagnostic, Path } from '../model/diagnostic.ts';
import { halfWidth, hasFullWidth } from '../model/half-width.ts';
import type { Provenance } from '../model/marks.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';

/** Where reading says what is wrong with an evidence file. */
export type Reading = { readonly report: (problem: Complaint) => void };

/** A diagnostic of an evidence file before it knows its file. */
export type Complaint = Omit<Diagnostic, 'file' | 'severity'> & { readonly severity?: Diagnostic['severity'] };

/** A mapping of a file's data. */
export type Mapping = { readonly [key: string]: Tree };

/** Whether the data is a mapping. */
export const isMapping = (tree: Tree | undefined): tree is Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Whether the data is a list. */
export const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);

/** The data as the text it is; a mapping or list is described, for messages. */
export function textOf(tree: Tree | undefined): string {
  if (typeof tree === 'string') return tree;
  return tree === null || tree === undefined ? '' : JSON.stringify(tree);
}

/** The text by itself: a part cut from a file's text keeps the whole of it in memory for as long as it is kept. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/** The keys of a finding that say where it comes from. */
export const provenanceKeys: readonly string[] = ['note', 'see', 'by', 'on', 'reason'];

/** Where a finding comes from. */
export function provenanceIn(mapping: Mapping): Provenance {
  const { note, see, by, on, reason } = mapping;
  const day = typeof on === 'string' ? parseDay(on) : undefined;
  const from: { -readonly [K in keyof Provenance]: Provenance[K] } = {};
  if (typeof note === 'string') from.note = note;
  if (typeof see === 'string') from.see = see;
  if (typeof by === 'string') from.by = by;
  if (day !== undefined) from.on = day;
  if (typeof reason === 'string') from.reason = reason;
  return from;
}

/** The complaint about a name that is none of those known. */
export function unknownName(
  code: Complaint['code'],
  what: Told,
  name: string,
  path: Path,
  known: readonly string[],
): Complaint {
  const half = halfWidth(name).trim();
  const meant = known.includes(half) ? half : nearest(half, known);
  const few = known.length > 12 ? [...known.slice(0, 12), '…'] : known;
  // of a few short names, another one may be meant as well
  const all =
    meant === undefined || known.length <= 6
      ? { zh: `可写：${few.join('、')}`, en: `known are: ${few.join(', ')}` }
      : undefined;
  return {
    code,
    path,
    atKey: true,
    message: { zh: `没有${what.zh}“${name}”`, en: `there is no ${what.en} "${name}"` },
    hint: {
      zh: `${meant === undefined ? '' : `是不是“${meant}”？`}${all?.zh ?? ''}`,
      en: [...(meant === undefined ? [] : [`did you mean "${meant}"?`]), ...(all ? [all.en] : [])].join(' '),
    },
  };
}

/** The complaint about a value that is not of the kind needed; full-width look-alikes are named. */
export function unfit(text: string, path: Path, needed: Told, example: string): Complaint {
  const wide = hasFullWidth(text) && text.length < 40;
  return {
    code: 'evidence/unfit-value',
    path,
    message: { zh: `“${text}”不是${needed.zh}`, en: `"${text}" is not ${needed.en}` },
    hint: wide
      ? {
          zh: `这里有全角字符，请改为半角：${halfWidth(text)}`,
          en: `it contains full-width characters; write ${halfWidth(text)}`,
        }
      : { zh: `例如 ${example}`, en: `for example ${example}` },
  };
}

/** Whether the text says that nothing was found. */
export const isNone = (written: Tree | undefined): boolean =>
  written === 'none' || written === '无' || written === '0' || (isList(written) && written.length === 0);

/** The complaint about a judgement without its reason. */
export const noReason = (path: Path): Complaint => ({
  code: 'evidence/no-reason',
  path,
  message: { zh: '没有写明理由', en: 'no reason is given' },
  hint: { zh: '加上 reason: 理由', en: 'add reason: …' },
});

/** The complaint about an excuse that the rubric does not provide for. */
export const notExcusable = (path: Path): Complaint => ({
  code: 'evidence/not-excusable',
  path,
  atKey: true,
  message: { zh: '这一条没有例外规定', en: 'this clause allows no excuse' },
  hint: { zh: '按规则计分；确需例外的应修改细则', en: 'score it by the rule; an exception must stand in the rubric' },
});
