import type { ErrorObject } from 'ajv';
import { isSchema } from './expectations.ts';

/** One thing wrong with a value: a single fault, or several of which it would do to cure any one. */
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
  const best = bestBranch(error, complaints);
  if (best && best.length > 0) return best;
  // no alternative fits: the value should have been one of all these
  const alternatives = complaints.filter((complaint) => complaint.at === at).flatMap((complaint) => complaint.faults);
  return [{ at, faults: alternatives.length > 0 ? alternatives : [error] }];
}

/** What is wrong by the alternative that is nearest to a mapping or list. A single text is near to none in part. */
function bestBranch(error: ErrorObject, complaints: readonly Complaint[]): readonly Complaint[] | undefined {
  if (typeof error.data !== 'object' || error.data === null) return undefined;
  const at = error.instancePath;
  const [own, inner] = [complaints.filter((one) => one.at === at), complaints.filter((one) => one.at !== at)];
  const branches = branchNames(error, own)
    .map((name) => ({ name, own: own.filter((one) => branchOf(error, one) === name) }))
    .filter((branch) => !branch.own.some(isMisfit))
    .sort((a, b) => a.own.length - b.own.length);
  const [best] = branches;
  if (!best) return undefined;
  return [...best.own, ...inner.filter((one) => !isOfOther(error, one, best.name) && !isBelowUnknown(one, best.own))];
}

/** The alternatives of a schema by name: those written in place by number, definitions they refer to by path. */
function branchNames(error: ErrorObject, own: readonly Complaint[]): readonly string[] {
  const alternatives = Array.isArray(error.schema) ? error.schema : [];
  const found = new Set(own.map((complaint) => branchOf(error, complaint)));
  const names = alternatives.map((alternative, index) => {
    const reference: unknown = isSchema(alternative) ? alternative['$ref'] : undefined;
    // a larger definition is compiled by itself, and its faults do not name it
    return reference === undefined ? String(index) : found.has(String(reference)) ? String(reference) : '';
  });
  return [...new Set([...names, ...found])];
}

function branchOf(error: ErrorObject, complaint: Complaint): string {
  const path = complaint.faults[0]?.schemaPath ?? '';
  const own = `${error.schemaPath}/`;
  if (path.startsWith(own)) return path.slice(own.length).split('/')[0] ?? '';
  return path.startsWith('#/$defs/') ? path.split('/').slice(0, 3).join('/') : '';
}

/** Whether a complaint says that the value is of another kind altogether. */
const isMisfit = ({ faults }: Complaint): boolean =>
  faults.some(({ keyword }) => ['type', 'enum', 'const', 'anyOf', 'oneOf'].includes(keyword));

/** Whether a complaint about the inside of a value belongs to another alternative written in place. */
const isOfOther = (error: ErrorObject, complaint: Complaint, name: string): boolean =>
  complaint.faults.every((fault) => fault.schemaPath.startsWith(`${error.schemaPath}/`)) &&
  branchOf(error, complaint) !== name;

/** Whether a complaint is about what stands behind a key that should not be there at all. */
const isBelowUnknown = ({ at }: Complaint, own: readonly Complaint[]): boolean =>
  own.some(({ at: place, faults }) =>
    faults.some(
      ({ keyword, params }) =>
        keyword === 'additionalProperties' && isWithin(at, `${place}/${escaped(String(params['additionalProperty']))}`),
    ),
  );
