import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-test.js';
import { type Day, parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic, type Path } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Basis, changedEvidence, readBasis } from './evidence.ts';
import type { Reading } from './names.ts';
import type { Complaint, Trial, TrialCase, WrittenCase, WrittenTrial } from './trial.ts';
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
type Compiling = Reading & { readonly basis: Basis; readonly asOf: Day | undefined };

/** The tests of a rubric: evidence of every case understood, every name of an expectation the rubric's. */
export function compileTrial(rubric: Rubric, document: Document, written: WrittenTrial): Checked<Trial> {
  const diagnostics: Diagnostic[] = [];
  const report = (complaint: Complaint) => {
    diagnostics.push({ severity: 'error', ...complaint, file: document.file });
  };
  // what is wrong with the base is said once, and not again for every case
  const basis = readBasis(rubric, document.file, written.base ?? {});
  reportAll(report, basis, (path) => ['base', ...path]);
  if (!basis.ok) return { ok: false, diagnostics };
  const cx: Compiling = { rubric, report, basis: basis.value, asOf: dayOf(written['as-of']) };
  const cases = written.cases.flatMap((one, i) => compileCase(cx, one, ['cases', i]) ?? []);
  const unreachable = new Map(Object.entries(written.unreachable ?? {}));
  return checked({ file: document.file, title: written.test, rubric, written, cases, unreachable }, diagnostics);
}

const dayOf = (text: string | undefined): Day | undefined => (text === undefined ? undefined : parseDay(text));

function reportAll(report: Reading['report'], { diagnostics }: Checked<unknown>, place: (path: Path) => Path): void {
  for (const { file: _, span: __, ...one } of diagnostics) {
    if (one.severity === 'error') report({ ...one, path: place(one.path ?? []) });
  }
}

function compileCase(cx: Compiling, written: WrittenCase, path: Path): TrialCase | undefined {
  const { it, change, others = [], expect, reviewed } = written;
  const inChange = (at: Path) => (inside: Path) => [...at, ...inside];
  const evidence = changedEvidence(cx.basis, change ?? {}, 'case');
  reportAll(cx.report, evidence, inChange([...path, 'change']));
  const peers = others.map((other, i) => {
    const peer = changedEvidence(cx.basis, other, `other-${i + 1}`);
    reportAll(cx.report, peer, inChange([...path, 'others', i]));
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
