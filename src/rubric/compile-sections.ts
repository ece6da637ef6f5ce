import { type CountedClause, clausesOf, type Excuse } from '../clauses/clause.ts';
import { compileApplies, compileClauses, triggerWords } from '../clauses/compile-clauses.ts';
import { type Compiling, numberAt } from '../clauses/compiling.ts';
import { compileCondition } from '../clauses/condition.ts';
import type { Stage } from '../clauses/effect-kind.ts';
import { type Trigger, triggerKindOf, triggerKinds } from '../clauses/triggers/index.ts';
import type { Path } from '../model/diagnostic.ts';
import { zero } from '../model/exact.ts';
import { reportUnknown } from './compile-grades.ts';
import type { Section, Veto, VetoEffect } from './rubric.ts';
import type { WrittenSection, WrittenVeto } from './written.ts';

/** The bonus or penalties on the total, as meant; an empty section where none is written. */
export function compileSection(
  cx: Compiling,
  written: WrittenSection | undefined,
  key: 'bonus' | 'penalties',
): Section {
  if (!written) return { cap: undefined, entries: [], clauses: [] };
  const stages: readonly Stage[] = key === 'bonus' ? ['top'] : ['beyond'];
  const cap = written.cap === undefined ? undefined : numberAt(cx, written.cap, [key, 'cap']);
  const path = [key, 'clauses'];
  const entries = compileClauses(cx, written.clauses, {
    path,
    stages,
    values: false,
    worth: zero,
    capped: cap === undefined ? [] : stages,
  });
  const clauses = clausesOf(entries).filter((clause): clause is CountedClause => clause.form === 'counted');
  return { cap, entries, clauses };
}

/** The names a veto may speak of. */
export type VetoNames = { readonly grades: readonly string[]; readonly categories: readonly string[] };

/** The written vetoes as meant. */
export const compileVetoes = (cx: Compiling, written: readonly WrittenVeto[], names: VetoNames): readonly Veto[] =>
  written.flatMap((veto, i) => compileVeto(cx, veto, ['vetoes', i], names) ?? []);

function compileVeto(cx: Compiling, written: WrittenVeto, path: Path, names: VetoNames): Veto | undefined {
  const trigger = compileTrigger(cx, written, path);
  if (!trigger) return undefined;
  const { id, source, note } = written;
  const clause: CountedClause = {
    form: 'counted',
    reads: triggerKindOf(trigger).reads,
    stage: 'empty',
    // a veto takes no points: it only needs to be counted
    effect: { kind: 'zero', scope: 'item' },
    trigger,
    id,
    renamedFrom: written['renamed-from'],
    path,
    source,
    note,
    free: 0,
    cap: undefined,
    escalation: undefined,
    applies: written.applies && compileApplies(cx, written.applies, [...path, 'applies']),
    excuse: compileExcuse(cx, written.unless, [...path, 'unless']),
    matter: undefined,
  };
  return {
    id,
    renamedFrom: written['renamed-from'],
    path,
    clause,
    effect: compileEffect(cx, written.effect, [...path, 'effect'], names),
    source,
    note,
  };
}

function compileTrigger(cx: Compiling, written: WrittenVeto, path: Path): Trigger | undefined {
  const words = triggerWords.filter((word) => written[word] !== undefined);
  const [kind] = words;
  if (kind !== undefined && words.length === 1) {
    // the schema has checked the written form of this very trigger
    return triggerKinds[kind as Trigger['kind']].compile(cx, written[kind] as never, [...path, kind], written.per);
  }
  cx.report({
    code: 'rubric/clause-trigger',
    path,
    message: { zh: '否决项必须写明且只写一种触发', en: 'a veto has exactly one trigger' },
    hint: { zh: '例如 fault: 班子成员严重违纪违法', en: 'for example fault: serious crime in the committee' },
  });
  return undefined;
}

function compileExcuse(cx: Compiling, unless: WrittenVeto['unless'], path: Path): Excuse | undefined {
  if (unless === undefined) return undefined;
  if (typeof unless === 'string') return { kind: 'words', text: unless };
  return { kind: 'condition', condition: compileCondition(cx, unless, path) };
}

function compileEffect(cx: Compiling, written: WrittenVeto['effect'], path: Path, names: VetoNames): VetoEffect {
  if (typeof written === 'string') return { kind: written as 'zero-total' | 'lowest-grade' | 'ineligible' };
  if (written.down !== undefined) return { kind: 'down', by: Number(written.down) };
  for (const kind of ['ceiling', 'grade'] as const) {
    const grade = written[kind];
    if (grade === undefined) continue;
    if (!names.grades.includes(grade)) reportUnknown(cx, grade, [...path, kind], names.grades, false);
    return { kind, grade };
  }
  const category = written.zero ?? '';
  if (!names.categories.includes(category)) reportUnknown(cx, category, [...path, 'zero'], names.categories, false);
  return { kind: 'zero', category };
}
