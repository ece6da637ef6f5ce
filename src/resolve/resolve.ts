import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-extension.js';
import type { Day } from '../model/day.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { isPlain } from './day-keys.ts';
import { extend } from './merge.ts';
import { type ParameterSetting, readParameters, unusedIn } from './parameters.ts';
import { type Change, diagnosed, type ProblemAt, type Resolved, type Start } from './resolved.ts';
import { baseNoRubric, noBase } from './sentences.ts';
import { settle } from './settle.ts';
import { changedBelow, originOf, type SourcedMap, sourcedOf, treeOf } from './sourced.ts';

/** What a rubric is put together with. */
export type Resolving = {
  /** The file it extends, the one that extends, and so on. */
  readonly bases?: readonly Document[];
  /** The day whose values hold; the latest values where it is left out. */
  readonly asOf?: Day | undefined;
  /** Values that parameters have in this run. */
  readonly set?: readonly ParameterSetting[];
};

/** The path of the base that a rubric names, as it is written there. */
export function baseNamed({ data }: Document): string | undefined {
  const named = typeof data === 'object' && data !== null && 'extends' in data ? data['extends'] : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** Puts a rubric together: its bases, what it changes in them, and the values of the day. What is plain stays as it is. */
export function resolveRubric(document: Document, { bases = [], asOf, set = [] }: Resolving = {}): Checked<Resolved> {
  if (set.length === 0 && isPlain(document.data)) return { ok: true, value: plainly(document), diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (problem: ProblemAt): void => void diagnostics.push(diagnosed(problem));
  const stacked = stack([document, ...bases], report, diagnostics);
  if (!stacked) return { ok: false, diagnostics };
  const { root, changes } = stacked;
  for (const problem of unusedIn(root)) report(problem);
  const starts: Start[] = [];
  const parameters = readParameters(root, set, { asOf, starts, report });
  const settled = settle(root, { asOf, starts, parameters: parameters.values, report });
  const resolved: Resolved = {
    document: { file: document.file, text: document.text, data: treeOf(settled), origin: originOf(settled) },
    documents: [document, ...bases],
    parameters: parameters.told,
    changes,
    starts,
    changedBelow: (path) => changedBelow(settled, path),
    diagnostics,
  };
  return checked(resolved, diagnostics);
}

const plainly = (document: Document): Resolved => ({
  ...{ document, documents: [document], parameters: [], changes: [], starts: [], diagnostics: [] },
  changedBelow: () => [],
});

/** A chain of rubrics, the innermost base first. */
type Stacked = { readonly root: SourcedMap; readonly changes: readonly Change[] };

/** The innermost base, changed by one extension after the other; undefined where one of them cannot be. */
function stack(
  documents: readonly Document[],
  report: (problem: ProblemAt) => void,
  diagnostics: Diagnostic[],
): Stacked | undefined {
  const [innermost, ...extensions] = documents.toReversed();
  if (!innermost) return undefined;
  if (baseNamed(innermost) !== undefined) {
    report(noBase({ document: innermost, path: ['extends'] }));
    return undefined;
  }
  const shapes = extensions.flatMap((extension) => conform(extension, validate));
  diagnostics.push(...shapes);
  const root = sourcedOf(innermost);
  const named = extensions[0] ?? innermost;
  if (root.kind !== 'map') report(baseNoRubric({ document: named, path: ['extends'] }));
  if (root.kind !== 'map' || shapes.length > 0) return undefined;
  const changes = extensions.flatMap((extension) => extendedBy(root, extension, report));
  return { root, changes };
}

function extendedBy(root: SourcedMap, extension: Document, report: (problem: ProblemAt) => void): readonly Change[] {
  const node = sourcedOf(extension);
  if (node.kind !== 'map') return [];
  const { changes, problems } = extend(root, node, extension);
  for (const problem of problems) report(problem);
  return changes;
}
