import { type Command, InvalidArgumentError, Option } from 'commander';
import { formats, parseDay, parsePeriod } from '../light.ts';
import type { Lang, ParameterSetting, Told } from '../scoring.ts';
import { examplesOf, exitCodesTold, type helpWords } from './help.ts';
import { ledgerGates, previewGates } from './names.ts';
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
  name:
    | 'run'
    | 'explain'
    | 'report'
    | 'handbook'
    | 'check'
    | 'fmt'
    | 'schema'
    | 'verify'
    | 'diff'
    | 'sample'
    | 'rectify'
    | 'preview'
    | 'init'
    | 'test',
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
  made
    .option('--rubric <file>', word('rubric'))
    .option('--as-of <day>', word('asOf'), day(lang))
    .option('--set <name=value>', word('set'), setting(lang));
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

/** One more parameter and its value. */
export const setting =
  (lang: Lang) =>
  (text: string, sofar: readonly ParameterSetting[] = []): readonly ParameterSetting[] => {
    const found = /^\s*([^=\s]+)\s*=\s*(\S(?:.*\S)?)\s*$/.exec(text);
    const [, name, value] = found ?? [];
    if (name !== undefined && value !== undefined) return [...sofar, { name, value }];
    return invalid(
      { zh: '应是 参数=值，如 late=3', en: 'A parameter and its value are needed, such as late=3.' },
      lang,
    );
  };
/** A percentage from nothing to all, without its sign. */
export const percent = (lang: Lang) => (text: string) => {
  if (/^(\d{1,2}(\.\d{1,4})?|100)%?$/.test(text)) return text.replace('%', '');
  return invalid({ zh: '应是0到100的数，如 95', en: 'A number from 0 to 100 is needed, such as 95.' }, lang);
};

function invalid(told: Told, lang: Lang): never {
  throw new InvalidArgumentError(told[lang]);
}

/** One more of several values. */
export const collect = (text: string, sofar: readonly string[] = []): readonly string[] => [...sofar, text];

const oneOf =
  (choices: readonly string[]) =>
  (text: string, sofar: readonly string[] = []): readonly string[] => {
    if (choices.includes(text)) return collect(text, sofar);
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
  };

/** One more of the states that make the exit code 1. */
export const gates = oneOf(ledgerGates);

/** One more of the changes that make the exit code 1. */
export const changeGates = oneOf(previewGates);
