/** Prints a line. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a Markdown table; every column but the first is a figure. */
export function sayTable(titles: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  say(line(titles));
  say(line(titles.map((_, i) => (i === 0 ? '---' : '--:'))));
  for (const row of rows) say(line(row));
  say();
}

/** A figure with so many digits after the point. */
export const figure = (value: number, digits: number, unit: string): string => `${value.toFixed(digits)} ${unit}`;

/** A ratio, and whether it is the one wanted. */
export const ratio = (value: number, wanted: { readonly atLeast: number } | { readonly atMost: number }): string => {
  const met = 'atLeast' in wanted ? value >= wanted.atLeast : value <= wanted.atMost;
  const limit = 'atLeast' in wanted ? `≥ ${wanted.atLeast}` : `≤ ${wanted.atMost}`;
  return `${value.toFixed(value < 10 ? 2 : 0)} × (wanted ${limit}: ${met ? 'yes' : 'no'})`;
};
