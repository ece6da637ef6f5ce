import { junitText, type Ran, tallied, testView } from '../authoring.ts';
import type { Lang } from '../scoring.ts';
import { deliver, deliverText } from './deliver.ts';
import type { trialFormats } from './names.ts';
import type { World } from './world.ts';

/** How the outcome of tests is told. */
export type TellOptions = {
  readonly format: (typeof trialFormats)[number];
  readonly output?: string;
  readonly width?: string;
  readonly quiet?: boolean;
  readonly lang: Lang;
};

/** Prints or writes what tests came to; quietly only where something is not as it should be. Says whether it could. */
export function deliverRan(ran: Ran, options: TellOptions, sources: readonly string[], world: World): Promise<boolean> {
  const { format, quiet, lang } = options;
  if (format === 'junit') return deliverText(junitText(ran, lang), options, sources, world);
  const { failed, open } = tallied(ran);
  if (quiet && format === 'human' && failed + open === 0) return Promise.resolve(true);
  const view = testView(quiet ? { ...ran, coverages: [] } : ran, lang);
  return deliver(view, { ...options, format: format === 'human' ? 'table' : 'json' }, sources, world);
}
