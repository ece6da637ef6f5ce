import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { pageText } from '../support/pages.ts';

/*
 * The table of systems is a promise: every command in it runs without an error, and prints every figure that stands there in bold.
 */
const rows = pageText('docs/systems.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

/** The commands of a cell, each as its arguments. */
const commandsIn = (cell: string): readonly (readonly string[])[] =>
  [...cell.matchAll(/`score ([^`]+)`/g)].map(([, words = '']) => words.split(' '));

describe('the table of systems', () => {
  it('has all twenty-four, in order', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });

  it.each(rows)('%s %s', async (_number, _title, _example, command = '', figures = '') => {
    const commands = commandsIn(command);
    expect(commands.length).toBeGreaterThan(0);
    const printed: string[] = [];
    for (const args of commands) {
      const { code, out, err } = await run(args, examples);
      expect([code, /错误:/.test(err)], args.join(' ')).toEqual([0, false]);
      printed.push(out, err);
    }
    const bold = [...figures.matchAll(/\*\*([^*]+)\*\*/g)].map(([, figure = '']) => figure);
    expect(bold.length).toBeGreaterThan(0);
    for (const figure of bold) expect(printed.join('\n')).toContain(figure);
  });
});
