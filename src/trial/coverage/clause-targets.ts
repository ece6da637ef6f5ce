import { type Award, mostOf } from '../../clauses/award.ts';
import type { Clause, CountedClause, ValueClause } from '../../clauses/clause.ts';
import { dayOfFact } from '../../clauses/known.ts';
import { referenceAmount } from '../../clauses/reference.ts';
import { valueKindOf } from '../../clauses/values/index.ts';
import { compare, equals, isPositive, isZero, plainText, whole } from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import { verbatim } from '../../model/told.ts';
import { edgesOf, isOnEdge } from './edge.ts';
import type { Applied, Owned, Target, TargetKind } from './target.ts';

type ClauseTarget = Extract<Target, { of: 'clause' }>;

/** What tests should show of a clause: that it was looked at, that it counts, and whatever changes what it does. */
export function clauseTargets(owned: Owned): readonly ClauseTarget[] {
  const { clause } = owned;
  const make = makerOf(owned);
  const edges = edgesOf(clause).map((edge) =>
    make('edge', edge.name, edge.told, ({ award, known }) => isTold(award) && isOnEdge(edge, known)),
  );
  const own = clause.form === 'value' ? valueTargets(clause, make) : countedTargets(clause, make);
  if (owned.owner.kind === 'vetoes') {
    return [make('veto', 'fired', said('成立', 'holds'), isFired), ...edges, ...own];
  }
  return [
    make('evaluated', 'evaluated', said('看过', 'looked at'), ({ award }) => isTold(award)),
    ...(clause.form === 'value' ? [] : [make('fired', 'fired', said('触发', 'counts'), isFired)]),
    ...edges,
    ...own,
  ];
}

const said = (zh: string, en: string): Told => ({ zh, en });

type Maker = (
  kind: TargetKind,
  name: string,
  told: Told,
  hit: (applied: Applied) => boolean,
  impossible?: Told | undefined,
) => ClauseTarget;

const makerOf =
  (owned: Owned): Maker =>
  (kind, name, told, hit, impossible) => ({
    ...{ of: 'clause', owned, kind, told, hit, impossible },
    id: `${owned.name}:${name}`,
    path: owned.clause.path,
  });

const isTold = ({ state }: Award): boolean => state !== 'unknown' && state !== 'not-applicable';

const isFired = ({ award }: Applied): boolean => award.state === 'fired';

function countedTargets(clause: CountedClause, make: Maker): readonly ClauseTarget[] {
  const { cap, escalation, excuse, free } = clause;
  const targets: ClauseTarget[] = [...amountTargets(clause, make), ...neverTargets(clause, make)];
  if (free > 0) {
    const within = ({ times, state }: Award) =>
      state === 'quiet' && isPositive(times) && compare(times, whole(free)) <= 0;
    const told = said(`前${free}次以内，不计`, `within the first ${free}, free`);
    targets.push(make('edge', 'free', told, ({ award }) => within(award), freeImpossible(clause)));
  }
  if (cap !== undefined) {
    const told = said(`到${plainText(cap)}分封顶`, `capped at ${plainText(cap)}`);
    const hit = ({ award }: Applied) => isFired({ award } as Applied) && equals(award.points, cap);
    targets.push(make('cap', 'cap', told, hit, capImpossible(clause)));
  }
  if (escalation) {
    const told = said(`达到${escalation.from}次，升级处理`, `${escalation.from} or more, escalated`);
    const hit = ({ award }: Applied) => award.state === 'fired' && compare(award.times, whole(escalation.from)) >= 0;
    targets.push(make('escalation', 'escalated', told, hit));
  }
  if (excuse)
    targets.push(make('excuse', 'excused', said('属例外，不计', 'excused'), ({ award }) => award.state === 'excused'));
  return targets;
}

/** A cap that is never reached by as much as the clause can come to at all. */
function capImpossible(clause: CountedClause): Told | undefined {
  const { cap, escalation } = clause;
  const most = mostOf({ ...clause, cap: undefined, escalation: undefined });
  const takes = escalation?.takes;
  if (cap === undefined || most === undefined || compare(most, cap) >= 0) return undefined;
  if (takes !== undefined && equals(takes, cap)) return undefined;
  return said(`本条最多${plainText(most)}分，到不了封顶数`, `the clause comes to ${plainText(most)} at most`);
}

/** With an escalation from the first count on nothing is free. */
const freeImpossible = ({ escalation }: CountedClause): Told | undefined =>
  escalation && escalation.from <= 1 ? said('第一次就升级', 'the first one escalates') : undefined;

/** The levels or the ends of a range that single occurrences are worth. */
function amountTargets({ effect }: CountedClause, make: Maker): readonly ClauseTarget[] {
  if (effect.kind === 'zero') return [];
  const { amount } = effect;
  if (amount.kind === 'by') {
    return [...amount.levels.keys()].map((level) =>
      make('level', `level=${level}`, verbatim(level), ({ mark }) => occurs(mark, (one) => one.level === level)),
    );
  }
  if (amount.kind !== 'range') return [];
  return [amount.from, amount.to].map((points) => {
    const text = plainText(points);
    const told = said(`酌情取${text}分`, `${text} at discretion`);
    return make('level', `points=${text}`, told, ({ mark }) =>
      occurs(mark, (one) => one.points !== undefined && equals(one.points, points)),
    );
  });
}

type Occurring = { readonly level?: string; readonly points?: Parameters<typeof equals>[0] };

const occurs = (mark: Applied['mark'], is: (one: Occurring) => boolean): boolean =>
  mark?.kind === 'occurrences' && mark.list.some(is);

/** Something with a due day that never happened. */
function neverTargets({ trigger }: CountedClause, make: Maker): readonly ClauseTarget[] {
  if (trigger.kind !== 'late') return [];
  const told = said(`${trigger.of.title}：从未`, `${trigger.of.title}: never`);
  return [make('edge', 'never', told, ({ award, known }) => isTold(award) && dayOfFact(known, trigger.of) === 'never')];
}

function valueTargets({ value }: ValueClause, make: Maker): readonly ClauseTarget[] {
  switch (value.kind) {
    case 'choose':
      return [...value.levels.keys()].map((level) =>
        make('level', `level=${level}`, verbatim(level), ({ mark }) => mark?.kind === 'level' && mark.level === level),
      );
    case 'tally':
      return [...value.shares.keys()].map((level) =>
        make('level', `level=${level}`, verbatim(level), ({ mark }) => {
          return mark?.kind === 'tally' && (mark.counts.get(level) ?? 0) > 0;
        }),
      );
    case 'judge':
      return [value.from, value.to].map((points) => {
        const text = plainText(points);
        return make('level', `points=${text}`, said(`给${text}分`, `given ${text}`), ({ mark }) => {
          return mark?.kind === 'points' && equals(mark.points, points);
        });
      });
    case 'in-proportion':
    case 'import':
      return [partTarget(value, make), ...planTargets(value, make)];
    default:
      return [];
  }
}

type Shared = Extract<Clause, { form: 'value' }>['value'];

/** A share that is neither nothing nor the whole. */
function partTarget(value: Shared, make: Maker): ClauseTarget {
  const worth = valueKindOf(value).worth(value);
  return make(
    'level',
    'part',
    said('只得一部分', 'a part of it'),
    ({ award }) => {
      return award.state === 'fired' && isPositive(award.points) && compare(award.points, worth) < 0;
    },
    wholeOnly(value),
  );
}

/** A count that is asked for once only is there or not. */
function wholeOnly(value: Shared): Told | undefined {
  if (value.kind !== 'in-proportion' || value.of.kind !== 'count' || value.to.kind === 'fact') return undefined;
  return compare(value.to.amount, whole(1)) <= 0 ? said('只有有、无两种', 'it is there or not') : undefined;
}

/** A plan of zero, which has a rule of its own. */
function planTargets(value: Shared, make: Maker): readonly ClauseTarget[] {
  if (value.kind !== 'in-proportion' || value.to.kind !== 'fact') return [];
  const { to } = value;
  const told = said(`${to.fact.title}为0`, `${to.fact.title} of zero`);
  return [make('level', 'plan=0', told, ({ known }) => isZero(referenceAmount(known, to) ?? whole(1)))];
}
