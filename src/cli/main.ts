import { Command, CommanderError } from 'commander';
import type { Lang } from '../scoring.ts';
import { addCommands } from './definitions.ts';
import { exit } from './exit.ts';
import { examplesOf, exitCodesTold, helpWords } from './help.ts';
import { helpStyle } from './help-style.ts';
import type { Context, Ending } from './options.ts';
import { langOf } from './settings.ts';
import { usageTold } from './usage.ts';
import { toolVersion } from './version.ts';
import type { World } from './world.ts';

/** Runs the command line and says how it ended. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const asked = askedLang(args);
  const lang = langOf(asked, world);
  const ending = { code: exit.fine as number };
  const program = build(lang, asked === 'zh' || asked === 'en' ? asked : undefined, ending, world);
  if (args.length === 0) {
    program.outputHelp({ error: true });
    return exit.unusable;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return ending.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.fine : exit.unusable;
  }
}

/** The language asked for, which must be known before anything is said. */
function askedLang(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
}

function build(lang: Lang, reportLang: Lang | undefined, ending: Ending, world: World): Command {
  const word = (key: keyof typeof helpWords) => helpWords[key][lang];
  const program = new Command('score')
    .description(word('program'))
    .version(toolVersion, '-V, --version', word('version'))
    .helpOption('-h, --help', word('help'))
    .helpCommand('help [command]', word('helpCommand'))
    .configureOutput({
      writeOut: (text) => world.print(text),
      writeErr: (text) => world.complain(text),
      outputError: (text, write) => write(usageTold(text, lang)),
    })
    .configureHelp(helpStyle(lang, Math.min(100, Math.max(40, world.out.columns ?? 80))))
    .usage('[command] [options] <paths...>')
    .addHelpText('after', exitCodesTold(lang) + examplesOf('program', lang))
    .exitOverride();
  const context: Context = { program, word, lang, common: { lang, ...(reportLang && { reportLang }) }, ending, world };
  addCommands(context);
  return program;
}
