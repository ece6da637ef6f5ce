import { halfWidth } from '../model/half-width.ts';
import { invisibleCharacter } from './characters.ts';

/** The parts of a JSON Schema that decide about a text. */
export type TextSchema = { readonly pattern?: unknown; readonly enum?: unknown; readonly const?: unknown };

const invisible = new RegExp(invisibleCharacter, 'g');

const two = (digits = ''): string => digits.padStart(2, '0');

const dayOf = (text: string): string => {
  const found = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
  return found ? `${found[1]}-${two(found[2])}-${two(found[3])}` : text;
};

// longer texts are no mistyped numbers or words
const longestCured = 200;

// what may have been meant by a text, from the surest to the boldest
const readings: readonly ((text: string) => string)[] = [
  (text) => text.replace(invisible, '').trim(),
  (text) => halfWidth(text).trim(),
  (text) => dayOf(halfWidth(text).trim()),
  (text) =>
    halfWidth(text)
      .replace(/\s*#.*$/u, '')
      .trim(),
  (text) =>
    halfWidth(text)
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .trim(),
  (text) => /^-?\d+(?:\.\d+)?%?/.exec(halfWidth(text).trim())?.[0] ?? text,
  (text) => halfWidth(text).toLowerCase().trim(),
];

/** The text nearest to the written one that would do: half-width, without what cannot be seen, without a unit or a comment. */
export function cureOf(text: string, schemas: readonly TextSchema[]): string | undefined {
  if (text.length > longestCured) return undefined;
  for (const reading of readings) {
    const cured = reading(text);
    if (cured !== text && schemas.some((schema) => admits(schema, cured))) return cured;
  }
  return undefined;
}

function admits(schema: TextSchema, text: string): boolean {
  if (Array.isArray(schema.enum)) return schema.enum.includes(text);
  if (schema.const !== undefined) return schema.const === text;
  return typeof schema.pattern === 'string' && new RegExp(schema.pattern, 'u').test(text);
}
