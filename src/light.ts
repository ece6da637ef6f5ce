/** The light door: the little that the command line needs before it knows whether anything heavy will be. */
export { parseDay, parsePeriod } from './model/day.ts';
export { nearest } from './model/nearest.ts';
export { formats } from './report/writers/index.ts';
