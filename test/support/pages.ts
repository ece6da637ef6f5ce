import { readdirSync, readFileSync } from 'node:fs';
import { normalize } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { nodeWorld } from '../../src/cli/node-world.ts';
import type { World } from '../../src/cli/world.ts';

/** The pages people read, by their path from the root. */
export const pages = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export const pageText = (page: string): string => readFileSync(page, 'utf8').replaceAll('\r\n', '\n');

/** A fenced block of a page, and the mark in the comment before it: `<!-- rubric -->`, `<!-- of FILE -->`, `<!-- file NAME -->`. */
export type Block = {
  readonly mark: string;
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

const fenced = /^(?:<!-- ([a-z]+)(?: (\S+))? -->\n)?```([a-z]*)\n(.*?)^```$/gmsu;

/** The fenced blocks of a page, in order. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(fenced)].map(
    ({ 0: whole, 1: mark = '', 2: subject = '', 3: language = '', 4: text = '', index }) => {
      const to = index + whole.length - '```'.length;
      return { mark, subject, language, text, from: to - text.length, to };
    },
  );

/** The page with what its commands really print. Blocks marked `file NAME` are files for the commands below them. */
export async function withOutputs(page: string): Promise<string> {
  const files = new Map<string, string>();
  let [result, at] = ['', 0];
  for (const { mark, subject, language, text, from, to } of blocksOf(page)) {
    if (mark === 'file') files.set(subject, text);
    if (language !== 'console') continue;
    result += page.slice(at, from) + (await replayed(text, files));
    at = to;
  }
  return result + page.slice(at);
}

async function replayed(block: string, files: Map<string, string>): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  if (commands.length === 0) throw new Error(`no command in: ${block}`);
  const outputs: string[] = [];
  for (const command of commands) outputs.push(`${command}\n${await run(command.slice(2), files)}`);
  return outputs.join('');
}

const form = /^(?<settings>(?:[A-Z_]+=\S+ )*)score (?<words>[^|]+?)(?: \| head -(?<lines>\d+))?$/;

/** What a command prints, on 80 columns without colour; `exit N` where it does not end well. `| head -N` works. */
async function run(command: string, files: Map<string, string>): Promise<string> {
  const { settings = '', words = '', lines } = form.exec(command)?.groups ?? {};
  if (words === '') throw new Error(`not a command that pages can show: ${command}`);
  const said: string[] = [];
  const env = Object.fromEntries([
    ['LANG', 'zh_CN.UTF-8'],
    ...settings
      .split(' ')
      .filter(Boolean)
      .map((one) => one.split('=')),
  ]);
  const code = await main(
    words.split(' '),
    pageWorld(files, env, (text) => said.push(text)),
  );
  const output = said.join('');
  if (lines !== undefined) return `${output.split('\n').slice(0, Number(lines)).join('\n')}\n`;
  return code === 0 ? output : `${output}exit ${code}\n`;
}

/** The real files with those of the page on top; what commands write lands on top as well. */
function pageWorld(files: Map<string, string>, env: World['env'], say: (text: string) => void): World {
  const real = nodeWorld();
  const nameOf = (path: string) => normalize(path).replaceAll('\\', '/').replace(/\/$/, '');
  const below = (folder: string) => [...files.keys()].filter((name) => name.startsWith(`${nameOf(folder)}/`));
  const stream = { isTerminal: false, columns: undefined, colours: false };
  return {
    ...real,
    read: (path) => {
      const text = files.get(nameOf(path));
      return text === undefined ? real.read(path) : { ok: true, bytes: new TextEncoder().encode(text) };
    },
    kindOf: (path) => (files.has(nameOf(path)) ? 'file' : below(path).length > 0 ? 'folder' : real.kindOf(path)),
    filesBelow: (folder) => [...below(folder), ...(real.kindOf(folder) === 'folder' ? real.filesBelow(folder) : [])],
    realPath: (path) => (files.has(nameOf(path)) ? nameOf(path) : real.realPath(path)),
    write: async (path, text) => {
      files.set(nameOf(path), text);
      return { ok: true };
    },
    print: say,
    complain: say,
    env,
    out: stream,
    err: stream,
  };
}
