/** What may stand at one place of a file: the schemas of which one holds there. */
export type SchemaPlace = { readonly schemas: readonly Schema[]; readonly root: Schema };

type Schema = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
};

// files have many entries of one kind, and a schema has few places
const roots = new WeakMap<object, SchemaPlace>();
const below = new WeakMap<SchemaPlace, Map<string | undefined, SchemaPlace>>();
const keys = new WeakMap<SchemaPlace, readonly string[]>();

/** The outermost place of what a schema describes. */
export function rootPlace(schema: object): SchemaPlace {
  const known = roots.get(schema);
  if (known) return known;
  // a schema is data of this form; it is only read
  const root = schema as Schema;
  const place = { root, schemas: unfolded(root, root) };
  roots.set(schema, place);
  return place;
}

/** The keys of a mapping at a place, in the order in which they are written; none where people choose the names. */
export function keysAt(place: SchemaPlace): readonly string[] {
  const known = keys.get(place);
  if (known) return known;
  const found = [...new Set(place.schemas.flatMap(({ properties = {} }) => Object.keys(properties)))];
  keys.set(place, found);
  return found;
}

/** The place of what stands behind a key; without a key, of an entry of a list. */
export function placeBelow(place: SchemaPlace, key?: string): SchemaPlace {
  const known = below.get(place) ?? new Map<string | undefined, SchemaPlace>();
  below.set(place, known);
  const found = known.get(key) ?? searchedBelow(place, key);
  known.set(key, found);
  return found;
}

function searchedBelow({ schemas, root }: SchemaPlace, key: string | undefined): SchemaPlace {
  const found = schemas.flatMap((schema) => {
    if (key === undefined) return schema.items ?? [];
    const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : [];
    return schema.properties?.[key] ?? rest;
  });
  return { root, schemas: found.flatMap((schema) => unfolded(schema, root)) };
}

/** The places of the keys in the order of a schema; a key it does not know keeps its place behind the one before it. */
export function ranksOf(names: readonly string[], keys: readonly string[]): readonly number[] {
  let last = -1;
  return names.map((name) => {
    const rank = keys.indexOf(name);
    last = rank < 0 ? last : rank;
    return last;
  });
}

/** A schema and the alternatives in it, references followed. */
function unfolded(schema: Schema, root: Schema): readonly Schema[] {
  const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  const parts = [...(named ? [named] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...parts.flatMap((part) => unfolded(part, root))];
}
