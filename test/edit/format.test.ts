import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/document/lines.ts';
import { readDocument } from '../../src/document/read.ts';
import { commentsOf } from '../../src/edit/comments.ts';
import { formatted } from '../../src/edit/format.ts';
import { filesOf } from '../cli/world.ts';
import { yamlTexts } from '../document/yaml-texts.ts';
import { list, mapping, text, treeOfFile } from '../support/tree.ts';

const bytes = (source: string) => new TextEncoder().encode(source);

async function form(file: string, source: string): Promise<string> {
  const made = await formatted(file, bytes(source));
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value.text;
}

/** What a file says: its data whatever the order of keys, and its comments. */
async function saidIn(file: string, source: string) {
  const read = await readDocument(file, source);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const comments = commentsOf(linesOf(read.value.text)).map((comment) => comment.text);
  return {
    data: read.value.data,
    comments: comments.toSorted(),
    diagnostics: read.diagnostics.map(({ code }) => code),
  };
}

describe('the canonical form', () => {
  for (const one of list(treeOfFile('test/edit/format.yaml')).map(mapping)) {
    it(text(one['it']), async () => {
      const [file, before] = [text(one['file'] ?? 'file.yaml'), text(one['before'])];
      const after = text(one['after'] ?? before);
      expect(await form(file, before)).toBe(after);
      expect(await form(file, after)).toBe(after);
    });
  }

  it('has line feeds, a last one, and no byte-order mark', async () => {
    expect(await form('a.yaml', '\ufeffbranch: a\r\nname: 甲')).toBe('branch: a\nname: 甲\n');
  });

  it('is refused where the file has errors, with their place', async () => {
    const made = await formatted('a.yaml', bytes('branch: a\nbranch: b\n'));
    expect(made.ok).toBe(false);
    expect(made.diagnostics[0]).toMatchObject({ code: 'yaml/duplicate-key', span: { line: 2 } });
  });

  it('is refused for what cannot be laid out in safety', async () => {
    const made = await formatted('a.yaml', bytes('? a\n: b\n'));
    expect(made).toMatchObject({ ok: false, diagnostics: [{ code: 'file/left-alone' }] });
  });

  it.each([
    'branch: a\nname:\n  # 单位全称\n  市档案馆\nfacts: {x: 1}\n',
    'branch: a\nfindings:\n  # election: none\nname: 甲\n',
    'branch: a\nlist:\n  -\n    # about one\n    one\n',
  ])('is refused where a comment would come to speak of something else', async (text) => {
    const made = await formatted('a.yaml', bytes(text));
    expect(made).toMatchObject({ ok: false, diagnostics: [{ code: 'file/left-alone' }] });
  });
});

describe('formatting', () => {
  const shipped = Object.keys(filesOf('rubrics', 'examples')).filter((file) => file.endsWith('.yaml'));

  it('keeps data and comments of every shipped file, and changes nothing the second time', async () => {
    expect(shipped.length).toBeGreaterThan(500);
    for (const file of shipped) {
      const source = readFileSync(file, 'utf8');
      const once = await form(file, source);
      if (once === source) continue;
      expect(await saidIn(file, once), file).toEqual(await saidIn(file, source));
      expect(await form(file, once), file).toBe(once);
    }
  }, 60_000);

  it('moves entries with their comments, in any order of keys', async () => {
    const parts = [
      '# 名称\nname: 甲',
      'branch: a  # 代号',
      'facts:\n  # 第一\n  n: 1 # 一\n  # 末尾',
      '\nassessed: {by: 组, on: 2019-12-10} # 考核',
      'note: >-\n  甲\n  乙',
      'x-own: [1, # 一\n  2]',
      'findings: # 发现\n  - a',
    ];
    const property = fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: 1 }), async (some) => {
      const source = `${some.join('\n')}\n`;
      const once = await form('a.yaml', source);
      expect(await saidIn('a.yaml', once)).toEqual(await saidIn('a.yaml', source));
      expect(await form('a.yaml', once)).toBe(once);
      for (const part of ['n: 1 # 一', '代号', '# 考核']) {
        const line = (text: string) => text.split('\n').find((one) => one.includes(part));
        expect(line(once)?.split(/[:#]/)[0]).toBe(line(source)?.split(/[:#]/)[0]);
      }
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('keeps data and comments of any text that can be read, and changes nothing the second time', async () => {
    let laidOut = 0;
    const property = fc.asyncProperty(yamlTexts, async (source) => {
      const made = await formatted('a.yaml', bytes(source));
      if (!made.ok) return;
      laidOut += 1;
      const { before, text: once } = made.value;
      const was = await readDocument('a.yaml', before);
      if (was.ok) {
        const is = await saidIn('a.yaml', once);
        expect({ once, data: is.data, comments: is.comments }).toEqual({
          once,
          data: was.value.data,
          comments: (await saidIn('a.yaml', before)).comments,
        });
      }
      expect(await form('a.yaml', once)).toBe(once);
    });
    await fc.assert(property, { numRuns: Number(process.env['FORMAT_RUNS'] ?? 2000) });
    expect(laidOut).toBeGreaterThan(100);
  }, 60_000);
});
