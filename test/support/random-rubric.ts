import type { Draw } from './draw.ts';
import type { Mapping } from './tree.ts';

/** What a random rubric may contain; what is left out is possible. */
export type Kinds = {
  /** In-item bonus and penalties. */
  readonly beyond?: boolean;
  /** In-item bonus and penalties that wait to be claimed by a finding. */
  readonly claims?: boolean;
  readonly matters?: boolean;
  readonly vetoes?: boolean;
  readonly sections?: boolean;
  readonly assessors?: boolean;
  readonly zeroMissing?: boolean;
  /** What does not apply: conditions on the profile, plans of zero, the assessor's word. */
  readonly notApplicable?: boolean;
  /** Conditions on the profile that are all decided by the same field. */
  readonly oneField?: boolean;
  /** Plans of zero that make a part of an item not applicable. */
  readonly plans?: boolean;
  /** Caps of categories, and what empties them. */
  readonly uneven?: boolean;
  /** Only clauses by which a better fact is never worse. */
  readonly monotone?: boolean;
};

const allowed = (kinds: Kinds, kind: keyof Kinds): boolean => kinds[kind] !== false;

/** Facts of which more is better, less is better, and neither. */
export const better = ['g0', 'g1', 'g2'] as const;
export const worse = ['b0', 'b1'] as const;

const declarations: Mapping = {
  profile: { kind: { 'one-of': ['甲', '乙'] }, size: { count: '人' } },
  facts: {
    g0: { count: '次' },
    g1: { count: '次' },
    g2: { ratio: '比率' },
    b0: { count: '次' },
    b1: { number: '分' },
    yes: { 'yes-no': '是否' },
    on: { date: '日期' },
  },
};

/** A random rubric that compiles, as a data tree without sums (see `filledRubric`). */
export function randomRubric(draw: Draw, kinds: Kinds): Mapping {
  const names = { item: 0, category: 0 };
  const context: Context = { draw, kinds, names };
  const categories = draw.list(1, 3, () => randomCategory(context, 1));
  return {
    ...declarations,
    categories,
    rounding: {
      places: draw.pick(['1', '2', '3']),
      mode: draw.pick(['half-up', 'half-even', 'up', 'down']),
      at: draw.pick(['item', 'category', 'total']),
    },
    missing: allowed(kinds, 'zeroMissing') ? draw.pick(['open', 'open', 'zero']) : 'open',
    'not-applicable': draw.pick(['exclude-in-total', 'exclude-in-category', 'full', 'zero']),
    ...(draw.once(4) && { 'total-cap': String(draw.int(20, 60)) }),
    ...(draw.once(3) && { 'total-floor': String(draw.pick([0, -3])) }),
    ...(draw.once(4) && { base: String(draw.int(1, 10)) }),
    ...(draw.once(3) && { 'grade-on': 'exact' }),
    ...(allowed(kinds, 'assessors') && draw.once(2) && { assessors: randomAssessors(draw) }),
    ...(allowed(kinds, 'sections') && draw.once(2) && { bonus: randomSection(context, 'bonus') }),
    ...(allowed(kinds, 'sections') && draw.once(2) && { penalties: randomSection(context, 'penalty') }),
    ...(allowed(kinds, 'vetoes') && draw.once(2) && { vetoes: randomVetoes(context) }),
    grades: randomGrades(context),
  };
}

type Context = { readonly draw: Draw; readonly kinds: Kinds; readonly names: { item: number; category: number } };

const randomAssessors = (draw: Draw): Mapping => ({ combine: draw.pick(['mean', 'median', 'trimmed-mean']) });

function randomCategory(context: Context, depth: number): Mapping {
  const { draw, kinds, names } = context;
  const id = `c${names.category++}`;
  const nested = depth < 3 && draw.once(5);
  const applies = allowed(kinds, 'notApplicable') && draw.once(5) ? { applies: randomApplies(context) } : {};
  return {
    id,
    ...(draw.once(3) && { weight: draw.pick(['50%', '150%', '20%']) }),
    ...(allowed(kinds, 'uneven') && draw.once(5) && { cap: String(draw.int(3, 20)) }),
    ...applies,
    ...(nested
      ? { categories: draw.list(1, 2, () => randomCategory(context, depth + 1)) }
      : { items: draw.list(1, 3, () => randomItem(context)) }),
  };
}

const randomApplies = ({ draw, kinds }: Context): Mapping =>
  kinds.oneField === true
    ? { kind: '甲' }
    : draw.pick<Mapping>([{ kind: '甲' }, { size: '>= 3' }, { kind: '乙', size: '< 8' }]);

function randomItem(context: Context): Mapping {
  const { draw, kinds, names } = context;
  const id = `i${names.item++}`;
  const points = draw.int(1, 10);
  const form = draw.pick(['takes', 'gives', 'both', 'value', 'parts'] as const);
  const { start, clauses } = itemClauses(context, form, points);
  const beyond = allowed(kinds, 'beyond') && draw.once(3) ? randomBeyond(context) : { clauses: [] };
  const { clauses: more, ...caps } = beyond;
  return {
    id,
    points: String(points),
    ...start,
    ...caps,
    ...(draw.once(5) && { weight: draw.pick(['50%', '150%', '200%']) }),
    ...(allowed(kinds, 'notApplicable') && draw.once(5) && { applies: randomApplies(context) }),
    ...(draw.once(6) && { 'not-applicable': draw.pick(['exclude-in-total', 'exclude-in-category', 'full', 'zero']) }),
    ...(allowed(kinds, 'zeroMissing') && draw.once(6) && { missing: draw.pick(['open', 'zero']) }),
    ...(id !== 'i0' && draw.once(8) && { counts: 'false' }),
    clauses: [...clauses, ...(more as readonly Mapping[])],
  };
}

function itemClauses(context: Context, form: 'takes' | 'gives' | 'both' | 'value' | 'parts', points: number) {
  const { draw } = context;
  const named = numbered();
  const taking = () => draw.list(1, 3, () => randomTaking(context, named));
  const giving = () => draw.list(1, 2, () => randomGiving(context, named, 'earn'));
  switch (form) {
    case 'takes':
      return { start: {}, clauses: taking() };
    case 'gives':
      return { start: {}, clauses: giving() };
    case 'both':
      return {
        start: { start: draw.pick(['full', 'zero', String(draw.int(0, points))]) },
        clauses: [...taking(), ...giving()],
      };
    case 'value':
      return {
        start: {},
        clauses: [randomValue(context, named, points), ...draw.list(0, 2, () => randomTaking(context, named))],
      };
    default: {
      const first = draw.int(0, points);
      const values =
        first === 0 || first === points
          ? [randomValue(context, named, points)]
          : [randomValue(context, named, first), randomValue(context, named, points - first)];
      return { start: {}, clauses: values };
    }
  }
}

const numbered = (): (() => string) => {
  let next = 0;
  return () => `k${next++}`;
};

function randomTaking(context: Context, named: () => string): Mapping {
  const { draw, kinds } = context;
  if (draw.once(5)) {
    const members = draw.list(2, 3, () => randomDeduction(context, named));
    return { worst: members, ...(draw.once(3) && { cap: String(draw.int(1, 5)) }) };
  }
  if (draw.once(6))
    return {
      id: named(),
      zero: allowed(kinds, 'uneven') ? draw.pick(['item', 'category']) : 'item',
      ...badTrigger(context),
      ...free(draw),
    };
  return randomDeduction(context, named);
}

function randomDeduction(context: Context, named: () => string): Mapping {
  const { draw, kinds } = context;
  const trigger = badTrigger(context);
  const found = 'fault' in trigger;
  const amount = found ? randomAmount(draw) : halves(draw, 1, 6);
  const plain = typeof amount === 'string';
  return {
    id: named(),
    deduct: amount,
    ...trigger,
    ...(plain && free(draw)),
    ...(draw.once(4) && { cap: halves(draw, 1, 8) }),
    ...(kinds.monotone !== true &&
      draw.once(6) && {
        // biome-ignore lint/suspicious/noThenProperty: the rubric's own word for escalation
        then: {
          from: String(draw.int(2, 3)),
          ...draw.pick<Mapping>([
            { zero: 'item' },
            { zero: allowed(kinds, 'uneven') ? 'category' : 'item' },
            { deduct: halves(draw, 1, 8) },
          ]),
        },
      }),
    ...conditions(context, found),
    ...(allowed(kinds, 'matters') &&
      kinds.monotone !== true &&
      draw.once(4) && { 'same-matter': draw.pick(['m0', 'm1']) }),
  };
}

const free = (draw: Draw): Mapping => (draw.once(4) ? { free: String(draw.int(1, 2)) } : {});

const halves = (draw: Draw, min: number, max: number): string => String(draw.int(min, max) / 2);

const randomAmount = (draw: Draw): string | Mapping =>
  draw.pick<string | Mapping>([
    halves(draw, 1, 6),
    halves(draw, 1, 6),
    { from: '0.5', to: '3', ...(draw.once(2) && { step: '0.5' }) },
    { by: { 省: '3', 市: '1.5', 县: '0.5' } },
  ]);

function conditions(context: Context, found: boolean): Mapping {
  const { draw, kinds } = context;
  if (kinds.monotone === true) return {};
  return {
    ...(allowed(kinds, 'notApplicable') && draw.once(6) && { applies: randomApplies(context) }),
    ...(draw.once(6) && {
      unless: found && draw.once(2) ? '有正当理由' : draw.pick<Mapping>([{ yes: 'true' }, { g0: '>= 4', kind: '甲' }]),
    }),
  };
}

/** A trigger that counts what is bad. */
function badTrigger({ draw, kinds }: Context): Mapping {
  const triggers: readonly (() => Mapping)[] = [
    () => ({ fault: '问题', ...(draw.once(2) && { per: '次' }) }),
    () => ({ missing: ['学习', '考勤', '廉政'] }),
    () => ({ short: { of: draw.pick(['g0', 'g1']), need: String(draw.int(1, 6)) } }),
    () => ({ short: { of: 'g0', need: 'g1' } }),
    () => ({ over: { of: draw.pick(worse), allow: String(draw.int(0, 3)) } }),
    () => ({ each: { of: draw.pick(worse) } }),
    () => ({
      below: { of: 'g2', line: '80%', ...(draw.once(2) && { every: '10%', steps: draw.pick(['whole', 'begun']) }) },
    }),
    () => ({
      above: { of: 'b1', line: '2', ...(draw.once(2) && { every: '1', steps: draw.pick(['whole', 'begun']) }) },
    }),
    () => ({ when: draw.pick<Mapping | readonly Mapping[]>([{ yes: 'false' }, [{ g0: '< 2' }, { g1: '< 2' }]]) }),
    () => ({ late: { of: 'on', by: '09-30', ...(draw.once(2) && { every: '1 month' }) } }),
    () => ({ late: { of: 'on', term: '1 year' } }),
  ];
  // a plan that rises with the facts, and later days, are not better or worse by themselves
  const usable = kinds.monotone === true ? triggers.filter((_, i) => i !== 3 && i < 9) : triggers;
  return draw.pick(usable)();
}

/** A trigger that counts what is good. */
function goodTrigger({ draw, kinds }: Context): Mapping {
  const triggers: readonly (() => Mapping)[] = [
    () => ({ act: '做法', ...(draw.once(2) && { per: '次' }) }),
    () => ({ each: { of: draw.pick(['g0', 'g1']) } }),
    () => ({ over: { of: 'g0', allow: String(draw.int(0, 3)) } }),
    () => ({
      above: { of: 'g2', line: '50%', ...(draw.once(2) && { every: '20%', steps: draw.pick(['whole', 'begun']) }) },
    }),
    () => ({ when: { yes: 'true' } }),
    () => ({
      below: { of: 'b1', line: '3', ...(draw.once(2) && { every: '1', steps: draw.pick(['whole', 'begun']) }) },
    }),
  ];
  return draw.pick(kinds.claims === false ? triggers.slice(1) : triggers)();
}

function randomGiving(context: Context, named: () => string, effect: 'earn' | 'bonus', capped = false): Mapping {
  const { draw } = context;
  if (draw.once(5)) return { best: draw.list(2, 3, () => oneGiving(context, named, effect, capped)) };
  return oneGiving(context, named, effect, capped);
}

function oneGiving(context: Context, named: () => string, effect: 'earn' | 'bonus', capped: boolean): Mapping {
  const { draw, kinds } = context;
  // an earning is found by whoever assesses the item, so that it is no claim
  const trigger = goodTrigger(effect === 'earn' ? { ...context, kinds: { ...kinds, claims: true } } : context);
  const found = 'act' in trigger;
  const amount = found ? randomAmount(draw) : halves(draw, 1, 4);
  return {
    id: named(),
    [effect]: amount,
    ...trigger,
    ...(typeof amount === 'string' && free(draw)),
    ...(((effect === 'bonus' && !capped && !found) || draw.once(4)) && { cap: halves(draw, 1, 8) }),
    ...conditions(context, found),
  };
}

function randomBeyond(context: Context): {
  readonly clauses: readonly Mapping[];
  readonly [cap: string]: string | readonly Mapping[];
} {
  const { draw, kinds } = context;
  const bonus = draw.once(2);
  const capped = draw.once(2);
  let next = 0;
  const named = () => `x${next++}`;
  if (bonus) {
    return {
      ...(capped && { 'bonus-cap': String(draw.int(1, 12)) }),
      clauses: [randomGiving(context, named, 'bonus', capped)],
    };
  }
  const triggers = kinds.claims === false ? factual(context) : badTrigger(context);
  const found = 'fault' in triggers;
  const clause = {
    id: named(),
    penalty: halves(draw, 1, 6),
    ...triggers,
    ...(!found && !capped && { cap: '4' }),
    ...conditions(context, found),
  };
  return { ...(capped && { 'penalty-cap': String(draw.int(1, 12)) }), clauses: [clause] };
}

function factual(context: Context): Mapping {
  const trigger = badTrigger(context);
  return 'fault' in trigger || 'missing' in trigger ? { each: { of: context.draw.pick(worse) } } : trigger;
}

function randomValue(context: Context, named: () => string, worth: number): Mapping {
  const { draw, kinds } = context;
  const w = String(worth);
  const less = String(draw.int(0, worth));
  const values: readonly (() => Mapping)[] = [
    () => ({ choose: { 好: w, 一般: less, 差: draw.pick(['0', less]) } }),
    () => ({ judge: { from: draw.pick(['0', less]), to: w } }),
    () => ({ tally: { 优: '100%', 良: '60%', 差: draw.pick(['0%', '20%']), 弃: 'void' }, worth: w }),
    () => ({ bands: { of: 'g2', from: { '90%': w, '50%': less, [draw.pick(['0%', '20%'])]: '0' } } }),
    () => ({ bands: { of: 'g0', from: { '5': w, [draw.pick(['0', '2'])]: less } } }),
    () => ({ 'in-proportion': { of: 'g0', to: '6' }, worth: w }),
    () => ({ 'in-proportion': { of: 'g2' }, worth: w }),
    () => ({ import: { of: 'g1', 'out-of': '7' }, worth: w }),
    () => ({
      'in-proportion': {
        of: 'g0',
        to: 'g1',
        'when-zero': draw.pick(
          allowed(kinds, 'notApplicable') && allowed(kinds, 'plans')
            ? ['full', 'nothing', 'not-applicable']
            : ['full', 'nothing'],
        ),
      },
      worth: w,
    }),
  ];
  const usable = kinds.monotone === true ? values.slice(0, -1) : values;
  return { id: named(), ...draw.pick(usable)() };
}

function randomSection(context: Context, effect: 'bonus' | 'penalty'): Mapping {
  const { draw, kinds } = context;
  const capped = draw.once(2);
  const named = numbered();
  const claiming: Context = { ...context, kinds: { ...kinds, claims: true } };
  const clauses = draw.list(1, 3, () => {
    if (effect === 'bonus') return randomGiving(claiming, named, 'bonus', capped);
    const trigger = badTrigger(claiming);
    const found = 'fault' in trigger;
    const matter =
      allowed(kinds, 'matters') && kinds.monotone !== true && draw.once(4)
        ? { 'same-matter': draw.pick(['m0', 'm1']) }
        : {};
    return {
      id: named(),
      penalty: halves(draw, 1, 6),
      ...trigger,
      ...(!found && !capped && { cap: '3' }),
      ...conditions(context, found),
      ...matter,
    };
  });
  return { ...(capped && { cap: String(draw.int(1, 6)) }), clauses };
}

function randomVetoes(context: Context): readonly Mapping[] {
  const { draw, kinds, names } = context;
  const effects: readonly (string | Mapping)[] = [
    'lowest-grade',
    'ineligible',
    'zero-total',
    { down: '1' },
    { ceiling: 'mid' },
    allowed(kinds, 'uneven') ? { zero: `c${draw.int(0, names.category - 1)}` } : 'lowest-grade',
    { grade: draw.pick(['top', 'mid', 'low']) },
  ];
  const usable = kinds.monotone === true ? effects.slice(0, -1) : effects;
  return draw.list(1, 3, (i) => {
    const trigger = badTrigger(context);
    return { id: `v${i}`, ...trigger, effect: draw.pick(usable), ...conditions(context, 'fault' in trigger) };
  });
}

function randomGrades({ draw, names }: Context): readonly Mapping[] {
  const item = `i${draw.int(0, names.item - 1)}`;
  const requires: readonly Mapping[] = [
    { 'each-category': '60%' },
    { categories: { c0: '50%' } },
    { items: { [item]: '40%' } },
    { vetoes: 'none' },
    { facts: { g0: '>= 2' } },
    { coverage: '80%' },
  ];
  const wanted = draw.once(2) ? { requires: Object.assign({}, ...draw.some(requires)) as Mapping } : {};
  const asks = 'requires' in wanted && Object.keys(wanted.requires ?? {}).length > 0 ? wanted : {};
  return [
    { id: 'top', from: '85%', ...asks },
    { id: 'mid', from: '60%', ...(draw.once(3) && { requires: { facts: { g1: '>= 1' } } }) },
    { id: 'low', from: '40%' },
    { id: 'last' },
  ];
}
