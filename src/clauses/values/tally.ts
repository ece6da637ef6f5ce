import type { Path } from '../../model/diagnostic.ts';
import {
  add,
  divide,
  type Exact,
  greatest,
  least,
  multiply,
  percentText,
  plainText,
  whole,
  zero,
} from '../../model/exact.ts';
import type { Mark } from '../../model/marks.ts';
import { type Compiling, parsePercent } from '../compiling.ts';
import type { ValueKind } from '../value-kind.ts';

/** Counts per level (ballots, tasks, persons) brought to one share of the worth. */
export type Tally = {
  readonly kind: 'tally';
  /** The share of each level; `void` levels leave the denominator. */
  readonly shares: ReadonlyMap<string, Exact | 'void'>;
  readonly worth: Exact;
};

type Written = Readonly<Record<string, string>>;

export const tally: ValueKind<Tally, Written> = {
  kind: 'tally',
  reads: 'finding',
  doc: {
    zh: '按票数（件数、人数）加权：各等次数量×折算比例之和÷有效总数×分值；void 为不计入的票',
    en: 'Σ count × share ÷ Σ count × worth, over ballots, tasks or persons; `void` levels leave the denominator',
  },
  example: '{id: vote, tally: {优秀: 100%, 良好: 80%, 一般: 60%, 差: 40%, 弃权: void}}',
  schema: {
    type: 'object',
    minProperties: 2,
    additionalProperties: { type: 'string', pattern: '^(\\d+(\\.\\d+)?%|void)$' },
  },
  compile: (cx, written, path, worth) => ({ kind: 'tally', shares: compileShares(cx, written, path), worth }),
  facts: () => [],
  worth: ({ shares, worth }) => multiply(worth, [...shares.values()].reduce<Exact>(higher, zero)),
  least: (value) => {
    const most = [...value.shares.values()].reduce<Exact>(higher, zero);
    return multiply(
      value.worth,
      [...value.shares.values()].reduce<Exact>((low, share) => (share === 'void' ? low : least(low, share)), most),
    );
  },
  value: ({ shares, worth }, _known, mark) => {
    const valid = validVotes(shares, mark);
    if (valid === 0 || mark?.kind !== 'tally') return undefined;
    const weighed = [...mark.counts].reduce((sum, [level, count]) => {
      const share = shares.get(level);
      return share === undefined || share === 'void' ? sum : add(sum, multiply(share, whole(count)));
    }, zero);
    return multiply(worth, divide(weighed, whole(valid)));
  },
  tell: ({ shares, worth }) => {
    const parts = [...shares].map(([level, share]) => `${level}${share === 'void' ? '' : percentText(share, 6)}`);
    const counted = [...shares].filter(([, share]) => share !== 'void').map(([level]) => level);
    return {
      zh: `按${parts.filter((_, i) => [...shares.values()][i] !== 'void').join('、')}折算，除以有效票数，乘${plainText(worth)}分`,
      en: `weighed by ${counted.map((level) => `${level} ${shareText(shares, level)}`).join(', ')}, over valid votes, × ${plainText(worth)}`,
    };
  },
  tellFound: ({ shares }, _known, mark) => {
    if (mark?.kind !== 'tally') return { zh: '未计票', en: 'no count given' };
    const valid = validVotes(shares, mark);
    const [zh, en] = [
      [...mark.counts].map(([level, count]) => `${level}${count}`),
      [...mark.counts].map(([level, count]) => `${level} ${count}`),
    ];
    return { zh: `${zh.join('、')}，有效${valid}票`, en: `${en.join(', ')}, ${valid} valid` };
  },
};

const higher = (most: Exact, share: Exact | 'void'): Exact => (share === 'void' ? most : greatest(most, share));

const shareText = (shares: Tally['shares'], level: string): string => {
  const share = shares.get(level);
  return share === undefined || share === 'void' ? '' : percentText(share, 6);
};

/** The votes that count: those of levels that are not void. */
function validVotes(shares: Tally['shares'], mark: Mark | undefined): number {
  if (mark?.kind !== 'tally') return 0;
  return [...mark.counts].reduce((sum, [level, count]) => (shares.get(level) === 'void' ? sum : sum + count), 0);
}

function compileShares(cx: Compiling, written: Written, path: Path): Tally['shares'] {
  const shares = Object.entries(written).map(([level, text]): [string, Exact | 'void'] => {
    return [level, text === 'void' ? 'void' : (parsePercent(text) ?? zero)];
  });
  if (shares.every(([, share]) => share === 'void')) {
    cx.report({
      code: 'rubric/empty-tally',
      path,
      message: { zh: '没有一个等次计入，无法计算', en: 'no level counts, so there is nothing to compute' },
      hint: { zh: '至少给一个等次写百分比', en: 'give at least one level a percentage' },
    });
  }
  return new Map(shares);
}
