import type { Compiling } from '../clauses/compiling.ts';
import { parseYesNo } from '../clauses/condition.ts';
import type { Path } from '../model/diagnostic.ts';
import { reportUnknown } from '../rubric/compile-grades.ts';
import type { Grade, Ranking, Rubric } from '../rubric/rubric.ts';
import { compileRate } from './compile-rate.ts';
import type { Consequence, WrittenConsequence } from './consequence.ts';

/** What consequences are compiled with: the rubric they speak of, the ranking they count in, the file they stand in. */
export type ConsequenceCase = {
  readonly rubric: Rubric;
  readonly ranking: Ranking | undefined;
  readonly file: string;
};

/** The written consequences as meant: every name known, none without a condition. */
export function compileConsequences(
  cx: Compiling,
  written: readonly WrittenConsequence[],
  one: ConsequenceCase,
): readonly Consequence[] {
  const seen = new Set<string>();
  return written.map((consequence, i) => {
    const path = ['consequences', i];
    if (seen.has(consequence.id)) double(cx, consequence.id, [...path, 'id']);
    seen.add(consequence.id);
    return compileConsequence(cx, consequence, one, path);
  });
}

function compileConsequence(
  cx: Compiling,
  written: WrittenConsequence,
  { rubric, ranking, file }: ConsequenceCase,
  path: Path,
): Consequence {
  const { id, title, grade, rate } = written;
  checkConditions(cx, written, ranking, path);
  return {
    id,
    title,
    file,
    path,
    bottom: countOf(written.bottom),
    top: countOf(written.top),
    grades: grade === undefined ? undefined : compileGrades(cx, rubric, grade, [...path, 'grade']),
    rate: rate && compileRate(cx, rubric, rate, [...path, 'rate']),
    periods: countOf(written['periods-running']) ?? 1,
    ineligible: parseYesNo(written.ineligible ?? 'false') ?? false,
  };
}

const countOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function checkConditions(cx: Compiling, written: WrittenConsequence, ranking: Ranking | undefined, path: Path): void {
  const there = (['bottom', 'top', 'grade', 'rate'] as const).filter((key) => written[key] !== undefined);
  if (there.length === 0) empty(cx, written.title, path);
  if (ranking) return;
  for (const key of there) if (key === 'bottom' || key === 'top') unranked(cx, [...path, key]);
}

function compileGrades(
  cx: Compiling,
  { grades }: Rubric,
  written: string | readonly string[],
  path: Path,
): readonly Grade[] {
  const names =
    typeof written === 'string'
      ? [{ name: written, at: path }]
      : written.map((name, i) => ({ name, at: [...path, i] }));
  return names.flatMap(({ name, at }) => {
    const grade = grades.find(({ id, title }) => id === name || title === name);
    if (grade) return [grade];
    reportUnknown(cx, name, at, [...new Set(grades.flatMap(({ id, title }) => [id, title]))], false);
    return [];
  });
}

function double(cx: Compiling, id: string, path: Path): void {
  cx.report({
    code: 'assessment/double-id',
    path,
    message: { zh: `“${id}”这个 id 用了两次`, en: `the id "${id}" is used twice` },
    hint: { zh: '给其中一个换一个 id', en: 'give one of them another id' },
  });
}

function empty(cx: Compiling, title: string, path: Path): void {
  cx.report({
    code: 'assessment/no-condition',
    path,
    message: {
      zh: `“${title}”没有写对谁适用`,
      en: `it is not said to whom "${title}" applies`,
    },
    hint: {
      zh: '加上 bottom、top、grade 或 rate，例如 bottom: 3（后三名）',
      en: 'add bottom, top, grade or rate, for example bottom: 3 (the last three)',
    },
  });
}

function unranked(cx: Compiling, path: Path): void {
  cx.report({
    code: 'assessment/no-ranking',
    path,
    atKey: true,
    message: {
      zh: `按名次（${path.at(-1)}）适用，但没有规定怎样排名`,
      en: `${path.at(-1)} goes by rank, but nothing says how to rank`,
    },
    hint: {
      zh: '在考核方案中加上 ranking: {ties: competition}',
      en: 'add ranking: {ties: competition} to the assessment',
    },
  });
}
