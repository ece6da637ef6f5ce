/** How the program ends: fine; readable, and something was found; unusable input or usage. A bug ends with 70. */
export const exit = { fine: 0, found: 1, unusable: 2, bug: 70 } as const;
