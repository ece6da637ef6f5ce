import { givesPoints } from '../../clauses/clause.ts';
import { holds } from '../../clauses/condition.ts';
import { compare, zero } from '../../model/exact.ts';
import type { Item } from '../../rubric/rubric.ts';
import type { Applied, Owned } from '../coverage/target.ts';
import { ownedClauses } from '../coverage/targets.ts';
import { itemIn } from '../seen.ts';
import type { Mapping } from '../trial.ts';
import { sectionsOf, valuesOf } from './branch.ts';
import { changeOf, type Single } from './clause-cases.ts';
import { bothChanges, type Making, make } from './made.ts';
import { factsRead } from './reading.ts';
import { largest, type Start, solve } from './solve.ts';
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

/** The change by which a branch fails wherever it can: every clause that takes at its most, every value at its least, nothing earned. */
export function worstChange(making: Making, start: Start, singles: readonly Single[]): Mapping {
  const changes = ownedClauses(making.rubric).flatMap((owned): readonly Mapping[] => {
    const { owner, clause } = owned;
    if (owner.kind !== 'item') return [];
    if (clause.form === 'value') return lowest(singles, owned);
    if (givesPoints(clause) && clause.reads === 'finding') return [gone(owner.item, clause.id)];
    const quiet = ({ award }: Applied) => award.state === 'quiet';
    const worst = givesPoints(clause) ? solve(start, owned, quiet) : largest(start, owned, manifold);
    return worst ? [changeOf(making, owned, worst)] : [];
  });
  return changes.reduce<Mapping>(bothChanges, {});
}

// so often a fault is found where nothing limits it
const manifold = 20;

const gone = ({ id }: Item, clause: string): Mapping => ({ findings: { [id]: { [clause]: 'gone' } } });

/** Of the cases of a value the one that gives least. */
function lowest(singles: readonly Single[], { name }: Owned): readonly Mapping[] {
  const own = singles.filter(({ owned, made }) => owned.name === name && made.brief?.item);
  const [least] = own.toSorted((a, b) => compare(lowOf(a), lowOf(b)));
  return least ? [least.made.change] : [];
}

const lowOf = ({ made }: Single) => made.brief?.item?.low ?? zero;

/** A branch that fails wherever it can. */
export function worstCase(making: Making, change: Mapping): void {
  make(making, { it: '样样都差', change, under: overview }, { whole: true });
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
    const fact = item.clauses
      .flatMap(factsRead)
      .map((name) => rubric.facts.get(name))
      .find((each) => each?.from === 'facts');
    if (!fact) continue;
    const change = { facts: { [fact.name]: 'gone' } };
    make(making, { it: `${title}：${fact.title}缺失`, change, under: title }, { item: id });
  }
}
