import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceSchemaFor } from '../../src/evidence/schema-for.ts';
import { rubricOf } from '../support/rubric.ts';
import { treeOfFile } from '../support/tree.ts';
import { fileText, type LanguageServer, marked, type Suggestion, startServer } from './language-server.ts';

const rubricFile = 'rubrics/organs-acceptance-100.yaml';
const evidenceFile = 'examples/city-organs-2019/branches/health-2.yaml';

/** What editors show of a file, asked of the language server that VS Code, Neovim and others use. */
describe('an editor', () => {
  let server: LanguageServer;
  // beside the sources, as files elsewhere are none of the workspace
  const folder = mkdtempSync(resolve('node_modules', '.cache-editors-'));
  const schema = join(folder, 'evidence.schema.json');
  const evidence = fileText(evidenceFile).replace(/\$schema=\S+/, `$schema=${schema}`);

  beforeAll(async () => {
    writeFileSync(schema, JSON.stringify(evidenceSchemaFor(rubricOf(treeOfFile(rubricFile)))));
    server = await startServer();
  }, 30_000);

  afterAll(() => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const suggestions = (file: string, text: string) => {
    const { text: without, at } = marked(text);
    return server.completion(file, without, at);
  };
  const hover = (file: string, text: string) => {
    const { text: without, at } = marked(text);
    return server.hover(file, without, at);
  };
  const told = (all: readonly Suggestion[], label: string): string => {
    const documentation = all.find((one) => one.label === label)?.documentation ?? '';
    return typeof documentation === 'string' ? documentation : documentation.value;
  };

  it('finds nothing wrong in shipped files, by the common schemas and by that of one rubric', async () => {
    for (const file of [rubricFile, evidenceFile, 'examples/city-organs-2019/assessment.yaml'])
      expect(await server.problems(file, fileText(file)), file).toEqual([]);
    expect(await server.problems(evidenceFile, evidence)).toEqual([]);
  }, 20_000);

  it('marks a name that the rubric does not have', async () => {
    const problems = await server.problems(evidenceFile, evidence.replace('quarter_notes:', 'quarter_note:'));
    expect(problems.join()).toContain('quarter_note');
  }, 20_000);

  it('suggests items with their points and requirement', async () => {
    const found = await suggestions(evidenceFile, evidence.replace('  leadership: {vague-division: 1}', '  ⌖'));
    expect(told(found, 'leadership')).toContain('班子健全（6分）：正式党员7人以上设支委会');
  }, 20_000);

  it('suggests clauses with their sentence', async () => {
    const found = await suggestions(evidenceFile, evidence.replace('{vague-division: 1}', '{⌖vague-division: 1}'));
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['posts', 'deputy', 'no-division']));
    expect(told(found, 'no-division')).toBe('委员没有分工，扣2分');
  }, 20_000);

  it('suggests levels with their points and what they mean', async () => {
    const found = await suggestions(evidenceFile, evidence.replace('{level: 一般,', '{level: ⌖,'));
    expect(found.map(({ label }) => label)).toEqual(['好', '较好', '一般', '差']);
    expect(told(found, '好')).toBe('2分：四个季度评比均在前三分之一');
  }, 20_000);

  it('suggests facts with their unit, and options', async () => {
    const facts = await suggestions(evidenceFile, evidence.replace('  quarter_notes: 3', '  ⌖'));
    expect(told(facts, 'quarter_notes')).toBe('季度小结（份）：整数');
    const kinds = await suggestions(evidenceFile, evidence.replace('  kind: 机关', '  kind: ⌖'));
    expect(kinds.map(({ label }) => label)).toEqual(['机关', '事业单位']);
  }, 20_000);

  it('says in Chinese what an item of the evidence and a key of the rubric mean', async () => {
    expect(await hover(evidenceFile, evidence.replace('  leadership:', '  lead⌖ership:'))).toContain('班子健全（6分）');
    const rubric = fileText(rubricFile).replace('{id: late, deduct:', '{id: late, ded⌖uct:');
    expect(await hover(rubricFile, rubric)).toContain('从本项扣分');
  }, 20_000);
});
