/** A list that is worked out only as far as somebody asks, and no part of it twice. */
export type Lazy<T> = {
  readonly some: (is: (one: T) => boolean) => boolean;
  readonly every: (is: (one: T) => boolean) => boolean;
  readonly first: (count: number) => readonly T[];
  readonly all: () => readonly T[];
};

/** The values of a source as a list, each fetched when it is first asked for. */
export function lazily<T>(source: Iterator<T>): Lazy<T> {
  const made: T[] = [];
  const upTo = (count: number): readonly T[] => {
    while (made.length < count) {
      const next = source.next();
      if (next.done === true) break;
      made.push(next.value);
    }
    return made.slice(0, count);
  };
  const some = (is: (one: T) => boolean): boolean => {
    for (let i = 0; ; i += 1) {
      const [one] = upTo(i + 1).slice(i);
      if (one === undefined) return false;
      if (is(one)) return true;
    }
  };
  return { some, every: (is) => !some((one) => !is(one)), first: upTo, all: () => upTo(Number.POSITIVE_INFINITY) };
}
