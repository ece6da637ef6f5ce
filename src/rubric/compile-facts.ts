import type { Problem } from '../clauses/compiling.ts';
import type { FactDeclaration, FactKind } from '../model/facts.ts';
import type { RubricFile, WrittenFact } from './written.ts';

const kinds: readonly FactKind[] = ['count', 'number', 'ratio', 'date', 'yes-no', 'one-of', 'text'];

/** The declared facts and profile fields by name; a name declared twice is reported. */
export function compileFacts(
  written: RubricFile,
  report: (problem: Problem) => void,
): ReadonlyMap<string, FactDeclaration> {
  const facts = new Map<string, FactDeclaration>();
  for (const from of ['profile', 'facts'] as const) {
    for (const [name, fact] of Object.entries(written[from] ?? {})) {
      if (facts.has(name)) report(twice(name, from));
      const declared = declare(name, fact, from);
      if (declared) facts.set(name, declared);
      else report(kindless(name, from));
    }
  }
  return facts;
}

function declare(name: string, written: WrittenFact, from: 'profile' | 'facts'): FactDeclaration | undefined {
  const named = kinds.filter((kind) => written[kind] !== undefined);
  const [kind] = named;
  if (kind === undefined || named.length > 1) return undefined;
  const unit = kind === 'count' || kind === 'number' ? String(written[kind]) : '';
  const options = kind === 'one-of' ? (written['one-of'] ?? []).map(String) : [];
  const titled = unit === '' && kind !== 'one-of' ? String(written[kind]) : name;
  const renamedFrom = written['renamed-from'];
  return { name, renamedFrom, kind, title: written.title ?? titled, unit, options, from };
}

const twice = (name: string, from: string): Problem => ({
  code: 'rubric/declared-twice',
  path: [from, name],
  atKey: true,
  message: {
    zh: `“${name}”在 profile 和 facts 中各声明了一次`,
    en: `"${name}" is declared under both profile and facts`,
  },
  hint: { zh: '两处共用一套名字，请给其中一个改名', en: 'both share one space of names: rename one of them' },
});

const kindless = (name: string, from: string): Problem => ({
  code: 'rubric/fact-kind',
  path: [from, name],
  message: { zh: `“${name}”必须写明且只写一种类型`, en: `"${name}" must have exactly one kind` },
  hint: { zh: `类型有：${kinds.join('、')}`, en: `kinds are: ${kinds.join(', ')}` },
});
