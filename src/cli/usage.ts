import { nearest } from '../light.ts';
import type { Lang } from '../scoring.ts';
import { placeholderTold } from './help-style.ts';

type Found = readonly string[];

const listed = (choices: string): readonly string[] => choices.split(', ');

// an option is named by its long name alone: `-o, --output <file>` is --output
const bare = (option = ''): string => option.replace(/^-\w, /, '').replace(/ ?[<[].*$/, '');

/** What the parser says, what it says in Chinese, and what may have been meant. */
const patterns: readonly {
  readonly form: RegExp;
  readonly zh: (found: Found) => string;
  readonly meant?: (found: Found) => string | undefined;
}[] = [
  { form: /^unknown option '(.+?)'/, zh: ([option]) => `没有“${option}”这个选项` },
  { form: /^unknown command '(.+?)'/, zh: ([name]) => `没有“${name}”这个命令` },
  { form: /^missing required argument '(.+?)'/, zh: ([name = '']) => `没有写${placeholderTold(name, 'zh')}` },
  { form: /^option '(.+?)' argument missing/, zh: ([option]) => `选项“${bare(option)}”后面没有写值` },
  { form: /^too many arguments/, zh: () => '多写了参数' },
  {
    form: /^option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./,
    zh: ([option, value, choices = '']) => `“${bare(option)}”不能写“${value}”；可写：${listed(choices).join('、')}`,
    meant: ([, value = '', choices = '']) => nearest(value, listed(choices)),
  },
  {
    form: /^command-argument value '(.*?)' is invalid for argument '.+?'\. Allowed choices are (.+)\./,
    zh: ([value, choices = '']) => `没有“${value}”这一种；可写：${listed(choices).join('、')}`,
    meant: ([value = '', choices = '']) => nearest(value, listed(choices)),
  },
  {
    form: /^option '(.+?)' argument '(.*?)' is invalid\. (.+)/,
    zh: ([option, value, why]) => `“${bare(option)}”不能写“${value}”：${why}`,
  },
];

const cures = {
  zh: { meant: (name: string) => `是不是“${name}”？`, help: '用 score --help 查看写法', label: '怎么办' },
  en: { meant: (name: string) => `did you mean "${name}"?`, help: 'see score --help', label: 'hint' },
};

// an argument may hold anything, and must not move the terminal
const harmless = (text: string): string =>
  text.replace(/[^\P{C}\n]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);

/** A complaint about usage in the language asked for, with what to do. */
export function usageTold(message: string, lang: Lang): string {
  const [first = '', ...rest] = harmless(message)
    .replace(/^error: /, '')
    .trimEnd()
    .split('\n');
  const suggested = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(rest.join(' '))?.[1];
  for (const { form, zh, meant } of patterns) {
    const found = form.exec(first)?.slice(1);
    if (!found) continue;
    const name = suggested ?? meant?.(found);
    const { label, help, ...cure } = cures[lang];
    const said = lang === 'zh' ? `用法错误：${zh(found)}` : `error: ${first}`;
    return `${said}\n  ${label}: ${name === undefined ? help : cure.meant(name)}\n`;
  }
  return harmless(message);
}
