import type { ValidateFunction } from 'ajv';
import type { Diagnostic, Path } from '../model/diagnostic.ts';
import { type Complaint, complaintsOf } from './complaints.ts';
import type { Document, Tree } from './document.ts';
import type { Finding } from './finding.ts';
import { tell } from './schema-sentences.ts';

/** What keeps a document from the shape its schema asks for, one diagnostic for each thing to change. */
export function conform(document: Document, validate: ValidateFunction): readonly Diagnostic[] {
  if (validate(document.data)) return [];
  const findings = complaintsOf(validate.errors ?? []).map((complaint) =>
    tell(complaint, pathOf(document.data, complaint)),
  );
  const meant = new Set(findings.flatMap((finding) => (finding.meant === undefined ? [] : [finding.meant])));
  const single = new Map<string, Diagnostic>();
  for (const finding of findings) {
    // a missing key that stands there misspelt is told once
    if (finding.missing !== undefined && meant.has(finding.missing)) continue;
    const diagnostic = diagnosed(document.file, finding);
    single.set(JSON.stringify([diagnostic.code, diagnostic.path, diagnostic.message.zh]), diagnostic);
  }
  return [...single.values()];
}

const diagnosed = (file: string, { code, message, hint, path, atKey }: Finding): Diagnostic => ({
  code: `schema/${code}`,
  severity: 'error',
  message,
  hint,
  file,
  path,
  ...(atKey ? { atKey } : {}),
});

/** The place of a complaint: list positions are numbers where the data there is a list. */
function pathOf(data: Tree, { at }: Complaint): Path {
  let here: Tree | undefined = data;
  return at
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = isList(here) ? Number(name) : name;
      here = childOf(here, step);
      return step;
    });
}

const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);

function childOf(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (isList(tree)) return tree[Number(step)];
  return typeof tree === 'object' && tree !== null && Object.hasOwn(tree, step) ? tree[step] : undefined;
}
