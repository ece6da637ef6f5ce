import { drawSample, type Format, type Lang, sampleText, sampleView } from '../../scoring.ts';
import { deliver, deliverText } from '../deliver.ts';
import { exit } from '../exit.ts';
import type { sampleFormats } from '../names.ts';
import { registerAt } from '../register.ts';
import { say, together } from '../say.ts';
import type { World } from '../world.ts';

/** The options of `score sample`. */
export type SampleOptions = {
  readonly seed?: string;
  readonly share?: string;
  readonly size?: string;
  readonly by?: string;
  readonly min?: string;
  readonly rubric?: string;
  /** As a file of YAML where it is written to one, else as a table, unless something else was asked for. */
  readonly format?: Format | (typeof sampleFormats)[number];
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** `score sample`: a folder or a register → a sample that anybody can draw again. */
export async function sampleCommand(path: string, options: SampleOptions, world: World): Promise<number> {
  const { register, lang, whom, sources, ...found } = await registerAt(path, options, world);
  if (!register) {
    await say(found, options, world);
    return exit.unusable;
  }
  const drawn = await drawSample(register, options);
  const all = together(found, { diagnostics: drawn.diagnostics, documents: [] });
  const format = options.format ?? (/\.ya?ml$/i.test(options.output ?? '') ? 'yaml' : 'table');
  const delivered =
    drawn.ok &&
    (format === 'yaml'
      ? await deliverText(sampleText(drawn.value), options, sources, world)
      : await deliver(
          sampleView(drawn.value, { lang: options.reportLang ?? lang, whom }),
          { ...options, format },
          sources,
          world,
        ));
  await say(all, options, world);
  return delivered ? exit.fine : exit.unusable;
}
