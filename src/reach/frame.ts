import type { Day } from '../model/day.ts';

/** What holds for all of a rubric when its facts are tried: the day of assessment, and the ratios that may be above 100%. */
export type Frame = { readonly asOf: Day; readonly beyondWhole: ReadonlySet<string> };
