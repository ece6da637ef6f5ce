import type { Compiling } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { allCategories } from './compile-category.ts';
import type { Rubric } from './rubric.ts';

type Named = { readonly id: string; readonly renamedFrom: string | undefined; readonly path: Path };

/** Earlier names that cannot be meant: of a part that is still there under that name, or given to two parts. */
export function checkRenamed(cx: Compiling, rubric: Rubric): void {
  const facts = [...rubric.facts.values()].map(({ name, renamedFrom, from }) => ({
    id: name,
    renamedFrom,
    path: [from, name],
  }));
  const items = rubric.items.map(({ clauses }) => clauses);
  const { bonus, penalties, grades, vetoes } = rubric;
  const lists: readonly (readonly Named[])[] = [
    [...allCategories(rubric.categories), ...rubric.items],
    ...items,
    ...[bonus.clauses, penalties.clauses, grades, vetoes, facts],
  ];
  for (const list of lists) if (list.some(({ renamedFrom }) => renamedFrom !== undefined)) checkList(cx, list);
}

function checkList(cx: Compiling, list: readonly Named[]): void {
  // two that change names with each other have both been renamed
  const kept = new Set(list.filter(({ renamedFrom }) => renamedFrom === undefined).map(({ id }) => id));
  const taken = new Set<string>();
  for (const { renamedFrom, path } of list) {
    if (renamedFrom === undefined) continue;
    if (kept.has(renamedFrom)) reportKept(cx, renamedFrom, [...path, 'renamed-from']);
    else if (taken.has(renamedFrom)) reportTwice(cx, renamedFrom, [...path, 'renamed-from']);
    taken.add(renamedFrom);
  }
}

const reportKept = (cx: Compiling, name: string, path: Path): void =>
  cx.report({
    code: 'rubric/renamed-kept',
    path,
    message: {
      zh: `“${name}”在本细则里还在，不会是改成了别的名称`,
      en: `"${name}" is still there, so it was not renamed`,
    },
    hint: {
      zh: '删去 renamed-from；从一项拆出来的新项不用写',
      en: 'remove renamed-from; what was split off another part needs none',
    },
  });

const reportTwice = (cx: Compiling, name: string, path: Path): void =>
  cx.report({
    code: 'rubric/renamed-twice',
    path,
    message: { zh: `“${name}”改名改成了两处`, en: `"${name}" is said to have become two parts` },
    hint: { zh: '只在接着考核同一内容的一处写 renamed-from', en: 'leave it where the same thing is assessed' },
  });
