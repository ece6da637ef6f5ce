/** The types rule this case out; reaching it is a bug in score. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
