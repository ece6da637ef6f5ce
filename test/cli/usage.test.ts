import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/index.ts';
import { demo } from './demo.ts';
import { run } from './world.ts';

type Case = readonly [args: readonly string[], said: string];

const wrong: readonly Case[] = [
  [['demo', '--formta', 'json'], '没有“--formta”这个选项\n  怎么办: 是不是“--format”？'],
  [
    ['demo', '--format', 'jsn'],
    '“--format”不能写“jsn”；可写：table、text、markdown、html、json、ndjson、csv\n  怎么办: 是不是“json”？',
  ],
  [['demo', '--lang', 'fr'], '“--lang”不能写“fr”；可写：zh、en\n  怎么办: 用 score --help 查看写法'],
  [['demo', '--top', '0'], '“--top”不能写“0”：应是不小于1的整数\n  怎么办: 用 score --help 查看写法'],
  [['demo', '--width', '20'], '“--width”不能写“20”：应是不小于40的整数\n  怎么办: 用 score --help 查看写法'],
  [
    ['demo', '--as-of', '2019-02-30'],
    '“--as-of”不能写“2019-02-30”：应是一个日期，如 2019-12-20\n  怎么办: 用 score --help 查看写法',
  ],
  [['demo', '--output'], '选项“--output”后面没有写值\n  怎么办: 用 score --help 查看写法'],
  [['report'], '没有写文件夹或文件\n  怎么办: 用 score --help 查看写法'],
  [['explain'], '没有写支部文件\n  怎么办: 用 score --help 查看写法'],
  [['explain', 'a', 'b', 'c'], '多写了参数\n  怎么办: 用 score --help 查看写法'],
  [
    ['report', 'demo', '--view', 'roaster'],
    '“--view”不能写“roaster”；可写：roster、branch、rubric、comments、comparison、assessment-report、notice、ledger\n  怎么办: 是不是“roster”？',
  ],
  [
    ['schema', 'evidnce'],
    '没有“evidnce”这一种；可写：rubric、evidence、assessment、result、decisions、ledger、config、findings、test\n  怎么办: 是不是“evidence”？',
  ],
];

const wrongInEnglish: readonly Case[] = [
  [['demo', '--formta', 'json'], 'unknown option \'--formta\'\n  hint: did you mean "--format"?'],
  [
    ['demo', '--format', 'jsn'],
    'Allowed choices are table, text, markdown, html, json, ndjson, csv.\n  hint: did you mean "json"?',
  ],
  [['demo', '--top', 'x'], "argument 'x' is invalid. A whole number from 1 is needed.\n  hint: see score --help"],
  [['demo', '--as-of', 'today'], 'A day is needed, such as 2019-12-20.\n  hint: see score --help'],
  [['explain'], "missing required argument 'branch'\n  hint: see score --help"],
];

describe('usage that is wrong', () => {
  it.each(wrong)('%j is told in Chinese, with a cure', async (args, said) => {
    expect(await run(args, demo)).toMatchObject({ code: 2, out: '', err: `用法错误：${said}\n` });
  });

  it.each(wrongInEnglish)('%j is told in English where that was asked for', async (args, said) => {
    const { code, out, err } = await run([...args, '--lang', 'en'], demo);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
    expect(err.endsWith(`${said}\n`)).toBe(true);
  });

  it('such as a mistyped command is guessed', async () => {
    const { code, err } = await run(['explian', 'demo/branches/east.yaml'], demo);
    expect([code, err]).toEqual([2, expect.stringContaining('若是命令，是不是“explain”？')]);
  });

  it('such as a mistyped item is guessed by id and by title', async () => {
    expect((await run(['explain', 'demo/branches/east.yaml', 'clases'], demo)).err).toContain('是不是“classes”？');
    expect((await run(['explain', 'demo/branches/east.yaml', '会议纪录'], demo)).err).toContain('是不是“会议记录”？');
  });
});

describe('the language', () => {
  const languageOf = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { err } = await run([...args, 'nowhere'], demo, { env });
    return err.includes('怎么办') ? 'zh' : 'en';
  };

  it('is Chinese unless the environment or --lang says otherwise', async () => {
    expect(await languageOf([], {})).toBe('zh');
    expect(await languageOf([], { LANG: 'C.UTF-8' })).toBe('zh');
    expect(await languageOf([], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(await languageOf([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh');
    expect(await languageOf(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(await languageOf(['--lang=zh'], { LANG: 'en_US.UTF-8' })).toBe('zh');
  });

  it('of a report is that of its rubric, whatever the environment, unless --lang is given', async () => {
    const [plain, asked] = [
      await run(['demo'], demo, { env: { LANG: 'en_US.UTF-8' } }),
      await run(['demo', '--lang', 'en'], demo),
    ];
    expect(plain.out).toContain('总体情况');
    expect(asked.out).toContain('Overview');
    expect(asked.out).not.toContain('总体情况');
  });
});

const commands = ['run', 'explain', 'report', 'check', 'schema', 'rectify'];
const pages = [
  ['--help'],
  ...commands.flatMap((name) => [
    [name, '--help'],
    ['help', name],
  ]),
];

describe('help', () => {
  it.each(pages.flatMap((page) => [page, [...page, '--lang', 'en']]))(
    'of %s %s %s %s goes to the output, ends with examples, and is fine',
    async (...args) => {
      const { code, out, err } = await run(
        args,
        demo,
        args.includes('help') ? { env: { LANG: args.includes('en') ? 'en' : 'zh' } } : {},
      );
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/(?:示例：|Examples:)\n(?: {2}score .+\n {6}\S.*\n)+$/);
    },
  );

  it.each(pages)('of %s %s keeps within 80 columns', async (...args) => {
    const { out } = await run(args, demo);
    expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it('names every command and what the exit codes mean', async () => {
    const { out } = await run(['--help'], demo);
    for (const name of commands) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(out).toContain('退出码：0 正常');
  });

  it('is what a call without arguments gets, as a mistake', async () => {
    const [help, bare] = [await run(['--help'], demo), await run([], demo)];
    expect(bare).toMatchObject({ code: 2, out: '', err: help.out });
  });

  it('shows no English words of the parser to those who read Chinese', async () => {
    for (const page of pages) expect((await run(page, demo)).out).not.toMatch(/choices|default:|\[options\]|<file>/);
  });

  it('examples can be parsed by the program itself', async () => {
    for (const name of commands) {
      const { out } = await run([name, '--help'], demo);
      for (const [, line = ''] of out.matchAll(/^ {2}score (.+)$/gm)) {
        const { err } = await run((line.split(' > ')[0] ?? '').split(' '), demo);
        expect(err).not.toMatch(/用法错误/);
      }
    }
  });
});

it('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'], demo)).toMatchObject({ code: 0, out: `${version}\n` });
});
