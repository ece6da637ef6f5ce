import { visible } from '../width.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, within an attribute too: nothing in it is markup, nothing in it hides or turns the direction; a line end is a space. */
export const html = (text: string): string => escaped(text).replaceAll('\n', ' ');

/** A text as HTML whose line ends stay. */
export const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** The attribute that names classes; none where there are none. */
export const classed = (classes: readonly string[]): string =>
  classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
