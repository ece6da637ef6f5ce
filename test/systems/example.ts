import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { filesOf, run } from '../cli/world.ts';

/** What a test of a system looks at in a published roster. */
export type Roster = {
  readonly count: number;
  readonly final: boolean;
  readonly standings: readonly Standing[];
  readonly exempt: readonly { readonly name: string }[];
  readonly distribution: readonly { readonly grade: { readonly title: string }; readonly count: number }[];
};

export type Standing = {
  readonly name: string;
  readonly rank: number | null;
  readonly total: { readonly shown: string };
  readonly grade: { readonly title: string } | null;
  readonly eligible: boolean;
  readonly consequences: readonly { readonly id: string; readonly state: string }[];
  readonly categories: Readonly<Record<string, { readonly low: string; readonly shown: string } | null>>;
  readonly items: Readonly<Record<string, { readonly low: string; readonly shown: string }>>;
};

/** An example folder with its rubric and what else it reads (kept results), asked as a user asks it. */
export function example(folder: string, rubric: string, ...kept: readonly string[]) {
  const beside = kept.map((file) => `examples/${file}`);
  const files = filesOf(`examples/${folder}`, `rubrics/${rubric}.yaml`, ...beside);
  const path = `examples/${folder}`;

  /** What a command prints; it must succeed without a complaint. */
  async function says(args: readonly string[]): Promise<string> {
    const { code, out, err } = await run(args, files);
    expect([code, err]).toEqual([0, '']);
    return out;
  }

  return {
    path,
    says,
    /** What a kept result is found to be when everything is calculated again. */
    verifies: (file: string) => says(['verify', `examples/${file}`]),
    roster: async (): Promise<Roster> => JSON.parse(await says([path, '--format', 'json'])),
    explains: (branch: string, ...item: readonly string[]) =>
      says(['explain', `${path}/branches/${branch}.yaml`, ...item]),
    /** Holds an output to the bytes that are kept beside the example. */
    keeps: async (file: string, args: readonly string[] = [path]) =>
      expect(await says(args)).toMatchFileSnapshot(
        fileURLToPath(new URL(`../../${path}/expected/${file}`, import.meta.url)),
      ),
    /** Rubric, plan and evidence are without a finding. */
    isClean: async () => {
      expect(await says(['check', path])).toContain('0个错误，0个警告');
      expect(await says(['check', `rubrics/${rubric}.yaml`])).toContain('0个错误，0个警告');
    },
  };
}

/** Whom a consequence hits for certain, in the order of the ranking. */
export const hitBy = (
  { standings }: { readonly standings: readonly Pick<Standing, 'name' | 'consequences'>[] },
  id: string,
): readonly string[] =>
  standings
    .filter(({ consequences }) => consequences.some((one) => one.id === id && one.state === 'hit'))
    .map(({ name }) => name);

/** The row of the table of grades that begins with a title: its cells without the frame and without the running totals. */
export function gradeRow(text: string, title: string): readonly string[] {
  const [, table = ''] = text.split('等次分布');
  const line = table.split('\n').find((row) => row.startsWith(`│ ${title} `)) ?? '';
  const cells = line
    .split('│')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length === 7 ? [...cells.slice(0, 4), ...cells.slice(6)] : cells;
}
