import { holds } from '../../clauses/condition.ts';
import { compare } from '../../model/exact.ts';
import type { Item } from '../../rubric/rubric.ts';
import { itemIn } from '../seen.ts';
import type { Mapping } from '../trial.ts';
import { sectionsOf, valuesOf } from './branch.ts';
import type { Single } from './clause-cases.ts';
import { bothChanges, type Making, make } from './made.ts';
import { factsRead } from './reading.ts';
import type { Start } from './solve.ts';
import { valuesIn } from './values.ts';

const overview = '总览';

/** The best branch, a branch of which nothing is known, and one that is not assessed at all. */
export function overviewCases(making: Making, start: Start): void {
  make(making, { it: '样样做到', change: {}, under: overview }, { whole: true });
  make(making, { it: '什么都没有查', change: { facts: 'gone', findings: 'gone' }, under: overview }, { whole: true });
  const { applies } = making.rubric;
  if (!applies) return;
  for (const [name, texts] of valuesIn([applies])) {
    for (const text of texts) {
      const facts = valuesOf(making.rubric, new Map([...start.texts, [name, text]]));
      if (holds(applies, { ...start.known, facts }) !== false) continue;
      const sections = sectionsOf(making.rubric, new Map([[name, text]]));
      const change = Object.fromEntries(Object.entries(sections).filter(([, of]) => Object.keys(of).length > 0));
      make(making, { it: '不在考核范围内', change, under: overview });
      return;
    }
  }
}

/** A branch that fails wherever it can. */
export function worstCase(making: Making, singles: readonly Single[]): void {
  const worst = new Map<string, Single>();
  for (const one of singles) {
    const { owner } = one.owned;
    if (owner.kind !== 'item') continue;
    const sofar = worst.get(owner.item.id);
    if (!sofar || isLower(one, sofar, owner.item)) worst.set(owner.item.id, one);
  }
  const change = [...worst.values()].map(({ made }) => made.change).reduce<Mapping>(bothChanges, {});
  make(making, { it: '样样都差', change, under: overview }, { whole: true });
}

function isLower(one: Single, other: Single, item: Item): boolean {
  const [a, b] = [one, other].map(({ made }) => {
    return 'exempt' in made.outcome ? undefined : itemIn(made.outcome, item.id)?.points.low;
  });
  return a !== undefined && b !== undefined && compare(a, b) < 0;
}

/** For every item: nobody looked or a fact is missing; and it was found not to apply. */
export function stateCases(making: Making): void {
  const { rubric, outcome } = making;
  if (!outcome || 'exempt' in outcome) return;
  for (const item of rubric.items) {
    const one = itemIn(outcome, item.id);
    if (!one || one.state === 'not-applicable') continue;
    const { id, title } = item;
    if (item.needsFinding) {
      make(making, { it: `${title}：没有查`, change: { findings: { [id]: 'gone' } }, under: title }, { item: id });
      const change = { findings: { [id]: { 'not-applicable': '试例' } } };
      make(making, { it: `${title}：不适用`, change, under: title }, { item: id, whole: true });
      continue;
    }
    const fact = item.clauses.flatMap(factsRead).map((name) => rubric.facts.get(name)).find((each) => each?.from === 'facts');
    if (!fact) continue;
    const change = { facts: { [fact.name]: 'gone' } };
    make(making, { it: `${title}：${fact.title}缺失`, change, under: title }, { item: id });
  }
}
