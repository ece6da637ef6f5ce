import { dirname, join } from 'node:path';
import { type Format, type Lang, type Report, writers } from '../index.ts';
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
  if (!toFile) {
    world.print(text);
    return true;
  }
  const file = delivery.output ?? '';
  if (isSource(file, sources, world)) return refuse(file, delivery.lang, world);
  return writeOut(file, text, delivery.lang, world);
}

const troubles = {
  busy: {
    zh: '文件写不进去，可能正被 Excel 或 WPS 打开；请关闭后重试',
    en: 'the file cannot be written; it may be open in another program: close it and try again',
  },
  denied: { zh: '没有写这个文件的权限', en: 'no permission to write this file' },
  other: { zh: '文件写不进去，请核对路径', en: 'the file cannot be written; check the path' },
};

const isSource = (file: string, sources: readonly string[], world: World): boolean => {
  const target = trueName(file, world);
  return sources.some((source) => world.realPath(source) === target);
};

function refuse(file: string, lang: Lang, world: World): false {
  const said = {
    zh: `${file}: 错误: 这是输入文件，不能覆盖；请换一个输出文件名 [file/would-overwrite]`,
    en: `${file}: error: this is an input and is not overwritten; choose another name [file/would-overwrite]`,
  };
  world.complain(`${said[lang]}\n`);
  return false;
}

async function writeOut(file: string, text: string, lang: Lang, world: World): Promise<boolean> {
  const written = await world.write(file, text);
  if (written.ok) return true;
  const error = { zh: '错误', en: 'error' }[lang];
  world.complain(`${file}: ${error}: ${troubles[written.reason][lang]} [file/unwritable]\n`);
  return false;
}

/** The true name of a file that may not exist yet: its folder is what may have two names. */
const trueName = (file: string, world: World): string =>
  world.kindOf(file) === 'nothing'
    ? join(world.realPath(dirname(file)), file.replace(/^.*[\\/]/, ''))
    : world.realPath(file);
