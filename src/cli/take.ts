import {
  type BranchScore,
  type Diagnostic,
  type Evidence,
  type Exemption,
  type Gathering,
  nearest,
} from '../scoring.ts';
import type { Loaded } from './loaded.ts';

/** A branch scored, or not, and what was found on the way. */
export type TakenOne = {
  /** The evidence that the roster can use, and its score where that need not wait for the others. */
  readonly taken?: Evidence;
  readonly score?: BranchScore | Exemption | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Supplies the evidence of a branch with what comes from elsewhere, and scores it. */
export function take(evidence: Evidence, { supply }: Loaded, gathering: Gathering): TakenOne {
  const supplied = supply?.extend(evidence) ?? { evidence, diagnostics: [] };
  const taken = gathering.take(supplied.evidence);
  return taken.ok
    ? { taken: supplied.evidence, score: taken.score, diagnostics: supplied.diagnostics }
    : { diagnostics: [...supplied.diagnostics, ...taken.diagnostics] };
}

/** Branches of which the sources know something and that nobody asked for: a misspelt name, or one without evidence. */
export function unasked({ supply, assessment, rubric, partial }: Loaded): readonly Diagnostic[] {
  // a few files picked out are not all that a table is about
  if (partial) return [];
  const { taking, many } = rubric.whom;
  const known = assessment.register.flatMap(({ branch, name }) => [branch, name]);
  return (supply?.unasked() ?? []).map(({ name, file }): Diagnostic => {
    const meant = nearest(name, known);
    return {
      code: 'assessment/unasked-branch',
      severity: 'warning',
      file,
      message: {
        zh: `“${name}”不在本次考核的${many.zh}中，没有用到`,
        en: `"${name}" is none of ${taking.en} and was not used`,
      },
      hint: {
        zh: `${meant ? `是不是“${meant}”？` : '核对名称；'}改过名称的，在 register 中写 was`,
        en: `${meant ? `did you mean "${meant}"? ` : 'check the name; '}a renamed branch has was in the register`,
      },
    };
  });
}
