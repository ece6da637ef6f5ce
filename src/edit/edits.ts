/** A stretch of a text, and what takes its place. */
export type Edit = { readonly from: number; readonly to: number; readonly by: string };

/** The text with every edit made; of two that overlap the first counts. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, by } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), by);
    at = to;
  }
  return parts.join('') + text.slice(at);
}
