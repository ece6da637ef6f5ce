import { basename, dirname, join } from 'node:path';
import { type Format, type Lang, type Report, writers } from '../scoring.ts';
import { complainOf } from './complain.ts';
import { paperOf } from './settings.ts';
import type { World } from './world.ts';

/** Where and how a report is delivered. */
export type Delivery = {
  readonly format: Format;
  readonly output?: string | undefined;
  readonly width?: string | undefined;
  readonly lang: Lang;
};

/** Writes a report to the terminal or, whole or not at all, to a file that is none of the sources. Says whether it could. */
export async function deliver(
  report: Report,
  delivery: Delivery,
  sources: readonly string[],
  world: World,
): Promise<boolean> {
  const toFile = delivery.output !== undefined && delivery.output !== '-';
  const writer = await writers[delivery.format]();
  const text = await writer.write(report, paperOf(world, delivery.width, toFile));
  return deliverText(text, delivery, sources, world);
}

/** The same for a text that is made already. */
export async function deliverText(
  text: string,
  { output = '-', lang }: Pick<Delivery, 'output' | 'lang'>,
  sources: readonly string[],
  world: World,
): Promise<boolean> {
  if (output === '-') {
    world.print(text);
    return true;
  }
  if (isSource(output, sources, world)) return refuse(output, lang, world);
  return writeOut(output, text, lang, world);
}

/** Writes a file that people will go on with: never over one that is there, for they may have filled it in. */
export async function deliverNew(file: string, text: string, lang: Lang, world: World): Promise<boolean> {
  if (world.kindOf(file) === 'nothing') return writeOut(file, text, lang, world);
  const said = {
    zh: { message: '已经有这个文件，不覆盖 [file/would-overwrite]', hint: '换一个文件名，如带上日期' },
    en: {
      message: 'there is such a file, and it is not overwritten [file/would-overwrite]',
      hint: 'choose another name',
    },
  };
  complainOf(file, said[lang], lang, world);
  return false;
}

const troubles = {
  busy: {
    message: {
      zh: '文件写不进去，可能正被 Excel 或 WPS 打开',
      en: 'this file cannot be written; it may be open in another program',
    },
    hint: { zh: '关闭后重试，或换一个输出文件名', en: 'close it and try again, or choose another name' },
  },
  denied: {
    message: { zh: '没有写这个文件的权限', en: 'no permission to write this file' },
    hint: { zh: '换一个有权限的文件夹', en: 'choose a folder you may write to' },
  },
  other: {
    message: { zh: '文件写不进去', en: 'this file cannot be written' },
    hint: {
      zh: '核对路径：文件夹要先建好，文件名不能是文件夹',
      en: 'check the path: its folder must exist, and it must not be a folder',
    },
  },
} as const;

/** Whether a file is something the run reads, by whatever name; or a YAML file, which never holds results. */
export const isSource = (file: string, sources: readonly string[], world: World): boolean => {
  const target = trueName(file, world);
  return (
    (world.kindOf(file) === 'file' && /\.ya?ml$/i.test(target)) ||
    sources.some((source) => world.realPath(source) === target)
  );
};

/** Says that an input is not overwritten. */
export function refuse(file: string, lang: Lang, world: World): false {
  const said = {
    zh: { message: '这是输入文件，不能覆盖 [file/would-overwrite]', hint: '换一个输出文件名' },
    en: { message: 'this is an input and is not overwritten [file/would-overwrite]', hint: 'choose another name' },
  };
  complainOf(file, said[lang], lang, world);
  return false;
}

/** Writes a file whole or says why not. */
export async function writeOut(file: string, text: string, lang: Lang, world: World): Promise<boolean> {
  const written = await world.write(file, text);
  if (written.ok) return true;
  const { message, hint } = troubles[written.reason];
  complainOf(file, { message: `${message[lang]} [file/unwritable]`, hint: hint[lang] }, lang, world);
  return false;
}

/** The true name of a file that may not exist yet: its folder is what may have two names. */
const trueName = (file: string, world: World): string =>
  world.kindOf(file) === 'nothing' ? join(world.realPath(dirname(file)), basename(file)) : world.realPath(file);
