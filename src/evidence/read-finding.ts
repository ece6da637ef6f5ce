import type { Clause, ValueClause } from '../clauses/clause.ts';
import type { Tree } from '../document/document.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Finding, ItemFinding, Mark } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';
import { missingCodes } from './read-facts.ts';
import { readMark } from './read-mark.ts';
import {
  detached,
  isList,
  isMapping,
  isNone,
  type Mapping,
  provenanceIn,
  provenanceKeys,
  type Reading,
  textOf,
  unfit,
  unknownName,
} from './reading.ts';

const nothingFound: Finding = { state: 'found', marks: new Map() };

/** Reads what was found on an item, by one assessor or (in a list) by several. */
export function readFinding(reading: Reading, item: Item, written: Tree, path: Path): ItemFinding | undefined {
  if (!isList(written)) return readSingle(reading, item, written, path);
  if (!item.assessors) {
    reading.report({
      code: 'evidence/one-assessor',
      path,
      message: {
        zh: '这一项有几个检查人的结果，细则没有规定怎样合并',
        en: 'several assessors judged this item, and the rubric does not say how to combine them',
      },
      hint: { zh: '只留一个，或在细则中写 assessors', en: 'keep one of them, or add assessors to the rubric' },
    });
    return undefined;
  }
  const findings = written.flatMap((each, i) => {
    if (!isMapping(each) || each['by'] === undefined) reading.report(nameless([...path, i]));
    return readSingle(reading, item, each, [...path, i]) ?? [];
  });
  return { state: 'several', findings };
}

const nameless = (path: Path) => ({
  code: 'evidence/no-assessor' as const,
  path,
  message: { zh: '没有写明是谁检查的', en: 'it is not said who assessed' },
  hint: { zh: '加上 by: 检查人', en: 'add by: …' },
});

function readSingle(reading: Reading, item: Item, written: Tree, path: Path): Finding | undefined {
  if (isNone(written)) return nothingFound;
  if (!isMapping(written)) {
    reading.report(unfit(textOf(written), path, { zh: '检查结果', en: 'a finding' }, 'none 或 {条款: 次数}'));
    return undefined;
  }
  return readState(reading, written, path) ?? readMarks(reading, item, written, path);
}

function readState(reading: Reading, written: Mapping, path: Path): Finding | undefined {
  const state = ['not-applicable' as const, ...missingCodes].find((one) => one in written);
  if (state === undefined) return undefined;
  const extra = Object.keys(written).find((key) => key !== state && !provenanceKeys.includes(key));
  if (extra !== undefined) {
    reading.report(
      unknownName('evidence/unknown-key', { zh: '写法', en: 'key' }, extra, [...path, extra], provenanceKeys),
    );
  }
  const reason = detached(textOf(written[state]));
  if (reason === '' || reason === 'true') {
    reading.report({
      code: 'evidence/no-reason',
      path: [...path, state],
      message: { zh: '没有写明原因', en: 'no reason is given' },
      hint: { zh: `写成 {${state}: 原因}`, en: `write {${state}: …}` },
    });
  }
  if (state === 'not-applicable') return { state, ...provenanceIn(written), reason };
  return { state: 'missing', code: state, ...provenanceIn(written), reason };
}

function readMarks(reading: Reading, item: Item, written: Mapping, path: Path): Finding {
  const marks = new Map<string, Mark>();
  const short = shorthand(item, written);
  if (short) {
    const mark = readMark(reading, short, written, path);
    if (mark) marks.set(short.id, mark);
    return { state: 'found', marks, ...provenanceIn(written) };
  }
  for (const [id, tree] of Object.entries(written)) {
    if (provenanceKeys.includes(id)) continue;
    const clause = item.clauses.find((one) => one.id === id);
    if (!clause) {
      reportUnknownClause(reading, item, id, [...path, id]);
      continue;
    }
    const mark = readMark(reading, clause, tree, [...path, id]);
    if (mark) marks.set(clause.id, mark);
  }
  return { state: 'found', marks, ...provenanceIn(written) };
}

/** The one clause that a bare `level:` or `points:` can mean. */
function shorthand(item: Item, written: Mapping): Clause | undefined {
  const kind = 'level' in written ? 'choose' : 'points' in written ? 'judge' : undefined;
  if (kind === undefined) return undefined;
  const fitting = item.clauses.filter(
    (clause): clause is ValueClause => clause.form === 'value' && clause.value.kind === kind,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function reportUnknownClause(reading: Reading, item: Item, id: string, path: Path): void {
  const known = item.clauses.map((clause) => clause.id);
  reading.report(
    unknownName(
      'evidence/unknown-clause',
      { zh: `“${item.title}”的条款`, en: `clause of "${item.title}"` },
      id,
      path,
      known,
    ),
  );
}
