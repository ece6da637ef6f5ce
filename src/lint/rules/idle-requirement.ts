import type { Path } from '../../model/diagnostic.ts';
import { type Idle, idleRequirements } from '../../reach/idle.ts';
import { reachOf } from '../../reach/reach.ts';
import type { Grade } from '../../rubric/rubric.ts';
import type { LintRule } from '../rule.ts';

/** A condition of a grade that never keeps anybody from it. */
export const idleRequirement: LintRule = {
  id: 'lint/idle-requirement',
  severity: 'warning',
  doc: {
    zh: '等次的条件永远起不了作用：够得上分数线的，一定满足它',
    en: 'a condition of a grade that whoever reaches its line meets anyway',
  },
  wrong:
    'categories: [{id: a, items: [{id: x, points: 50, clauses: [{id: k, deduct: 50, fault: 甲}]}]}, {id: b, items: [{id: y, points: 50, clauses: [{id: k, deduct: 50, fault: 乙}]}]}]\ngrades: [{id: top, from: 90, requires: {each-category: 60%}}, {id: rest}]',
  right:
    'categories: [{id: a, items: [{id: x, points: 50, clauses: [{id: k, deduct: 50, fault: 甲}]}]}, {id: b, items: [{id: y, points: 50, clauses: [{id: k, deduct: 50, fault: 乙}]}]}]\ngrades: [{id: top, from: 90, requires: {each-category: 90%}}, {id: rest}]',
  find: ({ rubric }) => {
    const { totals } = reachOf(rubric);
    if (!totals) return [];
    return rubric.grades.flatMap((grade) =>
      idleRequirements(rubric, grade, totals).map((idle) => ({
        path: [...grade.path, 'requires', ...pathOf(idle)],
        message: {
          zh: `“${grade.title}”的这个条件不起作用：${because(grade)}`,
          en: `this condition of the grade "${grade.title}" never matters: whoever reaches its line meets it`,
        },
        hint: {
          zh: '本意更严的，把比例改高；否则可以删去',
          en: 'raise the share if more was meant, or drop the condition',
        },
      })),
    );
  },
};

const because = ({ from }: Grade): string => (from === undefined ? '人人都满足' : '够得上分数线的一定满足');

const pathOf = (idle: Idle): Path => ('id' in idle ? [idle.kind, idle.id] : [idle.kind]);
