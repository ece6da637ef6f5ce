import { Argument, Option } from 'commander';
import { formats } from '../light.ts';
import { drawOptions, sampleFormats, schemaNames, views } from './names.ts';
import { type Context, collect, command, gates, number, period, printing, scoring, share } from './options.ts';
import { coloured } from './settings.ts';

/** Every command of the command line; each loads what it needs when it is called. */
export function addCommands(context: Context): void {
  addRun(context);
  addExplain(context);
  addReport(context);
  addCheck(context);
  addFmt(context);
  addSchema(context);
  addDiff(context);
  addVerify(context);
  addSample(context);
  addRectify(context);
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
  scoring(command(context, 'explain').argument('<branch>', word('branch')).argument('[item]', word('item')), context)
    .option('--branch <id>', word('onlyBranch'))
    .action(async (branch: string, item: string | undefined, options) => {
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
    .option('--fix', word('fix'))
    .option('--dry-run', word('dryRun'))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (paths: string[], options) => {
      const { checkCommand } = await import('./commands/check.ts');
      ending.code = await checkCommand(paths, { ...options, ...common }, coloured(world, options));
    });
}

function addFmt(context: Context): void {
  const { word, common, ending, world } = context;
  command(context, 'fmt')
    .argument('<paths...>', word('fmtPaths'))
    .option('--check', word('fmtCheck'))
    .option('--stdout', word('fmtStdout'))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (paths: string[], options) => {
      const { fmtCommand } = await import('./commands/fmt.ts');
      ending.code = await fmtCommand(paths, { ...options, ...common }, coloured(world, options));
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
