import { Argument, Option } from 'commander';
import { formats } from '../light.ts';
import { addCheck } from './check-options.ts';
import { bookletFormats, drawOptions, sampleFormats, schemaNames, trialFormats, views } from './names.ts';
import {
  type Context,
  changeGates,
  collect,
  command,
  day,
  gates,
  number,
  percent,
  period,
  printing,
  scoring,
  setting,
  share,
} from './options.ts';
import { coloured } from './settings.ts';

/** Every command of the command line; each loads what it needs when it is called. */
export function addCommands(context: Context): void {
  addRun(context);
  addExplain(context);
  addReport(context);
  addHandbook(context);
  addCheck(context);
  addFmt(context);
  addSchema(context);
  addDiff(context);
  addVerify(context);
  addSample(context);
  addRectify(context);
  addPreview(context);
  addInit(context);
  addTest(context);
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

function addHandbook(context: Context): void {
  const { word, lang, common, ending, world } = context;
  const made = command(context, 'handbook')
    .argument('<rubric>', word('rubricFile'))
    .option('--example <file>', word('example'))
    .option('--as-of <day>', word('asOf'), day(lang));
  printing(made, context, bookletFormats).action(async (rubric: string, options) => {
    const { handbookCommand } = await import('./commands/handbook.ts');
    ending.code = await handbookCommand(rubric, { format: 'text', ...options, ...common }, coloured(world, options));
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
  const { word, lang, common, ending, world } = context;
  command(context, 'verify')
    .argument('<snapshot>', word('keptResult'))
    .option('--set <name=value>', word('set'), setting(lang))
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

function addPreview(context: Context): void {
  const { word, common, ending, world } = context;
  const made = command(context, 'preview')
    .argument('<new>', word('newRubric'))
    .requiredOption('--against <old>', word('against'))
    .option('--evidence <folder>', word('evidenceFolder'))
    .option('--as-of <day>', word('asOf'), day(context.lang))
    .option('--fail-on <change>', word('failOnChange'), changeGates);
  printing(made, context, formats).action(async (file: string, options) => {
    const { previewCommand } = await import('./commands/preview.ts');
    ending.code = await previewCommand(file, { format: 'text', ...options, ...common }, coloured(world, options));
  });
}

function addInit(context: Context): void {
  const { word, lang, common, ending, world } = context;
  command(context, 'init')
    .argument('[folder]', word('newFolder'), '.')
    .option('--title <text>', word('title'))
    .option('--assesses <text>', word('assesses'))
    .option('--total <n>', word('totalPoints'), number(lang))
    .option('--categories <names>', word('categories'))
    .option('--items <n>', word('itemCount'), number(lang))
    .option('--grades <names>', word('gradeNames'))
    .option('--branches <names>', word('branchNames'))
    .option('--from <rubric>', word('fromRubric'))
    .option('--branch <title>', word('oneMore'))
    .option('--as-of <day>', word('asOf'), day(lang))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (folder: string, options) => {
      const { initCommand } = await import('./commands/init.ts');
      ending.code = await initCommand(folder, { ...options, ...common }, coloured(world, options));
    });
}

function addTest(context: Context): void {
  const { word, lang, common, ending, world } = context;
  command(context, 'test')
    .argument('<paths...>', word('trials'))
    .option('--filter <text>', word('filter'))
    .option('--fail-fast', word('failFast'))
    .option('--threshold <percent>', word('threshold'), percent(lang))
    .option('--fail-on-unreviewed', word('failOnUnreviewed'))
    .option('--record', word('record'))
    .option('--generate', word('generate'))
    .option('--as-of <day>', word('asOf'), day(lang))
    .option('--watch', word('watch'))
    .addOption(new Option('--format <format>', word('format')).choices(trialFormats).default('human'))
    .option('-o, --output <file>', word('output'))
    .option('--width <columns>', word('width'), number(lang, 40))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (paths: string[], options) => {
      const { testCommand } = await import('./commands/test.ts');
      ending.code = await testCommand(paths, { ...options, ...common }, coloured(world, options));
    });
}
