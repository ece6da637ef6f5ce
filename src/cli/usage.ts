import type { Lang } from '../index.ts';

const patterns: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^error: unknown option '(.+?)'/, (option) => `没有“${option}”这个选项`],
  [/^error: unknown command '(.+?)'/, (command) => `没有“${command}”这个命令`],
  [/^error: missing required argument '(.+?)'/, (argument) => `缺少参数：${argument}`],
  [/^error: option '(.+?)' argument missing/, (option) => `选项“${option}”后面缺少值`],
  [/^error: too many arguments.*/, () => '参数太多了'],
  [
    /^error: option '(.+?)' argument '(.+?)' is invalid\. Allowed choices are (.+)\./,
    (option, value, allowed) => `选项“${option}”不能是“${value}”；可写：${allowed}`,
  ],
  [
    /^error: command-argument value '(.+?)' is invalid for argument '(.+?)'\. Allowed choices are (.+)\./,
    (value, argument, allowed) => `参数“${argument}”不能是“${value}”；可写：${allowed}`,
  ],
  [
    /^error: option '(.+?)' argument '(.+?)' is invalid\. (.+)/,
    (option, value, why) => `选项“${option}”不能是“${value}”：${why}`,
  ],
  [/^error: required option '(.+?)' not specified/, (option) => `必须写选项“${option}”`],
];

/** A complaint about usage in the language asked for. */
export function usageTold(message: string, lang: Lang): string {
  if (lang === 'en') return message;
  const meant = /\(Did you mean (.+?)\?\)/.exec(message)?.[1];
  for (const [pattern, told] of patterns) {
    const found = pattern.exec(message);
    if (found) return `用法错误：${told(...found.slice(1))}${meant ? `；是不是“${meant}”？` : ''}\n`;
  }
  return message;
}
