import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/document/document.ts';
import type { Finding, LintRule } from '../src/lint/rule.ts';
import { lintRules } from '../src/lint/rules/index.ts';
import type { RubricFile } from '../src/rubric/written.ts';
import { filledRubric, rubricOf } from './support/rubric.ts';
import { list, type Mapping, mapping, text, treeOf, treeOfFile } from './support/tree.ts';

/*
 * The tables in test/lint: one per rule. `finds` lists the path of everything the rule finds in a rubric (settings that are
 * left out are filled in); a case without `finds` must not set it off. `text` is the file where it matters. `message` and `hint` are parts of the first finding's.
 */
for (const rule of lintRules) {
  describe(rule.id, () => {
    const file = `test/lint/${rule.id.slice('lint/'.length)}.yaml`;

    it('has a table with cases that set it off and cases that must not', () => {
      expect(existsSync(file)).toBe(true);
      const cases = list(treeOfFile(file)).map(mapping);
      expect(cases.some((one) => one['finds'] !== undefined)).toBe(true);
      expect(cases.some((one) => one['finds'] === undefined)).toBe(true);
    });

    it('is set off by its wrong example, and not by the right one', () => {
      expect(foundIn(rule, mapping(treeOf(rule.wrong)), rule.wrong)).not.toEqual([]);
      expect(foundIn(rule, mapping(treeOf(rule.right)), rule.right)).toEqual([]);
    });

    for (const one of existsSync(file) ? list(treeOfFile(file)).map(mapping) : []) {
      it(text(one['it']), () => {
        const found = foundIn(rule, mapping(one['rubric']), text(one['text'] ?? ''));
        expect(found.map(({ path }) => path.join('.'))).toEqual(one['finds'] ?? []);
        for (const finding of found) expectWhole(finding);
        if (one['message'] !== undefined) expect(found[0]?.message.zh).toContain(one['message']);
        if (one['hint'] !== undefined) expect(found[0]?.hint.zh).toContain(one['hint']);
      });
    }
  });
}

function foundIn(rule: LintRule, written: Mapping, source: string): readonly Finding[] {
  const data = filledRubric(written);
  // of the order of keys only that counts which the table wrote, not what was filled in
  const isOrder = rule.id === 'lint/key-order';
  const document: Document = { file: 'rubric.yaml', text: source, data: isOrder ? written : data };
  // the rubric was read from it, so its shape has been checked
  return rule.find({ rubric: rubricOf(written), document, written: data as unknown as RubricFile });
}

/** Both languages, a hint, and nothing of the program's own in the words. */
function expectWhole({ message, hint }: Finding): void {
  for (const told of [message, hint]) {
    expect(told.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(told.en).toMatch(/[a-z]{3}/);
    expect(`${told.zh}${told.en}`).not.toMatch(/undefined|\[object|NaN/);
  }
}
