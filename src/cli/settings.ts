import type { Lang, Paper } from '../scoring.ts';
import type { Stream, World } from './world.ts';

/** The language of messages: as asked, else of the environment, else Chinese. */
export function langOf(asked: string | undefined, world: World): Lang {
  if (asked === 'en' || asked === 'zh') return asked;
  const locale = world.env['LC_ALL'] || world.env['LC_MESSAGES'] || world.env['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Whether to colour a stream: NO_COLOR and dumb terminals say no, FORCE_COLOR says yes, else the stream decides. */
export function coloursOf(stream: Stream, world: World): boolean {
  const forced = world.env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (world.env['NO_COLOR']) return false;
  return stream.colours && world.env['TERM'] !== 'dumb';
}

/** The page results are printed on: as wide as asked, else as the terminal, else eighty columns. */
export function paperOf(world: World, asked: string | undefined, toFile: boolean): Paper {
  const stated = Number(asked);
  if (Number.isInteger(stated) && stated >= 40) {
    return { width: Math.min(stated, 1000), stated: true, colour: !toFile && coloursOf(world.out, world) };
  }
  const terminal = world.out.isTerminal && !toFile ? world.out.columns : undefined;
  return { width: Math.max(40, terminal ?? 80), colour: !toFile && coloursOf(world.out, world) };
}

/** The world as the options see it: without colour where none is wanted. */
export const coloured = (world: World, options: { readonly color?: boolean }): World =>
  options.color === false ? { ...world, env: { ...world.env, NO_COLOR: '1', FORCE_COLOR: '' } } : world;
