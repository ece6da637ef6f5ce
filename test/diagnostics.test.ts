import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileAssessment, readAssessmentFile } from '../src/assessment/read.ts';
import { decisionProblems } from '../src/decisions/problems.ts';
import type { Tree } from '../src/document/document.ts';
import type { KeptStanding } from '../src/history/kept.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { zero } from '../src/model/exact.ts';
import { strangersIn } from '../src/rectify/check.ts';
import { readLedger } from '../src/rectify/read.ts';
import { idle } from '../src/roster/idle.ts';
import { overreaching } from '../src/roster/overreaching.ts';
import { readResolved } from '../src/rubric/read.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { lookingBack } from '../src/supply/earlier-of.ts';
import type { Input } from '../src/supply/input.ts';
import { supplyOf } from '../src/supply/supply.ts';
import { assessmentOf, evidenceIn, gathered } from './support/roster.ts';
import { checkedRubric, resolvedRubric, rubricOf } from './support/rubric.ts';
import { checkedDecisions, checkedEvidence, evidenceOf } from './support/score.ts';
import { list, type Mapping, mapping, text, treeOfFile } from './support/tree.ts';

/*
 * The tables in test/rubric, test/evidence, test/assessment, test/decisions and test/ledger: what is wrong with a file, and where. `says` lists code
 * and path of every diagnostic; `hint` and `message` are parts of the first one's, in Chinese. A case without `says` is
 * accepted without a word.
 */
type Told = { readonly ok: boolean; readonly diagnostics: readonly Diagnostic[] };

function runTable(name: string, tell: (one: Mapping, table: Mapping) => Told): void {
  const table = mapping(treeOfFile(`test/${name}/diagnostics.yaml`));
  describe(name, () => {
    for (const one of list(table['cases']).map(mapping)) {
      it(text(one['it']), () => {
        const { ok, diagnostics } = tell(one, table);
        expect(diagnostics.map(placeOf)).toEqual(one['says'] ?? []);
        expect(ok).toBe(one['accepted'] !== undefined || diagnostics.length === 0);
        for (const diagnostic of diagnostics) expectWhole(diagnostic);
        if (one['message'] !== undefined) expect(diagnostics[0]?.message.zh).toContain(one['message']);
        if (one['hint'] !== undefined) expect(diagnostics[0]?.hint?.zh).toContain(one['hint']);
        if (one['hint-english'] !== undefined) expect(diagnostics[0]?.hint?.en).toContain(one['hint-english']);
      });
    }
  });
}

const placeOf = ({ code, file, path }: Diagnostic): string =>
  `${code} at ${/^(base|--set)/.test(file) ? `${file}: ` : ''}${path?.join('.') ?? ''}`;

/** Both languages, a hint, a place, and nothing of the program's own in the words. */
function expectWhole({ message, hint, file, path }: Diagnostic): void {
  expect(path?.length).toBeGreaterThan(0);
  expect(file).not.toBe('');
  for (const told of [message, hint]) {
    expect(told?.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(told?.en).toMatch(/[a-z]{3}/);
    expect(`${told?.zh}${told?.en}`).not.toMatch(/undefined|\[object|NaN/);
  }
}

runTable('rubric', (one) => {
  const composed = ['extension', 'as-of', 'set'].some((key) => one[key] !== undefined);
  if (!composed) return checkedRubric(one['rubric'] ?? {});
  const resolved = resolvedRubric(one);
  return resolved.ok ? readResolved(resolved.value) : resolved;
});

runTable('evidence', (one, table) => {
  const rubric = rubricOf(one['rubric'] ?? table['rubric'] ?? {});
  return checkedEvidence(rubric, one['evidence'] ?? {});
});

runTable('assessment', (one, table) => {
  const rubric = rubricOf(one['rubric'] ?? table['rubric'] ?? {});
  if (one['inputs'] !== undefined) return suppliedBy(rubric, one);
  if (one['branches'] !== undefined) {
    const files = list(one['branches']).map((written) => evidenceIn(rubric, text(mapping(written)['branch']), written));
    const { said, roster } = gathered(rubric, one['assessment'], files);
    const odd = idle(roster, assessmentOf(rubric, one['assessment']), 'assessment.yaml');
    const all = [...said, ...overreaching(roster), ...odd];
    return { ok: all.length === 0, diagnostics: all };
  }
  const data: Tree = { assessment: 'test', rubric: 'rubric.yaml', ...mapping(one['assessment']) };
  const shape = readAssessmentFile({ file: 'assessment.yaml', text: '', data });
  return shape.ok ? compileAssessment(rubric, 'assessment.yaml', shape.value) : shape;
});

/** A plan whose sources hold what the table says: a list is a table of scores, a mapping a kept result. */
function suppliedBy(rubric: Rubric, one: Mapping) {
  const plan = assessmentOf(rubric, one['assessment']);
  const inputs = new Map<string, Input | undefined>(
    plan.sources.flatMap(({ from }) => from.map((file) => [file, undefined])),
  );
  for (const [file, written] of Object.entries(mapping(one['inputs']))) inputs.set(file, inputOf(file, written));
  const supply = supplyOf(plan, inputs, 'assessment.yaml');
  const extended = list(one['branches'] ?? []).flatMap((written) => {
    const evidence = evidenceOf(rubric, evidenceIn(rubric, text(mapping(written)['branch']), written));
    return supply.extend(evidence).diagnostics;
  });
  const kept = new Map([...inputs].map(([file, input]) => [file, input?.kind === 'kept' ? input.kept : undefined]));
  const back = lookingBack(assessmentOf(rubric, one['assessment']), kept, 'assessment.yaml');
  const diagnostics = [...supply.diagnostics, ...extended, ...back.diagnostics];
  return { ok: diagnostics.length === 0, diagnostics };
}

function inputOf(file: string, written: Tree): Input {
  if (Array.isArray(written)) {
    const [columns = [], ...rows] = written.map((row) => list(row).map(text));
    return { kind: 'table', file, table: { file, columns, rows: rows.map((cells, i) => ({ line: i + 2, cells })) } };
  }
  const rubric = { id: 'test', version: '1', hash: '' };
  const period = text(mapping(written)['period'] ?? '');
  const asOf = text(mapping(written)['as-of'] ?? '') || undefined;
  const kept = {
    file,
    title: '',
    period,
    asOf,
    rubric,
    final: true,
    within: undefined,
    standings: standingsOf(written),
    exempt: [],
  };
  return { kind: 'kept', file, kept };
}

const nothing = { low: zero, high: zero };

/** The standings of a kept result, of which these tables need no more than which items there are. */
const standingsOf = (written: Tree): readonly KeptStanding[] =>
  Object.entries(mapping(mapping(written)['standings'])).map(([branch, items]) => ({
    ...{ branch, name: branch, group: undefined, rank: undefined, grade: undefined, gradeTitle: undefined },
    ...{ total: nothing, arithmetic: nothing, base: nothing, categories: new Map(), measures: new Map() },
    items: new Map(list(items).map((id) => [text(id), nothing])),
  }));

runTable('decisions', (one, table) => {
  const rubric = rubricOf(table['rubric'] ?? {});
  const decisions = checkedDecisions(rubric, one['decisions'] ?? []);
  if (!decisions.ok || one['branches'] === undefined) return decisions;
  const files = list(one['branches']).map((written) => evidenceIn(rubric, text(mapping(written)['branch']), written));
  const { roster } = gathered(rubric, undefined, files, { decisions: decisions.value });
  const branches = roster.standings.map(({ branch }) => branch);
  const run = { rubric, file: decisions.value.file, branches, incomplete: false };
  const diagnostics = decisionProblems(roster.decisions, run);
  return { ok: diagnostics.length === 0, diagnostics };
});

runTable('ledger', (one, table) => {
  const rubric = rubricOf(table['rubric'] ?? {});
  const entries = list(one['entries']).map((entry) => ({
    ...{ branch: 'a', problem: '问题', since: '2019-06-30', status: 'open' },
    ...mapping(entry),
  }));
  const data = { ledger: 'test', rubric: one['rubric-id'] ?? rubric.id, 'as-of': '2019-12-20', entries };
  const read = readLedger({ file: 'ledger.yaml', text: '', data });
  const strangers = read.ok ? strangersIn(read.value, rubric) : [];
  return { ok: read.ok, diagnostics: [...read.diagnostics, ...strangers] };
});

/** Every source file, the command line's own left to its own tests. */
const sources = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('cli/'))
  .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'));

describe('every code of a rubric, evidence, assessment, decisions or ledger', () => {
  it('has a case that says where it points', () => {
    const codes = new Set(
      sources.flatMap((source) => source.match(/'(?:rubric|evidence|assessment|decisions|ledger)\/[a-z-]+'/g) ?? []),
    );
    const said = ['rubric', 'evidence', 'assessment', 'decisions', 'ledger'].flatMap((name) =>
      list(mapping(treeOfFile(`test/${name}/diagnostics.yaml`))['cases']).flatMap((one) =>
        list(mapping(one)['says']).map(text),
      ),
    );
    const without = [...codes].filter(
      (code) => !said.some((place) => place.startsWith(`${code.replaceAll("'", '')} at `)),
    );
    expect(codes.size).toBeGreaterThan(50);
    expect(without).toEqual([]);
  });
});
