import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Lang, Told } from '../index.ts';
import { formats, parseDay, parsePeriod } from '../light.ts';
import { exit } from './exit.ts';
import { examplesOf, exitCodesTold, helpWords } from './help.ts';
import { helpStyle } from './help-style.ts';
import { drawOptions, ledgerGates, sampleFormats, schemaNames, views } from './names.ts';
import { coloured, langOf } from './settings.ts';
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
    .configureHelp(helpStyle(lang, Math.min(100, Math.max(40, world.out.columns ?? 80))))
    .usage('[command] [options] <paths...>')
    .addHelpText('after', exitCodesTold(lang) + examplesOf('program', lang))
    .exitOverride();
  const context: Context = { program, word, lang, common: { lang, ...(reportLang && { reportLang }) }, ending, world };
  addRun(context);
  addExplain(context);
  addReport(context);
  addCheck(context);
  addSchema(context);
  addVerify(context);
  addDiff(context);
  addSample(context);
  addRectify(context);
  return program;
}

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
  name: 'run' | 'explain' | 'report' | 'check' | 'schema' | 'verify' | 'diff' | 'sample' | 'rectify',
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
function scoring(made: Command, context: Context): Command {
  const { word, lang } = context;
  made.option('--rubric <file>', word('rubric')).option('--as-of <day>', word('asOf'), day(lang));
  return printing(made, context, formats);
}

/** The options of commands that print a report. */
function printing(made: Command, { word, lang }: Context, choices: readonly string[]): Command {
  return made
    .addOption(new Option('--format <format>', word('format')).choices(choices))
    .option('-o, --output <file>', word('output'))
    .option('--width <columns>', word('width'), number(lang, 40))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'));
}

const day = (lang: Lang) => (text: string) => {
  if (parseDay(text) !== undefined) return text;
  return invalid({ zh: '应是一个日期，如 2019-12-20', en: 'A day is needed, such as 2019-12-20.' }, lang);
};

const number =
  (lang: Lang, least = 1) =>
  (text: string) => {
    if (/^[1-9]\d{0,5}$/.test(text) && Number(text) >= least) return text;
    return invalid({ zh: `应是不小于${least}的整数`, en: `A whole number from ${least} is needed.` }, lang);
  };

const period = (lang: Lang) => (text: string) => {
  if (parsePeriod(text) !== undefined) return text;
  return invalid({ zh: '应是一段时间，如 30天、2周、3个月', en: 'A period is needed, such as "30 days".' }, lang);
};

const share = (lang: Lang) => (text: string) => {
  if (/^([1-9]\d?(\.\d{1,4})?|100)%$/.test(text)) return text;
  return invalid(
    { zh: '应是1%到100%的百分数，如 50%', en: 'A percentage from 1% to 100% is needed, such as 50%.' },
    lang,
  );
};

function invalid(told: Told, lang: Lang): never {
  throw new InvalidArgumentError(told[lang]);
}

const collect = (text: string, sofar: readonly string[] = []): readonly string[] => [...sofar, text];

/** One more of the states that make the exit code 1. */
function gates(text: string, sofar: readonly string[] = []): readonly string[] {
  if (ledgerGates.some((gate) => gate === text)) return collect(text, sofar);
  throw new InvalidArgumentError(`Allowed choices are ${ledgerGates.join(', ')}.`);
}

function addRun(context: Context): void {
  const { word, lang, common, ending, world } = context;
  scoring(command(context, 'run', true).argument('<paths...>', word('paths')), context)
    .option('--group-by <field>', word('groupBy'))
    .addOption(new Option('--sort <order>', word('sort')).choices(['rank', 'name', 'group', 'total']))
    .option('--top <n>', word('top'), number(lang))
    .option('--bottom <n>', word('bottom'), number(lang))
    .option('--snapshot <file>', word('snapshot'))
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
  const { word, lang, common, ending, world } = context;
  scoring(command(context, 'report').argument('<paths...>', word('paths')), context)
    .addOption(new Option('--view <view>', word('view')).choices(views).default('roster'))
    .option('--common <share>', word('common'), share(lang))
    .option('--within <period>', word('within'), period(lang))
    .option('--branch <id>', word('onlyBranch'))
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
    .addArgument(new Argument('<name>', word('schemaName')).choices(schemaNames))
    .option('--rubric <file>', word('rubric'))
    .action(async (name: (typeof schemaNames)[number], options) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      ending.code = await schemaCommand(name, { ...options, ...common }, world);
    });
}

function addDiff(context: Context): void {
  const { word, lang, common, ending, world } = context;
  command(context, 'diff')
    .argument('<before>', word('before'))
    .argument('<after>', word('after'))
    .addOption(new Option('--format <format>', word('format')).choices(formats))
    .option('-o, --output <file>', word('output'))
    .option('--width <columns>', word('width'), number(lang, 40))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import('./commands/diff.ts');
      ending.code = await diffCommand(
        before,
        after,
        { format: 'table', ...options, ...common },
        coloured(world, options),
      );
    });
}

function addVerify(context: Context): void {
  const { word, common, ending, world } = context;
  command(context, 'verify')
    .argument('<snapshot>', word('keptResult'))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (file: string, options) => {
      const { verifyCommand } = await import('./commands/verify.ts');
      ending.code = await verifyCommand(file, { ...options, ...common }, coloured(world, options));
    });
}

function addSample(context: Context): void {
  const { word, common, ending, world } = context;
  const made = command(context, 'sample').argument('<path>', word('whole'));
  for (const [name, value] of drawOptions) made.option(`--${name} <${value}>`, word(name));
  printing(made.option('--rubric <file>', word('rubric')), context, [...formats, ...sampleFormats]).action(
    async (path: string, options) => {
      const { sampleCommand } = await import('./commands/sample.ts');
      ending.code = await sampleCommand(path, { ...options, ...common }, coloured(world, options));
    },
  );
}

function addRectify(context: Context): void {
  const { word, lang, common, ending, world } = context;
  scoring(command(context, 'rectify').argument('<paths...>', word('paths')), context)
    .option('--ledger <file>', word('ledger'))
    .option('--within <period>', word('within'), period(lang))
    .option('--fail-on <state>', word('failOnState'), gates)
    .action(async (paths: string[], options) => {
      const { rectifyCommand } = await import('./commands/rectify.ts');
      ending.code = await rectifyCommand(paths, { format: 'table', ...options, ...common }, coloured(world, options));
    });
}
