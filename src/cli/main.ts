import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Lang } from '../index.ts';
import { exit } from './exit.ts';
import { examplesOf, exitCodesTold, helpTitles, helpWords } from './help.ts';
import { langOf } from './settings.ts';
import { usageTold } from './usage.ts';
import { toolVersion } from './version.ts';
import type { World } from './world.ts';

const formats = ['table', 'text', 'markdown', 'json', 'ndjson', 'csv'];
const views = ['roster', 'branch', 'rubric'];
const schemas = ['rubric', 'evidence', 'assessment', 'result'];

/** Runs the command line and says how it ended. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const asked = askedLang(args);
  const lang = langOf(asked, world);
  const ending = { code: exit.fine as number };
  const program = build(lang, asked === 'zh' || asked === 'en' ? asked : undefined, ending, world);
  if (args.length === 0) {
    world.complain(program.helpInformation());
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

type Ending = { code: number };

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
    .configureHelp({ styleTitle: (title) => helpTitles[title]?.[lang] ?? title, displayWidth: columns, helpWidth: 100 })
    .addHelpText('after', examplesOf('program', lang) + exitCodesTold(lang))
    .exitOverride();
  const context: Context = { program, word, lang, common: { lang, ...(reportLang && { reportLang }) }, ending, world };
  addRun(context);
  addExplain(context);
  addReport(context);
  addCheck(context);
  addSchema(context);
  return program;
}

/** Columns a text takes in the help: Chinese characters and full-width marks take two. */
const columns = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
        ? 2
        : 1),
    0,
  );

type Context = {
  readonly program: Command;
  readonly word: (key: keyof typeof helpWords) => string;
  readonly lang: Lang;
  readonly common: { readonly lang: Lang; readonly reportLang?: Lang };
  readonly ending: Ending;
  readonly world: World;
};

function command(
  context: Context,
  name: 'run' | 'explain' | 'report' | 'check' | 'schema',
  isDefault = false,
): Command {
  const { program, word, lang } = context;
  return program
    .command(name, { isDefault })
    .description(word(name))
    .addHelpText('after', examplesOf(name, lang) + exitCodesTold(lang))
    .addOption(new Option('--lang <lang>', word('lang')).choices(['zh', 'en']));
}

/** The options of commands that score and print. */
function scoring(made: Command, { word }: Context): Command {
  return made
    .option('--rubric <file>', word('rubric'))
    .option('--as-of <day>', word('asOf'), day)
    .addOption(new Option('--format <format>', word('format')).choices(formats))
    .option('-o, --output <file>', word('output'))
    .option('--width <columns>', word('width'), number)
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'));
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError('2019-12-20');
}

function number(text: string): string {
  if (/^[1-9]\d{0,5}$/.test(text)) return text;
  throw new InvalidArgumentError('1, 2, 3 …');
}

const collect = (text: string, sofar: readonly string[] = []): readonly string[] => [...sofar, text];

function addRun(context: Context): void {
  const { word, common, ending, world } = context;
  scoring(command(context, 'run', true).argument('<paths...>', word('paths')), context)
    .option('--group-by <field>', word('groupBy'))
    .addOption(new Option('--sort <order>', word('sort')).choices(['rank', 'name', 'group', 'total']))
    .option('--top <n>', word('top'), number)
    .option('--bottom <n>', word('bottom'), number)
    .option('--fail-on <condition>', word('failOn'), collect)
    .action(async (paths: string[], options) => {
      const { runCommand } = await import('./commands/run.ts');
      ending.code = await runCommand(paths, { format: 'table', ...options, ...common }, coloured(world, options));
    });
}

function addExplain(context: Context): void {
  const { word, common, ending, world } = context;
  scoring(
    command(context, 'explain').argument('<branch>', word('branch')).argument('[item]', word('item')),
    context,
  ).action(async (branch: string, item: string | undefined, options) => {
    const { explainCommand } = await import('./commands/explain.ts');
    ending.code = await explainCommand(
      branch,
      item,
      { format: 'table', ...options, ...common },
      coloured(world, options),
    );
  });
}

function addReport(context: Context): void {
  const { word, common, ending, world } = context;
  scoring(command(context, 'report').argument('<paths...>', word('paths')), context)
    .addOption(new Option('--view <view>', word('view')).choices(views).default('roster'))
    .action(async (paths: string[], options) => {
      const { reportCommand } = await import('./commands/report.ts');
      ending.code = await reportCommand(paths, { format: 'text', ...options, ...common }, coloured(world, options));
    });
}

function addCheck(context: Context): void {
  const { word, common, ending, world } = context;
  command(context, 'check')
    .argument('<paths...>', word('paths'))
    .option('--rubric <file>', word('rubric'))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (paths: string[], options) => {
      const { checkCommand } = await import('./commands/check.ts');
      ending.code = await checkCommand(paths, { ...options, ...common }, coloured(world, options));
    });
}

function addSchema(context: Context): void {
  const { word, common, ending, world } = context;
  command(context, 'schema')
    .addArgument(new Argument('<name>', word('schemaName')).choices(schemas))
    .option('--rubric <file>', word('rubric'))
    .action(async (name: 'rubric' | 'evidence' | 'assessment' | 'result', options) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      ending.code = await schemaCommand(name, { ...options, ...common }, world);
    });
}

/** The world as the options see it: without colour where none is wanted. */
const coloured = (world: World, options: { readonly color?: boolean }): World =>
  options.color === false ? { ...world, env: { ...world.env, NO_COLOR: '1', FORCE_COLOR: '' } } : world;
