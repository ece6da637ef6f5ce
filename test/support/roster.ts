import type { AssessmentFile } from '../../src/assessment/assessment.ts';
import { compileAssessment, plainAssessment } from '../../src/assessment/read.ts';
import type { Decisions } from '../../src/decisions/decision.ts';
import type { Tree } from '../../src/document/document.ts';
import { exactly } from '../../src/engine/bounds.ts';
import type { BranchScore, Exemption } from '../../src/engine/score.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseExact, zero } from '../../src/model/exact.ts';
import type { Earlier, EarlierStanding } from '../../src/roster/earlier.ts';
import { gather } from '../../src/roster/gather.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { lineOf } from './rubric.ts';
import { evidenceOf } from './score.ts';
import { isMapping, type Mapping, mapping, text } from './tree.ts';

/** A roster, what was said while it was made, and the scores of all branches. */
export type Gathered = {
  readonly roster: Roster;
  readonly said: readonly Diagnostic[];
  readonly scores: readonly (BranchScore | Exemption)[];
};

/** What else a roster of a test is made of: earlier periods, and files that nobody could read. */
export type Beside = {
  readonly earlier?: readonly Earlier[];
  readonly unread?: readonly string[];
  readonly decisions?: Decisions;
};

/** The roster of the files of a test: evidence by file name. Without an assessment the rubric's own rules hold. */
export function gathered(
  rubric: Rubric,
  written: Tree | undefined,
  files: readonly Tree[],
  { earlier, unread = [], decisions }: Beside = {},
): Gathered {
  const scores: (BranchScore | Exemption)[] = [];
  const plan = assessmentOf(rubric, written);
  const gathering = gather({ rubric, rubricHash: 'hash', assessment: plan, earlier, decisions });
  const said = files.flatMap((file) => {
    const taken = gathering.take(evidenceOf(rubric, file));
    if (taken.ok && taken.score) scores.push(taken.score);
    return taken.ok ? [] : taken.diagnostics;
  });
  const roster = gathering.finish(unread, (score) => scores.push(score));
  return { roster, said, scores };
}

/** The assessment of a test; one that is refused fails the test. */
export function assessmentOf(rubric: Rubric, written: Tree | undefined) {
  if (written === undefined) return plainAssessment(rubric);
  const file = { assessment: 'test', rubric: 'rubric.yaml', ...mapping(written) };
  // the schema is not asked here: a test may write only what it is about
  const compiled = compileAssessment(rubric, 'assessment.yaml', file as unknown as AssessmentFile);
  if (compiled.ok) return compiled.value;
  throw new Error(`the assessment of the test is refused:\n${compiled.diagnostics.map(lineOf).join('\n')}`);
}

/** Evidence as roster tables write it: `{group: 甲片, score: 90}`, every name sorted into profile or facts. */
export function evidenceIn(rubric: Rubric, branch: string, written: Tree): Mapping {
  const sections: Record<'profile' | 'facts', Record<string, Tree>> = { profile: {}, facts: {} };
  const rest: Record<string, Tree> = {};
  const { self, ...values } = isMapping(written) ? written : { score: text(written) };
  for (const [name, value] of Object.entries(values)) {
    const fact = rubric.facts.get(name);
    if (fact) sections[fact.from][name] = value;
    else rest[name] = value;
  }
  return { branch, name: branch, ...sections, ...(self === 'true' && { assessed: { as: 'self' } }), ...rest };
}

/** An earlier period as roster tables write it: `{title, within, ranks: {a: 1, b: -}, grades: {a: best}, groups, items}`. */
export function earlierOf(written: Mapping): Earlier {
  const parts = ['ranks', 'grades', 'groups', 'items'].map((key) => mapping(written[key]));
  const [ranks = {}, grades = {}, groups = {}, items = {}] = parts;
  const standings = [...new Set(parts.flatMap((part) => Object.keys(part)))].map((branch): EarlierStanding => {
    const rank = ranks[branch];
    const own = Object.entries(mapping(items[branch]));
    return {
      branch,
      name: branch,
      group: groups[branch] === undefined ? undefined : text(groups[branch]),
      rank: rank === undefined || rank === '-' ? undefined : Number(text(rank)),
      grade: grades[branch] === undefined ? undefined : text(grades[branch]),
      total: undefined,
      items: new Map(own.map(([id, points]) => [id, exactly(parseExact(text(points)) ?? zero)])),
      categories: new Map(),
    };
  });
  const within = written['within'] === 'all' ? { within: 'all' as const } : {};
  return { title: text(written['title']), asOf: undefined, ...within, standings };
}
