import type { Member } from '../assessment/assessment.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** The evidence of a branch that has no file of its own: what the register of the plan says of it. */
export function evidenceOf(member: Member, rubric: Rubric, plan: string): Checked<Evidence> {
  const { branch, name, profile } = member;
  const read = readEvidence(rubric, { file: plan, text: '', data: { branch, name, profile } });
  const diagnostics = read.diagnostics.map((one): Diagnostic => {
    return { ...one, path: [...member.path, ...(one.path ?? [])] };
  });
  return { ...read, diagnostics };
}
