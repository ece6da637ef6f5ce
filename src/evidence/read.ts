import { conform } from '../document/conform.ts';
import type { Document, Tree } from '../document/document.ts';
import { validate } from '../generated/validate-evidence.js';
import { parseDay } from '../model/day.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { FactValue } from '../model/facts.ts';
import type { ItemFinding, Mark } from '../model/marks.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Evidence, Gap } from './evidence.ts';
import { readFacts } from './read-facts.ts';
import { readFinding } from './read-finding.ts';
import { readMark } from './read-mark.ts';
import { detached, isMapping, type Mapping, type Reading, textOf, unknownName } from './reading.ts';

/** A branch's evidence from its document: shape first, then every name and value against the rubric. */
export function readEvidence(rubric: Rubric, document: Document): Checked<Evidence> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = {
    report: (problem) => {
      diagnostics.push({ severity: 'error', ...problem, file: document.file });
    },
  };
  const evidence = read(reading, rubric, document.file, mappingOf(document.data));
  return checked(evidence, diagnostics);
}

const empty: Mapping = {};

const noOrigins: Evidence['origins'] = new Map();

const mappingOf = (tree: Tree | undefined): Mapping => (isMapping(tree) ? tree : empty);

function read(reading: Reading, rubric: Rubric, file: string, data: Mapping): Evidence {
  checkRubric(reading, rubric, data['rubric']);
  const facts = new Map<string, FactValue>();
  const gaps = new Map<string, Gap>();
  readFacts(reading, 'profile', mappingOf(data['profile']), rubric.facts, { facts, gaps });
  readFacts(reading, 'facts', mappingOf(data['facts']), rubric.facts, { facts, gaps });
  const { on, by, as } = mappingOf(data['assessed']);
  return {
    file,
    branch: detached(textOf(data['branch'])),
    name: detached(textOf(data['name'])),
    as: as === 'self' ? 'self' : 'inspection',
    assessedOn: readDay(reading, on),
    assessedBy: typeof by === 'string' ? by : undefined,
    facts,
    gaps,
    origins: noOrigins,
    findings: readFindings(reading, rubric, mappingOf(data['findings'])),
    bonus: readClaims(reading, 'bonus', rubric.bonus.clauses, mappingOf(data['bonus'])),
    penalties: readClaims(reading, 'penalties', rubric.penalties.clauses, mappingOf(data['penalties'])),
    vetoes: readClaims(
      reading,
      'vetoes',
      rubric.vetoes.map((veto) => veto.clause),
      mappingOf(data['vetoes']),
    ),
    note: typeof data['note'] === 'string' ? data['note'] : undefined,
  };
}

function checkRubric(reading: Reading, rubric: Rubric, written: Tree | undefined): void {
  if (written === undefined || written === rubric.id) return;
  reading.report({
    code: 'evidence/other-rubric',
    path: ['rubric'],
    message: {
      zh: `这份证据是为细则“${textOf(written)}”填写的，现在用的是“${rubric.id}”`,
      en: `this evidence was made for the rubric "${textOf(written)}", but "${rubric.id}" is used`,
    },
    hint: { zh: '换用相应的细则，或重新填写证据', en: 'use that rubric, or make new evidence' },
  });
}

function readDay(reading: Reading, written: Tree | undefined) {
  if (written === undefined) return undefined;
  const day = parseDay(textOf(written));
  if (day === undefined) {
    reading.report({
      code: 'evidence/unfit-value',
      path: ['assessed', 'on'],
      message: { zh: `没有“${textOf(written)}”这一天`, en: `there is no day "${textOf(written)}"` },
      hint: { zh: '例如 2019-12-10', en: 'for example 2019-12-10' },
    });
  }
  return day;
}

function readFindings(reading: Reading, rubric: Rubric, written: Mapping): ReadonlyMap<string, ItemFinding> {
  const findings = new Map<string, ItemFinding>();
  for (const id in written) {
    const item = rubric.itemById.get(id);
    if (!item) {
      reading.report(
        unknownName(
          'evidence/unknown-item',
          { zh: '分项', en: 'item' },
          id,
          ['findings', id],
          [...rubric.itemById.keys()],
        ),
      );
      continue;
    }
    const finding = readFinding(reading, item, written[id] ?? null, ['findings', id]);
    // the rubric's own spelling of a name is found again at once, and the file's need not be kept
    if (finding) findings.set(item.id, finding);
  }
  return findings;
}

function readClaims(
  reading: Reading,
  section: 'bonus' | 'penalties' | 'vetoes',
  clauses: Rubric['bonus']['clauses'],
  written: Mapping,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const id in written) {
    const clause = clauses.find((one) => one.id === id);
    const path = [section, id];
    if (!clause) {
      const what = { bonus: '加分条款', penalties: '扣减条款', vetoes: '否决项' }[section];
      reading.report(
        unknownName(
          'evidence/unknown-clause',
          { zh: what, en: `${section} clause` },
          id,
          path,
          clauses.map((one) => one.id),
        ),
      );
      continue;
    }
    const mark = readMark(reading, clause, written[id] ?? null, path);
    if (mark) marks.set(clause.id, mark);
  }
  return marks;
}
