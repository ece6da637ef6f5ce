import { createTwoFilesPatch } from 'diff';

/** What changes from one text of a file to the other, line by line, as `diff -u` shows it. */
export const textDiff = (file: string, before: string, after: string): string =>
  createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2 }).replace(/^Index: .*\n=+\n/, '');
