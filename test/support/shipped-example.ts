import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';

/** A bound as the published JSON has it. */
type Bound = { readonly low: string; readonly high: string; readonly shown: string };

type Grade = { readonly id: string; readonly title: string };

/** One line of a roster as the published JSON has it, as far as these tests look. */
export type Line = {
  readonly branch: string;
  readonly name: string;
  readonly group: string | null;
  readonly rank: number | null;
  readonly total: Bound;
  readonly grade: Grade | null;
  readonly displacedFrom: Grade | null;
  readonly vetoes: readonly { readonly id: string }[];
  readonly eligible: boolean;
  readonly consequences: readonly { readonly id: string; readonly state: string }[];
  readonly categories: Readonly<Record<string, Bound | null>>;
  readonly items: Readonly<Record<string, Bound | null>>;
  readonly reviews: readonly string[];
};

/** A roster as the published JSON has it, as far as these tests look. */
export type RosterJson = {
  readonly count: number;
  readonly final: boolean;
  readonly groups: readonly string[];
  readonly standings: readonly Line[];
  readonly exempt: readonly { readonly branch: string; readonly name: string }[];
  readonly distribution: readonly {
    readonly grade: Grade;
    readonly count: number;
    readonly of: number;
    readonly shown: string;
  }[];
  readonly quotas: readonly {
    readonly group: string | null;
    readonly of: number;
    readonly places: number;
    readonly held: number;
    readonly displaced: readonly string[];
  }[];
  readonly statistics: { readonly mean: string } | null;
};

/** What the command says of a shipped folder, or of files of it, as JSON. */
export async function rosterJson(...paths: readonly string[]): Promise<RosterJson> {
  const { code, out, err } = await run([...paths, '--format', 'json'], examples);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as RosterJson;
}

/** The line of one who is assessed, by id. */
export function lineOf(roster: RosterJson, id: string): Line {
  const line = roster.standings.find(({ branch }) => branch === id);
  if (!line) throw new Error(`nobody is called "${id}"`);
  return line;
}

/** What every shipped folder owes: it is checked clean, and prints what stands beside it under `expected/`. */
export function itIsShipped(folder: string, golden: Readonly<Record<string, readonly string[]>>): void {
  it('is checked without a finding', async () => {
    expect(await run(['check', folder], examples)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('0个错误，0个警告'),
    });
  });

  it.each(Object.entries(golden))('prints %s, byte for byte', async (file, args) => {
    const { code, out, err } = await run(args, examples);
    expect([code, err]).toEqual([0, '']);
    const path = fileURLToPath(new URL(`../../${folder}/expected/${file}`, import.meta.url));
    await expect(out).toMatchFileSnapshot(path);
  });
}
