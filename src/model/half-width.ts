// full-width forms of ASCII stand at one fixed distance; the ideographic space and a few Chinese marks stand apart
const apart: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
};

/** The text with full-width digits, letters, punctuation and spaces made half-width, as YAML and numbers want them. */
export const halfWidth = (text: string): string =>
  text.replace(
    /[\uff01-\uff5e\u3000\u00a0。、【】“”]/gu,
    (mark) => apart[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );

/** Whether making the text half-width changes it. */
export const hasFullWidth = (text: string): boolean => halfWidth(text) !== text;
