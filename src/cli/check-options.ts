import { InvalidArgumentError, Option } from 'commander';
import type { Asked } from './check-outputs.ts';
import { checkFormats, severities } from './names.ts';
import { type Context, command, setting } from './options.ts';
import { coloured } from './settings.ts';

/** `score check` and its options. */
export function addCheck(context: Context): void {
  const { word, lang, common, ending, world } = context;
  command(context, 'check')
    .argument('<paths...>', word('checkPaths'))
    .option('--rubric <file>', word('rubric'))
    .option('--set <name=value>', word('set'), setting(lang))
    .option('--fix', word('fix'))
    .option('--dry-run', word('dryRun'))
    .option('--config <file>', word('config'))
    .option('--baseline <file>', word('baseline'))
    .option('--write-baseline', word('writeBaseline'))
    .addOption(new Option('--fail-on <severity>', word('failOnSeverity')).choices([...severities, 'none']))
    .addOption(new Option('--min-severity <severity>', word('minSeverity')).choices(severities))
    .option('--format <format>', word('checkFormat'), asked)
    .option('-o, --output <file>', word('output'))
    .option('--quiet', word('quiet'))
    .option('--no-color', word('noColor'))
    .action(async (paths: string[], options) => {
      const { checkCommand } = await import('./commands/check.ts');
      ending.code = await checkCommand(paths, { ...options, ...common }, coloured(world, options));
    });
}

/** One more format, with the file it goes to behind `=`. */
function asked(text: string, sofar: readonly Asked[] = []): readonly Asked[] {
  const [, name = '', output] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
  const format = checkFormats.find((one) => one === name);
  if (!format) throw new InvalidArgumentError(`Allowed choices are ${checkFormats.join(', ')}.`);
  return [...sofar, output === undefined ? { format } : { format, output }];
}
