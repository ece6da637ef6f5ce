import { dirname, join, relative } from 'node:path';
import { type Config, type LevelOf, levelsIn, plainConfig, readConfig } from '../authoring.ts';
import { open, shown } from './open.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

const configName = 'score.config.yaml';

/** The settings of a check: how grave the rules are in a file, and what is wrong with the settings. */
export type Configured = Findings & {
  readonly file: string | undefined;
  readonly ok: boolean;
  readonly levelsIn: (file: string) => LevelOf;
};

/** Reads the configuration that was asked for, or the nearest from the current folder upwards; without any nothing is set. */
export async function configure(asked: string | undefined, world: World): Promise<Configured> {
  const file = asked ?? nearestConfig(world);
  if (file === undefined) return configured(undefined, plainConfig, { diagnostics: [], documents: [] });
  const opened = await open(file, world);
  const read = opened.ok ? await readConfig(opened.value) : opened;
  const diagnostics = opened.ok ? [...opened.diagnostics, ...read.diagnostics] : opened.diagnostics;
  const found = { diagnostics, documents: opened.ok ? [opened.value] : [] };
  return { ...configured(file, read.ok ? read.value : plainConfig, found), ok: read.ok };
}

function configured(file: string | undefined, config: Config, found: Findings): Configured {
  const folder = file === undefined ? '.' : dirname(file);
  return { ...found, file, ok: true, levelsIn: (path) => levelsIn(config, shown(relative(folder, path))) };
}

// deeper than any folder that people work in
const mostFolders = 64;

/** The configuration in the current folder or the nearest above it. */
function nearestConfig(world: World): string | undefined {
  let folder = '.';
  for (let i = 0; i < mostFolders; i += 1) {
    const file = join(folder, configName);
    if (world.kindOf(file) === 'file') return file;
    const above = join(folder, '..');
    if (world.realPath(above) === world.realPath(folder)) return undefined;
    folder = above;
  }
  return undefined;
}
