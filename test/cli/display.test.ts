import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/index.ts';
import { demo } from './demo.ts';
import { examples, run } from './world.ts';

const city = 'examples/city-organs-2019';
const company = 'examples/company-2010';

const named = (lists: readonly (readonly string[])[]) => lists.map((args) => [args.join(' '), args] as const);

const calls = named(
  [city, company].flatMap((folder) => [
    [folder],
    [folder, '--group-by', 'kind', '--top', '3', '--bottom', '2'],
    [folder, '--lang', 'en'],
    ['report', folder, '--view', 'roster'],
    ['report', folder, '--view', 'branch'],
    ['report', folder, '--view', 'rubric'],
    ['report', folder, '--view', 'rubric', '--lang', 'en'],
    ['explain', folder === city ? `${city}/branches/tax-bureau-1.yaml` : `${company}/branches/logistics.yaml`],
    [
      'explain',
      folder === city ? `${city}/branches/commerce-1.yaml` : `${company}/branches/network.yaml`,
      '--lang',
      'en',
    ],
  ]),
);

const tooWide = (text: string, width: number) => text.split('\n').filter((line) => displayWidth(line) > width);

describe('lines', () => {
  describe.each([60, 80, 120])('on a page of %i columns', (width) => {
    it.each(calls)('are no wider: %s', async (_, args) => {
      for (const format of ['table', 'text']) {
        const { code, out } = await run([...args, '--format', format, '--width', String(width)], examples);
        expect(code).toBe(0);
        expect(tooWide(out, width)).toEqual([]);
      }
    });
  });

  it('take the width of the terminal', async () => {
    const { out } = await run([city], examples, { terminal: 100, env: { NO_COLOR: '1' } });
    expect(tooWide(out, 100)).toEqual([]);
    expect(tooWide(out, 80)).not.toEqual([]);
  });

  it('are at most 80 columns wide where there is no terminal', async () => {
    const { out } = await run([city], examples);
    expect(tooWide(out, 80)).toEqual([]);
    expect(tooWide(out, 79)).not.toEqual([]);
  });
});

describe('colour', () => {
  const ansi = '\u001b[';
  const coloured = async (env: Readonly<Record<string, string>>, terminal?: number, ...args: readonly string[]) => {
    const { all } = await run(
      ['demo', ...args],
      { ...demo, 'demo/branches/bad.yaml': 'branch: [' },
      { env, ...(terminal && { terminal }) },
    );
    return all.includes(ansi);
  };

  it('is there on a terminal', async () => {
    expect(await coloured({ TERM: 'xterm' }, 80)).toBe(true);
  });

  it('is not there in a pipe or file', async () => {
    expect(await coloured({ TERM: 'xterm' })).toBe(false);
    const { written } = await run(['demo', '-o', 'out.txt'], demo, { terminal: 80, env: { FORCE_COLOR: '1' } });
    expect(written.get('out.txt')).not.toContain(ansi);
  });

  it('goes by NO_COLOR, TERM=dumb, --no-color and FORCE_COLOR', async () => {
    expect(await coloured({ NO_COLOR: '1' }, 80)).toBe(false);
    expect(await coloured({ NO_COLOR: '' }, 80)).toBe(true);
    expect(await coloured({ TERM: 'dumb' }, 80)).toBe(false);
    expect(await coloured({}, 80, '--no-color')).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, 80, '--no-color')).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '0' }, 80)).toBe(false);
  });

  it('takes nothing from the text: without it the same characters are left', async () => {
    const [plain, painted] = [await run([city], examples), await run([city], examples, { terminal: 80 })];
    expect(painted.out).not.toBe(plain.out);
    expect(painted.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  it.each(calls)('never appears where nobody asked for it: %s', async (_, args) => {
    expect((await run(args, examples)).all).not.toContain('\u001b');
  });
});

/** What a display may never change: every number and grade of every branch. */
async function scores(...args: readonly string[]) {
  const { code, out } = await run([city, '--format', 'json', ...args], examples);
  const { standings } = JSON.parse(out);
  const told = standings.map(
    (one: { branch: string; rank: unknown; total: unknown; exact: unknown; grade: unknown }) => [
      one.branch,
      JSON.stringify([one.rank, one.total, one.exact, one.grade]),
    ],
  );
  return { code, all: new Map<string, string>(told) };
}

describe('display options', () => {
  const options = named([
    ['--sort', 'name'],
    ['--sort', 'total'],
    ['--sort', 'group'],
    ['--group-by', 'kind'],
    ['--group-by', '片组'],
    ['--top', '3'],
    ['--bottom', '3'],
    ['--top', '1', '--bottom', '1', '--sort', 'name'],
    ['--width', '60'],
    ['--quiet'],
    ['--no-color'],
    ['--lang', 'en'],
  ]);

  it.each(options)('change no score, rank or grade: %s', async (_, args) => {
    const [usual, shown] = [await scores(), await scores(...args)];
    for (const [branch, told] of shown.all) if (!args.includes('en')) expect(told).toBe(usual.all.get(branch));
    expect(shown.all.size).toBe(args.includes('--top') || args.includes('--bottom') ? shown.all.size : usual.all.size);
    expect(shown.code).toBe(usual.code);
  });

  it.each(options)('change no exit code of a gate: %s', async (_, args) => {
    expect((await run([city, '--fail-on', '达标', ...args], examples)).code).toBe(1);
    expect((await run([city, '--fail-on', '不达标', ...args], examples)).code).toBe(0);
  });

  it('list the branches of each kind under its own heading', async () => {
    const { out } = await run(['demo', '--group-by', '类型'], {
      ...demo,
      'demo/branches/east.yaml': String(demo['demo/branches/east.yaml']).replace('机关', '企业'),
    });
    expect(out).toMatch(/企业（1个）[\s\S]*east支部/);
    expect(out).toMatch(/机关（3个）[\s\S]*north支部/);
  });

  it('show the first and the last, and say that the list is cut', async () => {
    const { out } = await run([city, '--top', '2', '--bottom', '1'], examples);
    const ranking = out.slice(out.indexOf('二、名次表'), out.indexOf('三、等次分布'));
    expect(ranking.match(/│ +(\d+)│/g)?.map((cell) => cell.replaceAll(/\D/g, ''))).toEqual(['1', '2', '16']);
    expect(ranking).toContain('仅显示前2名和后1名，共18个');
  });
});

describe('--quiet', () => {
  const files = { ...demo, 'demo/branches/east.yaml': `${demo['demo/branches/east.yaml']}note: 一\u200b二\n` };

  it('leaves out warnings but prints the same result', async () => {
    const [loud, quiet] = [await run(['demo'], files), await run(['demo', '--quiet'], files)];
    expect(loud.err).toContain('警告');
    expect(quiet).toMatchObject({ code: loud.code, out: loud.out, err: '' });
  });

  it('leaves errors', async () => {
    const { code, err } = await run(['demo', '--quiet'], { ...demo, 'demo/branches/bad.yaml': 'branch: [' });
    expect([code, err]).toEqual([2, expect.stringContaining('错误')]);
  });
});
