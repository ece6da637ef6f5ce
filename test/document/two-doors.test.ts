import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { decodeText } from '../../src/document/decode.ts';
import { readFast } from '../../src/document/fast-door.ts';
import { readSlowly } from '../../src/document/slow-door.ts';
import { yamlTexts } from './yaml-texts.ts';

const runs = Number(process.env['DOORS_RUNS'] ?? 12_000);

// the failsafe schema reads some empty values as empty texts and some as nothing
const withoutNull = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? withoutFold(value) : (value ?? ''),
  );

// where YAML joins Chinese lines by a space, both doors leave it out
const sign = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const joint = new RegExp(`(?<=${sign}) (?=${sign})`, 'gu');
const withoutFold = (text: string): string => text.replace(joint, '');

describe('the two doors', () => {
  it('give the same data on everything the fast one accepts, and the fast one refuses what the exact one refuses or remarks on', () => {
    let accepted = 0;
    const property = fc.property(yamlTexts, (source) => {
      const decoded = decodeText('a.yaml', source);
      const fast = decoded.ok ? readFast(decoded.value) : undefined;
      if (!decoded.ok || fast === undefined) return;
      accepted += 1;
      const exact = readSlowly('a.yaml', decoded.value);
      expect({ text: decoded.value, data: exact.ok ? exact.value : exact.diagnostics }).toEqual({
        text: decoded.value,
        data: fast,
      });
      expect(exact.diagnostics).toEqual([]);
    });
    fc.assert(property, { numRuns: runs });
    // a fast door that refuses everything would agree as well
    expect(accepted).toBeGreaterThan(runs / 20);
  });

  it('agree with a plain reading by the yaml package, empty values aside', () => {
    const property = fc.property(yamlTexts, (source) => {
      const decoded = decodeText('a.yaml', source);
      const fast = decoded.ok ? readFast(decoded.value) : undefined;
      if (!decoded.ok || fast === undefined) return;
      const plain = parseDocument(decoded.value, { schema: 'failsafe', strict: true, uniqueKeys: true });
      expect(plain.errors).toEqual([]);
      expect(withoutNull(plain.toJS())).toEqual(withoutNull(fast));
    });
    fc.assert(property, { numRuns: runs / 4 });
  });

  it('let every rubric and example of this project through the fast one or say nothing against it', () => {
    for (const folder of ['rubrics', 'examples']) {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
      for (const name of names) {
        const decoded = decodeText(name, readFileSync(`${folder}/${name}`, 'utf8'));
        const exact = readSlowly(name, decoded.ok ? decoded.value : '');
        expect(exact.diagnostics).toEqual([]);
        const fast = readFast(decoded.ok ? decoded.value : '');
        expect(fast ?? (exact.ok && exact.value)).toEqual(exact.ok && exact.value);
      }
    }
  });
});
