/** What changes from one text of a file to the other, line by line, as `diff -u` shows it. */
export async function textDiff(file: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2 });
  return patch.replace(/^Index: .*\n=+\n/, '');
}
