import { type Clause, isClaim, readsFindings } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import type { Evidence, Gap, Origin } from '../evidence/evidence.ts';
import type { FactDeclaration, FactValue } from '../model/facts.ts';
import type { Finding, ItemFinding, Mark } from '../model/marks.ts';
import type { Item } from '../rubric/rubric.ts';
import type { Correspondence, Placed } from './correspondence.ts';
import { factFits, fitted } from './fit.ts';

/** Reads evidence that was collected by the old version as evidence for the new one. */
export type Carry = (evidence: Evidence) => Evidence;

/**
 * How old evidence is read by the new version: under the new names. What nobody looked for then stays open, as nobody knows
 * what would have been found; bonus, penalties and vetoes that nobody could claim do not exist.
 */
export function carrying(all: Correspondence): Carry {
  const from = new Map(all.clauses.flatMap(({ before, after }) => (before && after ? [[after.clause, before]] : [])));
  const items = new Map(all.items.flatMap(({ before, after }) => (after ? [[after.id, before]] : [])));
  const vetoes = new Map(
    all.vetoes.flatMap(({ before, after }) => {
      return before && after ? [[after.clause, { clause: before.clause, home: 'penalties' }] as const] : [];
    }),
  );
  return (evidence) => ({
    ...evidence,
    ...carriedFacts(all, evidence),
    findings: new Map(
      all.after.items.flatMap((item): [string, ItemFinding][] => {
        const finding = carriedFinding(item, items.get(item.id), { all, from, evidence });
        return finding ? [[item.id, finding]] : [];
      }),
    ),
    bonus: carriedClaims(all.after.bonus.clauses, from, evidence.bonus),
    penalties: carriedClaims(all.after.penalties.clauses, from, evidence.penalties),
    vetoes: carriedClaims(
      all.after.vetoes.map(({ clause }) => clause),
      vetoes,
      evidence.vetoes,
    ),
  });
}

function carriedFacts({ facts: pairs, after }: Correspondence, evidence: Evidence) {
  const facts = new Map<string, FactValue>();
  const gaps = new Map<string, Gap>();
  for (const { before, after: now } of pairs) {
    const found = now && (before ? carriedFact(before, now, evidence) : 'unasked');
    if (!now || found === undefined) continue;
    if (found === 'unasked') gaps.set(now.name, { code: 'unasked', reason: newFact(now.title, after.language) });
    else if ('code' in found) gaps.set(now.name, found);
    else facts.set(now.name, found);
  }
  const origins = new Map(
    pairs.flatMap(({ before, after: now }): [string, Origin][] => {
      const origin = evidence.origins.get(before?.name ?? '');
      return now && origin ? [[now.name, origin]] : [];
    }),
  );
  return { facts, gaps, origins };
}

/** What was known of a fact, or why it was not; nothing where it was left out. */
function carriedFact(before: FactDeclaration, now: FactDeclaration, { facts, gaps }: Evidence) {
  const value = facts.get(before.name);
  if (value === undefined) return gaps.get(before.name);
  return factFits(before, now, value) ? value : 'unasked';
}

const newFact = (title: string, lang: 'zh' | 'en'): string => (lang === 'zh' ? `要有“${title}”` : `needs "${title}"`);

type Carrying = {
  readonly all: Correspondence;
  readonly from: ReadonlyMap<Clause, Placed>;
  readonly evidence: Evidence;
};

function carriedFinding(item: Item, was: Item | undefined, carrying: Carrying): ItemFinding | undefined {
  const own = was && carrying.evidence.findings.get(was.id);
  if (own?.state === 'several') {
    return { state: 'several', findings: own.findings.map((one) => carriedSingle(item, was, one, carrying) ?? one) };
  }
  return carriedSingle(item, was, own, carrying);
}

function carriedSingle(
  item: Item,
  was: Item | undefined,
  own: Finding | undefined,
  carrying: Carrying,
): Finding | undefined {
  if (own && own.state !== 'found') return own;
  if (!item.needsFinding && !own) return undefined;
  // an item that was there and was not looked at is missing, as it was
  if (was?.needsFinding && !own) return undefined;
  const marks = new Map<string, Mark>();
  for (const clause of item.clauses) {
    const mark = carriedMark(clause, was, own, carrying);
    if (mark) marks.set(clause.id, mark);
  }
  return { ...own, state: 'found', marks };
}

/** What was found of a clause, wherever it stood. */
function carriedMark(clause: Clause, was: Item | undefined, own: Finding | undefined, carrying: Carrying) {
  const { from, evidence, all } = carrying;
  const before = from.get(clause);
  if (!before || typeof before.home === 'string') return unasked(clause, all);
  const elsewhere = before.home.id === was?.id ? own : evidence.findings.get(before.home.id);
  // whether it was looked for in an item that was not found or was judged by several cannot be told clause by clause
  if (readsFindings(before.clause) && elsewhere?.state !== 'found') return unasked(clause, all);
  const mark = elsewhere?.state === 'found' ? elsewhere.marks.get(before.clause.id) : undefined;
  if (!readsFindings(clause)) return mark?.kind === 'excused' ? mark : undefined;
  const found = fitted(before.clause, clause, mark);
  return found === 'unasked' ? unasked(clause, all) : found;
}

/** Nobody looked for it; a bonus or penalty that nobody could claim does not exist. */
function unasked(clause: Clause, { after }: Correspondence): Mark | undefined {
  if (!readsFindings(clause) || (clause.form === 'counted' && isClaim(clause))) return undefined;
  return { kind: 'unasked', told: clauseTold(clause)[after.language] };
}

function carriedClaims(
  clauses: readonly Clause[],
  from: ReadonlyMap<Clause, Placed>,
  claims: ReadonlyMap<string, Mark>,
): ReadonlyMap<string, Mark> {
  const carried = new Map<string, Mark>();
  for (const clause of clauses) {
    const before = from.get(clause);
    const mark = before && claims.get(before.clause.id);
    const found = before && mark ? fitted(before.clause, clause, mark) : undefined;
    // what was claimed then and cannot be weighed now leaves the result open
    if (found === 'unasked') carried.set(clause.id, { kind: 'unasked', told: '' });
    else if (found) carried.set(clause.id, found);
  }
  return carried;
}
