import type { Lang } from '../model/told.ts';
import type { JsonObject } from '../report/data/common.ts';
import { schemaVersion } from '../report/data/common.ts';
import type { ReportData } from '../report/report.ts';
import { countOf } from './coverage/coverage.ts';
import { type Target, targetKinds } from './coverage/target.ts';
import { percentOf } from './coverage-blocks.ts';
import { isOpen, type Ran, type RanCoverage, type RanFile, tallied } from './ran.ts';
import type { CaseResult } from './trial.ts';

/** What tests came to, as published data. */
export function testData(ran: Ran, lang: Lang): ReportData {
  const { all, ...counts } = tallied(ran);
  const document = {
    ...{ schemaVersion, view: 'test', tool: 'biaochi', language: lang },
    ...{ cases: all, ...counts, errors: ran.unusable.length },
    files: ran.files.map((file) => fileData(file, lang)),
    unusable: [...ran.unusable],
    coverage: ran.coverages.map((one) => coverageData(one, lang)),
  };
  return { document, records: document.files };
}

function fileData(file: RanFile, lang: Lang): JsonObject {
  const { trial, results } = file;
  return {
    file: trial.file,
    title: trial.title,
    rubric: { id: trial.rubric.id, version: trial.rubric.version, file: trial.rubric.file },
    cases: results.map((one) => caseData(file, one, lang)),
  };
}

function caseData({ place }: RanFile, result: CaseResult, lang: Lang): JsonObject {
  const { one, differences } = result;
  return {
    it: one.it,
    at: place(one.path),
    state: differences.length > 0 ? 'failed' : isOpen(result) ? 'open' : 'passed',
    reviewed: one.reviewed,
    differences: differences.map(({ wish, wanted, seen }) => ({
      what: wish.what[lang],
      path: wish.path.map(String),
      at: place(wish.path),
      wanted,
      seen,
    })),
  };
}

function coverageData({ coverage, place }: RanCoverage, lang: Lang): JsonObject {
  const { rubric, uncovered, unreachable } = coverage;
  const named = (target: Target) => ({
    id: target.id,
    kind: target.kind,
    at: place(target.path),
    told: target.told[lang],
  });
  return {
    rubric: { id: rubric.id, version: rubric.version, file: rubric.file },
    ...countOf(coverage),
    share: percentOf(coverage),
    kinds: Object.fromEntries(targetKinds.map((kind) => [kind, countOf(coverage, kind)])),
    uncovered: uncovered.map(named),
    unreachable: unreachable.map(({ target, because }) => ({ ...named(target), because: because[lang] })),
  };
}
