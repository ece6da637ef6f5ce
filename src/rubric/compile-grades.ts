import { type Compiling, numberAt, parsePercent } from '../clauses/compiling.ts';
import { compileCondition } from '../clauses/condition.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact, exactText, multiply } from '../model/exact.ts';
import { nearest } from '../model/nearest.ts';
import type { AtMost, Grade, Requirements } from './rubric.ts';
import type { WrittenGrade } from './written.ts';

/** The names a grade's conditions may speak of. */
export type GradeNames = { readonly categories: readonly string[]; readonly items: readonly string[] };

/** The written grades as meant: they descend, and the last one catches everybody. */
export function compileGrades(
  cx: Compiling,
  written: readonly WrittenGrade[],
  total: Exact,
  lowest: Exact | undefined,
  names: GradeNames,
): readonly Grade[] {
  const grades = written.map((grade, i) => compileGrade(cx, grade, ['grades', i], total, names));
  grades.forEach((grade, i) => {
    checkDescends(cx, grade, grades[i - 1]);
  });
  const last = grades.at(-1);
  if (last) checkLast(cx, last, lowest);
  return grades;
}

function compileGrade(cx: Compiling, written: WrittenGrade, path: Path, total: Exact, names: GradeNames): Grade {
  const from = written.from === undefined ? undefined : boundAt(cx, written.from, [...path, 'from'], total);
  const requires = written.requires && compileRequires(cx, written.requires, [...path, 'requires'], names);
  const atMost = written['at-most'] === undefined ? undefined : parseAtMost(written['at-most']);
  return { id: written.id, renamedFrom: written['renamed-from'], title: written.title, path, from, requires, atMost };
}

function boundAt(cx: Compiling, text: string, path: Path, total: Exact): Exact {
  const share = parsePercent(text);
  return share === undefined ? numberAt(cx, text, path) : multiply(total, share);
}

/** A quota as written: `20%` or `3`. */
export function parseAtMost(text: string): AtMost {
  const share = parsePercent(text);
  return share === undefined ? { kind: 'number', number: Number(text), text } : { kind: 'share', share, text };
}

type WrittenRequires = NonNullable<WrittenGrade['requires']>;

function compileRequires(cx: Compiling, written: WrittenRequires, path: Path, names: GradeNames): Requirements {
  return {
    eachCategory: written['each-category'] === undefined ? undefined : parsePercent(written['each-category']),
    categories: shares(cx, written.categories, [...path, 'categories'], names.categories),
    items: shares(cx, written.items, [...path, 'items'], names.items),
    noVetoes: written.vetoes === 'none',
    facts: written.facts && compileCondition(cx, written.facts, [...path, 'facts']),
    coverage: written.coverage === undefined ? undefined : parsePercent(written.coverage),
  };
}

function shares(
  cx: Compiling,
  written: Readonly<Record<string, string>> | undefined,
  path: Path,
  known: readonly string[],
): ReadonlyMap<string, Exact> {
  const entries = Object.entries(written ?? {}).flatMap(([id, text]): [string, Exact][] => {
    if (!known.includes(id)) reportUnknown(cx, id, [...path, id], known);
    const share = parsePercent(text);
    return share === undefined ? [] : [[id, share]];
  });
  return new Map(entries);
}

/** The complaint about a name nobody declared. */
export function reportUnknown(cx: Compiling, id: string, path: Path, known: readonly string[], atKey = true): void {
  const meant = nearest(id, known);
  cx.report({
    code: 'rubric/unknown-name',
    path,
    atKey,
    message: { zh: `细则里没有“${id}”`, en: `the rubric has no "${id}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: `可写：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
  });
}

function checkDescends(cx: Compiling, grade: Grade, above: Grade | undefined): void {
  if (!above) return;
  if (above.from !== undefined && (grade.from === undefined || compare(grade.from, above.from) < 0)) return;
  const bound = above.from === undefined ? '' : exactText(above.from);
  cx.report({
    code: 'rubric/grades-order',
    path: [...grade.path, 'from'],
    message: {
      zh: `等次要从高到低写下限：“${grade.title}”的下限应低于“${above.title}”${bound ? `的${bound}` : ''}`,
      en: `grades descend: "${grade.title}" must begin below "${above.title}"${bound ? ` (${bound})` : ''}`,
    },
    hint: {
      zh: '调整顺序或下限；只有最后一个等次可以不写 from',
      en: 'reorder, or change the bound; only the last grade may leave out from',
    },
  });
}

function checkLast(cx: Compiling, last: Grade, lowest: Exact | undefined): void {
  if (last.from === undefined && last.requires === undefined) return;
  if (last.from !== undefined && lowest !== undefined && compare(last.from, lowest) <= 0 && !last.requires) return;
  cx.report({
    code: 'rubric/grades-gap',
    path: [...last.path, last.requires ? 'requires' : 'from'],
    message: {
      zh: `低于“${last.title}”的得分没有等次`,
      en: `totals below "${last.title}" have no grade`,
    },
    hint: {
      zh: '最后一个等次去掉 from（总分可能为负时）或写 from: 0，并且不写 requires',
      en: 'the last grade has no from (where totals may be negative) or from: 0, and no requires',
    },
  });
}
