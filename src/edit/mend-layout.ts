import type { Document } from '../document/document.ts';
import { arranged } from './arrange.ts';
import { arrangementOf } from './canonical.ts';
import { type Edit, withEdits } from './edits.ts';
import { essenceOf } from './essence.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import type { Layout } from './layout.ts';
import { missingIds } from './mend-ids.ts';
import { keyMoves } from './mend-order.ts';
import { isModeline } from './modeline.ts';
import { readLayout } from './read-layout.ts';

/** The text of a readable file with missing ids, keys in order and the line that names its schema. */
export function mendedLayout(
  { file, text, data }: Document,
  schemaFor: (kind: FileKind) => string | undefined,
): string {
  const kind = fileKind(file, data);
  const layout = readLayout(text);
  if (!layout) return text;
  const ids = kind === 'rubric' ? missingIds(layout.root) : [];
  const named = withEdits(text, ids);
  return withModeline(inKeyOrder(readLayout(named) ? named : text, kind), layout, schemaFor(kind));
}

/** The text with the keys of every mapping in the order of its schema, as far as each comment stays with what it speaks of. */
function inKeyOrder(text: string, kind: FileKind): string {
  let now = text;
  const refused = new Set<string>();
  for (;;) {
    const layout = readLayout(now);
    if (!layout) return text;
    const arrangement = arrangementOf(kind, layout);
    const edits = keyMoves(layout.root, arrangement.place, now).filter(({ by }) => !refused.has(by));
    const [first] = edits;
    if (!first) return now;
    const essence = essenceOf(arranged(layout, arrangement));
    // mostly all of them can be made at once
    const moved = [edits, [first]]
      .map((some) => withEdits(now, some))
      .find((made) => {
        const again = readLayout(made);
        return again && essenceOf(arranged(again, arrangement)) === essence;
      });
    if (moved === undefined) refused.add(first.by);
    now = moved ?? now;
  }
}

function withModeline(text: string, { header }: Layout, schema: string | undefined): string {
  if (schema === undefined || header.some(isModeline)) return text;
  const line: Edit = { from: 0, to: 0, by: `# yaml-language-server: $schema=${schema}\n` };
  return withEdits(text, [line]);
}
