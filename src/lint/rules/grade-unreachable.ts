import { plainText } from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import { type GradeReach, reachGrade } from '../../reach/grades.ts';
import { reachOf } from '../../reach/reach.ts';
import type { Grade } from '../../rubric/rubric.ts';
import type { LintRule } from '../rule.ts';

/** A grade that nobody can have. */
export const gradeUnreachable: LintRule = {
  id: 'lint/grade-unreachable',
  severity: 'warning',
  doc: {
    zh: '谁也得不到的等次：总分到不了它的分数线，条件不可能满足，或者人人都够得上更好的等次',
    en: 'a grade nobody can have: no total reaches its line, its conditions cannot be met, or everybody gets a better one',
  },
  wrong:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 100, clauses: [{id: low, deduct: 40, below: {of: rate, line: 80%}}]}]\ngrades: [{id: good, from: 90}, {id: fair, from: 50}, {id: poor}]',
  right:
    'facts: {rate: {ratio: 到会率}}\nitems: [{id: a, points: 100, clauses: [{id: low, deduct: 40, below: {of: rate, line: 80%}}]}]\ngrades: [{id: good, from: 90}, {id: poor}]',
  find: ({ rubric }) => {
    const { totals } = reachOf(rubric);
    if (!totals) return [];
    const reaches = rubric.grades.map((grade) => ({ grade, reach: reachGrade(rubric, grade, totals) }));
    // where only one is left, that everybody gets it is said instead
    if (reaches.filter(({ reach }) => reach.state === 'open').length <= 1) return [];
    return reaches.flatMap(({ grade, reach }) =>
      reach.state === 'open' ? [] : [{ path: grade.path, ...told(grade, reach) }],
    );
  },
};

type Kept = Exclude<GradeReach, { state: 'open' }>;

function told(grade: Grade, reach: Kept): { readonly message: Told; readonly hint: Told } {
  const because = reason(grade, reach);
  return {
    message: {
      zh: `谁也得不到“${grade.title}”：${because.zh}`,
      en: `nobody can have the grade "${grade.title}": ${because.en}`,
    },
    hint: {
      zh: '核对分数线、条件和各分项的分值',
      en: 'check its line and conditions, and the points of the items',
    },
  };
}

function reason({ from }: Grade, reach: Kept): Told {
  switch (reach.state) {
    case 'above-all': {
      const [most, line] = [plainText(reach.most), from === undefined ? '0' : plainText(from)];
      return { zh: `总分最多${most}分，不到${line}分`, en: `no total is above ${most}, its line is ${line}` };
    }
    case 'unmet':
      return { zh: '要求的条件不可能满足', en: 'what it requires cannot be met' };
    default: {
      const low = plainText(reach.least);
      return {
        zh: `总分最少${low}分，人人都够得上“${reach.by.title}”`,
        en: `no total is below ${low}, so everybody gets at least "${reach.by.title}"`,
      };
    }
  }
}
