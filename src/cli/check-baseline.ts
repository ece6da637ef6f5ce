import { dirname, join } from 'node:path';
import type { CheckResult } from '../authoring.ts';
import {
  type Baseline,
  baselineOf,
  baselineText,
  compareWithBaseline,
  type Found,
  readBaseline,
} from '../authoring.ts';
import type { Diagnostic, Lang } from '../scoring.ts';
import { decode } from '../scoring.ts';
import { complain, complainOf } from './complain.ts';
import { isSource, refuse, writeOut } from './deliver.ts';
import { shown } from './open.ts';
import { seenFrom } from './snapshot.ts';
import type { World } from './world.ts';

/** What is asked of the record of old findings. */
export type BaselineOptions = {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly lang: Lang;
};

type Compared = Pick<CheckResult, 'found' | 'cured'>;

/** What was found, and which files were looked at. */
type Looked = {
  readonly found: readonly Found[];
  readonly files: readonly string[];
  readonly sources: readonly string[];
  readonly readable: boolean;
};

/** Compares what was found with the record, and writes it anew where that is asked for; undefined where the record cannot be used. */
export async function withBaseline(
  looked: Looked,
  options: BaselineOptions,
  world: World,
): Promise<Compared | undefined> {
  const { baseline: file, writeBaseline = false, lang } = options;
  if (file === undefined) return writeBaseline ? needsFile(lang, world) : { found: looked.found, cured: [] };
  const before = readAt(file, writeBaseline, world);
  if (!before.ok) return unusable(before.diagnostics, lang, world);
  const seen = seenFrom(file);
  const checked = new Set([...looked.files, ...looked.found.map(({ diagnostic }) => diagnostic.file)].map(seen));
  const wasChecked = (path: string) => checked.has(path) || world.kindOf(join(dirname(file), path)) === 'nothing';
  const compared = compareWithBaseline(looked.found, before.value, seen, wasChecked);
  // what was only seen in part is no record
  if (!writeBaseline || !looked.readable) return compared;
  if (isSource(file, looked.sources, world)) {
    refuse(file, lang, world);
    return undefined;
  }
  const now = baselineOf(looked.found, seen, before.value, wasChecked);
  if (!(await writeOut(file, baselineText(now), lang, world))) return undefined;
  return { ...compareWithBaseline(looked.found, now, seen, wasChecked), cured: compared.cured };
}

const nothingYet: { readonly ok: true; readonly value: Baseline } = { ok: true, value: [] };

/** The record at a path; one that is about to be written need not be there. */
function readAt(file: string, mayLack: boolean, world: World) {
  const opened = world.read(file);
  if (!opened.ok) return mayLack && opened.reason === 'missing' ? nothingYet : missing(file);
  const decoded = decode(shown(file), opened.bytes);
  return decoded.ok ? readBaseline(shown(file), decoded.value) : decoded;
}

const missing = (file: string): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } => ({
  ok: false,
  diagnostics: [
    {
      code: 'file/unreadable',
      severity: 'error',
      file: shown(file),
      message: { zh: '读不出旧问题的记录', en: 'the record of old findings cannot be read' },
      hint: {
        zh: '还没有的，加 --write-baseline 生成；已有的，核对路径',
        en: 'add --write-baseline to make it, or check the path',
      },
    },
  ],
});

function unusable(diagnostics: readonly Diagnostic[], lang: Lang, world: World): undefined {
  complain(diagnostics, lang, world);
  return undefined;
}

function needsFile(lang: Lang, world: World): undefined {
  const said = {
    zh: { message: '没有写记到哪个文件里', hint: '加上 --baseline 文件.json' },
    en: { message: 'it is not said which file to write', hint: 'add --baseline FILE.json' },
  };
  complainOf('--write-baseline', said[lang], lang, world);
  return undefined;
}
