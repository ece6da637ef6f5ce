/** Whether a plain text stands for no value at all: an empty one, `~` or `null`. */
export const isNothing = (plain: string): boolean => plain.length < 5 && /^(?:~|null|Null|NULL)?$/.test(plain);
