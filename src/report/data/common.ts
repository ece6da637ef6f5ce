import { type Exact, exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Parameter } from '../../resolve/resolved.ts';
import type { Grade, Rubric } from '../../rubric/rubric.ts';
import { fixedBounds } from '../amounts.ts';
import type { Json } from '../report.ts';

/** The version of the published data; a change that breaks its readers raises it. */
export const schemaVersion = '1';

/** An object of published data. */
export type JsonObject = { readonly [key: string]: Json };

/** What every document begins with. */
export const headData = (view: string, rubric: Rubric, rubricHash: string, lang: Lang): JsonObject => ({
  schemaVersion,
  view,
  tool: 'biaochi',
  language: lang,
  rubric: rubricIdentity(rubric, rubricHash),
});

/** Which rubric it is, with the parameters it has, if it has any. */
export const rubricIdentity = ({ id, version, title, parameters }: Rubric, hash: string): JsonObject => ({
  ...{ id, version, hash, title },
  ...(parameters.length > 0 && { parameters: parameters.map(parameterData) }),
});

const parameterData = ({ name, title, unit, value, by, since }: Parameter): JsonObject => ({
  ...{ name, title, value, by },
  unit: orNull(unit),
  since: orNull(since),
});

/** Points certain or not: exact ends, and the text people see. */
export const boundsData = (
  bounds: { readonly low: Exact; readonly high: Exact },
  places: number,
  lang: Lang,
): JsonObject => ({
  low: exactText(bounds.low),
  high: exactText(bounds.high),
  shown: fixedBounds(bounds, places, lang),
});

/** A grade by id and title. */
export const gradeData = ({ id, title }: Grade): JsonObject => ({ id, title });

/** The value, or null where there is none: a key is always there. */
export const orNull = <T extends Json>(value: T | undefined): T | null => (value === undefined ? null : value);

/** The number in full, or null. */
export const exactOrNull = (x: Exact | undefined): string | null => (x === undefined ? null : exactText(x));
