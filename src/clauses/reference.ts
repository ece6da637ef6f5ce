import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { amountKinds, type Compiling, factAt, numberOrPercentAt, parsePercent } from './compiling.ts';
import { amountOf, amountText, type Known } from './known.ts';

/** A number that stands in the rubric, or a fact of the branch. */
export type Reference =
  | { readonly kind: 'number'; readonly amount: Exact }
  | { readonly kind: 'fact'; readonly fact: FactDeclaration };

/** The schema of a number, a percentage or the name of a fact. */
export const referenceSchema = { $ref: '#/$defs/reference' };

/** A written number or fact name as meant. */
export function compileReference(cx: Compiling, written: string, path: Path): Reference | undefined {
  if (/^\d+(\.\d+)?$/.test(written) || parsePercent(written)) {
    return { kind: 'number', amount: numberOrPercentAt(cx, written, path) };
  }
  const fact = factAt(cx, written, path, amountKinds);
  return fact && { kind: 'fact', fact };
}

/** What the reference amounts to for a branch; undefined while its fact is missing. */
export const referenceAmount = (known: Known, reference: Reference): Exact | undefined =>
  reference.kind === 'number' ? reference.amount : amountOf(known, reference.fact);

/** The facts a reference reads. */
export const referenceFacts = (reference: Reference): readonly string[] =>
  reference.kind === 'fact' ? [reference.fact.name] : [];

/** The reference in words, an amount written as the fact it is compared with is written. */
export const referenceText = (reference: Reference, like: FactDeclaration): string =>
  reference.kind === 'number' ? amountText(like, reference.amount) : reference.fact.title;
