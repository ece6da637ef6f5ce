import { describe, expect, it } from 'vitest';
import { run } from './world.ts';

const untidy = 'name: 甲党支部\nbranch: a\n';
const tidy = 'branch: a\nname: 甲党支部\n';

describe('score fmt', () => {
  it('writes the files that change, and says how many', async () => {
    const { code, out, written } = await run(['fmt', 'd'], { 'd/a.yaml': untidy, 'd/b.yaml': tidy });
    expect([...written]).toEqual([['d/a.yaml', tidy]]);
    expect(out).toBe('d/a.yaml\n2个文件，整理了1个\n');
    expect(code).toBe(0);
  });

  it('with --check shows what would change, writes nothing and ends with 1', async () => {
    const { code, out, written } = await run(['fmt', '--check', 'd', '--lang', 'en'], {
      'd/a.yaml': untidy,
      'd/b.yaml': tidy,
    });
    expect(written.size).toBe(0);
    expect(out).toBe(
      '--- d/a.yaml\n+++ d/a.yaml\n@@ -1,2 +1,2 @@\n-name: 甲党支部\n branch: a\n+name: 甲党支部\n2 files: 1 to format\n',
    );
    expect(code).toBe(1);
  });

  it('with --check --quiet only lists the files', async () => {
    const { out } = await run(['fmt', '--check', '--quiet', 'd'], { 'd/a.yaml': untidy, 'd/b.yaml': tidy });
    expect(out).toBe('d/a.yaml\n');
  });

  it('ends --check with 0 where everything is in form', async () => {
    expect((await run(['fmt', '--check', 'b.yaml'], { 'b.yaml': tidy })).code).toBe(0);
  });

  it('reads standard input for - and prints the result only', async () => {
    const { code, out, written } = await run(['fmt', '-'], { '-': untidy });
    expect({ code, out, written: written.size }).toEqual({ code: 0, out: tidy, written: 0 });
  });

  it('prints files with --stdout', async () => {
    const { out, written } = await run(['fmt', '--stdout', 'a.yaml'], { 'a.yaml': untidy });
    expect({ out, written: written.size }).toEqual({ out: tidy, written: 0 });
  });

  it('leaves files with errors alone, says where, and does the others', async () => {
    const { code, err, written } = await run(['fmt', 'd'], {
      'd/a.yaml': untidy,
      'd/b.yaml': 'branch: a\n\tname: 乙\n',
    });
    expect([...written.keys()]).toEqual(['d/a.yaml']);
    expect(err).toContain('d/b.yaml:2:1');
    expect(code).toBe(2);
  });

  it('says that only line ends or the byte-order mark differ', async () => {
    const { code, out } = await run(['fmt', '--check', 'a.yaml'], {
      'a.yaml': `\ufeff${tidy.replaceAll('\n', '\r\n')}`,
    });
    expect(out).toContain('a.yaml: 只有换行符、字节序标记');
    expect(code).toBe(1);
  });

  it('says what is wrong with a path that is none, or no YAML', async () => {
    const { code, err } = await run(['fmt', 'nowhere.yaml', 'a.txt'], { 'a.txt': 'x' });
    expect(err).toContain('[file/unreadable]');
    expect(err).toContain('[file/no-yaml]');
    expect(code).toBe(2);
  });

  it('says when a file cannot be written', async () => {
    const { code, err } = await run(['fmt', 'a.yaml'], { 'a.yaml': untidy }, { locked: { 'a.yaml': 'busy' } });
    expect({ code, said: err.includes('[file/') }).toEqual({ code: 2, said: true });
  });

  it('does not touch a file given under two names twice', async () => {
    const { out } = await run(['fmt', 'a.yaml', './a.yaml'], { 'a.yaml': untidy });
    expect(out).toContain('1个文件，整理了1个');
  });
});
