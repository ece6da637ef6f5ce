import type { Compiling, Problem } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { allCategories } from './compile-category.ts';
import type { Rubric } from './rubric.ts';

/** Words of the evidence that cannot be ids of items or clauses. */
export const reservedWords: ReadonlySet<string> = new Set([
  'none',
  'level',
  'points',
  'reason',
  'times',
  'note',
  'see',
  'by',
  'on',
  'share',
  'matter',
  'excused',
  'value',
  'not-applicable',
  'unverifiable',
  'disputed',
  'not-assessed',
]);

/** Ids given twice, and ids that evidence uses for something else. */
export function checkNames(cx: Compiling, rubric: Rubric): void {
  const parts = [...allCategories(rubric.categories), ...rubric.items];
  unique(cx, parts);
  unique(cx, rubric.grades);
  unique(cx, rubric.vetoes);
  for (const item of rubric.items) unique(cx, item.clauses);
  unique(cx, rubric.bonus.clauses);
  unique(cx, rubric.penalties.clauses);
  const named = [
    ...rubric.items,
    ...rubric.items.flatMap((item) => item.clauses),
    ...rubric.bonus.clauses,
    ...rubric.penalties.clauses,
  ];
  for (const { id, path } of named) if (reservedWords.has(id)) cx.report(reserved(id, [...path, 'id']));
}

function unique(cx: Compiling, named: readonly { readonly id: string; readonly path: Path }[]): void {
  const seen = new Set<string>();
  for (const { id, path } of named) {
    if (seen.has(id)) cx.report(double(id, [...path, 'id']));
    seen.add(id);
  }
}

const double = (id: string, path: Path): Problem => ({
  code: 'rubric/double-id',
  path,
  message: { zh: `“${id}”这个 id 用了两次`, en: `the id "${id}" is used twice` },
  hint: { zh: '给其中一个换一个 id', en: 'give one of them another id' },
});

const reserved = (id: string, path: Path): Problem => ({
  code: 'rubric/reserved-id',
  path,
  message: {
    zh: `“${id}”在证据文件中另有用处，不能作 id`,
    en: `"${id}" has a meaning of its own in evidence and cannot be an id`,
  },
  hint: { zh: '换一个 id', en: 'choose another id' },
});

/** Standards nobody covers, and items that cover a standard nobody named. */
export function checkStandards(cx: Compiling, rubric: Rubric): void {
  const known = new Set(rubric.standards);
  const covered = new Set<string>();
  for (const item of rubric.items) {
    item.covers.forEach((standard, i) => {
      covered.add(standard);
      if (!known.has(standard)) cx.report(unknownStandard(standard, [...item.path, 'covers', i], rubric.standards));
    });
  }
  rubric.standards.forEach((standard, i) => {
    if (!covered.has(standard)) cx.report(uncovered(standard, ['standards', i]));
  });
}

function unknownStandard(standard: string, path: Path, known: readonly string[]): Problem {
  const meant = nearest(standard, known);
  return {
    code: 'rubric/unknown-standard',
    path,
    message: { zh: `standards 里没有“${standard}”`, en: `there is no standard "${standard}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: '在 standards 中写上它', en: 'add it to standards' },
  };
}

const uncovered = (standard: string, path: Path): Problem => ({
  code: 'rubric/standard-uncovered',
  path,
  message: { zh: `没有分项覆盖“${standard}”这条标准`, en: `no item covers the standard "${standard}"` },
  hint: { zh: '在相应分项的 covers 中写上它', en: 'name it under covers of the item that checks it' },
});
