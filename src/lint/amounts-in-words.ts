import { compare, type Exact, parseExact, whole } from '../model/exact.ts';
import { halfWidth } from '../model/half-width.ts';

/** An amount of points that a sentence names: `扣2分`, `得1～3分`, `每次加半分`. */
export type SaidAmount = {
  /** The words as they stand there, made half-width. */
  readonly words: string;
  /** The points; of a range both ends. */
  readonly points: readonly Exact[];
  /** Whether the words say that it is the most there can be. */
  readonly most: boolean;
};

const number = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十半]{1,3})';
// what goes on as 得90分以上 or 得60分为合格 is a line, not an amount; 得 alone also means "may" and 加 "join", but never before a number of points
const amountForm = new RegExp(
  `(最多|至多|累计|合计|共|不超过)?(扣除|扣减|倒扣|扣|得|给|加|奖励|奖)(最多|至多|满)?(${number})(?:分?\\s*[-—–~〜至到]+\\s*(${number}))?分(?!钟|之|类|工|组|别|册|期|批|段|层|级|管|头|红|部|支|及?以[上下内]|为[^止]|[者的]为)(为止|封顶)?`,
  'gu',
);

/** The amounts of points a sentence says are taken or given; one that cannot be read for certain is left out. */
export const amountsIn = (text: string): readonly SaidAmount[] =>
  [...halfWidth(text).matchAll(amountForm)].flatMap((found): SaidAmount[] => {
    const [words, before, , within, from, to, behind] = found;
    const said = [from, to].filter((one) => one !== undefined);
    const points = said.map(pointsOf).filter((one) => one !== undefined);
    const most = [before, within, behind].some((word) => word !== undefined);
    return points.length === said.length ? [{ words, points, most }] : [];
  });

const digits = '零一二三四五六七八九';

/** The number a numeral up to 99 stands for; undefined where it is none. */
function pointsOf(said: string): Exact | undefined {
  if (/^\d/.test(said)) return parseExact(said);
  if (said === '半') return parseExact('0.5');
  const [, tens, ten, units = ''] = /^([一二三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(said) ?? [];
  if (tens === undefined || (ten === '' && tens !== '' && units !== '')) return undefined;
  const digit = (one: string) => Math.max(0, digits.indexOf(one === '两' ? '二' : one));
  return whole(ten === '' ? digit(tens) + digit(units) : (tens === '' ? 1 : digit(tens)) * 10 + digit(units));
}

/** Whether a number is one of the list. */
export const isAmong = (one: Exact, list: readonly Exact[]): boolean => list.some((other) => compare(one, other) === 0);
