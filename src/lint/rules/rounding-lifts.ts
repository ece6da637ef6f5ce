import {
  divide,
  type Exact,
  equals,
  fixedText,
  isPositive,
  multiply,
  one,
  plainText,
  round,
  subtract,
} from '../../model/exact.ts';
import type { Grade, Rubric } from '../../rubric/rubric.ts';
import { clauseLists } from '../clause-lists.ts';
import { numbersOf } from '../numbers-of.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Rounding the total lifts it over the line of a grade. */
export const roundingLifts: LintRule = {
  id: 'lint/rounding-lifts',
  severity: 'info',
  doc: {
    zh: '总分舍入的位数比条款的分值粗，等次又按舍入后的总分定：差一点到线的总分一舍入就到了线（取整时79.5分按80分定等）。只看条款写明的分值乘权重；按比例算出的小数、直接舍去的、grade-on: exact 的不提示',
    en: 'the total is rounded to fewer decimals than the clauses use, and the grade goes by the rounded total, so totals below a line are lifted onto it (to whole points, 79.5 is graded as 80). It goes by the amounts of clauses times weights; silent on decimals that come of proportions, where rounding is down, and on `grade-on: exact`',
  },
  wrong:
    'rounding: {places: 0, mode: half-up, at: total}\nitems: [{id: a, points: 100, clauses: [{id: x, deduct: 0.5, fault: 甲, per: 次}]}]\ngrades: [{id: good, from: 80}, {id: rest}]',
  right:
    'rounding: {places: 1, mode: half-up, at: total}\nitems: [{id: a, points: 100, clauses: [{id: x, deduct: 0.5, fault: 甲, per: 次}]}]\ngrades: [{id: good, from: 80}, {id: rest}]',
  find: ({ rubric }) => {
    const { at, mode } = rubric.rounding;
    if (at !== 'total' || mode === 'down' || rubric.gradeOn === 'exact') return [];
    const amounts = amountsInTotal(rubric);
    const first = rubric.grades.flatMap((grade) => liftedOnto(grade, rubric, amounts)).slice(0, 1);
    return first.map(({ grade, total }) => told(rubric, grade, total));
  },
};

/** What single counts and levels of clauses move in the total. */
const amountsInTotal = (rubric: Rubric): readonly Exact[] =>
  clauseLists(rubric).flatMap(({ item, entries }) => {
    const share = item && isPositive(item.points) ? divide(item.inTotal, item.points) : one;
    return numbersOf(entries).map((points) => multiply(points, share));
  });

type Lifted = { readonly grade: Grade; readonly total: Exact };

/** The highest total below the line of a grade that one of the amounts leaves, where rounding lifts it onto the line. */
function liftedOnto(grade: Grade, { rounding }: Rubric, amounts: readonly Exact[]): readonly Lifted[] {
  const { places, mode } = rounding;
  const { from } = grade;
  if (from === undefined || !equals(round(from, places, 'down'), from)) return [];
  return amounts.flatMap((amount) => {
    const rest = subtract(amount, round(amount, places, 'down'));
    const total = subtract(from, rest);
    return isPositive(rest) && equals(round(total, places, mode), from) ? [{ grade, total }] : [];
  });
}

const told = ({ rounding: { places } }: Rubric, { title, from, path }: Grade, total: Exact): Finding => {
  const [below, line] = [plainText(total, 6), from === undefined ? '' : fixedText(from, places)];
  return {
    path: [...path, 'from'],
    message: {
      zh: `总分若是${below}，就舍入成${line}，按“${title}”定等`,
      en: `a total of ${below}, if it comes about, is rounded to ${line} and graded as "${title}"`,
    },
    hint: {
      zh: '确是这个意思就照留；不是的写 grade-on: exact，或增加 rounding 的 places',
      en: 'if that is meant, leave it; else write grade-on: exact, or raise the places of rounding',
    },
  };
};
