import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Lang, Told } from '../index.ts';
import { formats, parseDay, parsePeriod } from '../light.ts';
import { examplesOf, exitCodesTold, type helpWords } from './help.ts';
import { ledgerGates } from './names.ts';
import type { World } from './world.ts';

/** How a run of the command line ends. */
export type Ending = { code: number };

/** What every command is defined with. */
export type Context = {
  readonly program: Command;
  readonly word: (key: keyof typeof helpWords) => string;
  readonly lang: Lang;
  readonly common: { readonly lang: Lang; readonly reportLang?: Lang };
  readonly ending: Ending;
  readonly world: World;
};

/** A command with its words, its examples, and the option for the language. */
export function command(
  context: Context,
  name: 'run' | 'explain' | 'report' | 'check' | 'fmt' | 'schema' | 'verify' | 'diff' | 'sample' | 'rectify',
  isDefault = false,
): Command {
  const { program, word, lang } = context;
  return program
    .command(name, { isDefault })
    .description(word(name))
    .addHelpText('after', exitCodesTold(lang) + examplesOf(name, lang))
    .addOption(new Option('--lang <lang>', word('lang')).choices(['zh', 'en']));
}

/** The options of commands that score and print. */
export function scoring(made: Command, context: Context): Command {
  const { word, lang } = context;
  made.option('--rubric <file>', word('rubric')).option('--as-of <day>', word('asOf'), day(lang));
  return printing(made, context, formats);
}

/** The options of commands that print a report. */
export function printing(made: Command, { word, lang }: Context, choices: readonly string[]): Command {
  return made
    .addOption(new Option('--format <format>', word('format')).choices(choices))
    .option('-o, --output <file>', word('output'))
    .option('--width <columns>', word('width'), number(lang, 40))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'));
}

/** A day. */
export const day = (lang: Lang) => (text: string) => {
  if (parseDay(text) !== undefined) return text;
  return invalid({ zh: '应是一个日期，如 2019-12-20', en: 'A day is needed, such as 2019-12-20.' }, lang);
};

/** A whole number, not below the least. */
export const number =
  (lang: Lang, least = 1) =>
  (text: string) => {
    if (/^[1-9]\d{0,5}$/.test(text) && Number(text) >= least) return text;
    return invalid({ zh: `应是不小于${least}的整数`, en: `A whole number from ${least} is needed.` }, lang);
  };

/** A span of time. */
export const period = (lang: Lang) => (text: string) => {
  if (parsePeriod(text) !== undefined) return text;
  return invalid({ zh: '应是一段时间，如 30天、2周、3个月', en: 'A period is needed, such as "30 days".' }, lang);
};

/** A percentage of branches. */
export const share = (lang: Lang) => (text: string) => {
  if (/^([1-9]\d?(\.\d{1,4})?|100)%$/.test(text)) return text;
  return invalid(
    { zh: '应是1%到100%的百分数，如 50%', en: 'A percentage from 1% to 100% is needed, such as 50%.' },
    lang,
  );
};

function invalid(told: Told, lang: Lang): never {
  throw new InvalidArgumentError(told[lang]);
}

/** One more of several values. */
export const collect = (text: string, sofar: readonly string[] = []): readonly string[] => [...sofar, text];

/** One more of the states that make the exit code 1. */
export function gates(text: string, sofar: readonly string[] = []): readonly string[] {
  if (ledgerGates.some((gate) => gate === text)) return collect(text, sofar);
  throw new InvalidArgumentError(`Allowed choices are ${ledgerGates.join(', ')}.`);
}
