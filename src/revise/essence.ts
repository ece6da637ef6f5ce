import type { FactDeclaration } from '../model/facts.ts';

/** How names of the old version are written in the new one. */
export type Names = {
  readonly fact: (name: string) => string;
  /** Categories and items. */
  readonly part: (id: string) => string;
  readonly grade: (id: string) => string;
};

/** Names as they stand. */
export const asIs: Names = { fact: (name) => name, part: (id) => id, grade: (id) => id };

// words for people and places in files: another one of these makes no other points
const wording: ReadonlySet<string> = new Set('id path source note renamedFrom title text means whom key'.split(' '));

/** What of a rule decides points, as one text: two rules with the same text give the same points, however they are worded. */
export const essence = (rule: unknown, names: Names): string => JSON.stringify(plain(rule, names)) ?? '';

function plain(value: unknown, names: Names): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...value].map(([key, one]) => [key, plain(one, names)]);
  if (Array.isArray(value)) return value.map((one) => plain(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return isFact(value) ? `fact ${names.fact(value.name)}` : plainRecord(value, names);
}

const isFact = (value: object): value is FactDeclaration => 'options' in value && 'unit' in value && 'name' in value;

function plainRecord(value: object, names: Names): unknown {
  const entries = Object.entries(value).filter(([key]) => !wording.has(key));
  const plainEntries = entries.map(([key, one]) => [key, renamed(key, one, names) ?? plain(one, names)]);
  return [...plainEntries, ...ownName(value, names)].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** A measure or a breaker of ties means a category or an item by its id. */
const ownName = (value: object, names: Names): readonly (readonly [string, string])[] =>
  'kind' in value && (value.kind === 'item' || value.kind === 'category') && 'id' in value
    ? [['part', names.part(String(value.id))]]
    : [];

function renamed(key: string, value: unknown, names: Names): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (key === 'part' || key === 'category') return names.part(value);
  return key === 'grade' ? names.grade(value) : undefined;
}
