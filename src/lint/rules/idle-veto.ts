import type { Rubric, Veto } from '../../rubric/rubric.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A veto that changes nothing. */
export const idleVeto: LintRule = {
  id: 'lint/idle-veto',
  severity: 'warning',
  doc: {
    zh: '否决了也没有后果：封顶的等次就是最高等次，降0档，或只有一个等次还要定为最低。直接定级（grade）的不提示：可能是有意提级',
    en: 'a veto changes nothing: its ceiling is the best grade, it goes down by 0, or there is only one grade. Silent where a grade is set directly, which may be meant to raise',
  },
  wrong:
    'vetoes: [{id: crime, fault: 班子成员违纪违法, effect: {ceiling: good}}]\ngrades: [{id: good, title: 优秀, from: 90%}, {id: fair, title: 合格}]',
  right:
    'vetoes: [{id: crime, fault: 班子成员违纪违法, effect: {ceiling: fair}}]\ngrades: [{id: good, title: 优秀, from: 90%}, {id: fair, title: 合格}]',
  find: ({ rubric }) => rubric.vetoes.filter((veto) => isIdle(rubric, veto)).map(idle),
};

function isIdle({ grades }: Rubric, { effect }: Veto): boolean {
  if (effect.kind === 'ceiling') return effect.grade === grades[0]?.id;
  if (effect.kind === 'down') return effect.by === 0 || grades.length === 1;
  return effect.kind === 'lowest-grade' && grades.length === 1;
}

const idle = ({ path, effect }: Veto): Finding => ({
  path: effect.kind === 'ceiling' || effect.kind === 'down' ? [...path, 'effect', effect.kind] : [...path, 'effect'],
  message: { zh: '否决了等次也不变', en: 'the veto leaves the grade as it is' },
  hint: {
    zh: '一票否优写次一等次，如 effect: {ceiling: 合格的 id}；不定等次的改用 zero-total 或 ineligible',
    en: 'name the next grade as the ceiling; where there is one grade only, use zero-total or ineligible',
  },
});
