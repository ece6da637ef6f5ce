import type { Document } from '../document/document.ts';
import { truePlaces } from '../document/locate.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { RubricFile } from '../rubric/written.ts';
import type { LintRule } from './rule.ts';
import { lintRules } from './rules/index.ts';

type LevelOf = (rule: LintRule) => Severity | 'off';

/**
 * What is odd about a rubric that can be used: every rule's findings, in the order of the list; a rule that is off does not run.
 * A rubric that was put together is looked at as a whole (`document` is that of `resolveRubric`), and what is odd is said where
 * it was written.
 */
export function lintRubric(
  document: Document,
  rubric: Rubric,
  levelOf: LevelOf = (rule) => rule.severity,
): readonly Diagnostic[] {
  // the rubric was read from this document, so its shape has been checked
  const linted = { rubric, document, written: document.data as unknown as RubricFile };
  const found = lintRules.flatMap((rule): readonly Diagnostic[] => {
    const severity = levelOf(rule);
    if (severity === 'off') return [];
    return rule.find(linted).map((finding) => ({ ...finding, code: rule.id, severity, file: document.file }));
  });
  return truePlaces(document, found);
}
