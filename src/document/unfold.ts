/**
 * A text without the spaces that YAML puts where it joins lines, between two Chinese characters: Chinese is written without
 * spaces, so a line was broken only to fit the page. `raw` is the text as it stands in the file; spaces written there stay.
 */
export function unfold(text: string, raw: string): string {
  if (!raw.includes('\n') || !chinese.test(text)) return text;
  const lines = raw.split('\n').map((line) => line.trim());
  let [told, from] = [text, 0];
  for (const [i, line] of lines.entries()) {
    const [before, after] = [bare(line), bare(lines[i + 1] ?? '')];
    if (!endsChinese.test(before) || !beginsChinese.test(after)) continue;
    const at = told.indexOf(`${before} ${after}`, from);
    if (at < 0) continue;
    from = at + before.length;
    told = told.slice(0, from) + told.slice(from + 1);
  }
  return told;
}

// a quotation mark of YAML stands at an end of the whole
const bare = (line: string): string => line.replace(/^["']|["']$/g, '');

const sign = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const chinese = /\p{Script=Han}/u;
const endsChinese = new RegExp(`${sign}$`, 'u');
const beginsChinese = new RegExp(`^${sign}`, 'u');
