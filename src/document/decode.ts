import type { Checked } from '../model/diagnostic.ts';
import { forbiddenCharacter } from './characters.ts';
import { decodeLeniently, encodingOf } from './encoding.ts';
import { bytesSaid } from './file-sentences.ts';
import { linesOf } from './lines.ts';
import { diagnosed, type Problem, type Said } from './problem.ts';

// 16 MiB: far more than any rubric or evidence
const mostBytes = 16 * 1024 * 1024;

// so many are told; a file with more of them, and more than one in twenty characters, is no text
const mostControls = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a file: UTF-8 as a rule, UTF-16 and GB18030 where they can be told. Line ends become line feeds, a byte-order mark goes. */
export function decode(file: string, bytes: Uint8Array): Checked<string> {
  if (bytes.length > mostBytes) return refused(file, 'too-large', bytesSaid.tooLarge);
  const text = sound(utf8, bytes);
  // Latin text in UTF-16 is sound UTF-8 full of zeros
  if (text === undefined || text.includes('\0')) return decodeOtherwise(file, bytes);
  return decodeText(file, text);
}

/** The same for a text that somebody else decoded. */
export function decodeText(file: string, source: string): Checked<string> {
  const start = source.startsWith('\ufeff') ? source.slice(1) : source;
  const text = start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
  if (forbiddenCharacter.test(text)) return withControls(file, text);
  if (!/\S/.test(text)) return refused(file, 'empty', bytesSaid.empty);
  return { ok: true, value: text, diagnostics: [] };
}

function decodeOtherwise(file: string, bytes: Uint8Array): Checked<string> {
  const encoding = encodingOf(bytes);
  switch (encoding) {
    case 'office':
      return refused(file, 'not-text', bytesSaid.office);
    case 'binary':
      return refused(file, 'not-text', bytesSaid.binary);
    case 'damaged-utf-8':
      return damaged(file, decodeLeniently(bytes));
    case 'unknown':
      return refused(file, 'encoding', bytesSaid.unknown);
    default:
      return decodedAs(file, bytes, encoding);
  }
}

function decodedAs(file: string, bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | 'gb18030'): Checked<string> {
  const text = sound(new TextDecoder(encoding, { fatal: true }), bytes);
  const read = text === undefined ? undefined : decodeText(file, text);
  if (read === undefined || !read.ok) return read ?? refused(file, 'encoding', bytesSaid.unknown);
  const guessed = encoding === 'gb18030';
  const said: Problem = guessed
    ? { code: 'file/gbk', severity: 'warning', ...bytesSaid.guessed, from: 0, to: 0 }
    : { code: 'file/utf-16', severity: 'info', ...bytesSaid.utf16, from: 0, to: 0 };
  return { ...read, diagnostics: [diagnosed(file, linesOf(''), said)] };
}

/** The decoded text; undefined where the bytes are not in that encoding. */
function sound(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(file: string, name: string, said: Said, text = '', at = 0): Checked<string> {
  return {
    ok: false,
    diagnostics: [diagnosed(file, linesOf(text), { code: `file/${name}`, ...said, from: at, to: at })],
  };
}

const damaged = (file: string, text: string): Checked<string> =>
  refused(file, 'damaged', bytesSaid.damaged, text, text.indexOf('\ufffd'));

function withControls(file: string, text: string): Checked<string> {
  const head = text.slice(0, 4096);
  const dense = controlsOf(head, head.length).length;
  if (dense > mostControls && dense * 20 > head.length) return refused(file, 'not-text', bytesSaid.binary);
  const lines = linesOf(text);
  const diagnostics = controlsOf(text, mostControls).map((at) =>
    diagnosed(file, lines, {
      code: 'file/control-character',
      ...bytesSaid.control(text.charAt(at)),
      from: at,
      to: at + 1,
    }),
  );
  return { ok: false, diagnostics };
}

/** Where the first characters stand that must not. */
function controlsOf(text: string, most: number): readonly number[] {
  const all = new RegExp(forbiddenCharacter, 'g');
  const places: number[] = [];
  for (let found = all.exec(text); found && places.length < most; found = all.exec(text)) places.push(found.index);
  return places;
}
