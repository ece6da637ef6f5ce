import { type Clause, type CountedClause, readsFindings } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import type { FactDeclaration } from '../model/facts.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { evidenceSchema } from './schema.ts';

/** The JSON Schema of evidence for one rubric: its facts, items and clauses by name, each with its words. */
export function evidenceSchemaFor(rubric: Rubric): object {
  const facts = [...rubric.facts.values()];
  const section = (from: FactDeclaration['from']) => factsSchema(facts.filter((fact) => fact.from === from));
  return {
    ...evidenceSchema,
    $id: `https://biaochi.dev/schema/1/evidence/${rubric.id}.schema.json`,
    description: `《${rubric.title}》（${rubric.version}）的证据`,
    properties: {
      ...evidenceSchema.properties,
      rubric: { const: rubric.id, description: rubric.title },
      profile: section('profile'),
      facts: section('facts'),
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

const valueSchemas: Readonly<Record<FactDeclaration['kind'], object>> = {
  count: { type: 'integer', minimum: 0 },
  number: { type: 'number' },
  ratio: { type: 'string', pattern: '^(\\d+/[1-9]\\d*|\\d+(\\.\\d+)?%)$' },
  date: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}|never|从未)$' },
  'yes-no': { enum: [true, false, '是', '否'] },
  'one-of': {},
  text: { type: 'string', minLength: 1 },
};

function factSchema(fact: FactDeclaration): object {
  const value = fact.kind === 'one-of' ? { enum: fact.options } : valueSchemas[fact.kind];
  return {
    description: `${fact.title}${fact.unit && `（${fact.unit}）`}`,
    anyOf: [value, { type: 'object', properties: { value, ...provenance, ...states }, additionalProperties: false }],
  };
}

const text = { type: 'string', minLength: 1 };
const provenance = { note: text, see: text, by: text, on: text, reason: text };
const states = { unverifiable: text, disputed: text, 'not-assessed': text };

function itemSchema(item: Item): object {
  const clauses = item.clauses.filter(mayBeFound);
  const named = Object.fromEntries(clauses.map((clause) => [clause.id, clauseSchema(clause)]));
  const short = Object.assign({}, ...clauses.map(shorthand));
  const one = {
    type: 'object',
    additionalProperties: false,
    properties: { ...named, ...short, ...provenance, ...states, 'not-applicable': text },
  };
  const several = item.assessors ? [{ type: 'array', items: { anyOf: [{ enum: ['none', '无'] }, one] } }] : [];
  return {
    description: `${item.title}：${item.requirement ?? ''}`,
    anyOf: [{ enum: ['none', '无'] }, one, ...several],
  };
}

/** Whether evidence may say something of the clause: what is computed from facts it may only excuse. */
const mayBeFound = (clause: Clause): boolean =>
  readsFindings(clause) || (clause.form === 'counted' && clause.excuse?.kind === 'words');

const clauseSchema = (clause: Clause): object => ({ ...markSchema(clause), description: clauseTold(clause).zh });

function markSchema(clause: Clause): object {
  if (clause.form === 'value') return valueMark(clause);
  if (!readsFindings(clause))
    return { type: 'object', required: ['excused'], properties: { excused: text, ...provenance } };
  if (clause.trigger.kind === 'missing') {
    const names = { type: 'array', items: { enum: clause.trigger.list } };
    return {
      anyOf: [
        names,
        { enum: [...clause.trigger.list, 'all', 'none', '无'] },
        { type: 'object', properties: { names, ...provenance } },
      ],
    };
  }
  return { type: ['integer', 'string', 'object', 'array'] };
}

function valueMark({ value }: Extract<Clause, { form: 'value' }>): object {
  if (value.kind === 'choose') {
    const level = { enum: [...value.levels.keys()] };
    return {
      anyOf: [
        level,
        { type: 'object', required: ['level'], properties: { level, ...provenance }, additionalProperties: false },
      ],
    };
  }
  if (value.kind === 'judge') {
    return {
      type: 'object',
      required: ['points', 'reason'],
      properties: { points: { type: 'number' }, ...provenance },
    };
  }
  return { type: 'object' };
}

function shorthand(clause: Clause): object {
  if (clause.form !== 'value') return {};
  if (clause.value.kind === 'choose') return { level: { enum: [...clause.value.levels.keys()] } };
  return clause.value.kind === 'judge' ? { points: { type: 'number' } } : {};
}

const claims = (description: string, clauses: readonly CountedClause[]) => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties: Object.fromEntries(clauses.filter(mayBeFound).map((clause) => [clause.id, clauseSchema(clause)])),
});
