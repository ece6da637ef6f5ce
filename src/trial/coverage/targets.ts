import { counts, mostOf } from '../../clauses/award.ts';
import { type Clause, type ClauseEntry, clausesOf } from '../../clauses/clause.ts';
import type { BranchScore } from '../../engine/score.ts';
import type { Path } from '../../model/diagnostic.ts';
import { compare, type Exact, equals, plainText, sum } from '../../model/exact.ts';
import type { Told } from '../../model/told.ts';
import type { Category, Rubric, Section } from '../../rubric/rubric.ts';
import { categoriesOf } from '../names.ts';
import { awardsIn, everyCategory, itemIn } from '../seen.ts';
import { clauseTargets } from './clause-targets.ts';
import type { Owned, Owner, Target } from './target.ts';

type ScoreTarget = Extract<Target, { of: 'score' }>;

/** Every clause of a rubric with its place, in the order written. */
export const ownedClauses = (rubric: Rubric): readonly Owned[] => [
  ...rubric.items.flatMap((item) => item.clauses.map((clause) => ownedBy({ kind: 'item', item }, clause))),
  ...rubric.bonus.clauses.map((clause) => ownedBy({ kind: 'bonus' }, clause)),
  ...rubric.penalties.clauses.map((clause) => ownedBy({ kind: 'penalties' }, clause)),
  ...rubric.vetoes.map(({ clause }) => ownedBy({ kind: 'vetoes' }, clause)),
];

const ownedBy = (owner: Owner, clause: Clause): Owned => ({
  owner,
  clause,
  name: `${owner.kind === 'item' ? owner.item.id : owner.kind}.${clause.id}`,
});

/** Everything that tests of a rubric should show, in the order of the rubric. */
export function targetsOf(rubric: Rubric): readonly Target[] {
  const owned = ownedClauses(rubric);
  return [
    ...owned.flatMap(clauseTargets),
    ...groupCaps(rubric, owned),
    ...itemCaps(rubric, owned),
    ...categoryCaps(rubric, owned),
    ...totalCaps(rubric, owned),
    ...rubric.grades.map(
      (grade): ScoreTarget => ({
        ...{ of: 'score', kind: 'grade', id: `grade.${grade.id}`, path: grade.path, ways: [], impossible: undefined },
        told: { zh: `等次：${grade.title}`, en: `grade: ${grade.title}` },
        hit: (score) => score.grade.state === 'final' && score.grade.grade.id === grade.id,
      }),
    ),
  ];
}

type Cap = {
  readonly id: string;
  readonly path: Path;
  readonly cap: Exact;
  readonly what: Told;
  readonly ways: ScoreTarget['ways'];
  readonly hit: ScoreTarget['hit'];
};

const capTarget = ({ id, path, cap, what, ways, hit }: Cap): ScoreTarget => ({
  ...{ of: 'score', kind: 'cap', id: `${id}:cap`, path, ways, hit, impossible: capImpossible(cap, ways) },
  told: { zh: `${what.zh}到${plainText(cap)}分封顶`, en: `${what.en} capped at ${plainText(cap)}` },
});

/** A cap that all clauses together do not come to, each as far as it goes. */
function capImpossible(cap: Exact, ways: Cap['ways']): Told | undefined {
  const sums = ways.map((way) => {
    const most = way.map(({ clause }) => (clause.form === 'counted' ? mostOf(clause) : undefined));
    return most.every((one) => one !== undefined) ? sum(most) : undefined;
  });
  if (ways.length !== 1 || sums.some((one) => one === undefined || compare(one, cap) >= 0)) return undefined;
  const text = plainText(sums[0] ?? cap);
  return { zh: `各条加起来最多${text}分，到不了封顶数`, en: `all together come to ${text} at most` };
}

/** Groups of which only the largest counts, and that no more than so much. */
function groupCaps(rubric: Rubric, owned: readonly Owned[]): readonly ScoreTarget[] {
  const lists: readonly (readonly ClauseEntry[])[] = [
    ...rubric.items.map(({ entries }) => entries),
    rubric.bonus.entries,
    rubric.penalties.entries,
  ];
  return lists.flat().flatMap((entry) => {
    if (entry.form !== 'group' || entry.cap === undefined) return [];
    const { cap, path, clauses } = entry;
    const own = owned.filter(({ clause }) => clausesOf([entry]).includes(clause));
    const id = own.map(({ name }) => name).join('|');
    const isCapped = (score: BranchScore) =>
      allAwards(score).some(
        (one) => counts(one) && clauses.some((each) => each === one.clause) && equals(one.points, cap),
      );
    const what = { zh: '这一组', en: 'the group' };
    return [capTarget({ id, path, cap, what, ways: own.map((one) => [one]), hit: isCapped })];
  });
}

const allAwards = (score: BranchScore) => [
  ...score.items.flatMap(awardsIn),
  ...score.bonus.awards,
  ...score.penalties.awards,
];

/** Bonus and penalties within items. */
function itemCaps(rubric: Rubric, owned: readonly Owned[]): readonly ScoreTarget[] {
  return rubric.items.flatMap((item) => {
    const own = (stage: 'top' | 'beyond') =>
      owned.filter(({ owner, clause }) => {
        return owner.kind === 'item' && owner.item === item && clause.form === 'counted' && clause.stage === stage;
      });
    const made = (stage: 'top' | 'beyond', cap: Exact | undefined, step: 'topped' | 'beyond', what: Told) =>
      cap === undefined || own(stage).length === 0
        ? []
        : [
            capTarget({
              ...{ id: `${item.id}.${stage === 'top' ? 'bonus' : 'penalty'}`, path: item.path, cap, what },
              ways: [own(stage)],
              hit: (score) => {
                const one = itemIn(score, item.id);
                return one?.state === 'scored' && equals(one.steps[step], cap);
              },
            }),
          ];
    return [
      ...made('top', item.bonusCap, 'topped', { zh: `“${item.title}”加分`, en: `bonus of "${item.title}"` }),
      ...made('beyond', item.penaltyCap, 'beyond', { zh: `“${item.title}”倒扣`, en: `penalties of "${item.title}"` }),
    ];
  });
}

function categoryCaps(rubric: Rubric, owned: readonly Owned[]): readonly ScoreTarget[] {
  return categoriesOf(rubric.categories).flatMap((category) => {
    const { cap, id, path, title } = category;
    if (cap === undefined) return [];
    const items = itemsBelow(category);
    const own = owned.filter(({ owner, clause }) => {
      return owner.kind === 'item' && items.has(owner.item.id) && clause.form === 'counted' && clause.stage === 'top';
    });
    const hit = (score: BranchScore) => {
      const one = everyCategory(score.categories).find((each) => each.category === category);
      return one?.state === 'scored' && equals(one.points.low, cap);
    };
    return [capTarget({ id, path, cap, what: { zh: `“${title}”`, en: `"${title}"` }, ways: [own, []], hit })];
  });
}

const itemsBelow = (category: Category): ReadonlySet<string> =>
  new Set(categoriesOf([category]).flatMap(({ items }) => items.map(({ id }) => id)));

/** Bonus, penalties and the total itself. */
function totalCaps(rubric: Rubric, owned: readonly Owned[]): readonly ScoreTarget[] {
  const section = (key: 'bonus' | 'penalties', { cap }: Section, what: Told) => {
    const own = owned.filter(({ owner }) => owner.kind === key);
    const hit = (score: BranchScore) => cap !== undefined && equals(score[key].points.low, cap);
    return cap === undefined ? [] : [capTarget({ id: key, path: [key], cap, what, ways: [own], hit })];
  };
  const giving = owned.filter(({ clause }) => clause.form === 'counted' && clause.stage === 'top');
  const taking = owned.filter(({ clause, owner }) => {
    return owner.kind === 'penalties' || (clause.form === 'counted' && clause.stage === 'beyond');
  });
  const { totalCap, totalFloor } = rubric;
  const targets: ScoreTarget[] = [
    ...section('bonus', rubric.bonus, { zh: '加分合计', en: 'bonus' }),
    ...section('penalties', rubric.penalties, { zh: '扣减合计', en: 'penalties' }),
  ];
  if (totalCap !== undefined) {
    const hit = (score: BranchScore) => equals(score.exact.low, totalCap);
    const what = { zh: '总分', en: 'the total' };
    targets.push({
      ...capTarget({ id: 'total', path: ['total-cap'], cap: totalCap, what, ways: [giving], hit }),
      impossible: undefined,
    });
  }
  if (totalFloor !== undefined) {
    targets.push({
      ...{ of: 'score', kind: 'cap', id: 'total:floor', path: ['total-floor'], ways: [taking], impossible: undefined },
      told: { zh: `总分最低${plainText(totalFloor)}分`, en: `the total not below ${plainText(totalFloor)}` },
      hit: (score) => compare(score.exact.high, totalFloor) === 0,
    });
  }
  return targets;
}
