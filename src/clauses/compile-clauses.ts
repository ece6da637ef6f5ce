import type { Path } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Amount } from './amount.ts';
import { mostOf } from './award.ts';
import {
  type ClauseEntry,
  type ClauseGroup,
  type CountedClause,
  type Escalation,
  type Excuse,
  givesPoints,
  type ValueClause,
} from './clause.ts';
import { type Compiling, numberAt } from './compiling.ts';
import { compileCondition, type WrittenCondition } from './condition.ts';
import type { Stage } from './effect-kind.ts';
import { type Effect, effectKinds } from './effects/index.ts';
import type { Scope } from './effects/zero.ts';
import { type Trigger, triggerKindOf, triggerKinds } from './triggers/index.ts';
import { type Value, valueKindOf, valueKinds } from './values/index.ts';

/** A clause or group as written. */
export type WrittenClause = {
  readonly id?: string;
  readonly 'renamed-from'?: string;
  readonly worst?: readonly WrittenClause[];
  readonly best?: readonly WrittenClause[];
  readonly per?: string;
  readonly worth?: string;
  readonly free?: string;
  readonly cap?: string;
  readonly then?: { readonly from: string; readonly zero?: Scope; readonly deduct?: string };
  readonly applies?: WrittenCondition;
  readonly unless?: WrittenCondition | string;
  readonly 'same-matter'?: string;
  readonly source?: string;
  readonly note?: string;
  readonly [effectOrTrigger: string]: unknown;
};

/** Where a list of clauses stands, and what a value clause without `worth` is worth there. */
export type ClausePlace = {
  readonly path: Path;
  readonly stages: readonly Stage[];
  readonly values: boolean;
  readonly worth: Exact;
  /** The stages that a cap of the place limits. */
  readonly capped: readonly Stage[];
};

/** The words that name an effect. */
export const effectWords: readonly string[] = [...Object.keys(effectKinds), ...Object.keys(valueKinds)];

/** The words that name a trigger. */
export const triggerWords: readonly string[] = Object.keys(triggerKinds);

/** A written list of clauses as meant; what cannot be meant is reported and left out. */
export function compileClauses(
  cx: Compiling,
  written: readonly WrittenClause[],
  place: ClausePlace,
): readonly ClauseEntry[] {
  return written.flatMap((clause, i) => compileEntry(cx, clause, { ...place, path: [...place.path, i] }) ?? []);
}

function compileEntry(cx: Compiling, written: WrittenClause, place: ClausePlace): ClauseEntry | undefined {
  if (written.worst) return compileGroup(cx, written, 'worst', written.worst, place);
  if (written.best) return compileGroup(cx, written, 'best', written.best, place);
  return compileClause(cx, written, place);
}

function compileGroup(
  cx: Compiling,
  written: WrittenClause,
  of: ClauseGroup['of'],
  members: readonly WrittenClause[],
  place: ClausePlace,
): ClauseGroup {
  for (const word of Object.keys(written)) {
    if (![of, 'cap', 'id', 'source', 'note'].includes(word) && !word.startsWith('x-')) {
      cx.report(misplaced([...place.path, word], word, of));
    }
  }
  const stages: readonly Stage[] = of === 'worst' ? ['take', 'empty', 'beyond'] : ['give', 'top'];
  const within = { ...place, stages: place.stages.filter((stage) => stages.includes(stage)), values: false };
  const clauses = members.flatMap((member, i) => {
    const clause = compileClause(cx, member, { ...within, path: [...place.path, of, i] });
    return clause?.form === 'counted' ? [clause] : [];
  });
  const cap = written.cap === undefined ? undefined : numberAt(cx, written.cap, [...place.path, 'cap']);
  return { form: 'group', of, clauses, cap, path: place.path };
}

function compileClause(cx: Compiling, written: WrittenClause, place: ClausePlace) {
  const effects = effectWords.filter((word) => written[word] !== undefined);
  const triggers = triggerWords.filter((word) => written[word] !== undefined);
  const [effect] = effects;
  if (effect === undefined || effects.length > 1) return reportEffects(cx, effects, place.path);
  if (effect in valueKinds) return compileValue(cx, written, effect as Value['kind'], triggers, place);
  return compileCounted(cx, written, effect as Effect['kind'], triggers, place);
}

function compileValue(
  cx: Compiling,
  written: WrittenClause,
  kind: Value['kind'],
  triggers: readonly string[],
  place: ClausePlace,
): ValueClause | undefined {
  const { path } = place;
  const limits = ['per', 'free', 'cap', 'then', 'applies', 'unless', 'same-matter'].filter((word) => word in written);
  const [extra] = [...triggers, ...limits];
  if (extra !== undefined || !place.values) {
    cx.report(misplaced([...path, extra ?? kind], extra ?? kind, extra === undefined ? undefined : kind));
    return undefined;
  }
  const worth = written.worth === undefined ? place.worth : numberAt(cx, written.worth, [...path, 'worth']);
  // the schema has checked the written form of this very kind
  const value = valueKinds[kind].compile(cx, written[kind] as never, [...path, kind], worth);
  return value && { form: 'value', reads: valueKindOf(value).reads, value, ...named(written, path) };
}

function compileCounted(
  cx: Compiling,
  written: WrittenClause,
  kind: Effect['kind'],
  triggers: readonly string[],
  place: ClausePlace,
): CountedClause | undefined {
  const { path } = place;
  const { stage } = effectKinds[kind];
  if (!place.stages.includes(stage)) return reportAt(cx, misplaced([...path, kind], kind, undefined));
  const [trigger] = triggers;
  if (trigger === undefined || triggers.length > 1) return reportTriggers(cx, triggers, path);
  const limits = compileLimits(cx, written, path);
  // the schema has checked the written forms of this very effect and trigger
  const does = effectKinds[kind].compile(cx, written[kind] as never, [...path, kind]);
  const counts = compileTrigger(cx, trigger as Trigger['kind'], written, path);
  if (!does || !counts) return undefined;
  const { reads } = triggerKindOf(counts);
  // a literal that begins with a spread gives every object a hidden shape of its own, and clauses are looked at most
  const clause = {
    form: 'counted' as const,
    reads,
    stage,
    effect: does,
    trigger: counts,
    ...named(written, path),
    ...limits,
  };
  checkFit(cx, clause, written, place);
  return clause;
}

const compileTrigger = (
  cx: Compiling,
  kind: Trigger['kind'],
  written: WrittenClause,
  path: Path,
): Trigger | undefined => triggerKinds[kind].compile(cx, written[kind] as never, [...path, kind], written.per);

const named = (written: WrittenClause, path: Path) => ({
  id: written.id ?? '',
  renamedFrom: written['renamed-from'],
  path,
  source: written.source,
  note: written.note,
});

function compileLimits(cx: Compiling, written: WrittenClause, path: Path) {
  return {
    free: written.free === undefined ? 0 : Number(written.free),
    cap: written.cap === undefined ? undefined : numberAt(cx, written.cap, [...path, 'cap']),
    escalation: compileEscalation(cx, written.then, [...path, 'then']),
    applies: written.applies && compileApplies(cx, written.applies, [...path, 'applies']),
    excuse: compileExcuse(cx, written.unless, [...path, 'unless']),
    matter: written['same-matter'],
  };
}

/** An `applies` as meant: it may read the profile only, so that evidence cannot remove what it is assessed by. */
export function compileApplies(cx: Compiling, written: WrittenCondition, path: Path) {
  const condition = compileCondition(cx, written, path);
  for (const test of condition.flat()) {
    if (test.fact.from === 'profile') continue;
    cx.report({
      code: 'rubric/applies-reads-evidence',
      path,
      message: {
        zh: `applies 只能看 profile，“${test.fact.name}”属于 facts`,
        en: `applies may read the profile only; "${test.fact.name}" is one of the facts`,
      },
      hint: {
        zh: '改用 unless 或 when，或把它声明在 profile 中',
        en: 'use unless or when, or declare it in the profile',
      },
    });
  }
  return condition;
}

function compileEscalation(cx: Compiling, then: WrittenClause['then'], path: Path): Escalation | undefined {
  if (!then) return undefined;
  const takes = then.deduct === undefined ? undefined : numberAt(cx, then.deduct, [...path, 'deduct']);
  return { from: Number(then.from), empties: then.zero, takes };
}

function compileExcuse(cx: Compiling, unless: WrittenClause['unless'], path: Path): Excuse | undefined {
  if (unless === undefined) return undefined;
  if (typeof unless === 'string') return { kind: 'words', text: unless };
  return { kind: 'condition', condition: compileCondition(cx, unless, path) };
}

/** Combinations of effect, trigger and limits that make no sense. */
function checkFit(cx: Compiling, clause: CountedClause, written: WrittenClause, place: ClausePlace): void {
  checkTrigger(cx, clause, written);
  checkAmount(cx, clause, written);
  if (isOpen(clause, place) && mostOf(clause) === undefined) reportAt(cx, uncapped(clause.path));
}

const isFound = ({ trigger }: CountedClause): boolean => trigger.kind === 'fault' || trigger.kind === 'act';

/** Whether a computed bonus or penalty stands in a place without a cap of its own. */
function isOpen(clause: CountedClause, place: ClausePlace): boolean {
  const { stage } = clause;
  return (stage === 'top' || stage === 'beyond') && !isFound(clause) && !place.capped.includes(stage);
}

function checkTrigger(cx: Compiling, clause: CountedClause, written: WrittenClause): void {
  const { path, trigger } = clause;
  const gives = givesPoints(clause);
  if (trigger.kind === (gives ? 'fault' : 'act')) reportAt(cx, wrongSide([...path, trigger.kind], trigger.kind));
  if (written.per !== undefined && !isFound(clause)) reportAt(cx, misplaced([...path, 'per'], 'per', trigger.kind));
  const { escalation, effect } = clause;
  if (escalation?.takes !== undefined && gives) reportAt(cx, misplaced([...path, 'then'], 'then', effect.kind));
}

function checkAmount(cx: Compiling, clause: CountedClause, written: WrittenClause): void {
  const { path, effect } = clause;
  if (written.worth !== undefined) reportAt(cx, misplaced([...path, 'worth'], 'worth', effect.kind));
  const amount = amountOfEffect(effect);
  if (!amount) {
    if (written.cap !== undefined) reportAt(cx, misplaced([...path, 'cap'], 'cap', effect.kind));
  } else if (amount.kind !== 'each') {
    if (!isFound(clause)) reportAt(cx, needsFinding([...path, effect.kind]));
    if (written.free !== undefined) reportAt(cx, misplaced([...path, 'free'], 'free', amount.kind));
  }
}

const amountOfEffect = (effect: Effect): Amount | undefined => (effect.kind === 'zero' ? undefined : effect.amount);

const reportAt = (cx: Compiling, problem: Parameters<Compiling['report']>[0]): undefined => {
  cx.report(problem);
  return undefined;
};

const reportEffects = (cx: Compiling, effects: readonly string[], path: Path): undefined =>
  reportAt(cx, {
    code: 'rubric/clause-effect',
    path: effects[1] === undefined ? path : [...path, effects[1]],
    message: effects[0]
      ? {
          zh: `一条只能有一个效果，这里有：${effects.join('、')}`,
          en: `a clause has one effect; here are ${effects.join(', ')}`,
        }
      : { zh: '这一条没有写效果', en: 'this clause has no effect' },
    hint: { zh: `写且只写一个：${effectWords.join('、')}`, en: `write one of: ${effectWords.join(', ')}` },
  });

const reportTriggers = (cx: Compiling, triggers: readonly string[], path: Path): undefined =>
  reportAt(cx, {
    code: 'rubric/clause-trigger',
    path: triggers[1] === undefined ? path : [...path, triggers[1]],
    message: triggers[0]
      ? {
          zh: `一条只能有一个触发，这里有：${triggers.join('、')}`,
          en: `a clause has one trigger; here are ${triggers.join(', ')}`,
        }
      : { zh: '这一条没有写在什么情况下生效', en: 'this clause does not say when it applies' },
    hint: { zh: `写且只写一个：${triggerWords.join('、')}`, en: `write one of: ${triggerWords.join(', ')}` },
  });

const misplaced = (path: Path, word: string, beside: string | undefined): Parameters<Compiling['report']>[0] => ({
  code: 'rubric/misplaced-word',
  path,
  atKey: true,
  message: beside
    ? { zh: `“${word}”不能与“${beside}”连用`, en: `"${word}" does not go with "${beside}"` }
    : { zh: `“${word}”不能写在这里`, en: `"${word}" cannot stand here` },
  hint: { zh: '删去它，或拆成两条', en: 'remove it, or write two clauses' },
});

const wrongSide = (path: Path, kind: string): Parameters<Compiling['report']>[0] => ({
  code: 'rubric/misplaced-word',
  path,
  atKey: true,
  message:
    kind === 'fault'
      ? { zh: '给分的条款用 act（做法、成绩），不用 fault', en: 'a clause that gives takes act, not fault' }
      : { zh: '扣分的条款用 fault（问题），不用 act', en: 'a clause that takes has fault, not act' },
  hint:
    kind === 'fault'
      ? { zh: '把 fault 改为 act', en: 'change fault to act' }
      : { zh: '把 act 改为 fault', en: 'change act to fault' },
});

const needsFinding = (path: Path): Parameters<Compiling['report']>[0] => ({
  code: 'rubric/misplaced-word',
  path,
  message: {
    zh: '酌情或按级别的分值要由检查人认定，只能与 fault 或 act 连用',
    en: 'an amount at discretion or by level is found by an assessor: it goes with fault or act only',
  },
  hint: { zh: '写成一个数，或改用 fault、act', en: 'write a number, or use fault or act' },
});

const uncapped = (path: Path): Parameters<Compiling['report']>[0] => ({
  code: 'rubric/uncapped',
  path,
  message: {
    zh: '按事实计算的加分或倒扣没有上限，缺失时无法给出范围',
    en: 'a computed bonus or penalty has no cap, so there is no range while its fact is missing',
  },
  hint: { zh: '加上 cap: n', en: 'add cap: n' },
});
