import { itemNames, oneOfNames } from '../rubric/names-schema.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { decisionsSchema } from './schema.ts';

/** The JSON Schema of decisions on branches that one rubric assesses: its items by name. */
export function decisionsSchemaFor(rubric: Rubric): object {
  const { list } = decisionsSchema.properties;
  const item = { ...oneOfNames(itemNames(rubric)), description: list.items.properties.item.description };
  return {
    ...decisionsSchema,
    $id: `https://biaochi.dev/schema/1/decisions/${rubric.id}.schema.json`,
    title: `${rubric.title}（复核决定）`,
    properties: {
      ...decisionsSchema.properties,
      list: { ...list, items: { ...list.items, properties: { ...list.items.properties, item } } },
    },
  };
}
