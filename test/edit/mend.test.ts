import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { locate } from '../../src/document/locate.ts';
import { readDocument } from '../../src/document/read.ts';
import { mended } from '../../src/edit/mend.ts';
import { readRubric } from '../../src/rubric/read.ts';
import { yamlTexts } from '../document/yaml-texts.ts';
import { list, mapping, text, treeOfFile } from '../support/tree.ts';

const diagnose = (document: Document) =>
  locate([document], document.text.includes('rubric:') ? readRubric(document).diagnostics : evidenceProblems(document));

/** Facts that ought to be groups: what the check of evidence without a rubric finds. */
function evidenceProblems({ file, data }: Document) {
  const facts = mapping(data)['facts'];
  const message = { zh: '应是一组', en: 'a mapping is needed' };
  return typeof facts === 'string'
    ? [{ code: 'schema/wrong-type' as const, severity: 'error' as const, file, path: ['facts'], message }]
    : [];
}

async function mend(source: string, schema?: string): Promise<string> {
  const made = await mended('file.yaml', new TextEncoder().encode(source), { diagnose, schemaFor: () => schema });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value.text;
}

describe('mending', () => {
  for (const one of list(treeOfFile('test/edit/mend.yaml')).map(mapping)) {
    it(text(one['it']), async () => {
      const before = text(one['before']);
      const schema = one['schema'] === undefined ? undefined : text(one['schema']);
      const after = text(one['after'] ?? before);
      expect(await mend(before, schema)).toBe(after);
      expect(await mend(after, schema)).toBe(after);
    });
  }

  it('never changes what a file without errors says', async () => {
    let read = 0;
    const property = fc.asyncProperty(yamlTexts, async (source) => {
      const before = await readDocument('a.yaml', source);
      if (!before.ok || before.diagnostics.length > 0) return;
      read += 1;
      const after = await readDocument('a.yaml', await mend(source));
      expect(after.ok && after.value.data).toEqual(before.value.data);
    });
    await fc.assert(property, { numRuns: 300 });
    expect(read).toBeGreaterThan(20);
  }, 30_000);

  it('never leaves a file with more errors than it had', async () => {
    const errors = async (source: string) => {
      const read = await readDocument('a.yaml', source);
      return read.ok ? 0 : 1;
    };
    const property = fc.asyncProperty(yamlTexts, async (source) => {
      if (source.trim() === '') return;
      expect(await errors(await mend(source))).toBeLessThanOrEqual(await errors(source));
    });
    await fc.assert(property, { numRuns: 150 });
  }, 30_000);
});
