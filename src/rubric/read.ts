import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { truePlaces } from '../document/locate.ts';
import { validate } from '../generated/validate-rubric.js';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { type Resolving, resolveRubric } from '../resolve/resolve.ts';
import type { Resolved } from '../resolve/resolved.ts';
import { compileRubric } from './compile.ts';
import type { Rubric } from './rubric.ts';
import type { RubricFile } from './written.ts';

/** A rubric from its document, its bases and the values of the day: shape first, then meaning. */
export function readRubric(document: Document, resolving: Resolving = {}): Checked<Rubric> {
  const resolved = resolveRubric(document, resolving);
  return resolved.ok ? readResolved(resolved.value) : resolved;
}

/** A rubric that was put together, as meant; what is wrong is said where it was written. */
export function readResolved({ document, parameters, changes, diagnostics }: Resolved): Checked<Rubric> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: [...diagnostics, ...single(truePlaces(document, shape))] };
  // the schema has checked the shape
  const compiled = compileRubric(document.file, document.data as unknown as RubricFile);
  const all = [...diagnostics, ...truePlaces(document, compiled.diagnostics)];
  if (!compiled.ok) return { ok: false, diagnostics: all };
  const { value } = compiled;
  const made = parameters.length + changes.length === 0 ? value : { ...value, parameters, changes };
  return { ok: true, value: made, diagnostics: all };
}

/** A parameter whose value fits nowhere is wrong once: at its value, however often it is used. */
function single(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, path }) => {
    const place = JSON.stringify([file, path]);
    if (code !== 'schema/wrong-form') return true;
    const first = !seen.has(place);
    seen.add(place);
    return first;
  });
}
