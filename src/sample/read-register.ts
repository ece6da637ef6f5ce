import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-sample-register.js';
import type { Checked } from '../model/diagnostic.ts';
import type { Register } from './register.ts';

/** A register as written, after the schema has checked its shape. */
type RegisterFile = {
  readonly title?: string;
  readonly branches: readonly ({ readonly id: string; readonly name: string } & Readonly<Record<string, string>>)[];
};

/** A register of branches from its YAML document; everything but id and name is a field to divide by. */
export function readRegister(document: Document): Checked<Register> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  // the schema has checked the shape
  const { title, branches } = document.data as unknown as RegisterFile;
  const { file } = document;
  const entries = branches.map(({ id, name, ...rest }, i) => ({
    ...{ id, name, fields: new Map(Object.entries(rest)), place: { file, path: ['branches', i] } },
  }));
  const names = [...new Set(entries.flatMap(({ fields }) => [...fields.keys()]))];
  const fields = names.map((name) => ({ name, title: name }));
  return { ok: true, value: { file, title, fields, entries }, diagnostics: [] };
}
