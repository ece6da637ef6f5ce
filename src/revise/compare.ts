import type { Category, Rubric } from '../rubric/rubric.ts';
import { groupsOf, rulesOf, type Settings, wordsOf } from './aspects.ts';
import { type Change, idOf, type Part } from './change.ts';
import type { Correspondence } from './correspondence.ts';
import { asIs, essence, type Names } from './essence.ts';
import { outOfOrder, type Pair } from './pair.ts';
import { partsOf } from './parts.ts';

/**
 * What a new version of a rubric changes: first what came, went, moved or was renamed, then what counts otherwise, last what
 * only reads otherwise; each in the order of the new version.
 */
export function compareRubrics(all: Correspondence): readonly Change[] {
  const pairs = partsOf(all);
  const changes = pairs.flatMap((one) => changesOf(one, all, pairs));
  return (['structure', 'rule', 'wording'] as const).flatMap((weight) =>
    changes.filter((change) => change.weight === weight),
  );
}

function changesOf(
  { before, after }: Pair<Part>,
  all: Correspondence,
  pairs: readonly Pair<Part>[],
): readonly Change[] {
  if (before && after) return [...placeChanges(before, after, all), ...settingChanges(before, after, all)];
  if (isInside(before ?? after, pairs)) return [];
  const alike = after && alikeOf(after, pairs);
  const how = after ? 'added' : 'removed';
  return [{ weight: 'structure', how, aspect: 'whole', before, after, alike }];
}

/** Whether the clause stands in an item that came or went as a whole, which says so for all of it. */
function isInside(part: Part | undefined, pairs: readonly Pair<Part>[]): boolean {
  if (part?.kind !== 'clause' || typeof part.within === 'string') return false;
  const home = pairs.find(({ before, after }) => before?.is === part.within || after?.is === part.within);
  return home !== undefined && !(home.before && home.after);
}

/** The id of a removed part of the same kind and title. */
function alikeOf(added: Part, pairs: readonly Pair<Part>[]): string | undefined {
  const gone = pairs.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const same = gone.filter((one) => one.kind === added.kind && titleOf(one) === titleOf(added) && sameHome(one, added));
  return same.length === 1 && same[0] ? idOf(same[0]) : undefined;
}

const sameHome = (one: Part, other: Part): boolean =>
  one.kind !== 'clause' || other.kind !== 'clause' || homeId(one.within) === homeId(other.within);

const homeId = (home: string | { readonly id: string }): string => (typeof home === 'string' ? home : home.id);

/** What people know a part by. */
function titleOf(part: Part): string {
  const [words] = wordsOf(part);
  return essence(words?.[0] === 'text' ? textOf(words[1]) : [words?.[1]], asIs);
}

const textOf = (told: unknown): unknown => Object.values(told as Readonly<Record<string, string>>);

function placeChanges(before: Part, after: Part, all: Correspondence): readonly Change[] {
  const common = { weight: 'structure', before, after, alike: undefined } as const;
  const renamed = idOf(before) !== idOf(after);
  const moved = placeOf(before, all.names) !== placeOf(after, asIs);
  return [
    ...(renamed ? [{ ...common, how: 'renamed', aspect: 'id' } as const] : []),
    ...(moved ? [{ ...common, how: 'moved', aspect: 'place' } as const] : []),
    ...(!moved && inOtherOrder(before, after, all)
      ? [{ ...common, weight: 'wording', how: 'moved', aspect: 'order' } as const]
      : []),
  ];
}

function placeOf(part: Part, names: Names): string {
  if (part.kind === 'clause') return typeof part.within === 'string' ? part.within : names.part(part.within.id);
  if (part.kind !== 'item' && part.kind !== 'category') return '';
  return part.within === undefined ? '' : names.part(part.within.id);
}

/** Whether an item or category stands elsewhere among those beside it. */
function inOtherOrder(before: Part, after: Part, { names, ...all }: Correspondence): boolean {
  if (before.kind !== 'item' && before.kind !== 'category') return false;
  if (after.kind !== 'item' && after.kind !== 'category') return false;
  const was = besides(before.kind, before.within, all.before).map(names.part);
  return outOfOrder(was, besides(after.kind, after.within, all.after)).has(after.is.id);
}

const besides = (kind: 'item' | 'category', within: Category | undefined, rubric: Rubric): readonly string[] =>
  (kind === 'item' ? (within?.items ?? []) : (within?.categories ?? rubric.categories)).map(({ id }) => id);

function settingChanges(before: Part, after: Part, all: Correspondence): readonly Change[] {
  const rules = differing(
    [...rulesOf(before, all.before), ['groups', groupsOf(before, clauseNames(before, after))]],
    [...rulesOf(after, all.after), ['groups', groupsOf(after, (id) => id)]],
    all.names,
  );
  const words = differing(wordsOf(before), wordsOf(after), undefined).filter(
    // the sentence of a rule that changed is told with the rule
    (aspect) =>
      !(aspect === 'text' && rules.includes('rule')) && !(aspect === 'text' && onlyRetitled(before, after, all)),
  );
  const common = { how: 'changed', before, after, alike: undefined } as const;
  return [
    ...rules.map((aspect): Change => ({ ...common, weight: 'rule', aspect })),
    ...words.map((aspect): Change => ({ ...common, weight: 'wording', aspect })),
  ];
}

/** The ids of an item's clauses as the new version has them. */
function clauseNames(before: Part, after: Part): (id: string) => string {
  if (before.kind !== 'item' || after.kind !== 'item') return (id) => id;
  const names = new Map(after.is.clauses.map(({ id, renamedFrom }) => [renamedFrom ?? id, id]));
  return (id) => names.get(id) ?? id;
}

/** Whether a sentence differs only in the title of a fact, which is told of the fact. */
function onlyRetitled(before: Part, after: Part, { facts }: Correspondence): boolean {
  const text = (part: Part) => JSON.stringify(wordsOf(part).find(([aspect]) => aspect === 'text')?.[1]);
  const retold = facts.reduce(
    (told, { before: was, after: is }) => (was && is ? told.replaceAll(was.title, is.title) : told),
    text(before) ?? '',
  );
  return retold === text(after);
}

type AspectName = Settings[number][0];

/** The settings that differ; of wording, where there are no names, letter by letter. */
function differing(before: Settings, after: Settings, names: Names | undefined): readonly AspectName[] {
  const was = new Map(before);
  return after.flatMap(([aspect, value]) => {
    const same = names
      ? essence(was.get(aspect), names) === essence(value, asIs)
      : JSON.stringify(was.get(aspect)) === JSON.stringify(value);
    return same ? [] : [aspect];
  });
}
