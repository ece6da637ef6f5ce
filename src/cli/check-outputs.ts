import { isAbsolute, relative } from 'node:path';
import { type CheckResult, type FindingsFormat, findingsWriters, listed } from '../authoring.ts';
import type { Document, Lang, Severity } from '../scoring.ts';
import { curedOf, summaryOf } from './check-summary.ts';
import { complainOf } from './complain.ts';
import { deliverText } from './deliver.ts';
import type { checkFormats } from './names.ts';
import { shown } from './open.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** A format, and the file it goes to; printed where there is none. */
export type Asked = { readonly format: (typeof checkFormats)[number]; readonly output?: string | undefined };

/** How findings are shown; none of it changes how the check ends. */
export type ShowOptions = {
  readonly format?: readonly Asked[];
  readonly output?: string;
  readonly minSeverity?: Severity;
  readonly quiet?: boolean;
  readonly lang: Lang;
};

/** What was found, and what is needed to show it. */
export type Shown = {
  readonly result: CheckResult;
  readonly documents: readonly Document[];
  /** What the check has read, and no output may replace. */
  readonly sources: readonly string[];
};

/** Which formats go where; undefined, and the reason said, where two would go to one place. */
export function outputsOf({ format = [{ format: 'human' }], output, lang }: ShowOptions, world: World) {
  const open = format.filter((one) => one.output === undefined);
  if (output !== undefined && open.length !== 1) return said(`-o ${output}`, unclear, lang, world);
  const asked = format.map((one): Asked => (one.output === undefined ? { ...one, output } : one));
  const files = asked.flatMap((one) => one.output ?? []);
  if (new Set(files).size < files.length) return said('--format', sameFile, lang, world);
  const printed = asked.filter((one) => one.format !== 'human' && isPrinted(one));
  return printed.length > 1 ? said('--format', bothPrinted, lang, world) : asked;
}

const isPrinted = ({ output }: Asked): boolean => output === undefined || output === '-';

type Complaint = Readonly<Record<Lang, { readonly message: string; readonly hint: string }>>;

function said(what: string, complaint: Complaint, lang: Lang, world: World): undefined {
  complainOf(what, complaint[lang], lang, world);
  return undefined;
}

const unclear: Complaint = {
  zh: {
    message: '看不出是哪一种格式写到这个文件',
    hint: '每种格式各写各的：--format sarif=a.sarif --format junit=b.xml',
  },
  en: {
    message: 'it is not clear which format goes to this file',
    hint: 'write --format sarif=a.sarif --format junit=b.xml',
  },
};
const sameFile: Complaint = {
  zh: { message: '两种格式写到了同一个文件', hint: '各写一个文件名' },
  en: { message: 'two formats go to one file', hint: 'give each a file of its own' },
};
const bothPrinted: Complaint = {
  zh: { message: '只有一种格式可以直接打印', hint: '其余的写到文件：--format sarif=a.sarif' },
  en: { message: 'only one format can be printed', hint: 'write the others to files: --format sarif=a.sarif' },
};

/** Writes every format, then the summary where nothing else is printed. Says whether all could be written. */
export async function show(
  asked: readonly Asked[],
  found: Shown,
  options: ShowOptions,
  world: World,
): Promise<boolean> {
  let written = true;
  for (const one of asked) written = (await write(one, found, options, world)) && written;
  const printed = asked.some((one) => one.format !== 'human' && isPrinted(one));
  const toFile = asked.some((one) => one.format === 'human' && !isPrinted(one));
  const gone = asked.some((one) => one.format === 'human') ? curedOf(found.result, options.lang) : '';
  const summary = gone + summaryOf(found.result, options.lang);
  if (options.quiet !== true && !toFile) (printed ? world.complain : world.print)(summary);
  return written;
}

async function write({ format, output }: Asked, found: Shown, options: ShowOptions, world: World): Promise<boolean> {
  if (format === 'human') return writeForPeople(output, found, options, world);
  const text = await textOf(format, found.result, options.lang);
  return deliverText(text, { output, lang: options.lang }, found.sources, world);
}

async function textOf(format: FindingsFormat, { files, found, ...rest }: CheckResult, lang: Lang): Promise<string> {
  const here = found.map((one) => ({ ...one, diagnostic: { ...one.diagnostic, file: fromHere(one.diagnostic.file) } }));
  return (await findingsWriters[format]())({ ...rest, files: files.map(fromHere), found: here }, lang);
}

/** A file as seen from the current folder where it lies below that, as whoever reads the text will look for it there. */
function fromHere(file: string): string {
  const path = isAbsolute(file) ? shown(relative('', file)) : file;
  return path.startsWith('..') || isAbsolute(path) ? file : path.replace(/^(\.\/)+/, '');
}

/** What counts, with the lines it is about; in a file the summary stands below it. */
async function writeForPeople(output: string | undefined, found: Shown, options: ShowOptions, world: World) {
  const counting = listed(found.result).filter(({ standing }) => standing.kind === 'counts');
  const told = { diagnostics: counting.map(({ diagnostic }) => diagnostic), documents: found.documents };
  if (output === undefined || output === '-') {
    await say(told, options, world);
    return true;
  }
  const parts: string[] = [];
  const page: World = {
    ...world,
    env: { ...world.env, NO_COLOR: '1', FORCE_COLOR: '' },
    err: { isTerminal: false, columns: undefined, colours: false },
    complain: (text) => void parts.push(text),
  };
  await say(told, options, page);
  const text = [...parts, curedOf(found.result, options.lang), summaryOf(found.result, options.lang)].join('');
  return deliverText(text, { output, lang: options.lang }, found.sources, world);
}
