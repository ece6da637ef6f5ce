import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileAssessment, readAssessmentFile } from '../src/assessment/read.ts';
import { readDecisions } from '../src/decisions/read.ts';
import type { Tree } from '../src/document/document.ts';
import { readRubric } from '../src/rubric/read.ts';
import { blocksOf, pages, pageText, withOutputs } from './support/pages.ts';
import { checkedRubric, rubricOf } from './support/rubric.ts';
import { checkedEvidence, scored } from './support/score.ts';
import { mapping, treeOf, treeOfFile } from './support/tree.ts';

/*
 * What the pages show is real. `npm run update` puts back what the commands print and copies the library example out of the
 * README; everything else has to be right as it stands.
 */
const marked = (page: string, mark: string) => blocksOf(pageText(page)).filter((block) => block.mark === mark);
const document = (text: string) => ({ file: 'page.yaml', text, data: treeOf(text) });

describe.each(pages)('%s', (page) => {
  const text = pageText(page);

  it('shows what its commands print (npm run update)', async () => {
    await expect(await withOutputs(text)).toMatchFileSnapshot(join('..', page));
  });

  it('says of every YAML block what it is', () => {
    const marks = ['rubric', 'clauses', 'evidence', 'assessment', 'of', 'file', 'decisions'];
    const loose = blocksOf(text).filter(({ language, mark }) => language === 'yaml' && !marks.includes(mark));
    // the reference is rendered from the code, whose examples have tests of their own
    expect(page === 'docs/reference.md' ? [] : loose.map((block) => block.text)).toEqual([]);
  });

  it('quotes files as they are', () => {
    for (const { subject, text: quoted } of marked(page, 'of')) expect(unquoted(quoted, pageText(subject))).toBe('');
  });

  it('points to files that exist', () => {
    const prose = text.replace(/^```.*?^```$/gms, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => join(dirname(page), link));
    const named = [...prose.matchAll(/`((?:src|test|docs|scripts|examples|rubrics)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect([...links, ...named].filter((path) => !existsSync(path))).toEqual([]);
  });
});

/** The first stretch of a quotation that is not in the file, in order; `# …` stands for what is left out. */
function unquoted(quoted: string, file: string): string {
  let at = 0;
  for (const stretch of quoted.split(/^ *# …\n/m).filter(Boolean)) {
    at = file.indexOf(stretch, at);
    if (at < 0) return stretch;
  }
  return '';
}

describe('the examples of the language', () => {
  const rubric = rubricOf(treeOfFile('test/docs/rubric.yaml'));
  const blocks = (mark: string): readonly string[] => marked('docs/language.md', mark).map(({ text }) => text);

  it('make one whole rubric', () => {
    expect(readRubric(document(blocks('rubric').join(''))).diagnostics).toEqual([]);
  });

  it.each(blocks('clauses'))('hold clauses that compile', (text) => {
    const { facts } = mapping(treeOfFile('test/docs/rubric.yaml'));
    const written: Tree = { facts: facts ?? {}, items: [{ id: 'item', points: '10', ...mapping(treeOf(text)) }] };
    expect(checkedRubric(written).diagnostics).toEqual([]);
  });

  it.each(blocks('evidence'))('hold evidence that is understood and scored', (text) => {
    expect(checkedEvidence(rubric, treeOf(text)).diagnostics).toEqual([]);
    expect(scored(rubric, text).items.length).toBe(rubric.items.length);
  });

  it.each(blocks('decisions'))('hold decisions that fit the rubric', (text) => {
    expect(readDecisions(rubric, document(text)).diagnostics).toEqual([]);
  });

  it.each(blocks('assessment'))('hold an assessment that fits its rubric', (text) => {
    const written = readAssessmentFile(document(text));
    expect(written.diagnostics).toEqual([]);
    if (!written.ok) return;
    // a plan for a shipped rubric is read with that
    const shipped = existsSync(written.value.rubric) ? readRubric(document(pageText(written.value.rubric))) : undefined;
    const own = shipped?.ok ? shipped.value : rubric;
    expect(compileAssessment(own, 'page.yaml', written.value).diagnostics).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('point to each other in their first lines', () => {
    expect(pageText('README.md').split('\n').slice(0, 5).join('\n')).toContain('(README.zh-CN.md)');
    expect(pageText('README.zh-CN.md').split('\n').slice(0, 5).join('\n')).toContain('(README.md)');
  });

  it('have the same sections and the same blocks', () => {
    const shape = (page: string) => [
      pageText(page).match(/^## /gm)?.length,
      blocksOf(pageText(page)).map(({ language, subject }) => [language, subject]),
    ];
    expect(shape('README.zh-CN.md')).toEqual(shape('README.md'));
  });

  it('show one program, which is the one the tests run', async () => {
    const programs = ['README.md', 'README.zh-CN.md'].map((page) => marked(page, 'library')[0]?.text);
    expect(programs[1]).toBe(programs[0]);
    await expect(programs[0]).toMatchFileSnapshot('docs/library.ts');
  });
});
