import { readdirSync, readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { examples, run } from '../cli/world.ts';

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
    result += page.slice(at, from);
    if (language === 'console') result += await replayed(text, files);
    else result += mark === 'library' && language === 'text' ? await printedByLibrary() : text;
    at = to;
  }
  return result + page.slice(at);
}

/** What the example of the README prints. */
async function printedByLibrary(): Promise<string> {
  const said: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  vi.resetModules();
  await import('../docs/library.ts');
  spy.mockRestore();
  return `${said.join('\n').trimEnd()}\n`;
}

async function replayed(block: string, files: Map<string, string>): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  if (commands.length === 0) throw new Error(`no command in: ${block}`);
  const outputs: string[] = [];
  for (const command of commands) outputs.push(`${command}\n${await printed(command.slice(2), files)}`);
  return outputs.join('');
}

const form = /^(?<settings>(?:[A-Z_]+=\S+ )*)score (?<words>[^|]+?)(?: \| sed '\/(?<last>[^/]+)\/q')?$/;

/** What a command prints, on 80 columns without colour; `exit N` where it does not end well. `| sed '/…/q'` ends it early. */
async function printed(command: string, files: Map<string, string>): Promise<string> {
  const { settings = '', words = '', last } = form.exec(command)?.groups ?? {};
  if (words === '') throw new Error(`not a command that pages can show: ${command}`);
  const asked = settings.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=')]));
  const env = { LANG: 'zh_CN.UTF-8', ...Object.fromEntries(asked) };
  const { all, code, written } = await run(words.split(' '), { ...examples, ...Object.fromEntries(files) }, { env });
  for (const [file, text] of written) files.set(file, text);
  if (last !== undefined) return upTo(last, all);
  return code === 0 ? all : `${all}exit ${code}\n`;
}

function upTo(last: string, output: string): string {
  const lines = output.split('\n');
  const end = lines.findIndex((line) => line.includes(last));
  if (end < 0) throw new Error(`nothing printed contains ${last}`);
  return `${lines.slice(0, end + 1).join('\n')}\n`;
}
