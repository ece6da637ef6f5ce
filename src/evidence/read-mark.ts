import type { Clause, CountedClause } from '../clauses/clause.ts';
import type { Missing } from '../clauses/triggers/missing.ts';
import type { Choose } from '../clauses/values/choose.ts';
import type { Judge } from '../clauses/values/judge.ts';
import type { Tally } from '../clauses/values/tally.ts';
import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Mark } from '../model/marks.ts';
import { readOccurrences } from './read-occurrences.ts';
import { readRange } from './read-range.ts';
import {
  isList,
  isMapping,
  isNone,
  noReason,
  notExcusable,
  provenanceIn,
  provenanceKeys,
  type Reading,
  textOf,
  unfit,
  unknownName,
} from './reading.ts';

/** Reads what was found for one clause; undefined where nothing was, or where it cannot be understood (and is reported). */
export function readMark(reading: Reading, clause: Clause, written: Tree, path: Path): Mark | undefined {
  if (clause.form === 'counted') return readCounted(reading, clause, written, path);
  switch (clause.value.kind) {
    case 'choose':
      return readLevel(reading, clause.value, written, path);
    case 'judge':
      return readPoints(reading, clause.value, written, path);
    case 'tally':
      return readTally(reading, clause.value, written, path);
    default:
      return computed(reading, clause.id, path);
  }
}

function readCounted(reading: Reading, clause: CountedClause, written: Tree, path: Path): Mark | undefined {
  if (isMapping(written) && 'excused' in written) return readExcused(reading, clause, written, path);
  const { trigger } = clause;
  if (trigger.kind === 'missing') return readLacking(reading, trigger, written, path);
  if (trigger.kind !== 'fault' && trigger.kind !== 'act') return computed(reading, clause.id, path);
  const amount = clause.effect.kind === 'zero' ? undefined : clause.effect.amount;
  return readOccurrences(
    reading,
    { amount, per: trigger.per, excusable: clause.excuse?.kind === 'words' },
    written,
    path,
  );
}

function readExcused(reading: Reading, clause: CountedClause, written: { readonly [key: string]: Tree }, path: Path) {
  if (clause.excuse?.kind !== 'words') {
    reading.report(notExcusable([...path, 'excused']));
    return undefined;
  }
  const reason = textOf(written['excused']);
  if (reason === '') reading.report(noReason([...path, 'excused']));
  return { kind: 'excused' as const, ...provenanceIn(written), reason };
}

const computed = (reading: Reading, id: string, path: Path): undefined => {
  reading.report({
    code: 'evidence/computed',
    path,
    atKey: true,
    message: { zh: `“${id}”由事实计算，不能填写`, en: `"${id}" is computed from facts and cannot be given` },
    hint: { zh: '把相应的事实写在 facts 下', en: 'state the fact under facts' },
  });
  return undefined;
};

function readLacking(reading: Reading, trigger: Missing, written: Tree, path: Path): Mark | undefined {
  if (isNone(written)) return undefined;
  const names = isMapping(written) ? written['names'] : written;
  const at = isMapping(written) ? [...path, 'names'] : path;
  if (names === 'all') return { kind: 'lacking', names: trigger.list };
  const list = isList(names) ? names.map(textOf) : [textOf(names)];
  const known = list.filter((name, i) => {
    if (trigger.list.includes(name)) return list.indexOf(name) === i || repeated(reading, name, [...at, i]);
    const place = isList(names) ? [...at, i] : at;
    reading.report({
      ...unknownName('evidence/unknown-piece', { zh: '清单项', en: 'piece' }, name, place, trigger.list),
      atKey: false,
    });
    return false;
  });
  return { kind: 'lacking', names: known, ...(isMapping(written) && provenanceIn(written)) };
}

const repeated = (reading: Reading, name: string, path: Path): false => {
  reading.report({
    code: 'evidence/piece-twice',
    path,
    message: { zh: `“${name}”写了两次`, en: `"${name}" is named twice` },
    hint: { zh: '删去一个', en: 'remove one' },
  });
  return false;
};

function readLevel(reading: Reading, value: Choose, written: Tree, path: Path): Mark | undefined {
  const [level, at] = isMapping(written) ? [textOf(written['level']), [...path, 'level']] : [textOf(written), path];
  if (!value.levels.has(level)) {
    const known = [...value.levels.keys()];
    reading.report({
      ...unknownName('evidence/unknown-level', { zh: '等级', en: 'level' }, level, at, known),
      atKey: false,
    });
    return undefined;
  }
  checkKeys(reading, written, ['level'], path);
  return { kind: 'level', level, ...(isMapping(written) && provenanceIn(written)) };
}

function readPoints(reading: Reading, value: Judge, written: Tree, path: Path): Mark | undefined {
  const [text, at] = isMapping(written) ? [textOf(written['points']), [...path, 'points']] : [textOf(written), path];
  const points = readRange(reading, value, text, at);
  if (points === undefined) return undefined;
  checkKeys(reading, written, ['points'], path);
  const from = isMapping(written) ? provenanceIn(written) : {};
  if (from.reason === undefined) reading.report(noReason(path));
  return { kind: 'points', points, ...from };
}

function readTally(reading: Reading, value: Tally, written: Tree, path: Path): Mark | undefined {
  if (!isMapping(written)) {
    reading.report(unfit(textOf(written), path, { zh: '各等次的数量', en: 'counts per level' }, '{优秀: 30, 良好: 5}'));
    return undefined;
  }
  const counts = new Map<string, number>();
  for (const [level, tree] of Object.entries(written)) {
    const text = textOf(tree);
    if (provenanceKeys.includes(level)) continue;
    if (!value.shares.has(level)) {
      reading.report(
        unknownName(
          'evidence/unknown-level',
          { zh: '等次', en: 'level' },
          level,
          [...path, level],
          [...value.shares.keys()],
        ),
      );
    } else if (/^\d{1,9}$/.test(text)) counts.set(level, Number(text));
    else reading.report(unfit(text, [...path, level], { zh: '一个整数', en: 'a whole number' }, '30'));
  }
  return { kind: 'tally', counts, ...provenanceIn(written) };
}

function checkKeys(reading: Reading, written: Tree, own: readonly string[], path: Path): void {
  if (!isMapping(written)) return;
  const known = [...own, ...provenanceKeys];
  for (const key of Object.keys(written)) {
    if (!known.includes(key)) {
      reading.report(unknownName('evidence/unknown-key', { zh: '写法', en: 'key' }, key, [...path, key], known));
    }
  }
}
