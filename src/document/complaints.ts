import type { ErrorObject } from 'ajv';

/** One thing wrong with a value: a single fault, or several of which one too many would have been cured to fit. */
export type Complaint = { readonly at: string; readonly faults: readonly ErrorObject[] };

/**
 * The faults ajv found, with alternatives reduced to the one useful complaint:
 * what is wrong by the alternative that fits best, or, where none fits, everything that might have stood there.
 */
export function complaintsOf(errors: readonly ErrorObject[]): readonly Complaint[] {
  const complaints: Complaint[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      // the faults of the alternatives stand right before the complaint that none of them fits
      const faults = takeWhile(complaints, (complaint) => isWithin(complaint.at, error.instancePath));
      complaints.push(...reduced(error, faults));
    } else if (!isEcho(error)) {
      complaints.push({ at: placeOf(error), faults: [error] });
    }
  }
  return complaints;
}

/** Faults that only repeat what another fault says better. */
const isEcho = ({ keyword }: ErrorObject): boolean => keyword === 'if' || keyword === 'propertyNames';

/** Where a fault is: that of a name is at the name. */
const placeOf = ({ instancePath, propertyName }: ErrorObject): string =>
  propertyName === undefined ? instancePath : `${instancePath}/${escaped(propertyName)}`;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const isWithin = (at: string, place: string): boolean => at === place || at.startsWith(`${place}/`);

/** Removes the complaints at the end of a list that pass a test, and returns them in order. */
function takeWhile(complaints: Complaint[], passes: (complaint: Complaint) => boolean): readonly Complaint[] {
  const before = complaints.findLastIndex((complaint) => !passes(complaint));
  return complaints.splice(before + 1);
}

function reduced(error: ErrorObject, complaints: readonly Complaint[]): readonly Complaint[] {
  const at = error.instancePath;
  if (complaints.length === 0) return [{ at, faults: [error] }];
  const branches = branchesOf(error, complaints).filter((branch) => fits(branch, at, error.data));
  const best = branches.toSorted((a, b) => weight(a, at) - weight(b, at))[0];
  if (best) return best;
  // no alternative fits: the value should have been one of all these
  return [{ at, faults: complaints.filter((complaint) => complaint.at === at).flatMap((complaint) => complaint.faults) }];
}

/** The complaints by the alternative they belong to. */
function branchesOf(error: ErrorObject, complaints: readonly Complaint[]): readonly (readonly Complaint[])[] {
  const branches = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const name = branchName(error, complaint.faults[0]?.schemaPath ?? '');
    const branch = branches.get(name);
    if (branch) branch.push(complaint);
    else branches.set(name, [complaint]);
  }
  return [...branches.values()];
}

/** The number of an alternative written in place, or the definition it refers to; ajv names no others. */
function branchName(error: ErrorObject, path: string): string {
  const own = `${error.schemaPath}/`;
  if (path.startsWith(own)) return path.slice(own.length).split('/')[0] ?? '';
  return path.startsWith('#/$defs/') ? path.split('/').slice(0, 3).join('/') : '';
}

/** Whether an alternative is of the kind of the value, so that its faults are worth telling. A single text fits nothing in part. */
function fits(branch: readonly Complaint[], at: string, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const kinds = ['type', 'enum', 'const', 'anyOf', 'oneOf'];
  return !branch.some((complaint) => complaint.at === at && complaint.faults.some(({ keyword }) => kinds.includes(keyword)));
}

/** How far an alternative is from the value: what is wrong with the value itself counts more than what is wrong inside it. */
const weight = (branch: readonly Complaint[], at: string): number =>
  branch.reduce((total, complaint) => total + (complaint.at === at ? 100 : 1), 0);
