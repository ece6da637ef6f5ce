import { type Said, say, shortened } from './problem.ts';

/** What is said where the parser stumbled. */
export const parserSaid = {
  indentation: say(
    '这一行的缩进与上下各行对不齐',
    'the indentation of this line does not fit the lines around it',
    '同一层的各行左边对齐，下一层多缩进两格；若它是上一行文字的继续，给整段文字加引号',
    'align lines of the same level and indent the next level by two spaces; if it continues the text above, put all of it in quotes',
  ),
  noColon: say(
    '这一行没有“键: 值”的冒号',
    'this line has no colon between key and value',
    '写成“键: 值”，冒号用半角，后面加一个空格；若它是上一行文字的继续，给整段文字加引号',
    'write "key: value" with a half-width colon and a space; if it continues the text above, put all of it in quotes',
  ),
  secondColon: (value: string): Said =>
    say(
      '一行里有两个“: ”，读不出哪里是值',
      'there are two ": " on this line, so its value cannot be told',
      `给值加引号，如 "${shortened(value)}"；文字里的冒号也可改用全角“：”`,
      `put the value in quotes: "${shortened(value)}"`,
    ),
  unclosedBracket: (mark: string): Said =>
    say(
      `括号“${mark}”没有配对的“${closing(mark)}”`,
      `the bracket ${mark} is never closed by ${closing(mark)}`,
      `在这一项末尾补上半角“${closing(mark)}”；续行要比键多缩进`,
      `add ${closing(mark)} at the end; lines that continue it are indented further than its key`,
    ),
  wrongBracket: (mark: string, open: string): Said =>
    say(
      `这里的“${mark}”与前面的“${open}”不配对`,
      `this ${mark} does not close the ${open} before it`,
      `改成“${closing(open)}”`,
      `use ${closing(open)}`,
    ),
  extraBracket: (mark: string): Said =>
    say(
      `这里多了一个“${mark}”`,
      `this ${mark} closes nothing`,
      '删掉它，或补上前面的半个括号；若是文字，给它加引号',
      'delete it, or open a bracket before it; if it is text, put it in quotes',
    ),
  missingComma: say(
    '括号里的两项之间缺逗号，或文字里有“: ”',
    'a comma is missing between two entries of a bracket, or a text in it contains ": "',
    '两项之间加半角逗号和空格“, ”；若是一段文字，给它加引号',
    'put ", " between the entries; if it is one text, put it in quotes',
  ),
  extraComma: say(
    '这里多了一个逗号',
    'there is a comma too many here',
    '删掉它；若是文字，给它加引号',
    'delete it; if it is text, put it in quotes',
  ),
  unclosedQuote: (mark: string): Said =>
    say(
      `引号 ${mark} 没有结束`,
      `the quote ${mark} is never closed`,
      `在文字末尾补上半角的 ${mark}（全角引号“”不算）`,
      `add a half-width ${mark} at the end of the text; full-width quotes do not count`,
    ),
  extraQuote: say(
    '这里多了半个引号',
    'this quote closes nothing',
    '在文字开头补上引号，或删掉它；文字里的引号用全角“”',
    'open it before the text, or delete it; use “” for quotes within the text',
  ),
  afterQuote: say(
    '引号结束以后还有内容',
    'something follows the closing quote',
    '把它移进引号；文字里面的引号改用全角“”',
    'move it inside the quotes; use “” for quotes within the text',
  ),
  afterValue: say(
    '前面的内容已经完整，这里不应再有内容',
    'what stands before is complete; nothing should follow it here',
    '检查缩进和括号；列表项与“键: 值”不能混在同一层',
    'check indentation and brackets; list entries and "key: value" cannot be mixed on one level',
  ),
  dashAfterKey: say(
    '列表项“- ”不能跟在键的同一行',
    'a list entry "- " cannot stand on the line of its key',
    '换行再写“- ”；只有一项时可写成 [内容]；若是文字，给它加引号',
    'begin a new line before the "- ", or write [entry]; if it is text, put it in quotes',
  ),
  sign: (value: string): Said =>
    say(
      `值不能直接以“${value.charAt(0)}”开头`,
      `a value cannot begin with ${value.charAt(0)}`,
      `给整个值加引号："${shortened(value)}"`,
      `put the whole value in quotes: "${shortened(value)}"`,
    ),
  escape: (written: string): Said =>
    say(
      `双引号里的“${written}”不是有效的转义`,
      `"${written}" is no escape that double quotes know`,
      '改用单引号，里面的反斜杠就是它自己',
      'use single quotes; a backslash in them is just a backslash',
    ),
  hash: say(
    '注释符号“#”前面缺一个空格',
    'a space is missing before the # of this comment',
    '在“#”前加一个空格；若是文字，给它加引号',
    'put a space before the #; if it is text, put it in quotes',
  ),
  longKey: say('键名太长', 'this key is too long', '键名不能超过 1000 字', 'a key has at most 1000 characters'),
  directive: say(
    '以“%”开头的行是 YAML 指令，这里不用',
    'a line that begins with % is a YAML directive; these are not used here',
    '删掉这一行；若是文字，给它加引号',
    'delete this line; if it is text, put it in quotes',
  ),
  other: say(
    '这里不合 YAML 的写法',
    'this is not how YAML is written',
    '检查这一行的冒号、引号、括号和缩进；拿不准的文字都加引号',
    'check colons, quotes, brackets and indentation of this line; put texts in quotes when in doubt',
  ),
};

const closing = (open: string): string => (open === '[' ? ']' : '}');
