import { compare, type Exact, plainText } from '../../model/exact.ts';
import { countedIn } from '../clause-lists.ts';
import type { Finding, LintRule } from '../rule.ts';

/** A higher level that is worth less than a lower one. */
export const ladderOrder: LintRule = {
  id: 'lint/ladder-order',
  severity: 'warning',
  doc: {
    zh: '公认有高低的级别（国家—省—市—县—乡，一二三等奖，第一二三名，警告—开除党籍，好—较好—一般—差）中，高的反而比低的分少。同分、不在这些级别里的说法不提示',
    en: 'of levels whose order everybody knows (national, provincial, city, county; first to third prize; warning to expulsion; good to poor) a higher one is worth less than a lower one. Silent on equal points and on other words',
  },
  wrong: 'bonus:\n  cap: 9\n  clauses: [{id: x, bonus: {by: {省: 2, 市: 3, 县: 1}}, act: 获表彰, per: 项}]',
  right: 'bonus:\n  cap: 9\n  clauses: [{id: x, bonus: {by: {省: 3, 市: 2, 县: 1}}, act: 获表彰, per: 项}]',
  find: ({ rubric }) => [
    ...countedIn(rubric).flatMap(({ clause: { effect, path } }) =>
      effect.kind !== 'zero' && effect.amount.kind === 'by'
        ? reversedIn(effect.amount.levels, [...path, effect.kind, 'by'])
        : [],
    ),
    ...rubric.items.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => {
        if (clause.form !== 'value' || clause.value.kind !== 'choose') return [];
        const points = [...clause.value.levels].map(([level, worth]) => [level, worth.points] as const);
        return reversedIn(new Map(points), [...clause.path, 'choose']);
      }),
    ),
  ],
};

/** Each ladder from the highest rung down; a level stands on the rung that is its whole name. */
const ladders: readonly (readonly RegExp[])[] = [
  [
    /^(?:国家|全国|中央)级?$/,
    /^(?:全)?省级?$/,
    /^(?:全)?市级?$/,
    /^(?:区|县|县区|区县|县（区）)级?$/,
    /^(?:乡|镇|乡镇|街道|镇街)级?$/,
  ],
  [/^特等奖?$/, /^一等奖?$/, /^二等奖?$/, /^三等奖?$/],
  [/^第[一1]名?$/, /^第[二2]名?$/, /^第[三3]名?$/],
  [/^开除党籍$/, /^留党察看$/, /^撤销党内职务$/, /^严重警告$/, /^警告$/],
  [/^优秀$/, /^良好$/, /^(?:一般|合格)$/, /^(?:差|不合格)$/],
  [/^好$/, /^较好$/, /^一般$/, /^(?:较差|差)$/],
];

function reversedIn(levels: ReadonlyMap<string, Exact>, path: Finding['path']): readonly Finding[] {
  const found = ladders.flatMap((ladder) => {
    const rungs = ladder.flatMap((rung) => [...levels].filter(([level]) => rung.test(level)));
    return rungs.flatMap(([level, points], i) => {
      const higher = rungs[i - 1];
      if (!higher || compare(points, higher[1]) <= 0) return [];
      const told = { level, points: plainText(points), above: higher[0], less: plainText(higher[1]) };
      return [reversed(told, [...path, level])];
    });
  });
  // some words stand in two ladders
  const told = new Set<string>();
  return found.filter(({ message }) => !told.has(message.zh) && told.add(message.zh));
}

type Reversed = { readonly level: string; readonly points: string; readonly above: string; readonly less: string };

const reversed = ({ level, points, above, less }: Reversed, path: Finding['path']): Finding => ({
  path,
  message: {
    zh: `“${level}”${points}分，比“${above}”的${less}分还多`,
    en: `"${level}" is worth ${points}, more than "${above}" with ${less}`,
  },
  hint: { zh: '对照纸面，改正分值', en: 'compare with the paper, and correct the points' },
});
