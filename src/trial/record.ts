import type { Tree } from '../document/document.ts';
import { parseDay } from '../model/day.ts';
import { readBasis } from './evidence.ts';
import { expectationOf } from './expectation.ts';
import { outcomeOf } from './run.ts';
import { clauseSeen } from './seen.ts';
import type { Change } from './splice.ts';
import type { CaseResult, Mapping, Outcome, Trial, Wish } from './trial.ts';

/** A text of tests with its gaps filled in, and how many cases that concerns. */
export type Recorded = { readonly text: string; readonly cases: number };

/**
 * The text with what was left to be filled in, and with new results where an unreviewed case has others now; every such case
 * is marked `reviewed: false`. All other text, comments and order stay as they are, and what people reviewed is not touched.
 */
export async function recorded(text: string, trial: Trial, results: readonly CaseResult[]): Promise<Recorded> {
  const base = baseOutcome(trial);
  const changes = results.flatMap((result) => changeOf(result, trial, base) ?? []);
  if (changes.length === 0) return { text, cases: 0 };
  const { spliced } = await import('./splice.ts');
  return { text: spliced(text, changes), cases: changes.length };
}

function baseOutcome({ rubric, written }: Trial): Outcome | undefined {
  const basis = readBasis(rubric, '', written.base ?? {});
  const day = written['as-of'];
  const asOf = day === undefined ? undefined : parseDay(day);
  if (!basis.ok) return undefined;
  return outcomeOf(rubric, { it: '', path: [], asOf, evidence: basis.value.evidence, others: [], reviewed: false });
}

function changeOf(result: CaseResult, trial: Trial, base: Outcome | undefined): Change | undefined {
  const { one, outcome, differences, open } = result;
  const index = Number(one.path[1]);
  const written = trial.written.cases[index]?.expect ?? {};
  // what people reviewed stays, even where it says nothing that can be told
  if (one.reviewed && one.wishes.length === 0 && Object.keys(written).length > 0) return undefined;
  // nothing is wanted yet: what differs from the base is told
  if (one.wishes.length === 0) return { index, expect: expectationOf(outcome, base), keeps: false };
  const unreviewed = !one.reviewed && differences.length > 0;
  if (!unreviewed && open.length === 0) return undefined;
  if (unreviewed) return { index, expect: renewed(written, result), keeps: false };
  // what people wrote stays, and only gaps are filled, even where it is not what comes out
  return { index, expect: filled(result), keeps: true };
}

/** Only what was left open, at its place. */
function filled({ open, outcome }: CaseResult): Mapping {
  const result: Record<string, Tree> = {};
  for (const { path, seen } of open) put(result, path.slice(3), seen(outcome));
  return result;
}

/** An expectation with what comes out now, under the same keys. */
function renewed(written: Mapping, { one, outcome }: CaseResult): Mapping {
  if ('exempt' in outcome) return { state: 'exempt' };
  const result: Record<string, Tree> = {};
  for (const wish of one.wishes) renew(result, wish, outcome);
  const named = [...namesIn(written['fired']), ...namesIn(written['not-fired'])];
  const firing = named.filter((name) => clauseSeen(outcome, name) === 'fired');
  const others = named.filter((name) => !firing.includes(name));
  return {
    ...result,
    ...(firing.length > 0 && { fired: firing }),
    ...(others.length > 0 && { 'not-fired': others }),
  };
}

function renew(into: Record<string, Tree>, { path, seen, wanted }: Wish, outcome: Outcome): void {
  const key = String(path[3]);
  const now = seen(outcome);
  switch (key) {
    case 'fired':
    case 'not-fired':
      break;
    case 'vetoes':
      into[key] = now === 'none' ? now : now.split(', ');
      break;
    case 'explains':
      if (wanted === now) into[key] = [...namesIn(into[key]), now];
      break;
    default:
      put(into, path.slice(3), now);
  }
}

const namesIn = (tree: Tree | undefined): readonly string[] => (Array.isArray(tree) ? tree.map(String) : []);

function put(into: Record<string, Tree>, [key, ...rest]: readonly (string | number)[], text: string): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    into[key] = text;
    return;
  }
  const inner: Record<string, Tree> = { ...(into[key] as Mapping | undefined) };
  put(inner, rest, text);
  into[key] = inner;
}
