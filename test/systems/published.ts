import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { examples, type Ran, run } from '../cli/world.ts';

/** What these tests look at in a roster as it is published. */
export type Published = {
  readonly count: number;
  readonly final: boolean;
  readonly standings: readonly {
    readonly branch: string;
    readonly name: string;
    readonly group: string | null;
    readonly rank: number | null;
    readonly total: { readonly shown: string };
    readonly grade: { readonly title: string } | null;
    readonly categories: Readonly<Record<string, { readonly shown: string }>>;
    readonly vetoes: readonly unknown[];
    readonly eligible: boolean;
    readonly consequences: readonly { readonly id: string; readonly state: string }[];
  }[];
  readonly distribution: readonly {
    readonly grade: { readonly title: string };
    readonly count: number;
    readonly of: number;
    readonly shown: string;
  }[];
};

/** Runs the command over the shipped examples; a warning may be said, an error may not. */
export async function asked(...args: readonly string[]): Promise<Ran> {
  const ran = await run(args, examples);
  expect(ran.code).toBe(0);
  expect(ran.err).not.toMatch(/错误:/);
  return ran;
}

/** The roster of a folder (or of files) as data. */
export async function publishedOf(...paths: readonly string[]): Promise<Published> {
  const { out } = await asked('run', ...paths, '--format', 'json');
  return JSON.parse(out);
}

/** Each grade with its count, what it is counted of, and the share as printed. */
export const sharesOf = ({ distribution }: Published): readonly (readonly [string, number, number, string])[] =>
  distribution.map(({ grade, count, of, shown }) => [grade.title, count, of, shown]);

/** The text of a file of the examples. */
export const textOf = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${path}`, import.meta.url)), 'utf8');

/** An output under `expected/`, and what is asked to get it. */
export type Expected = readonly [file: string, ...args: string[]];

/** The tests every system's folder has in common: its outputs, and a README that says nothing else. */
export function itKeepsWhatItSays(name: string, cases: readonly Expected[]): void {
  it.each(cases)('gives %s, byte for byte', async (file, ...args) => {
    const { out } = await asked(...args);
    const path = fileURLToPath(new URL(`../../examples/${name}/expected/${file}`, import.meta.url));
    await expect(out).toMatchFileSnapshot(path);
  });

  it('is checked without a finding, but for what the paper itself counts wrong', async () => {
    const { out, err } = await run(['check', `examples/${name}`], examples);
    expect(out).toContain('：0个错误');
    const codes = [...err.matchAll(/ \[([a-z]+\/[a-z-]+)\]$/gm)].map(([, code]) => code);
    expect(codes.filter((code) => code !== 'lint/declared-count')).toEqual([]);
  });

  it('has a README whose figures and branches are those the tool prints', async () => {
    const printed = await Promise.all(cases.map(async ([, ...args]) => (await asked(...args)).out));
    const { standings } = await publishedOf(`examples/${name}`);
    const readme = textOf(`${name}/README.md`);
    const figures = [...new Set(readme.match(/\d+\.\d+/g) ?? [])];
    const names = standings.map((one) => one.name);
    const spoken = readme.match(/(?<=\| |、|：|和)[^\s|，。、：（）]+党支部/g) ?? [];
    expect(figures.filter((figure) => !printed.some((text) => text.includes(figure)))).toEqual([]);
    expect(spoken.filter((one) => !names.includes(one))).toEqual([]);
  });
}
