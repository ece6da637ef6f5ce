import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeWorld } from '../../src/cli/node-world.ts';
import { demo } from './demo.ts';

const root = mkdtempSync(join(tmpdir(), 'biaochi-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const [path, content] of Object.entries(demo)) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

const at = (path: string) => join(root, path);

/** Runs in the real file system, with the streams caught. */
async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const print = (text: string) => {
    out += text;
  };
  const complain = (text: string) => {
    err += text;
  };
  const code = await main(args, { ...nodeWorld(), print, complain, env: {} });
  return { code, out, err };
}

describe.skipIf(process.platform === 'win32')('the real world', () => {
  it('scores a folder', async () => {
    expect(await run(at('demo'))).toMatchObject({ code: 0, err: '' });
  });

  it('writes a file whole, and leaves no other file behind', async () => {
    mkdirSync(at('results'));
    const { code } = await run(at('demo'), '--format', 'json', '-o', at('results/a.json'));
    expect([code, readdirSync(at('results'))]).toEqual([0, ['a.json']]);
    expect(JSON.parse(readFileSync(at('results/a.json'), 'utf8'))).toHaveProperty('standings');
  });

  it('leaves an older result as it was where the new one cannot be written', async () => {
    mkdirSync(at('results/folder'));
    const { code, err } = await run(at('demo'), '-o', at('results/folder'));
    expect([code, err]).toEqual([2, expect.stringContaining('file/unwritable')]);
    expect(readdirSync(at('results'))).toEqual(['a.json', 'folder']);
  });

  it('says so where the folder of the result is not there', async () => {
    expect(await run(at('demo'), '-o', at('nowhere/a.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('文件夹要先建好'),
    });
  });

  it('makes the folders of a beginning, and leaves what is there as it is', async () => {
    const first = await run('init', at('begun/2020'), '--title', '考核', '--branches', '一支部');
    expect([first.code, first.err]).toEqual([0, '']);
    expect(readdirSync(at('begun/2020')).sort()).toEqual(
      ['README.txt', 'assessment.yaml', 'branches', 'rubric.yaml', 'schema'].sort(),
    );
    writeFileSync(at('begun/2020/README.txt'), '自己的');
    await run('init', at('begun/2020'), '--title', '考核', '--branches', '一支部,二支部');
    expect(readFileSync(at('begun/2020/README.txt'), 'utf8')).toBe('自己的');
    expect(readdirSync(at('begun/2020/branches'))).toHaveLength(2);
    expect((await run('check', at('begun/2020'))).err).toBe('');
  });

  it('says so where a beginning cannot be written', async () => {
    writeFileSync(at('a-file'), '');
    const { code, err } = await run('init', at('a-file/2020'), '--title', '考核');
    expect([code, err]).toEqual([2, expect.stringContaining('file/unwritable')]);
  });

  it('never writes over an input through a link of either kind or a roundabout path', async () => {
    symlinkSync(at('rubric.yaml'), at('link.txt'));
    symlinkSync(at('demo/branches'), at('folder-link'));
    symlinkSync(at('link.txt'), at('link-to-link.txt'));
    const before = readFileSync(at('rubric.yaml'), 'utf8');
    for (const file of [
      'link.txt',
      'link-to-link.txt',
      'demo/../rubric.yaml',
      'folder-link/east.yaml',
      'folder-link/../assessment.yaml',
    ]) {
      expect(await run(at('demo'), '-o', `${root}/${file}`)).toMatchObject({
        code: 2,
        err: expect.stringContaining('would-overwrite'),
      });
    }
    linkSync(at('rubric.yaml'), at('hard.txt'));
    await run(at('demo'), '-o', at('hard.txt'));
    expect(readFileSync(at('rubric.yaml'), 'utf8')).toBe(before);
  });

  it('passes over what is no file, and links that lead nowhere are told', async () => {
    mkdirSync(at('odd/branches/.hidden'), { recursive: true });
    writeFileSync(at('odd/branches/.hidden/x.yaml'), 'x');
    symlinkSync(at('nowhere'), at('odd/branches/lost.yaml'));
    symlinkSync(at('odd'), at('odd/branches/loop'));
    const { code, err } = await run(at('odd'), '--rubric', at('rubric.yaml'));
    expect(code).toBe(2);
    expect(err).toMatch(/^\S+lost\.yaml: 错误: 找不到这个文件 .+\n {2}怎么办: .+\n$/);
  });

  it('never reads a file in whole that is far too large', async () => {
    const { code, err } = await run('/dev/zero', '--rubric', at('rubric.yaml'));
    expect([code, err]).toEqual([2, expect.stringContaining('文件超过 16 MB')]);
  });

  it('says so where a file may not be read', async (context) => {
    writeFileSync(at('demo/branches/secret.yaml'), 'x');
    chmodSync(at('demo/branches/secret.yaml'), 0);
    if (nodeWorld().read(at('demo/branches/secret.yaml')).ok) context.skip();
    expect((await run(at('demo'))).err).toContain('没有读取这个文件的权限');
  });

  it.each(['a\0b', 'x'.repeat(5000)])('takes a path that cannot be one for nothing', async (path) => {
    expect(await run(path)).toMatchObject({ code: 2, err: expect.stringContaining('找不到') });
  });
});
