import { parseYesNo } from '../clauses/condition.ts';
import type { Tree } from '../document/document.ts';
import type { BranchScore } from '../engine/score.ts';
import type { Path } from '../model/diagnostic.ts';
import { type Told, verbatim } from '../model/told.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { saysSo } from './explained.ts';
import { checkClause, checkGrade, checkName, gradeId, type Reading } from './names.ts';
import { boundsText, categorySeen, clauseSeen, gradeSeen, itemSeen, splitName, stateSeen, vetoesSeen } from './seen.ts';
import type { Mapping, Outcome, Subject, Wish } from './trial.ts';

/** What an expectation under one key is read with. */
type Key = { readonly reading: Reading; readonly path: Path; readonly tree: Tree };

/** What a case expects, one wish for each result; names that are none of the rubric's are reported. */
export function wishesOf(reading: Reading, expect: Mapping, path: Path): readonly Wish[] {
  return Object.entries(expect).flatMap(([word, tree]) => {
    const read = readers[word];
    return read ? read({ reading, path: [...path, word], tree }) : [];
  });
}

const readers: Readonly<Record<string, (key: Key) => readonly Wish[]>> = {
  items: (key) => parts(key, 'items'),
  categories: (key) => parts(key, 'categories'),
  total: (key) => [wish(key, labels.total, { kind: 'total' }, (score) => boundsText(score.total))],
  bonus: (key) => [wish(key, labels.bonus, { kind: 'bonus' }, (score) => boundsText(score.bonus.points))],
  penalties: (key) => [
    wish(key, labels.penalties, { kind: 'penalties' }, (score) => boundsText(score.penalties.points)),
  ],
  grade: gradeWish,
  state: (key) => [{ ...wish(key, labels.state, { kind: 'total' }, () => ''), seen: stateSeen }],
  fired: (key) => clauses(key, (state) => (state === 'fired' ? 'fired' : state), 'fired'),
  'not-fired': (key) => clauses(key, (state) => (state === 'fired' ? 'fired' : 'not-fired'), 'not-fired'),
  states: statesWishes,
  vetoes: vetoesWish,
  eligible: (key) => [
    {
      ...wish(key, labels.eligible, { kind: 'vetoes' }, (score) => String(score.eligible)),
      wanted: key.tree === null ? undefined : String(parseYesNo(String(key.tree)) ?? key.tree),
    },
  ],
  explains: explainsWishes,
};

const labels = {
  total: { zh: '总分', en: 'total' },
  bonus: { zh: '加分合计', en: 'bonus' },
  penalties: { zh: '扣减合计', en: 'penalties' },
  grade: { zh: '等次', en: 'grade' },
  state: { zh: '结果', en: 'result' },
  vetoes: { zh: '成立的否决', en: 'vetoes' },
  eligible: { zh: '可否评先', en: 'eligible' },
  explains: { zh: '得分说明', en: 'explanation' },
} as const satisfies Readonly<Record<string, Told>>;

const wantedOf = (tree: Tree | undefined): string | undefined => (typeof tree === 'string' ? tree : undefined);

/** A wish about a score; who is exempt has none. */
function wish({ path, tree }: Key, what: Told, about: Subject, seen: (score: BranchScore) => string): Wish {
  return { path, what, about, wanted: wantedOf(tree), seen: onlyScored(seen) };
}

const onlyScored =
  (seen: (score: BranchScore) => string) =>
  (outcome: Outcome): string =>
    'exempt' in outcome ? 'exempt' : seen(outcome);

const entriesOf = (tree: Tree): readonly (readonly [string, Tree])[] =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? Object.entries(tree) : [];

const namesIn = (tree: Tree): readonly string[] => (Array.isArray(tree) ? tree.map(String) : []);

function parts({ reading, path, tree }: Key, of: 'items' | 'categories'): readonly Wish[] {
  return entriesOf(tree).map(([id, wanted]): Wish => {
    const at = [...path, id];
    const title = checkName(reading, of, id, at);
    const seen = of === 'items' ? itemSeen : categorySeen;
    const about: Subject = of === 'items' ? { kind: 'item', id } : { kind: 'total' };
    const text = wantedOf(wanted);
    return {
      path: at,
      what: { zh: `“${title}”得分`, en: `points of "${title}"` },
      about,
      wanted: text,
      seen: onlyScored((score) => seen(score, id, text)),
    };
  });
}

function gradeWish(key: Key): readonly Wish[] {
  const { reading, path, tree } = key;
  const made = wish(key, labels.grade, { kind: 'grade' }, gradeSeen);
  if (typeof tree !== 'string') return [made];
  const ends = tree.split('..').map((name) => {
    checkGrade(reading, name, path);
    return gradeId(reading.rubric, name);
  });
  return [{ ...made, wanted: ends[0] === ends[1] ? ends[0] : ends.join('..') }];
}

const subjectOf = (name: string): Subject => {
  const [owner] = splitName(name);
  if (owner === 'bonus' || owner === 'penalties' || owner === 'vetoes') return { kind: owner };
  return { kind: 'item', id: owner };
};

const clauseWhat = (name: string): Told => ({ zh: `条款 ${name} `, en: `clause ${name}` });

function clauses({ reading, path, tree }: Key, told: (state: string) => string, wanted: string): readonly Wish[] {
  return namesIn(tree).map((name, i): Wish => {
    const at = [...path, i];
    checkClause(reading, name, at);
    const seen = onlyScored((score) => told(clauseSeen(score, name)));
    return { path: at, what: clauseWhat(name), about: subjectOf(name), wanted, seen };
  });
}

function statesWishes({ reading, path, tree }: Key): readonly Wish[] {
  return entriesOf(tree).map(([name, wanted]): Wish => {
    const at = [...path, name];
    checkClause(reading, name, at, true);
    const seen = onlyScored((score) => clauseSeen(score, name));
    return { path: at, what: clauseWhat(name), about: subjectOf(name), wanted: wantedOf(wanted), seen };
  });
}

function vetoesWish(key: Key): readonly Wish[] {
  const { reading, path, tree } = key;
  const made = wish(key, labels.vetoes, { kind: 'vetoes' }, vetoesSeen);
  if (!Array.isArray(tree)) return [made];
  const names = namesIn(tree);
  for (const [i, id] of names.entries()) checkName(reading, 'vetoes', id, [...path, i]);
  return [{ ...made, wanted: names.length === 0 ? 'none' : names.toSorted().join(', ') }];
}

function explainsWishes({ path, tree }: Key): readonly Wish[] {
  const texts = typeof tree === 'string' ? [tree] : namesIn(tree);
  return texts.map((text, i): Wish => {
    const at = typeof tree === 'string' ? path : [...path, i];
    const seen = onlyScored((score) => (saysSo(score, text) ? text : 'nothing-of-that'));
    return { path: at, what: labels.explains, about: { kind: 'total' }, wanted: text, seen };
  });
}

/** The words that stand for a result, for people: ids with their titles, states in words. */
export function resultTold(rubric: Rubric, text: string): Told {
  const known = words[text];
  if (known) return known;
  const titles = text.split('..').map((id) => rubric.grades.find((grade) => grade.id === id)?.title);
  if (titles.some((title) => title === undefined)) return verbatim(text);
  const told = titles.join('～');
  return { zh: `${told}（${text}）`, en: `${told} (${text})` };
}

const words: Readonly<Record<string, Told>> = {
  absent: { zh: '不是本支部的', en: 'not of this branch' },
  scored: { zh: '已评分', en: 'scored' },
  missing: { zh: '缺失', en: 'missing' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  open: { zh: '未定', en: 'open' },
  final: { zh: '已定', en: 'final' },
  exempt: { zh: '不参评', en: 'exempt' },
  none: { zh: '没有', en: 'none' },
  fired: { zh: '触发', en: 'fired' },
  'not-fired': { zh: '不触发', en: 'not fired' },
  quiet: { zh: '未触发', en: 'quiet' },
  excused: { zh: '属例外', en: 'excused' },
  outweighed: { zh: '就高不重复计', en: 'outweighed' },
  unknown: { zh: '无法判定', en: 'unknown' },
  'nothing-of-that': { zh: '没有这句话', en: 'nothing of that' },
};
