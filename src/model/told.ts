/** The languages the program speaks. */
export type Lang = 'zh' | 'en';

/** One sentence or phrase in every language the program speaks. */
export type Told = { readonly zh: string; readonly en: string };

/** The same text in every language: names and quotations from the user's files. */
export const verbatim = (text: string): Told => ({ zh: text, en: text });
