import { add, type Exact, multiply, ratio, zero } from '../model/exact.ts';
import { credible, type Passing } from './hypergeometric.ts';
import { allOf, chosenOf, type Sample, type Stratum } from './sample.ts';

/** A branch by id and name. */
export type Named = { readonly branch: string; readonly name: string };

/** A branch that was inspected, and whether it passes; undefined while that is open. */
export type Inspected = Named & { readonly passed: boolean | undefined };

/** What was found in a stratum, and what follows for all of it. */
export type StratumExtension = {
  readonly name: string | undefined;
  readonly all: number;
  readonly chosen: number;
  /** How many of the chosen pass: fewest and most while some are open. */
  readonly passed: Passing;
  /** How many of all may pass; certain where all were drawn and none is open. */
  readonly credible: Passing;
};

/** What was found in a sample, extended to the whole (按抽查比例综合认定). */
export type Extension = {
  readonly sample: Sample;
  /** The grades that count as passing. */
  readonly pass: readonly { readonly id: string; readonly title: string }[];
  readonly strata: readonly StratumExtension[];
  readonly all: number;
  readonly chosen: number;
  readonly passed: Passing;
  /** Passing ÷ chosen. */
  readonly rate: Rate;
  /** The rate of each stratum by its share of the whole: Σ all ÷ whole × passing ÷ chosen. */
  readonly weighted: Rate;
  /** How many of the whole pass, by all that is credible together. */
  readonly credible: Passing;
  /** How many strata were drawn from, but not whole: these share the chance of error. */
  readonly partial: number;
  /** Chosen, but not inspected. */
  readonly absent: readonly Named[];
  /** Chosen, but the rubric does not assess it. */
  readonly exempt: readonly Named[];
  /** Chosen, but whether it passes is open. */
  readonly open: readonly Named[];
  /** Inspected, but not chosen: does not count. */
  readonly outside: readonly Named[];
};

/** A share that is certain (`low` equals `high`), or a range while branches are open. */
export type Rate = { readonly low: Exact; readonly high: Exact };

/** One in so many: the chance, at most, that the number of passing branches lies outside of what is called credible (5 %). */
export const errorOdds = 20;

/** What the inspected branches of a sample say of the whole. */
export function extend(
  sample: Sample,
  pass: Extension['pass'],
  inspected: readonly Inspected[],
  exempt: readonly Named[],
): Extension {
  const results = new Map(inspected.map((one) => [one.branch, one]));
  const left = new Set(exempt.map(({ branch }) => branch));
  const chosen = sample.strata.flatMap((stratum) => stratum.chosen.map(({ id, name }) => ({ branch: id, name })));
  const drawn = new Set(chosen.map(({ branch }) => branch));
  const partial = sample.strata.filter((stratum) => stratum.chosen.length < stratum.all).length;
  const strata = sample.strata.map((stratum) => extendStratum(stratum, results, partial));
  return {
    ...{ sample, pass, strata, all: allOf(sample), chosen: chosenOf(sample), partial },
    passed: together(strata.map(({ passed }) => passed)),
    rate: rateOf(together(strata.map(({ passed }) => passed)), chosen.length),
    weighted: weightedOf(strata, allOf(sample)),
    credible: together(strata.map((stratum) => stratum.credible)),
    absent: chosen.filter(({ branch }) => !results.has(branch) && !left.has(branch)),
    exempt: chosen.filter(({ branch }) => left.has(branch)),
    open: chosen.filter(({ branch }) => results.has(branch) && results.get(branch)?.passed === undefined),
    outside: [...inspected.map(({ branch, name }) => ({ branch, name })), ...exempt].filter(
      ({ branch }) => !drawn.has(branch),
    ),
  };
}

function extendStratum(
  { name, all, chosen }: Stratum,
  results: ReadonlyMap<string, Inspected>,
  partial: number,
): StratumExtension {
  const found = chosen.map(({ id }) => results.get(id)?.passed);
  const low = found.filter((passed) => passed === true).length;
  const high = low + found.filter((passed) => passed === undefined).length;
  // the chance of error is shared by both sides of every stratum that has one
  const odds = errorOdds * 2 * partial;
  const drawn = chosen.length;
  return {
    ...{ name, all, chosen: drawn, passed: { low, high } },
    credible: {
      low: credible({ all, drawn, passed: low }, odds).low,
      high: credible({ all, drawn, passed: high }, odds).high,
    },
  };
}

const together = (parts: readonly Passing[]): Passing => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
});

const rateOf = ({ low, high }: Passing, of: number): Rate => ({ low: ratio(low, of), high: ratio(high, of) });

function weightedOf(strata: readonly StratumExtension[], size: number): Rate {
  const side = (end: 'low' | 'high') =>
    strata.reduce((sum, { all, chosen, passed }) => {
      return add(sum, multiply(ratio(all, size), ratio(passed[end], chosen)));
    }, zero);
  return { low: side('low'), high: side('high') };
}

/** Whether nothing is open: every chosen branch was inspected, and it is known whether it passes. */
export const isComplete = ({ passed }: Extension): boolean => passed.low === passed.high;

/** The share of the whole that a number of branches is. */
export const shareOf = (count: number, { all }: Extension): Exact => ratio(count, all);
