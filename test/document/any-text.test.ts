import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/document/decode.ts';
import { frame } from '../../src/document/frame.ts';
import { readDocument } from '../../src/document/read.ts';
import { yamlTexts } from './yaml-texts.ts';

const runs = Number(process.env['DOORS_RUNS'] ?? 3000);

const control = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('whatever a file says', () => {
  it('it is read or refused with places inside it and sentences that are safe to print', async () => {
    const property = fc.asyncProperty(yamlTexts, async (text) => {
      const { ok, diagnostics } = await readDocument('a.yaml', text);
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(!ok);
      for (const { span, message, hint } of diagnostics) {
        const line = lines[(span?.line ?? 0) - 1];
        expect(line).toBeDefined();
        expect(span?.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
        for (const said of [message.zh, message.en, hint?.zh, hint?.en]) expect(said).not.toMatch(control);
        if (span) expect(frame(text, span)).toHaveLength(2);
      }
    });
    await fc.assert(property, { numRuns: runs });
  });

  it('it is decoded or refused, never a crash, even when it is no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const decoded = decode('a.yaml', bytes);
        expect(decoded.ok || decoded.diagnostics.length > 0).toBe(true);
        if (decoded.ok) expect(decoded.value.replace(/[\t\n]/g, '')).not.toMatch(control);
      }),
      { numRuns: runs },
    );
  });
});
