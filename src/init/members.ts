import { namePattern } from '../clauses/schema.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Member } from './evidence-text.ts';

const isId = new RegExp(namePattern, 'u');

/** An id for a name: the name itself with what may not stand in an id left out; `taken` ones get a number. */
export function idFor(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^[-_]+|-+$/g, '');
  const id = isId.test(plain) ? [...plain].slice(0, 40).join('') : otherwise;
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}

/** Branches of which only the names are known. */
export function namedMembers(names: readonly string[]): readonly Member[] {
  // files of these names mean something else
  const taken = new Set<string>(['assessment', 'decisions', 'rubric']);
  return names.map((name) => {
    const id = idFor(name, taken, 'branch');
    taken.add(id);
    return { id, name, profile: new Map() };
  });
}

/** What a register says of a branch that the profile of a rubric asks for, by the name or title of the field, where it fits. */
export function fieldsOf(rubric: Rubric, fields: ReadonlyMap<string, string>): Member['profile'] {
  const profile = [...rubric.facts.values()].filter(({ from }) => from === 'profile');
  return new Map(
    profile.flatMap((fact): [string, string][] => {
      const value = fields.get(fact.name) ?? fields.get(fact.title);
      return value !== undefined && fits(fact, value) ? [[fact.name, value]] : [];
    }),
  );
}

function fits({ kind, options }: FactDeclaration, value: string): boolean {
  switch (kind) {
    case 'one-of':
      return options.includes(value);
    case 'count':
      return /^\d{1,9}$/.test(value);
    case 'yes-no':
      return /^(?:是|否|true|false)$/.test(value);
    case 'text':
      return value !== '';
    default:
      return false;
  }
}
