import { Chalk, type ChalkInstance } from 'chalk';
import { type Diagnostic, decode, frame, inOrder, type Lang, type Severity, visible } from '../scoring.ts';
import { coloursOf } from './settings.ts';
import type { World } from './world.ts';

const words: Readonly<Record<Severity, { readonly zh: string; readonly en: string }>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

/** Prints located diagnostics once, in file order: place, sentence, code, the line itself, and what to do. */
export function complain(diagnostics: readonly Diagnostic[], lang: Lang, world: World): void {
  if (diagnostics.length === 0) return;
  const chalk = new Chalk({ level: coloursOf(world.err, world) ? 1 : 0 });
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, read(file, world));
    return texts.get(file);
  };
  const page: Page = { lang, chalk, width: Math.max(40, world.err.columns ?? 100) - margin.length };
  const parts = inOrder(diagnostics).map((one) => sentence(one, page, textOf(one.file)));
  world.complain(`${parts.join('\n')}\n`);
}

/** A complaint that belongs to no place in a file: what is wrong, and what to do. */
export function complainOf(
  what: string,
  said: { readonly message: string; readonly hint: string },
  lang: Lang,
  world: World,
): void {
  const chalk = new Chalk({ level: coloursOf(world.err, world) ? 1 : 0 });
  const head = `${chalk.bold(plain(what))}: ${chalk.red(words.error[lang])}: ${plain(said.message)}`;
  world.complain(`${head}\n${cureLine(said.hint, lang)}\n`);
}

function read(file: string, world: World): string | undefined {
  const opened = world.read(file);
  if (!opened.ok) return undefined;
  const decoded = decode(file, opened.bytes);
  return decoded.ok ? decoded.value : undefined;
}

const margin = '  ';

/** What diagnostics are printed on. */
type Page = { readonly lang: Lang; readonly chalk: ChalkInstance; readonly width: number };

function sentence(one: Diagnostic, { lang, chalk, width }: Page, text: string | undefined): string {
  const { span, severity, code, hint } = one;
  const file = plain(one.file);
  const place = span ? `${file}:${span.line}:${span.column}` : file;
  const tone = severity === 'error' ? chalk.red : severity === 'warning' ? chalk.yellow : chalk.cyan;
  const head = `${chalk.bold(place)}: ${tone(words[severity][lang])}: ${plain(one.message[lang])} ${chalk.dim(`[${code}]`)}`;
  const lines = span && text !== undefined && one.path?.length !== 0 ? frame(text, span, { width }) : [];
  const cure = hint ? [cureLine(hint[lang], lang)] : [];
  return [head, ...lines.map((line) => chalk.dim(`${margin}${visible(line)}`)), ...cure].join('\n');
}

const cureLine = (hint: string, lang: Lang): string => `${margin}${lang === 'zh' ? '怎么办' : 'hint'}: ${plain(hint)}`;

// so much of a name or value that somebody wrote is enough to know it again
const longest = 500;

/** A text that quotes what others wrote, on one line: nothing in it moves the terminal or floods it. */
function plain(text: string): string {
  const line = visible(text.length > longest ? `${text.slice(0, longest)}…` : text);
  return line.replaceAll('\n', ' ');
}
