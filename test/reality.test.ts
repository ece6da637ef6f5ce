import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCases } from './support/cases.ts';
import { rubricOf } from './support/rubric.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

/** Patterns of real rubrics that the language covers; each stands in at least one document here. */
const covered: readonly string[] = [
  // from a fact to an item's points
  'all-or-nothing',
  'fixed-deduction',
  'per-occurrence',
  'shortfall',
  'checklist',
  'exclusive-faults',
  'zero-out',
  'level-tier',
  'frequency-tier',
  'ratio-threshold',
  'ratio-step',
  'additive-subpoints',
  'count-earning',
  'severity-ladder',
  'role-ladder',
  'deadline',
  'conditional',
  'exemption',
  'type-variant',
  'range-discretion',
  'external-score',
  'average-members',
  'computed-unit',
  'over-deduction',
  'floor-cap',
  // bonus, penalty, veto
  'bonus-per-occurrence',
  'bonus-by-level',
  'bonus-highest-only',
  'bonus-cap',
  'bonus-in-item',
  'uncapped-total',
  'no-double-count',
  'evidence-type',
  'penalty-from-total',
  'veto-disqualify',
  'veto-to-bottom',
  'veto-zero',
  'grade-cap',
  'direct-grade',
  // from items to the total, and grades
  'weights',
  'ballot-score',
  'base-score',
  'formula',
  'bands',
  'exempt-subject',
];

/** Patterns that are not of this version, or that no document shows: why. */
const notHere: Readonly<Record<string, string>> = {
  'ratio-proportional': 'in no document seen; tested as the value kind in-proportion',
  unquantified: 'a description without points cannot be scored; written as judge',
  'shared-credit': 'tested as the share of an occurrence',
  'uncapped-earning': 'the same as uncapped-total at the level of an item',
  'evidence-period': 'which day counts for which year is for the assessor to say',
  'total-cap': 'tested with the order of computing',
  'survey-threshold': 'the same as ratio-threshold and direct-grade',
  'bands-with-conditions': 'tested with grades',
  quota: 'tested with the roster',
  'group-rank': 'tested with the roster',
  'trimmed-mean': 'tested with several assessors',
  rounding: 'tested with rounding',
  'cohort-relative': 'later: needs the facts of all branches',
  'multi-source-weight': 'later: several rubrics in one result',
  'period-combine': 'later: several periods in one result',
  'period-cap': 'later: caps per day, month or year',
  'bottom-n': 'later: consequences of ranks',
  'multi-year': 'later: results of earlier years',
  sampling: 'later: a sample that stands for the whole',
  'pay-link': 'later: consequences of scores',
  'self-assessment': 'later: own scores as a part of the result (self-checks are only compared)',
  rectification: 'later: notices, time limits, follow-up',
  'carry-over': 'later: points of last year',
  stepwise: 'later: one rubric per step',
  appeal: 'later: a review is new evidence',
};

const names = readdirSync(new URL('./reality', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const documents = names.map((name) => mapping(treeOfFile(`test/reality/${name}`)));

for (const document of documents) {
  describe(text(document['document']), () => {
    runCases(() => rubricOf({ version: '1', ...mapping(document['rubric']) }), document['cases']);
  });
}

describe('the documents together', () => {
  const used = new Set(documents.flatMap((document) => list(document['patterns']).map(text)));

  it('show every pattern of real rubrics that the language covers', () => {
    expect(covered.filter((pattern) => !used.has(pattern))).toEqual([]);
  });

  it('use no pattern that is not named here', () => {
    expect([...used].filter((pattern) => !covered.includes(pattern))).toEqual([]);
  });

  it('leave out only what is said to be left out', () => {
    expect(Object.keys(notHere).filter((pattern) => covered.includes(pattern) || used.has(pattern))).toEqual([]);
  });
});
