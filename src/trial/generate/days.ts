import type { Known } from '../../clauses/known.ts';
import { dueDay, type Late } from '../../clauses/triggers/late.ts';
import { after, type Day, dayOf, dayText, type Period, partsOf } from '../../model/day.ts';

/** The day so many days after the as-of day; `never` where there is none. */
export const dayTextIn = ({ asOf }: Known, days: number): string =>
  asOf === undefined ? 'never' : dayText((asOf + days) as Day);

/** Days on which something is in time, a day late, or so many periods late, for a branch of which so much is known. */
export function daysBeside(trigger: Late, times: readonly number[], known: Known): readonly string[] {
  const { due, every } = trigger;
  if (due.kind === 'term') return termDays(due.term, every, times, known);
  // any day will do where what is due does not run from it
  const day = dueDay(due, known.asOf ?? (0 as Day), known);
  if (day === undefined || day === 'never') return ['never'];
  const late = every ? times.map((n) => after(day, { ...every, count: every.count * n })) : [];
  return [...[day, (day + 1) as Day, (day - 10) as Day, ...late].map(dayText), 'never'];
}

function termDays(
  term: Period,
  every: Period | undefined,
  times: readonly number[],
  { asOf }: Known,
): readonly string[] {
  if (asOf === undefined) return ['never'];
  const start = before(asOf, term);
  const late = every
    ? times.map((n) => before(asOf, { ...every, count: every.count * n })).map((day) => before(day, term))
    : [];
  return [...[start, (start - 1) as Day, (start + 30) as Day, ...late].map(dayText), 'never'];
}

/** The latest day from which a period ends on the given one, or before it. */
function before(day: Day, period: Period): Day {
  if (period.unit === 'day') return (day - period.count) as Day;
  if (period.unit === 'week') return (day - 7 * period.count) as Day;
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 - period.count * (period.unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const start = [date, 28].map((one) => dayOf(toYear, toMonth, one)).find((one) => one !== undefined);
  const found = start ?? (day as Day);
  // the end of a shorter month
  return after(found, period) > day ? ((found - 1) as Day) : found;
}
