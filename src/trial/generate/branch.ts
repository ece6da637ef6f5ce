import type { Tree } from '../../document/document.ts';
import { parseFact } from '../../evidence/read-facts.ts';
import type { FactDeclaration, FactValue } from '../../model/facts.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Mapping } from '../trial.ts';

/** The texts of facts and profile fields, by name. */
export type Texts = ReadonlyMap<string, string>;

/** The values that texts stand for; what none of its kind can be is left out. */
export function valuesOf(rubric: Rubric, texts: Texts): Map<string, FactValue> {
  const values = new Map<string, FactValue>();
  for (const [name, text] of texts) {
    const declared = rubric.facts.get(name);
    const value = declared && parseFact(declared, text);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** Texts as evidence writes them: profile and facts apart, in the order in which the rubric declares them. */
export function sectionsOf(rubric: Rubric, texts: Texts): { readonly profile: Mapping; readonly facts: Mapping } {
  const of = (from: FactDeclaration['from']): Mapping =>
    Object.fromEntries(
      [...rubric.facts.values()].flatMap((fact): readonly (readonly [string, Tree])[] => {
        const text = texts.get(fact.name);
        return fact.from === from && text !== undefined ? [[fact.name, text]] : [];
      }),
    );
  return { profile: of('profile'), facts: of('facts') };
}
