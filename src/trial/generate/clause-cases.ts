import { clauseTold } from '../../clauses/sentence.ts';
import type { Tree } from '../../document/document.ts';
import { compare, equals, whole } from '../../model/exact.ts';
import { vetoEffectTold, vetoTold } from '../../report/words/vetoes.ts';
import type { Applied, Owned, Target } from '../coverage/target.ts';
import { ownedClauses } from '../coverage/targets.ts';
import type { Mapping } from '../trial.ts';
import { sectionsOf } from './branch.ts';
import { timesToCap } from './counts.ts';
import { type MadeCase, type Making, make } from './made.ts';
import { type Solution, type Start, solve } from './solve.ts';

/** A single change of one item, by which cases of several items may be put together. */
export type Single = { readonly made: MadeCase; readonly owned: Owned; readonly solution: Solution };

/** Cases for every clause alone: all that tests should show of it and the best branch does not show already. */
export function clauseCases(making: Making, start: Start): readonly Single[] {
  const byName = new Map<string, ClauseTarget[]>();
  for (const target of making.noting.targets) {
    if (target.of !== 'clause') continue;
    const { name } = target.owned;
    byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  return ownedClauses(making.rubric).flatMap((owned) => [
    ...(byName.get(owned.name) ?? []).flatMap((target) => targetCase(making, start, target) ?? []),
    ...(beyondCap(making, start, owned) ?? []),
  ]);
}

type ClauseTarget = Extract<Target, { of: 'clause' }>;

function targetCase(making: Making, start: Start, target: ClauseTarget): Single | undefined {
  if (making.noting.has(target) || target.impossible) return undefined;
  const { owned, told, hit } = target;
  const solution = solve(start, owned, hit);
  return solution && single(making, owned, solution, told.zh);
}

/** Once more than the cap has room for. */
function beyondCap(making: Making, start: Start, owned: Owned): readonly Single[] | undefined {
  const { clause } = owned;
  if (clause.form === 'value' || clause.cap === undefined) return undefined;
  const [cap, full] = [clause.cap, timesToCap(clause)];
  if (full === undefined) return undefined;
  const isBeyond = ({ award }: Applied) =>
    award.state === 'fired' && compare(award.times, whole(full)) > 0 && equals(award.points, cap);
  const solution = solve(start, owned, isBeyond);
  return solution && [single(making, owned, solution, '超过封顶数，不再多计')].flatMap((one) => one ?? []);
}

function single(making: Making, owned: Owned, solution: Solution, told: string): Single | undefined {
  const { owner, name } = owned;
  const where = owner.kind === 'item' ? owner.item.title : sections[owner.kind];
  const made = make(
    making,
    {
      it: `${where}：${shortened(sentenceOf(making, owned))}——${told}`,
      change: changeOf(making, owned, solution),
      under: underOf(owned),
    },
    { clause: name, item: owner.kind === 'item' ? owner.item.id : undefined },
  );
  return made && { made, owned, solution };
}

/** The rule of a clause; what a veto does is said by its effect. */
function sentenceOf({ rubric }: Making, { owner, clause }: Owned): string {
  const veto = owner.kind === 'vetoes' ? rubric.vetoes.find((one) => one.clause === clause) : undefined;
  if (!veto) return clauseTold(clause).zh;
  return `${vetoTold(veto).zh}：${vetoEffectTold(veto.effect, rubric).zh}`;
}

const sections = { bonus: '加分', penalties: '扣减', vetoes: '一票否决' } as const;

/** The heading under which cases of a clause stand. */
const underOf = ({ owner }: Owned): string => (owner.kind === 'item' ? owner.item.title : sections[owner.kind]);

// as much of a sentence as tells its clause from others
const longest = 60;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
};

/** A solution as a change of evidence. */
export function changeOf(
  { rubric }: Pick<Making, 'rubric'>,
  { owner, clause }: Owned,
  { facts, finding }: Solution,
): Mapping {
  const { profile, facts: measured } = sectionsOf(rubric, facts);
  const found = finding === undefined ? {} : { ...rivals(owner, clause), [clause.id]: finding };
  return {
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(Object.keys(measured).length > 0 && { facts: measured }),
    ...(Object.keys(found).length > 0 &&
      (owner.kind === 'item' ? { findings: { [owner.item.id]: found } } : { [owner.kind]: found })),
  };
}

/** What of its group would outweigh the clause is taken away, where it is of those that give. */
function rivals(owner: Owned['owner'], clause: Owned['clause']): Record<string, Tree> {
  if (owner.kind !== 'item') return {};
  const group = owner.item.entries.find(
    (entry) => entry.form === 'group' && entry.clauses.some((one) => one === clause),
  );
  if (group?.form !== 'group' || group.of !== 'best') return {};
  const others = group.clauses.filter((one) => one !== clause && one.stage === 'give' && one.reads === 'finding');
  return Object.fromEntries(others.map(({ id }) => [id, 'gone']));
}
