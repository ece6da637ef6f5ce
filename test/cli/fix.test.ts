import { describe, expect, it } from 'vitest';
import { filesOf, run } from './world.ts';

const rubrics = filesOf('rubrics');
const wrong = 'name：市档案馆党支部\nbranch: archives\nfacts: {quarter_notes: ３}\n';
const right =
  '# yaml-language-server: $schema=./rubrics/evidence.schema.json\nbranch: archives\nname: 市档案馆党支部\nfacts: {quarter_notes: 3}\n';
const options = ['--rubric', 'rubrics/organs-acceptance-100.yaml'];

describe('score check --fix', () => {
  it('puts right what is safe, shows it, and checks what is left', async () => {
    const { code, out, written } = await run(['check', 'a.yaml', '--fix', ...options], { ...rubrics, 'a.yaml': wrong });
    expect(written.get('a.yaml')).toBe(right);
    expect(out).toContain('--- a.yaml\n+++ a.yaml\n');
    expect(out).toContain('-name：市档案馆党支部');
    expect(out).toContain('改正了1个文件\n检查了2个文件：0个错误，0个警告\n');
    expect(code).toBe(0);
  });

  it('with --dry-run only shows it, and checks the file as it is', async () => {
    const { code, out, written } = await run(['check', 'a.yaml', '--dry-run', '--lang', 'en', ...options], {
      ...rubrics,
      'a.yaml': wrong,
    });
    expect(written.size).toBe(0);
    expect(out).toContain('+name: 市档案馆党支部');
    expect(out).toContain('1 file can be mended\n');
    expect(code).toBe(1);
  });

  it('leaves what only people can decide, and says it', async () => {
    const { code, err, written } = await run(['check', 'a.yaml', '--fix', ...options], {
      ...rubrics,
      'a.yaml': right.replace('quarter_notes', 'quarter_note'),
    });
    expect(written.size).toBe(0);
    expect(err).toContain('[evidence/unknown-fact]');
    expect(code).toBe(1);
  });

  it('names no schema where none lies nearby', async () => {
    const { written } = await run(['check', 'far/a.yaml', '--fix'], { 'far/a.yaml': 'name: 甲\nbranch: a\n' });
    expect(written.get('far/a.yaml')).toBe('branch: a\nname: 甲\n');
  });

  it('says when a file cannot be written, and checks it as it is', async () => {
    const { code, err } = await run(
      ['check', 'a.yaml', '--fix', ...options],
      { ...rubrics, 'a.yaml': wrong },
      { locked: { 'a.yaml': 'denied' } },
    );
    expect(err).toContain('a.yaml');
    expect(code).not.toBe(0);
  });
});
