import { parsePercent } from '../../src/clauses/compiling.ts';
import type { Tree } from '../../src/document/document.ts';
import { parseDay } from '../../src/model/day.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import { add, type Exact, exactText, multiply, parseExact, whole, zero } from '../../src/model/exact.ts';
import { resolveRubric } from '../../src/resolve/resolve.ts';
import type { Resolved } from '../../src/resolve/resolved.ts';
import { readRubric } from '../../src/rubric/read.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { isMapping, list, type Mapping, mapping, text, treeOf } from './tree.ts';

const defaults: Mapping = {
  rubric: 'test',
  title: '试用细则',
  version: '1',
  rounding: { places: '2', mode: 'half-up', at: 'total' },
  missing: 'open',
  'not-applicable': 'exclude-in-total',
  grades: [
    { id: 'pass', title: '合格', from: '60%' },
    { id: 'fail', title: '不合格' },
  ],
};

/**
 * A rubric as tests write it: only what matters stands there. `items` without a category go into one named `all`;
 * titles, sums and settings that are left out are filled in.
 */
export function filledRubric(written: Mapping): Mapping {
  const { items, ...rest } = written;
  const categories = items === undefined ? list(written['categories']) : [{ id: 'all', items }];
  const filled = categories.map((category) => filledCategory(mapping(category)));
  const sums = {
    ...(categories.length > 0 && { categories: filled }),
    total: exactText(totalOf(filled, written['base'])),
  };
  const grades = list(written['grades'] ?? defaults['grades']).map((grade) => titled(mapping(grade)));
  return {
    ...defaults,
    ...sums,
    ...rest,
    ...(items === undefined && categories.length > 0 && { categories: filled }),
    grades,
  };
}

const titled = (part: Mapping): Mapping => (part['id'] === undefined ? part : { title: part['id'], ...part });

function filledCategory(written: Mapping): Mapping {
  const parts = { ...filledList(written, 'items', titled), ...filledList(written, 'categories', filledCategory) };
  const all = [...list(parts['items']), ...list(parts['categories'])].map(mapping);
  return { ...titled(written), points: exactText(sumOf(all)), ...pick(written, 'points'), ...parts };
}

const pick = (written: Mapping, key: string): Mapping => (written[key] === undefined ? {} : { [key]: written[key] });

const filledList = (written: Mapping, key: string, fill: (part: Mapping) => Mapping): Mapping =>
  written[key] === undefined ? {} : { [key]: list(written[key]).map((part) => (isMapping(part) ? fill(part) : part)) };

/** Points × weight of the parts; alternatives count once, informational items not at all. */
function sumOf(parts: readonly Mapping[]): Exact {
  const seen = new Set<Tree>();
  return parts.reduce((sum, part) => {
    const variant = part['variant'];
    if (part['counts'] === 'false' || (variant !== undefined && seen.has(variant))) return sum;
    if (variant !== undefined) seen.add(variant);
    return add(sum, multiply(numberOf(part['points']), shareOf(part['weight'])));
  }, zero);
}

const totalOf = (categories: readonly Mapping[], base: Tree | undefined): Exact =>
  add(base === undefined ? zero : numberOf(base), sumOf(categories));

const numberOf = (tree: Tree | undefined): Exact => parseExact(text(tree)) ?? zero;
const shareOf = (tree: Tree | undefined): Exact =>
  tree === undefined ? whole(1) : (parsePercent(text(tree)) ?? whole(1));

/** The rubric as read, schema and meaning, from what a test writes. */
export const checkedRubric = (written: Tree): Checked<Rubric> =>
  readRubric({ file: 'rubric.yaml', text: '', data: filledRubric(mapping(written)) });

/** A rubric of a test that extends another (`base.yaml`), or whose values depend on a day or on what is set, as it is put together. */
export function resolvedRubric(one: Mapping): Checked<Resolved> {
  const base = { file: 'base.yaml', text: '', data: filledRubric(mapping(one['rubric'])) };
  const own = { rubric: 'own', extends: 'base.yaml', ...mapping(one['extension']) };
  const extended = one['extension'] !== undefined;
  const bases = extended && one['base'] !== 'none' ? [one['base'] === 'a list' ? { ...base, data: [] } : base] : [];
  const set = list(one['set']).map((setting) => {
    const [name = '', value = ''] = text(setting).split('=');
    return { name, value };
  });
  const asOf = one['as-of'] === undefined ? undefined : parseDay(text(one['as-of']));
  const file = extended ? { file: 'rubric.yaml', text: '', data: own } : { ...base, file: 'rubric.yaml' };
  return resolveRubric(file, { bases, set, asOf });
}

/** The rubric of a test; one that is refused fails the test with its diagnostics. */
export function rubricOf(written: Tree | string): Rubric {
  const checked = checkedRubric(typeof written === 'string' ? treeOf(written) : written);
  if (checked.ok) return checked.value;
  throw new Error(`the rubric of the test is refused:\n${checked.diagnostics.map(lineOf).join('\n')}`);
}

/** A diagnostic in one line, for the messages of failing tests. */
export const lineOf = ({ code, path, message }: Checked<unknown>['diagnostics'][number]): string =>
  `${code} at ${path?.join('.') ?? ''}: ${message.en}`;
