import type { FactDeclaration } from '../model/facts.ts';
import { categoryNames, factNames, factTold, factValue, itemNames, oneOfNames } from '../rubric/names-schema.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { assessmentSchema } from './schema.ts';

const { properties } = assessmentSchema;

/** The JSON Schema of an assessment by one rubric: its grades, categories, items, facts and fields of the profile by name. */
export function assessmentSchemaFor(rubric: Rubric): object {
  const facts = [...rubric.facts.values()];
  const fields = facts.filter(({ from }) => from === 'profile');
  const grades = oneOfNames(rubric.grades);
  const { groups, ranking, quotas, sources, register } = properties;
  return {
    ...assessmentSchema,
    $id: `https://biaochi.dev/schema/1/assessment/${rubric.id}.schema.json`,
    title: `${rubric.title}（考核方案）`,
    description: `按《${rubric.title}》（${rubric.version}）考核的方案`,
    properties: {
      ...properties,
      groups: withProperties(groups, { by: { ...oneOfNames(factNames(fields)), description: '按概况的哪一项分组' } }),
      ranking: withProperties(ranking, {
        'tie-breakers': { ...ranking.properties['tie-breakers'], items: oneOfNames(tieBreakers(rubric)) },
      }),
      quotas: named(quotas, rubric.grades, ({ id, title }) => [id, `${title}的名额`]),
      sources: named(sources, facts, (fact) => [fact.name, factTold(fact)]),
      'sample-pass': { ...properties['sample-pass'], items: grades },
      consequences: { ...properties.consequences, items: consequenceFor(rubric) },
      register: {
        ...register,
        items: withProperties(register.items, { profile: profileSchema(fields) }),
      },
    },
  };
}

const withProperties = <S extends { readonly properties: object }>(schema: S, changed: object): object => ({
  ...schema,
  properties: { ...schema.properties, ...changed },
});

/** A mapping by names, with those that the rubric has. */
const named = <T>(
  schema: { readonly additionalProperties: object },
  all: readonly T[],
  told: (one: T) => readonly [string, string],
): object => ({
  ...schema,
  additionalProperties: false,
  properties: Object.fromEntries(
    all.map(told).map(([name, description]) => [name, { ...schema.additionalProperties, description }]),
  ),
});

const tieBreakers = (rubric: Rubric) => [
  ...categoryNames(rubric),
  ...itemNames(rubric),
  { id: 'base', title: '加减分前的得分' },
  { id: 'exact', title: '舍入前的总分' },
  { id: 'bonus', title: '加分' },
];

function consequenceFor(rubric: Rubric): object {
  const { items } = properties.consequences;
  const one = { enum: rubric.grades.flatMap(({ id, title }) => (id === title ? [id] : [id, title])) };
  const rated = [{ id: 'total', title: '总分' }, ...categoryNames(rubric), ...itemNames(rubric)];
  const names = [...rated, ...factNames([...rubric.facts.values()])];
  const [, inFull] = items.properties.rate.properties.of.anyOf;
  return withProperties(items, {
    grade: { ...items.properties.grade, anyOf: [one, { type: 'array', minItems: 1, items: one, uniqueItems: true }] },
    rate: withProperties(items.properties.rate, {
      of: { ...items.properties.rate.properties.of, anyOf: [oneOfNames(unique(names)), inFull] },
    }),
  });
}

/** Names that stand for two things are suggested once. */
const unique = (names: readonly { readonly id: string; readonly title: string }[]) => [
  ...new Map(names.map((one) => [one.id, one])).values(),
];

const profileSchema = (fields: readonly FactDeclaration[]): object => ({
  ...properties.register.items.properties.profile,
  additionalProperties: false,
  properties: Object.fromEntries(
    fields.map((field) => [field.name, { ...factValue(field), description: factTold(field) }]),
  ),
});
