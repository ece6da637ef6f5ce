import type { CountedClause } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import { exactText } from '../model/exact.ts';
import type { FactDeclaration } from '../model/facts.ts';
import { factTold, factValue } from '../rubric/names-schema.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { clauseSchema, mayBeFound, nothingFound, provenance, shorthand, states } from './mark-schema.ts';
import { evidenceSchema } from './schema.ts';

/** The JSON Schema of evidence for one rubric: its facts, items and clauses by name, each with its words. */
export function evidenceSchemaFor(rubric: Rubric): object {
  const facts = [...rubric.facts.values()];
  const section = (from: FactDeclaration['from']) => factsSchema(facts.filter((fact) => fact.from === from));
  return {
    ...evidenceSchema,
    $id: `https://biaochi.dev/schema/1/evidence/${rubric.id}.schema.json`,
    title: `${rubric.title}（证据）`,
    description: `《${rubric.title}》（${rubric.version}）的证据`,
    properties: {
      ...evidenceSchema.properties,
      rubric: { const: rubric.id, description: rubric.title },
      profile: { ...section('profile'), description: evidenceSchema.properties.profile.description },
      facts: { ...section('facts'), description: evidenceSchema.properties.facts.description },
      findings: {
        type: 'object',
        description: '检查发现，按分项',
        additionalProperties: false,
        properties: Object.fromEntries(rubric.items.map((item) => [item.id, itemSchema(item)])),
      },
      bonus: claims('加分申报，按条款', rubric.bonus.clauses),
      penalties: claims('扣减，按条款', rubric.penalties.clauses),
      vetoes: claims(
        '否决项',
        rubric.vetoes.map((veto) => veto.clause),
      ),
    },
  };
}

const factsSchema = (facts: readonly FactDeclaration[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(facts.map((fact) => [fact.name, factSchema(fact)])),
});

function factSchema(fact: FactDeclaration): object {
  const value = factValue(fact);
  return {
    description: factTold(fact),
    anyOf: [value, { type: 'object', properties: { value, ...provenance, ...states }, additionalProperties: false }],
  };
}

function itemSchema(item: Item): object {
  const clauses = item.clauses.filter(mayBeFound);
  const named = Object.fromEntries(clauses.map((clause) => [clause.id, clauseSchema(clause)]));
  const short = Object.assign({}, ...clauses.map(shorthand));
  const why = { type: 'string', minLength: 1, description: '本项不适用：写明原因' };
  const one = {
    type: 'object',
    additionalProperties: false,
    properties: { ...named, ...short, ...provenance, ...states, 'not-applicable': why },
  };
  const several = item.assessors ? [{ type: 'array', items: { anyOf: [nothingFound, one] } }] : [];
  return { ...itemTold(item), anyOf: [nothingFound, one, ...several] };
}

/** What an item asks, and its clauses one by one. */
function itemTold(item: Item): object {
  const head = `${item.title}（${exactText(item.points)}分）${item.requirement === undefined ? '' : `：${item.requirement}`}`;
  const clauses = item.clauses.map((clause) => `- \`${clause.id}\` ${clauseTold(clause).zh}`);
  return { description: head, markdownDescription: [head, '', ...clauses].join('\n') };
}

const claims = (description: string, clauses: readonly CountedClause[]) => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties: Object.fromEntries(clauses.filter(mayBeFound).map((clause) => [clause.id, clauseSchema(clause)])),
});
