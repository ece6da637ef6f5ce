/**
 * Calendar days without clock or time zone: a day is its number since 1970-01-01.
 */
declare const dayNumber: unique symbol;
/** A calendar day, as a count of days since 1970-01-01. */
export type Day = number & { readonly [dayNumber]: true };

/** The units a period of time is given in. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year';

/** A span of calendar time, such as `3 years` or `30 days`. */
export type Period = { readonly count: number; readonly unit: PeriodUnit };

// days before each month in a common year
const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const epoch = daysBeforeYear(1970);

/** The day of a year, month (1–12) and day of month. Undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  const start = monthStarts[month - 1] ?? 0;
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return (daysBeforeYear(year) - epoch + start + leap + date - 1) as Day;
}

/** Reads `2019-12-10`. Undefined where the text is no day. */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Year, month and day of month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (daysBeforeYear(year + 1) - epoch <= day) year += 1;
  while (daysBeforeYear(year) - epoch > day) year -= 1;
  let rest = day - (daysBeforeYear(year) - epoch);
  let month = 1;
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  return { year, month, date: rest + 1 };
}

/** `2019-12-10`. */
export function dayText(day: Day): string {
  const { year, month, date } = partsOf(day);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** The day a period after another; a month or year later keeps the day of month, or takes the last of a shorter month. */
export function after(day: Day, period: Period): Day {
  if (period.unit === 'day') return (day + period.count) as Day;
  if (period.unit === 'week') return (day + 7 * period.count) as Day;
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + period.count * (period.unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth))) as Day;
}

/** How many periods have begun between two days; 0 where the second is not later. */
export function periodsBegun(from: Day, to: Day, period: Period): number {
  if (to <= from) return 0;
  if (period.unit === 'day') return Math.ceil((to - from) / period.count);
  if (period.unit === 'week') return Math.ceil((to - from) / (7 * period.count));
  let begun = 1;
  while (after(from, { ...period, count: period.count * begun }) < to) begun += 1;
  return begun;
}

const unitWords: Readonly<Record<string, PeriodUnit>> = {
  day: 'day',
  days: 'day',
  天: 'day',
  日: 'day',
  week: 'week',
  weeks: 'week',
  周: 'week',
  month: 'month',
  months: 'month',
  月: 'month',
  个月: 'month',
  year: 'year',
  years: 'year',
  年: 'year',
};

/** The words that may follow the count of a period, as a regular expression for schemas. */
export const periodPattern = `^[1-9]\\d{0,3} ?(${Object.keys(unitWords).join('|')})$`;

/** Reads `3 years`, `30天`. Undefined where the text is no period. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^([1-9]\d{0,3}) ?(\S+)$/.exec(text);
  const unit = found?.[2] === undefined ? undefined : unitWords[found[2]];
  return found && unit ? { count: Number(found[1]), unit } : undefined;
}
