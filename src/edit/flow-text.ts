import { type Group, isGroup, type Part } from './layout.ts';
import { leafText } from './leaf-text.ts';

/** A mapping or list in brackets, on one line. */
export function flowText({ kind, entries, signs }: Group): string {
  const inner = entries.map(({ key, value }) => {
    const text = partText(value);
    return key ? [leafText(key), ...(text === '' ? [] : [text])].join(': ') : text;
  });
  return kind === 'mapping' ? `${signs}{${inner.join(', ')}}` : `${signs}[${inner.join(', ')}]`;
}

const partText = (part: Part): string =>
  isGroup(part) ? flowText(part) : part.kind === 'leaf' ? (part.signs + leafText(part)).trimEnd() : '';

/** Whether a group is one that can stand on one line: in brackets, without comments, no text of several lines in it. */
export const canBeFlow = ({ flow, entries, end }: Group): boolean =>
  flow &&
  end.length === 0 &&
  entries.every(
    ({ before, beside, value }) =>
      before.length + beside.length === 0 &&
      (isGroup(value) ? canBeFlow(value) : value.kind === 'nothing' || !value.raw.includes('\n')),
  );
