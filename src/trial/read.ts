import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read.ts';
import { validate } from '../generated/validate-test.js';
import { type Day, parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic, type Path } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { changed } from './merge.ts';
import { categoriesOf, type Reading } from './names.ts';
import type { Complaint, Mapping, Trial, TrialCase, WrittenCase, WrittenTrial } from './trial.ts';
import { wishesOf } from './wishes.ts';

/** A file of tests as written, if its shape is right, whatever the rubric. */
export function readTrial(document: Document): Checked<WrittenTrial> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  const written = document.data as unknown as WrittenTrial;
  const days = [
    dayProblem(document, written['as-of'], ['as-of']),
    ...written.cases.map((one, i) => dayProblem(document, one['as-of'], ['cases', i, 'as-of'])),
  ];
  return checked(
    written,
    days.flatMap((one) => one ?? []),
  );
}

function dayProblem({ file }: Document, text: string | undefined, path: Path): Diagnostic | undefined {
  if (text === undefined || parseDay(text) !== undefined) return undefined;
  return {
    code: 'test/no-such-day',
    severity: 'error',
    file,
    path,
    message: { zh: `没有“${text}”这一天`, en: `there is no day "${text}"` },
    hint: { zh: '例如 2019-12-20', en: 'for example 2019-12-20' },
  };
}

/** What is known while a file of tests is compiled. */
type Compiling = Reading & {
  readonly document: Document;
  readonly base: Mapping;
  readonly asOf: Day | undefined;
};

/** The tests of a rubric: evidence of every case understood, every name of an expectation the rubric's. */
export function compileTrial(rubric: Rubric, document: Document, written: WrittenTrial): Checked<Trial> {
  const diagnostics: Diagnostic[] = [];
  const report = (complaint: Complaint) => {
    diagnostics.push({ severity: 'error', ...complaint, file: document.file });
  };
  const base = written.base ?? {};
  const cx: Compiling = { rubric, report, document, base, asOf: dayOf(written['as-of']) };
  // what is wrong with the base is said once, and not again for every case
  const basis = evidenceOf(cx, base, 'base');
  const usable = basis.ok;
  reportAll(cx, basis, (path) => ['base', ...path]);
  const cases = usable ? written.cases.map((one, i) => compileCase(cx, one, ['cases', i])) : [];
  return checked(
    {
      ...{ file: document.file, title: written.test, rubric, written },
      cases: cases.flatMap((one) => one ?? []),
      unreachable: new Map(Object.entries(written.unreachable ?? {})),
    },
    diagnostics,
  );
}

const dayOf = (text: string | undefined): Day | undefined => (text === undefined ? undefined : parseDay(text));

/** The evidence of a case, as a file of evidence would say it. */
function evidenceOf({ rubric, document }: Compiling, written: Mapping, branch: string): Checked<Evidence> {
  const name = `${rubric.assesses}（测试）`;
  return readEvidence(rubric, { file: document.file, text: '', data: { branch, name, ...written } });
}

function reportAll({ report }: Compiling, { diagnostics }: Checked<unknown>, place: (path: Path) => Path): void {
  for (const { file: _, span: __, ...one } of diagnostics) {
    if (one.severity === 'error') report({ ...one, path: place(one.path ?? []) });
  }
}

function compileCase(cx: Compiling, written: WrittenCase, path: Path): TrialCase | undefined {
  const { it, change, others = [], expect, reviewed } = written;
  const inChange = (at: Path) => (inside: Path) => [...at, ...inside];
  const evidence = evidenceOf(cx, changed(cx.base, change ?? {}), 'case');
  reportAll(cx, evidence, inChange([...path, 'change']));
  const peers = others.map((other, i) => {
    const peer = evidenceOf(cx, changed(cx.base, other), `other-${i + 1}`);
    reportAll(cx, peer, inChange([...path, 'others', i]));
    return peer;
  });
  const wishes = wishesOf(cx, expect ?? {}, [...path, 'expect']);
  if (!evidence.ok) return undefined;
  return {
    ...{ it: String(it), path, wishes, evidence: evidence.value },
    asOf: dayOf(written['as-of']) ?? cx.asOf,
    others: peers.flatMap((peer) => (peer.ok ? [peer.value] : [])),
    reviewed: String(reviewed) !== 'false',
  };
}

/** Where something of a case's evidence stands in its file: in the change, else in the base. */
export function evidencePath(written: WrittenTrial, at: Path, path: Path): Path {
  const change = written.cases[Number(at[1])]?.change;
  const here = stands(change, path);
  return here === path.length || here > stands(written.base, path) ? [...at, 'change', ...path] : ['base', ...path];
}

/** How far a path leads into data. */
function stands(data: unknown, path: Path): number {
  let here = data;
  for (const [i, part] of path.entries()) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return i;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return path.length;
}

/** The categories that an item stands in, the outermost first. */
export const categoriesAbove = (rubric: Rubric, id: string) =>
  categoriesOf(rubric.categories).filter((category) =>
    categoriesOf([category]).some(({ items }) => items.some((item) => item.id === id)),
  );
