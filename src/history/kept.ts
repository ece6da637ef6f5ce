import type { Exact } from '../model/exact.ts';

/** Points certain or not, as they were kept. */
export type KeptBounds = { readonly low: Exact; readonly high: Exact };

/** What was kept of one branch's result. */
export type KeptStanding = {
  readonly branch: string;
  readonly name: string;
  /** The group it belonged to then. */
  readonly group: string | undefined;
  readonly rank: number | undefined;
  readonly total: KeptBounds;
  readonly arithmetic: KeptBounds;
  readonly base: KeptBounds;
  /** The id of its grade after vetoes and quota; undefined while it was open. */
  readonly grade: string | undefined;
  readonly gradeTitle: string | undefined;
  readonly categories: ReadonlyMap<string, KeptBounds>;
  readonly items: ReadonlyMap<string, KeptBounds>;
  /** What its consequences measured, by name. */
  readonly measures: ReadonlyMap<string, KeptMeasure>;
};

/** What a rate of a consequence came to: an amount, and the points it is a share of. */
export type KeptMeasure =
  | { readonly state: 'known'; readonly amount: KeptBounds; readonly of: Exact | undefined }
  | { readonly state: 'missing' | 'not-applicable' };

/** A result that was kept: of which assessment, by which rubric, as of which day, and what every branch came to. */
export type Kept = {
  readonly file: string;
  readonly title: string;
  /** The period it is about (`2010-03`), where its assessment names one. */
  readonly period: string | undefined;
  readonly asOf: string | undefined;
  readonly rubric: { readonly id: string; readonly version: string; readonly hash: string };
  /** Whether nothing was open in it. */
  readonly final: boolean;
  /** Among whom its ranks were given. */
  readonly within: 'all' | 'group' | undefined;
  readonly standings: readonly KeptStanding[];
  /** The ids of the branches its rubric left out. */
  readonly exempt: readonly string[];
};

/** A file that a result was made from: its path as seen from the kept file, and the SHA-256 of its text. */
export type KeptFile = { readonly path: string; readonly hash: string };

/** How a kept result was asked for, so that it can be made again. */
export type Asked = {
  readonly paths: readonly string[];
  readonly rubric: string | null;
  readonly asOf: string | null;
  /** The values that parameters of the rubric had in that run; left out where none was set. */
  readonly set?: readonly { readonly name: string; readonly value: string }[];
};
