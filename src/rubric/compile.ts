import { compileApplies } from '../clauses/compile-clauses.ts';
import type { Compiling, Problem } from '../clauses/compiling.ts';
import { numberAt } from '../clauses/compiling.ts';
import { assessedAs } from '../model/assessed.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { add, type Exact, equals, exactText, one, zero } from '../model/exact.ts';
import { checkNames, checkStandards } from './check.ts';
import { checkRenamed } from './check-renamed.ts';
import { allCategories, checkVariants, compileCategory, itemsOf, pointsOf } from './compile-category.ts';
import { compileComparisons, titlesOf } from './compile-comparisons.ts';
import { compileFacts } from './compile-facts.ts';
import { compileGrades } from './compile-grades.ts';
import { compileAssessors } from './compile-item.ts';
import { compileRanking } from './compile-ranking.ts';
import { compileSection, compileVetoes } from './compile-sections.ts';
import type { Category, Item, Rounding, Rubric, Section } from './rubric.ts';
import type { RubricFile } from './written.ts';

/** A rubric as written, as meant: references resolved, numbers exact, sums checked. Says everything that cannot be meant. */
export function compileRubric(file: string, written: RubricFile): Checked<Rubric> {
  const diagnostics: Diagnostic[] = [];
  const report = (problem: Problem): void => {
    diagnostics.push({ severity: 'error', ...problem, file });
  };
  const cx: Compiling = {
    facts: compileFacts(written, report),
    items: titlesOf(written.categories ?? []),
    whom: assessedAs(written.assesses ?? usual),
    report,
  };
  const rubric = compile(cx, file, written);
  checkNames(cx, rubric);
  checkRenamed(cx, rubric);
  checkTotal(cx, rubric);
  checkStandards(cx, rubric);
  return checked(rubric, diagnostics);
}

function compile(cx: Compiling, file: string, written: RubricFile): Rubric {
  const number = (key: 'total' | 'base' | 'total-cap' | 'total-floor') => {
    const text = written[key];
    return text === undefined ? undefined : numberAt(cx, text, [key]);
  };
  const total = number('total') ?? zero;
  const [totalCap, totalFloor] = [number('total-cap'), number('total-floor')];
  const categories = compileCategories(cx, written);
  const items = itemsOf(categories);
  const all = allCategories(categories);
  const names = { categories: all.map(({ id }) => id), items: items.map(({ id }) => id) };
  const bonus = compileSection(cx, written.bonus, 'bonus');
  const penalties = compileSection(cx, written.penalties, 'penalties');
  const lowest = lowestTotal(totalFloor, penalties, items);
  const grades = compileGrades(cx, written.grades, total, lowest, names);
  const gradeNames = grades.map(({ id }) => id);
  return {
    ...textsOf(file, written),
    total,
    base: number('base') ?? zero,
    totalCap,
    totalFloor,
    rounding: roundingOf(written.rounding),
    applies: written.applies && compileApplies(cx, written.applies, ['applies']),
    ranking: written.ranking && compileRanking(cx, written.ranking, ['ranking'], names),
    facts: cx.facts,
    categories,
    conditional: all.filter(({ applies }) => applies !== undefined),
    items,
    itemById: new Map(items.map((item) => [item.id, item])),
    bonus,
    penalties,
    vetoes: compileVetoes(cx, written.vetoes ?? [], { grades: gradeNames, categories: names.categories }),
    grades,
    hasMatters: hasMatters(items, [bonus, penalties]),
    comparisons: compileComparisons(cx, items),
    // whoever put the rubric together adds them
    parameters: [],
    changes: [],
  };
}

const usual = '党支部';

const textsOf = (file: string, written: RubricFile) => ({
  file,
  id: written.rubric,
  title: written.title,
  version: written.version,
  language: written.language ?? 'zh',
  assesses: written.assesses ?? usual,
  whom: assessedAs(written.assesses ?? usual),
  issuedBy: written['issued-by'],
  issuedOn: written['issued-on'],
  note: written.note,
  standards: written.standards ?? [],
  declares: written.declares ?? {},
  gradeOn: written['grade-on'] ?? 'rounded',
  missing: written.missing,
  notApplicable: written['not-applicable'],
});

function compileCategories(cx: Compiling, written: RubricFile): readonly Category[] {
  const defaults = {
    missing: written.missing,
    notApplicable: written['not-applicable'],
    assessors: written.assessors && compileAssessors(cx, written.assessors, ['assessors']),
  };
  const categories = (written.categories ?? []).map((category, i) =>
    compileCategory(cx, category, ['categories', i], one, defaults),
  );
  checkVariants(cx, categories);
  return categories;
}

// the schema has checked mode and places
const roundingOf = (written: RubricFile['rounding']): Rounding => ({
  places: Number(written.places),
  mode: written.mode as Rounding['mode'],
  at: written.at,
});

/** The lowest total there can be; undefined where penalties may take it anywhere. */
function lowestTotal(floor: Exact | undefined, penalties: Section, items: readonly Item[]): Exact | undefined {
  if (floor !== undefined) return floor;
  const beyond = items.some((item) =>
    item.clauses.some((clause) => clause.form === 'counted' && clause.effect.kind === 'penalty'),
  );
  return penalties.clauses.length > 0 || beyond ? undefined : zero;
}

const hasMatters = (items: readonly Item[], sections: readonly Section[]): boolean =>
  [...items, ...sections].some(({ clauses }) =>
    clauses.some((clause) => clause.form === 'counted' && clause.matter !== undefined),
  );

function checkTotal(cx: Compiling, rubric: Rubric): void {
  const sum = add(rubric.base, pointsOf(rubric.categories));
  if (equals(sum, rubric.total)) return;
  cx.report({
    code: 'rubric/total-sum',
    path: ['total'],
    message: {
      zh: `总分写的是${exactText(rubric.total)}，各大项（乘权重后，连同基准分）合计${exactText(sum)}`,
      en: `the total is ${exactText(rubric.total)}, but the categories (times weight, plus base) add up to ${exactText(sum)}`,
    },
    hint: { zh: '改总分，或改大项的分值、权重', en: 'change the total, or points and weights of the categories' },
  });
}
