import type { Lang } from '../../model/told.ts';
import type { Standing } from '../../roster/roster.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Cell, Column, Report, Row } from '../report.ts';
import { gradeText } from '../words/standings.ts';
import type { Effect, PreviewBranch } from './preview-effect.ts';

/** The effect as a table for spreadsheets: numbers in columns of their own, both ends of what is open. */
export function effectCsv({ branches, before, after }: Effect, lang: Lang): Report['table'] {
  const of = (zh: string, en: string, what: string): string => say(lang, `${zh}${what}`, `${en} ${what.toLowerCase()}`);
  const old = (what: string): string => of('旧版', 'Old', what);
  const now = (what: string): string => of('新版', 'New', what);
  const lowest = (text: string): string => say(lang, `${text}最低`, `${text} lowest`);
  const highest = (text: string): string => say(lang, `${text}最高`, `${text} highest`);
  const [total, change] = [label('total', lang), say(lang, '变化', 'Change')];
  const number = (id: string, title: string, places: number): Column => ({ id, title, align: 'right', places });
  const word = (id: string, title: string): Column => ({ id, title, align: 'left' });
  const columns: readonly Column[] = [
    word('branch', label('branchId', lang)),
    word('name', whomLabel(after.rubric.whom, lang)),
    number('beforeLow', lowest(old(total)), before.rubric.rounding.places),
    number('beforeHigh', highest(old(total)), before.rubric.rounding.places),
    number('afterLow', lowest(now(total)), after.rubric.rounding.places),
    number('afterHigh', highest(now(total)), after.rubric.rounding.places),
    number('byLow', lowest(change), after.rubric.rounding.places),
    number('byHigh', highest(change), after.rubric.rounding.places),
    word('rankBefore', old(label('rank', lang))),
    word('rankAfter', now(label('rank', lang))),
    word('gradeBefore', old(label('grade', lang))),
    word('gradeAfter', now(label('grade', lang))),
  ];
  return { columns, rows: branches.map((one) => rowOf(one, lang)) };
}

function rowOf({ branch, name, before, after, change }: PreviewBranch, lang: Lang): Row {
  const rank = (one: Standing | undefined): Cell => (one?.rank === undefined ? undefined : String(one.rank));
  const grade = (one: Standing | undefined): Cell => (one ? gradeText(one, lang) : undefined);
  return [
    ...[branch, name],
    ...[before?.total.low, before?.total.high, after?.total.low, after?.total.high],
    ...[change?.by.low, change?.by.high],
    ...[rank(before), rank(after), grade(before), grade(after)],
  ];
}
