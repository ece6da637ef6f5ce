import type { Assessed } from '../model/assessed.ts';
import type { Day } from '../model/day.ts';
import { type Exact, exactText, plainText } from '../model/exact.ts';
import type { FactDeclaration, Facts } from '../model/facts.ts';
import type { Told } from '../model/told.ts';
import type { Cohort } from './cohort.ts';

/** What is known about a branch when a clause is applied: its facts, and the day as of which it is assessed. */
export type Known = {
  readonly facts: Facts;
  readonly asOf: Day | undefined;
  /** What the clauses that compare branches are told of the others; none where the branch is scored alone. */
  readonly cohort?: Cohort | undefined;
  /** The words for whom the rubric assesses, where they are not branches. */
  readonly whom?: Assessed;
};

/** The amount of a fact; undefined while it is missing. */
export function amountOf(known: Known, fact: FactDeclaration): Exact | undefined {
  const value = known.facts.get(fact.name);
  return value?.kind === 'amount' ? value.amount : undefined;
}

/** The day of a fact (or `never`); undefined while it is missing. */
export function dayOfFact(known: Known, fact: FactDeclaration): Day | 'never' | undefined {
  const value = known.facts.get(fact.name);
  return value?.kind === 'day' ? value.day : undefined;
}

/** A fact as the evidence states it, with its unit: `党课3次`. */
export function factTold(known: Known, fact: FactDeclaration): Told {
  const value = known.facts.get(fact.name);
  if (!value) return { zh: `${fact.title}未知`, en: `${fact.title} unknown` };
  if (value.kind === 'yes-no') {
    return { zh: `${fact.title}：${value.yes ? '是' : '否'}`, en: `${fact.title}: ${value.yes ? 'yes' : 'no'}` };
  }
  if (value.kind === 'day' && value.day === 'never') return { zh: `${fact.title}：从未`, en: `${fact.title}: never` };
  if (value.kind === 'amount')
    return { zh: `${fact.title}${value.text}${fact.unit}`, en: `${fact.title} ${value.text}` };
  return { zh: `${fact.title}：${value.text}`, en: `${fact.title}: ${value.text}` };
}

/** An amount of a fact's kind, as people write it: percent for ratios, the unit behind counts. */
export function amountText(fact: FactDeclaration, amount: Exact): string {
  return fact.kind === 'ratio' ? shareText(amount) : `${plainText(amount)}${fact.unit}`;
}

/** A share as an exact percentage where it is one, else as a fraction. */
function shareText(share: Exact): string {
  if (typeof share === 'number') return `${plainText((share * 100) as Exact)}%`;
  return exactText(share);
}
