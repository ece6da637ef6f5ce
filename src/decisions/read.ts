import { type Compiling, numberAt, type Problem } from '../clauses/compiling.ts';
import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-decisions.js';
import { type Day, parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic, type Path } from '../model/diagnostic.ts';
import { compare, type Exact, equals, exactText, round } from '../model/exact.ts';
import { nearest } from '../model/nearest.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import type { Decision, Decisions, DecisionsFile, WrittenDecision } from './decision.ts';

/** What is wrong with the shape of a file of decisions, whatever the rubric. */
export const checkDecisionsShape = (document: Document): readonly Diagnostic[] => conform(document, validate);

/** The decisions of a document: shape first, then items, points and days against the rubric. */
export function readDecisions(rubric: Rubric, document: Document): Checked<Decisions> {
  const shape = checkDecisionsShape(document);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  const diagnostics: Diagnostic[] = [];
  const report = (problem: Problem) => {
    const code = problem.code.replace(/^rubric\//, 'decisions/') as Diagnostic['code'];
    diagnostics.push({ severity: 'error', ...problem, code, file: document.file });
  };
  const cx: Reading = { facts: rubric.facts, report, rubric };
  // the schema has checked the shape
  const written = document.data as unknown as DecisionsFile;
  const list = written.list.map((one, i) => readOne(cx, one, ['list', i]));
  const byBranch = new Map<string, Decision[]>();
  for (const decision of list) {
    const sofar = byBranch.get(decision.branch);
    if (sofar) reportTwice(cx, decision, sofar);
    byBranch.set(decision.branch, [...(sofar ?? []), decision]);
  }
  return checked({ id: written.decisions, file: document.file, list, byBranch }, diagnostics);
}

type Reading = Compiling & { readonly rubric: Rubric };

function readOne(cx: Reading, written: WrittenDecision, path: Path): Decision {
  const { branch, item, from, to, by, on, reason, see, status, until } = written;
  const points = numberAt(cx, to, [...path, 'to']);
  const subject = cx.rubric.itemById.get(item);
  if (subject) checkPoints(cx, subject, points, [...path, 'to']);
  else reportUnknownItem(cx, item, [...path, 'item']);
  if (status !== 'pending') checkDecider(cx, written, path);
  return {
    ...{ branch, item, to: points, by, reason, see, status, path },
    from: from === undefined || from === 'missing' ? undefined : numberAt(cx, from, [...path, 'from']),
    on: dayAt(cx, on, [...path, 'on']),
    until: dayAt(cx, until, [...path, 'until']),
  };
}

function checkPoints({ report, rubric }: Reading, item: Item, to: Exact, path: Path): void {
  const { at, places, mode } = rubric.rounding;
  if (compare(to, item.points) > 0) {
    report({
      code: 'decisions/above-points',
      path,
      message: {
        zh: `“${item.title}”只有${exactText(item.points)}分，不能改为${exactText(to)}分`,
        en: `"${item.title}" has ${exactText(item.points)} points and cannot come to ${exactText(to)}`,
      },
      hint: {
        zh: `写0到${exactText(item.points)}之间的数`,
        en: `write a number between 0 and ${exactText(item.points)}`,
      },
    });
  } else if (at === 'item' && !equals(to, round(to, places, mode))) {
    // rounding it here would change what was decided
    report({
      code: 'decisions/finer-than-items',
      path,
      message: {
        zh: `细则规定分项得分保留${places}位小数，${exactText(to)}更细`,
        en: `the rubric keeps ${places} decimals of items; ${exactText(to)} has more`,
      },
      hint: { zh: `写不超过${places}位小数的数`, en: `write at most ${places} decimals` },
    });
  }
}

function reportUnknownItem({ report, rubric }: Reading, id: string, path: Path): void {
  const meant = nearest(id, rubric.itemById.keys());
  report({
    code: 'decisions/unknown-item',
    path,
    message: { zh: `细则里没有分项“${id}”`, en: `the rubric has no item "${id}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: '用 score report --view rubric 查看全部分项', en: 'score report --view rubric lists every item' },
  });
}

/** What has been decided says by whom and when. */
function checkDecider({ report }: Reading, { by, on, status }: WrittenDecision, path: Path): void {
  const lacking = [...(by === undefined ? ['by'] : []), ...(on === undefined ? ['on'] : [])];
  if (lacking.length === 0) return;
  report({
    code: 'decisions/no-decider',
    path: [...path, 'status'],
    message: {
      zh: `写了 ${status}，但没有写谁定的、哪天定的（缺 ${lacking.join('、')}）`,
      en: `this is ${status}, but it is not said by whom and when (${lacking.join(', ')} missing)`,
    },
    hint: { zh: '补上 by 和 on；还没有定的写 status: pending', en: 'add by and on, or write status: pending' },
  });
}

function dayAt({ report }: Reading, text: string | undefined, path: Path): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) {
    report({
      code: 'decisions/no-such-day',
      path,
      message: { zh: `没有“${text}”这一天`, en: `there is no day "${text}"` },
      hint: { zh: '例如 2019-12-25', en: 'for example 2019-12-25' },
    });
  }
  return day;
}

/** Of two granted decisions on one item nobody could tell which holds. */
function reportTwice({ report }: Reading, { item, branch, status, path }: Decision, before: readonly Decision[]): void {
  const first = before.find((one) => one.item === item && one.status === 'granted');
  if (!first || status !== 'granted') return;
  const nth = Number(first.path[1]) + 1;
  report({
    code: 'decisions/twice',
    path: [...path, 'item'],
    message: {
      zh: `支部“${branch}”的“${item}”已经有一条同意的决定（第${nth}条）`,
      en: `there already is a granted decision on "${item}" of "${branch}" (number ${nth})`,
    },
    hint: { zh: '只留一条 granted', en: 'keep only one that is granted' },
  });
}
