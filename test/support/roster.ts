import type { AssessmentFile } from '../../src/assessment/assessment.ts';
import { compileAssessment, plainAssessment } from '../../src/assessment/read.ts';
import type { Decisions } from '../../src/decisions/decision.ts';
import type { Tree } from '../../src/document/document.ts';
import type { BranchScore, Exemption } from '../../src/engine/score.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
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

/** The roster of the files of a test: evidence by file name. Without an assessment the rubric's own rules hold. */
export function gathered(
  rubric: Rubric,
  written: Tree | undefined,
  files: readonly Tree[],
  unusable: readonly string[] = [],
  decisions?: Decisions,
): Gathered {
  const scores: (BranchScore | Exemption)[] = [];
  const gathering = gather({ rubric, rubricHash: 'hash', assessment: assessmentOf(rubric, written), decisions });
  const said = files.flatMap((file) => {
    const taken = gathering.take(evidenceOf(rubric, file));
    if (taken.ok && taken.score) scores.push(taken.score);
    return taken.ok ? [] : taken.diagnostics;
  });
  const roster = gathering.finish(unusable, (score) => scores.push(score));
  return { roster, said, scores };
}

/** The assessment of a test; one that is refused fails the test. */
export function assessmentOf(rubric: Rubric, written: Tree | undefined) {
  if (written === undefined) return plainAssessment(rubric);
  const file = { assessment: 'test', rubric: 'rubric.yaml', ...mapping(written) };
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
