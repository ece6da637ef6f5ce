import { createHash } from 'node:crypto';
import type { Document } from '../../src/document/document.ts';
import { drawSample } from '../../src/sample/draw.ts';
import type { Entry, Register } from '../../src/sample/register.ts';
import type { DrawRequest } from '../../src/sample/request.ts';
import type { Sample } from '../../src/sample/sample.ts';
import { treeOf } from '../support/tree.ts';

/** A register of branches written as `甲片: [a, b]`. */
export function registerOf(strata: Readonly<Record<string, readonly string[]>>): Register {
  const entries = Object.entries(strata).flatMap(([group, ids]) =>
    ids.map((id): Entry => {
      const place = { file: 'register.yaml', path: ['branches', id] };
      return { id, name: `${id}支部`, fields: new Map(group === '' ? [] : [['group', group]]), place };
    }),
  );
  return { file: 'register.yaml', title: undefined, fields: [{ name: 'group', title: '片组' }], entries };
}

/** The codes of what is wrong with drawing, with their places; or the ids that are drawn, by stratum. */
export async function drawn(register: Register, request: DrawRequest) {
  const result = await drawSample(register, request);
  if (!result.ok) return result.diagnostics.map(({ code, path }) => (path ? `${code} at ${path.join('.')}` : code));
  return idsOf(result.value);
}

export const idsOf = ({ strata }: Sample) =>
  Object.fromEntries(strata.map(({ name = '', chosen }) => [name, chosen.map(({ id }) => id)]));

/** A sample that is drawn without a complaint. */
export async function sampleOf(register: Register, request: DrawRequest): Promise<Sample> {
  const result = await drawSample(register, request);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

/** What sha256sum says of seed, line feed and id. */
export const sha256sum = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}\n${id}`, 'utf8').digest('hex');

export const documentOf = (file: string, text: string): Document => ({ file, text, data: treeOf(text) });
