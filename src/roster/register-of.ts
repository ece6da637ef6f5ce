import { holds } from '../clauses/condition.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { headingOf } from '../model/facts.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Entry, Register } from '../sample/register.ts';

/**
 * The whole that a folder of evidence is, to draw a sample from: every branch that the rubric assesses, by its inspection or,
 * where there is none yet, its own check; its fields are those of the profile.
 */
export function registerOf(
  rubric: Rubric,
  evidence: readonly Evidence[],
  about: Pick<Register, 'file' | 'title'>,
): Register {
  const inspected = new Set(evidence.flatMap(({ as, branch }) => (as === 'inspection' ? [branch] : [])));
  const fields = [...rubric.facts.values()].filter(({ from }) => from === 'profile');
  const entries = evidence
    .filter((one) => one.as === 'inspection' || !inspected.has(one.branch))
    .filter(({ facts, assessedOn }) => !rubric.applies || holds(rubric.applies, { facts, asOf: assessedOn }) !== false)
    .map(({ branch, name, file, facts }): Entry => {
      const values = fields.flatMap((field): readonly (readonly [string, string])[] => {
        const value = headingOf(facts.get(field.name), rubric.language);
        return value === undefined ? [] : [[field.name, value]];
      });
      return { id: branch, name, fields: new Map(values), place: { file, path: ['branch'] } };
    });
  return { ...about, fields: fields.map(({ name, title }) => ({ name, title })), entries };
}
