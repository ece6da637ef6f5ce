import type { Evidence } from '../evidence/evidence.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import type { ItemFinding, Mark } from '../model/marks.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { candidatesOf } from './candidates.ts';
import { emptyCut } from './cut.ts';
import type { Frame } from './frame.ts';
import type { Inputs } from './item.ts';

/** What a branch would hand in: facts and findings chosen so that everything is known. Facts nobody chose are the plainest there are. */
export function evidenceFor(
  rubric: Rubric,
  facts: Facts,
  items: readonly { readonly item: Item; readonly inputs: Inputs }[],
  frame: Frame,
  sections: { readonly bonus: ReadonlyMap<string, Mark>; readonly penalties: ReadonlyMap<string, Mark> } = nothing,
): Evidence {
  const chosen = new Map<string, FactValue>(plainFacts(rubric, frame));
  for (const { inputs } of [...items].reverse()) for (const [name, value] of inputs.facts) chosen.set(name, value);
  for (const [name, value] of facts) chosen.set(name, value);
  const marks = new Map(items.map(({ item, inputs }) => [item.id, inputs.marks]));
  const findings = rubric.items
    .filter(({ needsFinding }) => needsFinding)
    .map((item): [string, ItemFinding] => [item.id, { state: 'found', marks: marks.get(item.id) ?? new Map() }]);
  return {
    ...{ file: '', branch: 'reach', name: '', as: 'inspection', assessedOn: frame.asOf, assessedBy: '' },
    ...{ facts: chosen, gaps: new Map(), origins: new Map(), findings: new Map(findings), ...sections },
    ...{ vetoes: new Map(), note: undefined },
  };
}

const nothing = { bonus: new Map<string, Mark>(), penalties: new Map<string, Mark>() };

const plain = new WeakMap<Frame, readonly (readonly [string, FactValue])[]>();

/** The plainest value of every fact, the same for all evidence of a kind of branch. */
function plainFacts(rubric: Rubric, frame: Frame): readonly (readonly [string, FactValue])[] {
  const known = plain.get(frame) ?? plainestOf(rubric, frame);
  plain.set(frame, known);
  return known;
}

function plainestOf({ facts }: Rubric, frame: Frame): readonly (readonly [string, FactValue])[] {
  return [...facts.values()].flatMap((fact) => {
    const [value] = candidatesOf(emptyCut(fact), frame).values;
    return value === undefined ? [] : [[fact.name, value] as const];
  });
}
