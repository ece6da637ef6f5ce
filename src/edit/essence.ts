import { isNothing } from '../document/nothing.ts';
import type { Entry, Group, Layout, Part } from './layout.ts';

/** Everything of a layout that formatting must keep, as one text: data in its order, anchors and tags, and each comment at what it speaks of. */
export function essenceOf({ header, root }: Layout): string {
  const [first, ...rest] = root.entries;
  const above = [...header, ...(first?.before ?? [])].map(({ text }) => text);
  const entries = first ? [{ ...first, before: [] }, ...rest] : [];
  return JSON.stringify([above, partEssence({ ...root, entries })]);
}

function partEssence(part: Part): unknown {
  switch (part.kind) {
    case 'nothing':
      return null;
    case 'leaf':
      return part.style === 'plain' && isNothing(part.text) && part.signs === ''
        ? null
        : [part.style === 'alias' ? '*' : '', part.signs, part.text];
    default:
      return groupEssence(part);
  }
}

const groupEssence = ({ kind, signs, entries, end }: Group): unknown => [
  kind,
  signs,
  entries.map(entryEssence),
  end.map(({ text }) => text),
];

const entryEssence = ({ key, value, before, beside }: Entry): unknown => [
  key?.text,
  [...before, ...beside].map(({ text }) => text),
  partEssence(value),
];
