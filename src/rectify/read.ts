import { conform } from '../document/conform.ts';
import type { Document, Tree } from '../document/document.ts';
import { validate } from '../generated/validate-ledger.js';
import { type Day, parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic, type Path } from '../model/diagnostic.ts';
import { problemsOf } from './check.ts';
import type { Ledger, LedgerEntry, LedgerStatus } from './ledger.ts';

type Mapping = { readonly [key: string]: Tree };

/** A ledger as people left it: its shape, its days, and that every fault stands in it once. */
export function readLedger(document: Document): Checked<Ledger> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  const diagnostics: Diagnostic[] = [];
  const { file } = document;
  // the schema has checked the shape
  const data = document.data as Mapping;
  const dayAt = (tree: Tree | undefined, path: Path): Day | undefined => {
    if (typeof tree !== 'string' || tree === '') return undefined;
    const day = parseDay(tree);
    if (day === undefined) diagnostics.push({ ...noSuchDay(tree), severity: 'error', file, path });
    return day;
  };
  const asOf = dayAt(data['as-of'], ['as-of']);
  const entries = (data['entries'] as readonly Mapping[]).map((one, i) => entryOf(one, ['entries', i], dayAt));
  // where a day is none, nothing can be said of the order of days
  if (diagnostics.length > 0 || asOf === undefined) return { ok: false, diagnostics };
  const ledger: Ledger = {
    file,
    id: textOf(data['ledger']),
    title: textOf(data['title']),
    rubric: textOf(data['rubric']),
    asOf,
    entries,
    own: ownOf(data),
  };
  return checked(ledger, problemsOf(ledger));
}

type DayAt = (tree: Tree | undefined, path: Path) => Day | undefined;

function entryOf(one: Mapping, path: Path, dayAt: DayAt): LedgerEntry {
  const branch = textOf(one['branch']);
  const section = textOf(one['section']);
  const reopened = (one['reopened'] ?? []) as readonly Tree[];
  return {
    branch,
    name: textOf(one['name']) || branch,
    section: section === 'penalties' || section === 'vetoes' ? section : 'item',
    item: orNone(one['item']),
    clause: orNone(one['clause']),
    problem: textOf(one['problem']),
    measure: textOf(one['measure']),
    owner: textOf(one['owner']),
    note: textOf(one['note']),
    due: dayAt(one['due'], [...path, 'due']),
    since: dayAt(one['since'], [...path, 'since']) ?? (0 as Day),
    status: textOf(one['status']) as LedgerStatus,
    closed: dayAt(one['closed'], [...path, 'closed']),
    reopened: reopened.flatMap((day, i) => dayAt(day, [...path, 'reopened', i]) ?? []),
    own: ownOf(one),
  };
}

const textOf = (tree: Tree | undefined): string => (typeof tree === 'string' ? tree : '');
const orNone = (tree: Tree | undefined): string | undefined => textOf(tree) || undefined;

const ownOf = (data: Mapping): Ledger['own'] => Object.entries(data).filter(([key]) => key.startsWith('x-'));

const noSuchDay = (text: string): Pick<Diagnostic, 'code' | 'message' | 'hint'> => ({
  code: 'ledger/no-such-day',
  message: { zh: `没有“${text}”这一天`, en: `there is no day "${text}"` },
  hint: { zh: '例如 2020-01-19', en: 'for example 2020-01-19' },
});
