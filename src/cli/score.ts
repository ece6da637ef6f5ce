/** What bin/score.js starts: the command line and the real world. */
export { main } from './main.ts';
export { nodeWorld } from './node-world.ts';

/** An exception is a bug of the program, never of the user's files; it is said so, and the run ends with 70. */
export function reportBug(error: unknown): number {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`这是 score 自身的错误，请反馈 / this is a bug in score, please report it\n${told}\n`);
  return 70;
}
