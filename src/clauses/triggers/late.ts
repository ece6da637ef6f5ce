import {
  after,
  type Day,
  dayOf,
  dayText,
  type Period,
  parseDay,
  parsePeriod,
  partsOf,
  periodsBegun,
} from '../../model/day.ts';
import type { Path } from '../../model/diagnostic.ts';
import { one, whole, zero } from '../../model/exact.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import type { Told } from '../../model/told.ts';
import { type Compiling, factAt } from '../compiling.ts';
import { dayOfFact, factTold, type Known } from '../known.ts';
import type { TriggerKind } from '../trigger-kind.ts';

/** By when something is due: a day, a day of every year, a term that runs from it, or a time after another fact. */
type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'yearly'; readonly month: number; readonly date: number }
  | { readonly kind: 'term'; readonly term: Period }
  | { readonly kind: 'within'; readonly within: Period; readonly after: FactDeclaration };

/** Lateness of a day, once or per period begun. */
export type Late = {
  readonly kind: 'late';
  readonly of: FactDeclaration;
  readonly due: Due;
  readonly every: Period | undefined;
};

type Written = {
  readonly of: string;
  readonly by?: string;
  readonly term?: string;
  readonly within?: string;
  readonly after?: string;
  readonly every?: string;
};

const period = { $ref: '#/$defs/period' };

export const late: TriggerKind<Late, Written> = {
  kind: 'late',
  reads: 'fact',
  doc: {
    zh: '逾期计1：by 某日之后（09-30 为考核年度内的该日）；term 届期已满；within … after … 在另一事实之后多久之内。写了 every 则按逾期的期数计，不足一期按一期',
    en: '1 if late: after the day `by` (09-30 is that day of the as-of year), past the `term`, or not `within` a time `after` another fact; with `every` the periods begun',
  },
  example: '{id: election, deduct: 3, late: {of: elected_on, term: 3 years}}',
  schema: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: { $ref: '#/$defs/fact' },
      by: { $ref: '#/$defs/deadline' },
      term: period,
      within: period,
      after: { $ref: '#/$defs/fact' },
      every: period,
    },
    oneOf: [{ required: ['by'] }, { required: ['term'] }, { required: ['within', 'after'] }],
  },
  compile: (cx, written, path) => {
    const of = factAt(cx, written.of, [...path, 'of'], ['date']);
    const due = compileDue(cx, written, path);
    const every = written.every === undefined ? undefined : parsePeriod(written.every);
    return of && due && { kind: 'late', of, due, every };
  },
  facts: ({ of, due }) => (due.kind === 'within' ? [of.name, due.after.name] : [of.name]),
  most: ({ every }) => (every ? undefined : one),
  count: (trigger, known) => {
    const passed = passedBy(trigger, known);
    if (passed === undefined) return undefined;
    if (!passed) return zero;
    return trigger.every ? whole(periodsBegun(passed.due, passed.on, trigger.every)) : one;
  },
  tell: (trigger) => {
    const due = dueTold(trigger);
    const every = trigger.every && periodTold(trigger.every);
    if (!every) return due;
    return { zh: `${due.zh}，每逾期${every.zh}（不足按一期计）`, en: `${due.en}, for each ${every.en} begun` };
  },
  tellFound: (trigger, known) => {
    const { of, due } = trigger;
    const is = factTold(known, of);
    const day = dayOfFact(known, of);
    const by = day === undefined ? undefined : dueDay(due, day, known);
    const from = due.kind === 'within' ? factTold(known, due.after) : undefined;
    const limit =
      by === undefined || by === 'never' ? undefined : { zh: `期限${dayText(by)}`, en: `due ${dayText(by)}` };
    // the day of assessment only matters where the clock is still running
    const running = (due.kind === 'term' || day === 'never') && known.asOf !== undefined;
    const asOf = running ? { zh: `考核截止日${dayText(known.asOf)}`, en: `as of ${dayText(known.asOf)}` } : undefined;
    const told = [from, is, limit, asOf].filter((part) => part !== undefined);
    return { zh: told.map((part) => part.zh).join('，'), en: told.map((part) => part.en).join(', ') };
  },
};

function compileDue(cx: Compiling, written: Written, path: Path): Due | undefined {
  if (written.term !== undefined) {
    const term = parsePeriod(written.term);
    return term && { kind: 'term', term };
  }
  if (written.within !== undefined && written.after !== undefined) {
    const from = factAt(cx, written.after, [...path, 'after'], ['date']);
    const within = parsePeriod(written.within);
    return from && within && { kind: 'within', within, after: from };
  }
  return compileBy(cx, written.by ?? '', [...path, 'by']);
}

function compileBy(cx: Compiling, by: string, path: Path): Due | undefined {
  const day = parseDay(by);
  if (day !== undefined) return { kind: 'day', day };
  const [month = 0, date = 0] = by.split('-').map(Number);
  // 2000 is a leap year: 02-29 may be written, and falls on 02-28 in other years
  if (dayOf(2000, month, date) !== undefined) return { kind: 'yearly', month, date };
  cx.report({
    code: 'rubric/no-such-day',
    path,
    message: { zh: `没有“${by}”这一天`, en: `there is no day "${by}"` },
    hint: { zh: '写成 09-30 或 2019-09-30', en: 'write 09-30 or 2019-09-30' },
  });
  return undefined;
}

type Passed = { readonly due: Day; readonly on: Day };

/** The due day and the day that passed it; false where it is kept; undefined where a day is missing. */
function passedBy(trigger: Late, known: Known): Passed | false | undefined {
  const is = dayOfFact(known, trigger.of);
  if (is === undefined) return undefined;
  const due = dueDay(trigger.due, is, known);
  if (due === undefined || due === 'never') return due === 'never' ? neverDue(trigger, known) : undefined;
  const on = trigger.due.kind === 'term' || is === 'never' ? known.asOf : is;
  return on === undefined ? undefined : on > due && { due, on };
}

/** A term that never began is over; a time after something that never happened has not begun. */
function neverDue(trigger: Late, known: Known): Passed | false | undefined {
  if (trigger.due.kind !== 'term') return false;
  const on = known.asOf;
  return on === undefined ? undefined : { due: (on - 1) as Day, on };
}

/** The day by which something is due; `never` where what it runs from never was, undefined where that is missing. */
export function dueDay(due: Due, is: Day | 'never', known: Known): Day | 'never' | undefined {
  switch (due.kind) {
    case 'day':
      return due.day;
    case 'yearly': {
      if (known.asOf === undefined) return undefined;
      const { year } = partsOf(known.asOf);
      return dayOf(year, due.month, due.date) ?? dayOf(year, due.month, due.date - 1);
    }
    case 'term':
      return is === 'never' ? 'never' : after(is, due.term);
    default: {
      const from = dayOfFact(known, due.after);
      return from === undefined || from === 'never' ? from : after(from, due.within);
    }
  }
}

function dueTold({ of, due }: Late): Told {
  switch (due.kind) {
    case 'day':
      return { zh: `${of.title}迟于${dayText(due.day)}`, en: `${of.title} later than ${dayText(due.day)}` };
    case 'yearly':
      return {
        zh: `${of.title}迟于${due.month}月${due.date}日`,
        en: `${of.title} later than ${due.date} ${months[due.month - 1]}`,
      };
    case 'term': {
      const term = periodTold(due.term);
      return { zh: `${of.title}已超过${term.zh}`, en: `${of.title} more than ${term.en} ago` };
    }
    default: {
      const within = periodTold(due.within);
      return {
        zh: `${of.title}迟于${due.after.title}后${within.zh}`,
        en: `${of.title} later than ${within.en} after ${due.after.title}`,
      };
    }
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const unitWords = { day: '天', week: '周', month: '个月', year: '年' } as const;

const periodTold = ({ count, unit }: Period): Told => ({
  zh: `${count}${unitWords[unit]}`,
  en: `${count} ${unit}${count === 1 ? '' : 's'}`,
});
