import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashOf } from '../../src/document/hash.ts';

it('hashes the decoded text, so that line ends and encoding do not matter', async () => {
  const text = '党支部: 甲\n';
  expect(await hashOf({ file: 'a.yaml', text, data: {} })).toBe(
    createHash('sha256').update(text, 'utf8').digest('hex'),
  );
});
