import { type Compiling, numberAt, type Problem } from '../clauses/compiling.ts';
import { parseYesNo } from '../clauses/condition.ts';
import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-assessment.js';
import { type Day, parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { divide, type Exact, multiply, whole, zero } from '../model/exact.ts';
import { headingOf } from '../model/facts.ts';
import { nearest } from '../model/nearest.ts';
import { allCategories } from '../rubric/compile-category.ts';
import { parseAtMost, reportUnknown } from '../rubric/compile-grades.ts';
import { compileRanking } from '../rubric/compile-ranking.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Assessment, AssessmentFile, Quota } from './assessment.ts';
import { compileConsequences } from './compile-consequences.ts';
import { compileRegister, compileSources } from './compile-sources.ts';

/** An assessment.yaml as written: its shape is checked, its names are not yet. */
export function readAssessmentFile(document: Document): Checked<AssessmentFile> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  // the schema has checked the shape
  return { ok: true, value: document.data as unknown as AssessmentFile, diagnostics: [] };
}

/** The assessment of a folder that has no assessment.yaml: what the rubric itself says. */
export const plainAssessment = (rubric: Rubric, asOf?: Day): Assessment => ({
  id: undefined,
  title: undefined,
  asOf,
  groups: undefined,
  ranking: rubric.ranking,
  quotas: quotasOf(rubric),
  near: nearOf(rubric),
  period: undefined,
  sources: [],
  register: [],
  earlier: [],
  samplePass: passOf(rubric),
  consequences: [],
  list: 'from-the-top',
});

/** A written assessment as meant, its names checked against the rubric. */
export function compileAssessment(rubric: Rubric, file: string, written: AssessmentFile): Checked<Assessment> {
  const diagnostics: Diagnostic[] = [];
  const report: Compiling['report'] = (problem) => {
    const code = problem.code.replace(/^rubric\//, 'assessment/') as Diagnostic['code'];
    diagnostics.push({ severity: 'error', ...problem, code, file });
  };
  const cx: Compiling = { facts: rubric.facts, report };
  const names = {
    categories: allCategories(rubric.categories).map(({ id }) => id),
    items: rubric.items.map(({ id }) => id),
  };
  const ranking = written.ranking ? compileRanking(cx, written.ranking, ['ranking'], names) : rubric.ranking;
  const assessment: Assessment = {
    id: written.assessment,
    title: written.title,
    asOf: dayAt(cx, written['as-of']),
    groups: written.groups && compileGroups(cx, rubric, written.groups),
    ranking,
    quotas: compileQuotas(cx, rubric, written),
    near: nearAt(cx, written.near, rubric),
    period: written.period,
    sources: compileSources(cx, rubric, written.sources ?? {}),
    register: compileRegister(cx, written.register ?? []),
    earlier: written.earlier ?? [],
    samplePass: compilePass(cx, rubric, written),
    consequences: compileConsequences(cx, written.consequences ?? [], { rubric, ranking, file }),
    list: written.list ?? 'from-the-top',
  };
  checkGroups(cx, assessment, comparesGroups(rubric));
  return checked(assessment, diagnostics);
}

function nearAt(cx: Compiling, near: string | undefined, rubric: Rubric): Exact {
  if (near === undefined) return nearOf(rubric);
  return near === 'none' ? zero : numberAt(cx, near, ['near']);
}

// half a percent of the total
const nearOf = (rubric: Rubric): Exact => multiply(rubric.total, divide(whole(1), whole(200)));

/** Every grade but the last. */
const passOf = ({ grades }: Rubric): readonly string[] => grades.slice(0, -1).map(({ id }) => id);

function compilePass(cx: Compiling, rubric: Rubric, written: AssessmentFile): readonly string[] {
  const pass = written['sample-pass'];
  if (pass === undefined) return passOf(rubric);
  const grades = rubric.grades.map(({ id }) => id);
  pass.forEach((id, i) => {
    if (!grades.includes(id)) reportUnknown(cx, id, ['sample-pass', i], grades, false);
  });
  if (written.sample === undefined)
    cx.report({
      code: 'assessment/no-sample',
      path: ['sample-pass'],
      atKey: true,
      message: {
        zh: '写了抽查怎样算达标，却没有写抽样名单',
        en: 'it is said what passes in a sample, but no sample is named',
      },
      hint: { zh: '加上 sample: 抽样名单文件', en: 'add sample: FILE' },
    });
  return pass;
}

const quotasOf = (rubric: Rubric): Assessment['quotas'] =>
  new Map(
    rubric.grades.flatMap(({ id, atMost }): [string, Quota][] =>
      atMost ? [[id, { atMost, within: 'all', rounding: 'down' }]] : [],
    ),
  );

function dayAt(cx: Compiling, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) {
    cx.report({
      code: 'assessment/no-such-day',
      path: ['as-of'],
      message: { zh: `没有“${text}”这一天`, en: `there is no day "${text}"` },
      hint: { zh: '例如 2019-12-20', en: 'for example 2019-12-20' },
    });
  }
  return day;
}

function compileGroups(cx: Compiling, rubric: Rubric, written: NonNullable<AssessmentFile['groups']>) {
  const fact = rubric.facts.get(written.by);
  if (fact?.from !== 'profile') {
    const known = [...rubric.facts.values()].filter(({ from }) => from === 'profile').map(({ name }) => name);
    const meant = nearest(written.by, known);
    cx.report({
      code: 'assessment/unknown-field',
      path: ['groups', 'by'],
      message: { zh: `细则的 profile 里没有“${written.by}”`, en: `the rubric's profile has no "${written.by}"` },
      hint: meant
        ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
        : { zh: `可写：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
    });
  }
  const yesNo = fact?.kind === 'yes-no';
  return { by: written.by, order: (written.order ?? []).map((text) => (yesNo ? yesNoHeading(text, rubric) : text)) };
}

/** A yes or no as groups are named by it, however it is written. */
function yesNoHeading(text: string, { language }: Rubric): string {
  const yes = parseYesNo(text);
  return (yes === undefined ? undefined : headingOf({ kind: 'yes-no', yes, text }, language)) ?? text;
}

function compileQuotas(cx: Compiling, rubric: Rubric, written: AssessmentFile): Assessment['quotas'] {
  const quotas = new Map(quotasOf(rubric));
  const grades = rubric.grades.map(({ id }) => id);
  for (const [grade, quota] of Object.entries(written.quotas ?? {})) {
    if (!grades.includes(grade)) reportUnknown(cx, grade, ['quotas', grade], grades);
    const { within = 'all', rounding = 'down' } = quota;
    quotas.set(grade, { atMost: parseAtMost(quota['at-most']), within, rounding });
  }
  return quotas;
}

/** Ranks or quotas within groups need groups. */
function checkGroups(cx: Compiling, { groups, ranking, quotas }: Assessment, compared: boolean): void {
  if (groups) return;
  const path =
    ranking?.within === 'group'
      ? ['ranking', 'within']
      : [...quotas].flatMap(([id, { within }]) => (within === 'group' ? ['quotas', id, 'within'] : []));
  if (path.length === 0) {
    if (compared) cx.report(nothingToCompare);
    return;
  }
  cx.report({
    code: 'assessment/no-groups',
    path: path.slice(0, 3),
    message: {
      zh: '按组（group）排名或定名额，但没有写怎样分组',
      en: 'ranks or quotas within groups, but no groups are declared',
    },
    hint: { zh: '加上 groups: {by: 概况项}', en: 'add groups: {by: profile field}' },
  });
}

/** Whether clauses of the rubric compare branches within their groups. */
const comparesGroups = ({ comparisons }: Rubric): boolean =>
  comparisons.flat().some(({ comparing }) => comparing.within === 'group');

const nothingToCompare: Problem = {
  code: 'assessment/no-groups',
  path: ['rubric'],
  message: {
    zh: '细则中有条款在组内比较支部，但没有写怎样分组',
    en: 'clauses of the rubric compare branches within groups, but no groups are declared',
  },
  hint: { zh: '加上 groups: {by: 概况项}', en: 'add groups: {by: profile field}' },
};
