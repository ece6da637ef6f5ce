import type { Amount } from '../clauses/amount.ts';
import { parseFraction } from '../clauses/compiling.ts';
import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';
import { compare, type Exact, one } from '../model/exact.ts';
import type { Mark, Occurrence } from '../model/marks.ts';
import { readRange } from './read-range.ts';
import {
  isList,
  isMapping,
  isNone,
  type Mapping,
  noReason,
  notExcusable,
  provenanceIn,
  provenanceKeys,
  type Reading,
  textOf,
  unfit,
  unknownName,
} from './reading.ts';

/** What a clause lets an occurrence say: how its amount is given, whether it may repeat, whether it may be excused. */
export type OccurrenceForm = {
  readonly amount: Amount | undefined;
  readonly per: string | undefined;
  readonly excusable: boolean;
};

/** Reads how often, and how, something was found: a number, a mapping, levels with their times, or a list. */
export function readOccurrences(reading: Reading, form: OccurrenceForm, written: Tree, path: Path): Mark | undefined {
  if (isNone(written)) return undefined;
  const list = isList(written)
    ? written.flatMap((each, i) => readOne(reading, form, each, [...path, i]))
    : readOne(reading, form, written, path);
  const times = list.reduce((sum, found) => sum + found.times, 0);
  if (form.per === undefined && times > 1) reading.report(once(times, path));
  return times === 0 ? undefined : { kind: 'occurrences', list };
}

const once = (times: number, path: Path) => ({
  code: 'evidence/only-once' as const,
  path,
  message: { zh: `这一条只计一次，这里写了${times}次`, en: `this clause counts once, but ${times} are given` },
  hint: { zh: '写 1；要按次计的，应在细则中写 per', en: 'write 1; to count repeatedly the rubric needs per' },
});

function readOne(reading: Reading, form: OccurrenceForm, written: Tree, path: Path): readonly Occurrence[] {
  if (isMapping(written)) {
    const levels = form.amount?.kind === 'by' && !('level' in written);
    return levels ? readLevels(reading, form, written, path) : single(reading, form, written, path);
  }
  const text = textOf(written);
  if (form.amount?.kind === 'by') return bareLevel(reading, form.amount.levels, text, path);
  const times = readTimes(reading, text, path);
  if (times > 0 && form.amount?.kind === 'range') reading.report(noPoints(path));
  return times === undefined ? [] : [{ times, share: one }];
}

const noPoints = (path: Path) => ({
  code: 'evidence/no-points' as const,
  path,
  message: { zh: '这一条由检查人酌情定分，没有写分数', en: 'this clause is at discretion, and no points are given' },
  hint: { zh: '写成 {points: 分数, reason: 理由}', en: 'write {points: …, reason: …}' },
});

function bareLevel(
  reading: Reading,
  levels: ReadonlyMap<string, Exact>,
  text: string,
  path: Path,
): readonly Occurrence[] {
  if (levels.has(text)) return [{ times: 1, share: one, level: text }];
  const known = [...levels.keys()];
  reading.report({
    ...unknownName('evidence/unknown-level', { zh: '级别', en: 'level' }, text, path, known),
    atKey: false,
  });
  return [];
}

/** Levels with their times, such as `{省: 1, 市: 2}`, or with more to say of each. */
function readLevels(reading: Reading, form: OccurrenceForm, written: Mapping, path: Path): readonly Occurrence[] {
  const levels = form.amount?.kind === 'by' ? form.amount.levels : new Map<string, Exact>();
  const shared = provenanceIn(written);
  return Object.entries(written).flatMap(([level, tree]): readonly Occurrence[] => {
    if (provenanceKeys.includes(level)) return [];
    if (!levels.has(level)) {
      const known = [...levels.keys()];
      reading.report(
        unknownName('evidence/unknown-level', { zh: '级别', en: 'level' }, level, [...path, level], known),
      );
      return [];
    }
    const plain = { ...form, amount: undefined };
    const each = isList(tree) ? tree : [tree];
    return each.flatMap((one, i) => {
      const at = isList(tree) ? [...path, level, i] : [...path, level];
      return readOne(reading, plain, one, at).map((found) => ({ level, ...shared, ...found }));
    });
  });
}

const occurrenceKeys = ['times', 'share', 'level', 'points', 'matter', 'excused', ...provenanceKeys];

function single(reading: Reading, form: OccurrenceForm, written: Mapping, path: Path): readonly Occurrence[] {
  for (const key of Object.keys(written)) {
    if (!occurrenceKeys.includes(key)) {
      reading.report(
        unknownName('evidence/unknown-key', { zh: '写法', en: 'key' }, key, [...path, key], occurrenceKeys),
      );
    }
  }
  if ('excused' in written) {
    if (!form.excusable) reading.report(notExcusable([...path, 'excused']));
    else if (textOf(written['excused']) === '') reading.report(noReason([...path, 'excused']));
    return [];
  }
  const times = 'times' in written ? readTimes(reading, textOf(written['times']), [...path, 'times']) : 1;
  const share = readShare(reading, written['share'], [...path, 'share']);
  const matter = written['matter'] === undefined ? {} : { matter: textOf(written['matter']) };
  return [{ times, share, ...matter, ...readWeight(reading, form.amount, written, path), ...provenanceIn(written) }];
}

function readWeight(reading: Reading, amount: Amount | undefined, written: Mapping, path: Path) {
  if (amount?.kind === 'by') {
    const level = textOf(written['level']);
    return bareLevel(reading, amount.levels, level, [...path, 'level']).length > 0 ? { level } : {};
  }
  if (amount?.kind !== 'range') return {};
  if (!('points' in written)) {
    reading.report(noPoints(path));
    return {};
  }
  const points = readRange(reading, amount, textOf(written['points']), [...path, 'points']);
  if (!('reason' in written)) {
    reading.report(noReason(path));
  }
  return points === undefined ? {} : { points };
}

function readTimes(reading: Reading, text: string, path: Path): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  reading.report(unfit(text, path, { zh: '次数（整数）', en: 'a number of times' }, '1'));
  return 0;
}

function readShare(reading: Reading, written: Tree | undefined, path: Path): Exact {
  if (written === undefined) return one;
  const share = parseFraction(textOf(written));
  if (share !== undefined && compare(share, one) <= 0) return share;
  reading.report(unfit(textOf(written), path, { zh: '不超过1的份额', en: 'a share of at most 1' }, '1/3'));
  return one;
}
