import { describe, expect, it } from 'vitest';
import type { Document, Tree } from '../src/document/document.ts';
import { parseDay } from '../src/model/day.ts';
import { resolveRubric } from '../src/resolve/resolve.ts';
import type { Change, Resolved } from '../src/resolve/resolved.ts';
import { readRubric } from '../src/rubric/read.ts';
import { check, type Draw } from './support/draw.ts';
import { randomRubric } from './support/random-rubric.ts';
import { filledRubric, lineOf, resolvedRubric } from './support/rubric.ts';
import { isMapping, list, type Mapping, mapping, text, treeOfFile } from './support/tree.ts';

const at = (tree: Tree | undefined, path: string): Tree | undefined =>
  path.split('.').reduce<Tree | undefined>((here, step) => {
    if (Array.isArray(here)) return here[Number(step)];
    return isMapping(here) ? here[step] : undefined;
  }, tree);

function resolvedOf(one: Mapping): Resolved {
  const resolved = resolvedRubric(one);
  if (!resolved.ok) throw new Error(resolved.diagnostics.map(lineOf).join('\n'));
  return resolved.value;
}

function told({ kind, within, field, before, after }: Change): string {
  const where = [...within, ...(field === undefined ? [] : [field])].join(' › ');
  if (kind === 'changed') return `${where}: ${before} → ${after}`;
  return `${where}: ${kind}${after === undefined ? '' : ` ${after}`}`;
}

describe('an extension', () => {
  const table = mapping(treeOfFile('test/resolve/extensions.yaml'));
  for (const one of list(table['cases']).map(mapping)) {
    it(text(one['it']), () => {
      const { document, changes } = resolvedOf({
        rubric: one['base'] ?? table['base'] ?? {},
        extension: one['extension'] ?? {},
      });
      for (const [path, wanted] of Object.entries(mapping(one['comes-to'])))
        expect([path, at(document.data, path)]).toEqual([path, wanted]);
      if (one['changes'] !== undefined) expect(changes.map(told)).toEqual(one['changes']);
    });
  }

  it('may extend an extension: every file changes what the one below it says', () => {
    const items = [{ id: 'a', points: '5', clauses: [{ id: 'x', deduct: '1', cap: '3', fault: '甲' }] }];
    const innermost = documentOf('county.yaml', filledRubric({ items }));
    const middle = documentOf('town.yaml', {
      ...{ rubric: 'town', extends: 'county.yaml' },
      items: [{ id: 'a', clauses: [{ id: 'x', deduct: '2' }] }],
    });
    const own = documentOf('village.yaml', {
      ...{ rubric: 'village', extends: 'town.yaml' },
      items: [{ id: 'a', clauses: [{ id: 'x', cap: '4' }] }],
    });
    const resolved = resolveRubric(own, { bases: [middle, innermost] });
    if (!resolved.ok) throw new Error(resolved.diagnostics.map(lineOf).join('\n'));
    const { document, changes } = resolved.value;
    const clause = ['categories', 0, 'items', 0, 'clauses', 0];
    expect(at(document.data, clause.join('.'))).toEqual({ id: 'x', deduct: '2', cap: '4', fault: '甲' });
    const placed = (key: string) => document.origin?.([...clause, key]);
    expect(['deduct', 'cap', 'fault'].map((key) => placed(key)?.document.file)).toEqual([
      'town.yaml',
      'village.yaml',
      'county.yaml',
    ]);
    expect(placed('cap')?.path).toEqual(['items', 0, 'clauses', 0, 'cap']);
    expect(changes.map((change) => change.at.document.file)).toEqual([
      'town.yaml',
      'town.yaml',
      'village.yaml',
      'village.yaml',
    ]);
  });

  it('makes the same rubric as the whole does, however the whole is divided between base and extension', () => {
    check(150, (draw) => {
      const whole = filledRubric(randomRubric(draw, {}));
      const { base, extension } = divided(draw, whole);
      const resolved = resolveRubric(extension, { bases: [base] });
      expect(resolved.ok ? sorted(resolved.value.document.data) : resolved.diagnostics.map(lineOf)).toEqual(
        sorted(whole),
      );
      expect(readRubric(extension, { bases: [base] }).diagnostics.map(lineOf)).toEqual(
        readRubric(documentOf('whole.yaml', whole)).diagnostics.map(lineOf),
      );
    });
  });
});

describe('a value', () => {
  for (const one of list(mapping(treeOfFile('test/resolve/values.yaml'))['cases']).map(mapping)) {
    it(text(one['it']), () => {
      const parameters = { late: { title: '逾期', value: { '2020-01-01': '3', '2021-01-01': '5' } } };
      for (const [day, wanted] of Object.entries(mapping(one['on']))) {
        const document = documentOf('rubric.yaml', { parameters, here: one['value'] ?? null });
        const resolved = resolveRubric(document, { asOf: parseDay(day) });
        const tree = resolved.ok ? resolved.value.document.data : resolved.diagnostics.map(lineOf);
        expect([day, at(tree, 'here')]).toEqual([day, wanted]);
      }
    });
  }

  it('is the latest one where no day is asked for', () => {
    const data = { here: { '2019-01-01': '2', '2020-01-01': '3' } };
    const resolved = resolveRubric(documentOf('rubric.yaml', data));
    expect(resolved.ok && at(resolved.value.document.data, 'here')).toBe('3');
    expect(resolved.ok && resolved.value.starts.map(({ day }) => day)).toEqual([
      parseDay('2019-01-01'),
      parseDay('2020-01-01'),
    ]);
  });
});

describe('a rubric that says everything itself', () => {
  it('is taken as it stands, not copied', () => {
    const document = documentOf('rubric.yaml', filledRubric({ items: [{ id: 'a', points: '1', clauses: [] }] }));
    const resolved = resolveRubric(document);
    expect(resolved.ok && resolved.value.document).toBe(document);
  });
});

const documentOf = (file: string, data: Tree): Document => ({ file, text: '', data });

/** A base that lacks or says otherwise what the extension puts right, at random. */
function divided(draw: Draw, whole: Mapping): { readonly base: Document; readonly extension: Document } {
  const said: Record<string, Tree> = { rubric: whole['rubric'] ?? '', extends: 'base.yaml' };
  const base: Record<string, Tree> = {};
  for (const [key, value] of Object.entries(whole)) {
    const parts = divisible.includes(key) && Array.isArray(value) ? dividedList(draw, value) : undefined;
    base[key] = parts?.base ?? value;
    if (parts && parts.changes.length > 0) said[key] = parts.changes;
    if (!parts && typeof value === 'string' && draw.once(3)) {
      base[key] = `${value}9`;
      said[key] = value;
    }
  }
  return { base: documentOf('base.yaml', { ...base, rubric: 'base' }), extension: documentOf('rubric.yaml', said) };
}

const divisible = ['categories', 'items', 'clauses', 'vetoes', 'grades'];

/** A list of parts: some are left out of the base and added, some are changed, some stay. */
function dividedList(
  draw: Draw,
  parts: readonly Tree[],
): { readonly base: readonly Tree[]; readonly changes: readonly Tree[] } {
  const base: Tree[] = [];
  const changes: Tree[] = [];
  let last: string | undefined;
  for (const part of parts.map(mapping)) {
    const id = part['id'];
    // what stands before it says where a new part goes; groups have no id
    if (typeof id === 'string' && last !== undefined && draw.once(3)) changes.push({ ...part, after: last });
    else {
      const own = typeof id === 'string' ? dividedPart(draw, part) : { base: part, change: undefined };
      base.push(own.base);
      if (own.change) changes.push(own.change);
    }
    last = typeof id === 'string' ? id : undefined;
  }
  return { base, changes };
}

function dividedPart(draw: Draw, part: Mapping): { readonly base: Mapping; readonly change: Mapping | undefined } {
  const base: Record<string, Tree> = {};
  const change: Record<string, Tree> = { id: part['id'] ?? '' };
  for (const [key, value] of Object.entries(part)) {
    const parts = divisible.includes(key) && Array.isArray(value) ? dividedList(draw, value) : undefined;
    base[key] = parts?.base ?? value;
    if (parts && parts.changes.length > 0) change[key] = parts.changes;
    if (parts || key === 'id' || !draw.once(3)) continue;
    // the base says something else, or nothing
    if (draw.once(2)) delete base[key];
    else base[key] = { other: value };
    change[key] = value;
  }
  return { base, change: Object.keys(change).length > 1 ? change : undefined };
}

/** The same data with the keys of every mapping in order: an extension adds keys at the end. */
function sorted(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(sorted);
  if (!isMapping(tree)) return tree;
  return Object.fromEntries(
    Object.keys(tree)
      .sort()
      .map((key) => [key, sorted(tree[key] ?? null)]),
  );
}
