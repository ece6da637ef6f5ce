import type { Compiling, Problem } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { allCategories } from './compile-category.ts';
import type { Rubric } from './rubric.ts';
import type { RubricFile } from './written.ts';

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

/** What the paper says it holds, against what is there; a difference is remarked on, the rubric stays usable. */
export function checkDeclared(cx: Compiling, written: RubricFile, rubric: Rubric): void {
  const there = {
    categories: rubric.categories.length,
    items: rubric.items.length,
    standards: rubric.standards.length,
  };
  const names = { categories: '大项', items: '分项', standards: '标准' } as const;
  for (const key of ['categories', 'items', 'standards'] as const) {
    const declared = written.declares?.[key];
    if (declared === undefined || Number(declared) === there[key]) continue;
    cx.report({
      code: 'rubric/declared-count',
      // the paper may contradict itself, and nobody here can change it
      severity: 'warning',
      path: ['declares', key],
      message: {
        zh: `声明有${declared}个${names[key]}，实际写了${there[key]}个`,
        en: `${declared} ${key} are declared, ${there[key]} are written`,
      },
      hint: {
        zh: '对照纸质细则，补齐或改正；纸面本来就不一致的，可以照留',
        en: 'compare with the paper original and correct one of them; if the paper contradicts itself, it may stay',
      },
    });
  }
}

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
