import { step } from './arrange.ts';
import { widthOf } from './comments.ts';
import { flowText } from './flow-text.ts';
import { type Comment, type Entry, type Group, isGroup, type Layout } from './layout.ts';
import { leafLines, leafText } from './leaf-text.ts';

/** The text of a layout: groups in brackets on one line, all others on lines of their own. */
export function writeLayout({ header, root }: Layout): string {
  const lines: string[] = [];
  pushComments(header, 0, lines);
  if (root.flow) {
    lines.push(flowText(root));
    pushComments(root.end, 0, lines);
  } else pushGroup(root, 0, lines);
  return `${lines.join('\n')}\n`;
}

function pushGroup(group: Group, indent: number, lines: string[]): void {
  for (const [i, entry] of group.entries.entries()) {
    const blank = entry.before[0]?.blankBefore ?? entry.blankBefore;
    if (i > 0 || indent === 0) pushBlank(blank, lines);
    pushComments(entry.before, indent, lines);
    if (entry.before.length > 0) pushBlank(entry.blankBefore, lines);
    pushEntry(entry, indent, lines);
  }
  pushBlank(group.end[0]?.blankBefore === true, lines);
  pushComments(group.end, indent, lines);
}

/** An empty line; not at the beginning of a file, and never two. */
function pushBlank(isWanted: boolean, lines: string[]): void {
  if (isWanted && lines.length > 0 && lines.at(-1) !== '') lines.push('');
}

function pushComments(comments: readonly Comment[], indent: number, lines: string[]): void {
  for (const [i, { text, blankBefore, column }] of comments.entries()) {
    if (i > 0) pushBlank(blankBefore, lines);
    // a line that was commented out begins with its sign, and what stands behind that keeps its columns
    lines.push(' '.repeat(column === 0 ? 0 : indent) + text);
  }
}

function pushEntry(entry: Entry, indent: number, lines: string[]): void {
  const head = ' '.repeat(indent) + (entry.key ? `${leafText(entry.key)}:` : '-');
  const { value } = entry;
  if (value.kind === 'nothing') lines.push(withComment(head, entry));
  else if (!isGroup(value)) {
    const [first, ...rest] = leafLines(value, indent + step);
    const own = [`${head} ${value.signs}${first}`.trimEnd(), ...rest];
    const at = value.style === 'lines' ? 0 : own.length - 1;
    lines.push(...own.map((line, i) => (i === at ? withComment(line, entry) : line)));
  } else if (value.flow) lines.push(withComment(`${head} ${flowText(value)}`, entry));
  else pushSpread(entry, value, head, indent, lines);
}

/** A group on lines of its own; in a list its first line stands behind the hyphen. */
function pushSpread(entry: Entry, value: Group, head: string, indent: number, lines: string[]): void {
  const inner: string[] = [];
  pushGroup(value, indent + step, inner);
  const joins = entry.key === undefined && value.signs === '' && (value.entries[0]?.before.length ?? 0) === 0;
  const [first = '', ...rest] = inner;
  if (joins) lines.push(`${head} ${first.slice(indent + step)}`, ...rest);
  else lines.push(withComment(`${head} ${value.signs}`.trimEnd(), entry), ...inner);
}

/** A line with the comment beside it, which stays in its column where there is room. */
function withComment(line: string, { beside }: Entry): string {
  const [comment] = beside;
  return comment ? line + ' '.repeat(Math.max(1, comment.column - widthOf(line))) + comment.text : line;
}
