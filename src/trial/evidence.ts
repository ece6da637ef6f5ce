import type { Tree } from '../document/document.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { changed } from './merge.ts';
import type { Mapping } from './trial.ts';

/** The evidence that cases share, as written and as understood. */
export type Basis = {
  readonly rubric: Rubric;
  readonly file: string;
  readonly written: Mapping;
  readonly evidence: Evidence;
};

const readAs = (rubric: Rubric, file: string, branch: string, written: Mapping): Checked<Evidence> =>
  readEvidence(rubric, { file, text: '', data: { branch, name: `${rubric.assesses}（测试）`, ...written } });

/** The evidence that cases share, as the rubric understands it. */
export function readBasis(rubric: Rubric, file: string, written: Mapping): Checked<Basis> {
  const read = readAs(rubric, file, 'base', written);
  if (!read.ok) return read;
  return { ...read, value: { rubric, file, written, evidence: read.value } };
}

/** The basis with a change, as evidence of a branch. Only what changes is read: the rest is understood already. */
export function changedEvidence(basis: Basis, change: Mapping, branch: string): Checked<Evidence> {
  const { rubric, file, written, evidence } = basis;
  const whole = changed(written, change);
  if (change['assessed'] !== undefined) return readAs(rubric, file, branch, whole);
  const read = readAs(rubric, file, branch, narrowed(whole, change));
  if (!read.ok) return read;
  const part = read.value;
  const named = (section: string) => namesIn(written[section], change[section]);
  const facts = new Set([...named('profile'), ...named('facts')]);
  const value: Evidence = {
    ...evidence,
    branch,
    facts: overlaid(evidence.facts, part.facts, facts),
    gaps: overlaid(evidence.gaps, part.gaps, facts),
    findings: overlaid(evidence.findings, part.findings, named('findings')),
    bonus: overlaid(evidence.bonus, part.bonus, named('bonus')),
    penalties: overlaid(evidence.penalties, part.penalties, named('penalties')),
    vetoes: overlaid(evidence.vetoes, part.vetoes, named('vetoes')),
  };
  return { ...read, value };
}

const isMapping = (tree: Tree | undefined): tree is Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** What of the changed evidence a change names. */
function narrowed(whole: Mapping, change: Mapping): Mapping {
  const sections = Object.entries(change).flatMap(([section, names]): readonly (readonly [string, Tree])[] => {
    const all = whole[section];
    if (!isMapping(all) || !isMapping(names)) return [];
    return [[section, Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(names, name)))]];
  });
  return Object.fromEntries(sections);
}

/** The names that a change of a section concerns: those it names, or all where the section itself is taken away. */
function namesIn(written: Tree | undefined, change: Tree | undefined): ReadonlySet<string> {
  if (change === undefined) return new Set();
  const of = isMapping(change) ? change : written;
  return new Set(isMapping(of) ? Object.keys(of) : []);
}

/** A map with some names as another one has them, or gone where it does not. */
function overlaid<T>(base: ReadonlyMap<string, T>, part: ReadonlyMap<string, T>, names: ReadonlySet<string>) {
  if (names.size === 0) return base;
  const result = new Map(base);
  for (const name of names) {
    const value = part.get(name);
    if (value === undefined) result.delete(name);
    else result.set(name, value);
  }
  return result;
}
