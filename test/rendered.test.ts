import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rendered } from '../scripts/rendered.ts';

describe('files rendered from the code', () => {
  it.each(Object.entries(rendered()))('%s is what the code says (npm run update)', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
