import { type Day, type Diagnostic, type Document, dayText, parseDay, type Resolved } from '../scoring.ts';
import { open } from './open.ts';
import type { World } from './world.ts';

/** When a branch was assessed, as its evidence says. */
export type BranchDay = { readonly file: string; readonly day: Day | undefined };

/** The days on which the branches of these files were assessed. */
export async function branchDays(files: readonly string[], world: World): Promise<readonly BranchDay[]> {
  const days: BranchDay[] = [];
  for (const file of files) {
    const opened = await open(file, world);
    // what is no evidence is told elsewhere
    if (opened.ok && isEvidence(opened.value)) days.push({ file: opened.value.file, day: assessedOn(opened.value) });
  }
  return days;
}

const isEvidence = ({ data }: Document): boolean => typeof data === 'object' && data !== null && 'branch' in data;

function assessedOn({ data }: Document): Day | undefined {
  const assessed = typeof data === 'object' && data !== null && 'assessed' in data ? data['assessed'] : undefined;
  const on = typeof assessed === 'object' && assessed !== null && 'on' in assessed ? assessed['on'] : undefined;
  return typeof on === 'string' ? parseDay(on) : undefined;
}

/** The day whose values hold for all branches, or why there is none. */
type DayFor = { readonly day: Day | undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * One rubric for the whole roster: where no as-of day is given, the branches must have been assessed while the same values held.
 * Where there are no branches at all the latest values are meant.
 */
export function dayFor(starts: Resolved['starts'], branches: readonly BranchDay[]): DayFor {
  if (branches.length === 0) return { day: undefined, diagnostics: [] };
  const days = branches.flatMap(({ file, day }) => (day === undefined ? [] : [{ file, day }]));
  const [first, last] = [days.toSorted((a, b) => a.day - b.day)[0], days.toSorted((a, b) => b.day - a.day)[0]];
  const [start] = starts;
  if (!first || !last) return { day: undefined, diagnostics: start ? [noDay(start)] : [] };
  const between = starts.find(({ day }) => day > first.day && day <= last.day);
  return { day: last.day, diagnostics: between ? [daysDiffer(between, first, last)] : [] };
}

type Known = { readonly file: string; readonly day: Day };

const noDay = ({ at }: Resolved['starts'][number]): Diagnostic => ({
  code: 'rubric/no-as-of',
  severity: 'error',
  file: at.document.file,
  path: at.path,
  atKey: true,
  message: {
    zh: '细则中有按日期变化的数，而不知道考核截止日',
    en: 'numbers of this rubric depend on the day, and the day of assessment is not known',
  },
  hint: {
    zh: '加上 --as-of 日期，或在 assessment.yaml 里写 as-of',
    en: 'add --as-of DAY, or as-of in assessment.yaml',
  },
});

const daysDiffer = ({ at, day }: Resolved['starts'][number], first: Known, last: Known): Diagnostic => ({
  code: 'rubric/days-differ',
  severity: 'error',
  file: at.document.file,
  path: at.path,
  atKey: true,
  message: {
    zh: `各支部的考核日期跨过了${dayText(day)}：${told(first)}，${told(last)}；一次考核只能用一套数`,
    en: `branches were assessed before and after ${dayText(day)}: ${told(first)}, ${told(last)}; one assessment has one set of numbers`,
  },
  hint: {
    zh: '用 --as-of 或 assessment.yaml 的 as-of 说明按哪一天，或分两次考核',
    en: 'say by which day with --as-of or as-of in assessment.yaml, or make two assessments of it',
  },
});

const told = ({ file, day }: Known): string => `${file} ${dayText(day)}`;
