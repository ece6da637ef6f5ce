import { halfWidth } from '../model/half-width.ts';
import { type Said, say, shortened } from './problem.ts';

/** What is said of a tab where spaces are needed. */
export const tabSaid = say(
  '这一行用制表符（Tab）缩进，YAML 只认空格',
  'this line is indented with a tab; YAML knows only spaces',
  '把行首的 Tab 换成空格，每层两格',
  'replace the tab by spaces, two for each level',
);

/** What is said of a wide or no-break space where YAML needs a plain one. */
export const spaceSaid = say(
  '这里是全角空格或不间断空格，YAML 不把它当空格',
  'this is an ideographic or no-break space, which is no space to YAML',
  '删掉它，切换到英文输入法再输入空格',
  'delete it and type an ordinary space',
);

/** What is said of a full-width `＃` that was to begin a comment. */
export const hashSaid = say(
  '全角“＃”不是注释符号',
  'a full-width ＃ does not begin a comment',
  '改成半角“#”；若它是文字的一部分，给整段文字加引号',
  'use a half-width #; if it belongs to the text, put the text in quotes',
);

/** What is said of a dash or bullet that only looks like the one of a list entry. */
export const dashSaid = (mark: string): Said =>
  say(
    `“${mark}”不能作列表符号`,
    `"${mark}" does not begin a list entry`,
    '改成半角减号加一个空格“- ”；若它是文字的一部分，给整段文字加引号',
    'use a half-width dash and a space, "- "; if it belongs to the text, put the text in quotes',
  );

/** What is said of a dash that no space follows. */
export const spaceAfterDashSaid = say(
  '列表符号“-”后面缺一个空格',
  'a space is missing after the dash of this list entry',
  '写成“- ”加内容；若它是文字的一部分，给整段文字加引号',
  'write "- " before the entry; if the dash belongs to the text, put the text in quotes',
);

/** What is said of a full-width bracket where YAML needs its own. */
export const bracketSaid = (mark: string): Said =>
  say(
    `全角括号“${mark}”不能当作 YAML 的括号`,
    `the full-width bracket ${mark} is not a bracket to YAML`,
    `改成半角“${halfWidth(mark)}”；若它是文字的一部分，给整段文字加引号`,
    `use a half-width ${halfWidth(mark)}; if it belongs to the text, put the text in quotes`,
  );

/** What is said of a full-width colon between key and value. */
export const colonSaid = (written: string): Said => {
  const cured = shortened(written.replace(/\s*：\s*/, ': ').trim());
  return say(
    '键后面是全角冒号“：”，键和值被连成了一段文字',
    'a full-width colon ： follows the key, so key and value are read as one text',
    `改成半角冒号加一个空格：${cured}`,
    `use a half-width colon and a space: ${cured}`,
  );
};

/** What is said of a colon that no space follows. */
export const spaceAfterColonSaid = (written: string): Said => {
  const cured = shortened(written.trim().replace(':', ': '));
  return say(
    '冒号后面缺一个空格，键和值被连成了一段文字',
    'a space is missing after the colon, so key and value are read as one text',
    `冒号后加一个空格：${cured}`,
    `put a space after the colon: ${cured}`,
  );
};

/** What is said of a full-width comma where entries are to be parted. */
export const commaSaid = (mark: string): Said =>
  say(
    `全角“${mark}”不能分开括号里的各项`,
    `the full-width ${mark} does not part the entries of a bracket`,
    '要分成几项，改成半角逗号加一个空格“, ”；若是一段文字，给它加引号',
    'to part entries use a half-width comma and a space, ", "; if it is one text, put it in quotes',
  );
