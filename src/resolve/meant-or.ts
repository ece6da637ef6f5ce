import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';

/** The hint that names what was meant, or else what to do. */
export const meantOr = (name: string, known: Iterable<string>, zh: string, en: string): Told => {
  const meant = nearest(name, known);
  return meant === undefined ? { zh, en } : { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` };
};
