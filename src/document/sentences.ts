import { codePointName } from './characters.ts';
import { type Said, say, shortened } from './problem.ts';

/** What is said of keys. */
export const keySaid = {
  duplicate: (key: string, firstLine: number): Said =>
    say(
      `“${shortened(key)}”在同一处写了两次（前一次在第 ${firstLine} 行）`,
      `"${shortened(key)}" stands here twice (the first time on line ${firstLine})`,
      '删去一个，或把两处内容合并',
      'delete one of them, or put both together',
    ),
  forbidden: (key: string): Said =>
    say(`“${key}”不能作键名`, `"${key}" cannot be a key`, '换一个名字', 'choose another name'),
  empty: say('冒号前面没有键名', 'there is no key before the colon', '补上键名', 'write the key'),
  notText: say(
    '键名只能是一段文字，不能是列表、括号内容或引用',
    'a key can only be a text, not a list, a mapping or an alias',
    '改成一个名字；若以括号或 * 开头，给它加引号',
    'use a name; if it begins with a bracket or *, put it in quotes',
  ),
  invisible: (key: string, mark: string): Said =>
    say(
      `键名“${shortened(key)}”里有看不见的字符（${codePointName(mark)}）`,
      `the key "${shortened(key)}" contains an invisible character (${codePointName(mark)})`,
      '删掉整个键名，重新输入',
      'delete the key and type it again',
    ),
  oddSpace: (key: string): Said =>
    say(
      `键名“${shortened(key.trim())}”的前面或后面有全角空格或不间断空格`,
      `there is an ideographic or no-break space before or behind the key "${shortened(key.trim())}"`,
      '删掉它；缩进用半角空格，每层两格',
      'delete it; indent with ordinary spaces, two for each level',
    ),
};

/** What is said of texts. */
export const textSaid = {
  control: (mark: string): Said =>
    say(
      `引号里的转义写出了控制字符（${codePointName(mark)}）`,
      `an escape in these quotes makes a control character (${codePointName(mark)})`,
      '删掉这个转义；要写反斜杠本身，改用单引号',
      'delete the escape; to write a backslash itself, use single quotes',
    ),
  invisible: (mark: string): Said =>
    say(
      `这段文字里有看不见的字符（${codePointName(mark)}）`,
      `this text contains an invisible character (${codePointName(mark)})`,
      '若不需要，删掉它',
      'delete it unless it is needed',
    ),
  long: (most: number): Said =>
    say(
      `这段文字太长（超过 ${most} 字）`,
      `this text is too long (more than ${most} characters)`,
      '只写要点，其余另存文件并写明出处',
      'keep to the point, and refer to another file for the rest',
    ),
  folded: (line: string): Said =>
    say(
      `这一行“${shortened(line, 20)}”被接在上一行后面，成了同一段文字`,
      `the line "${shortened(line, 20)}" is joined to the one above as one text`,
      '若它是列表项或键，检查缩进和符号；若确是同一段文字，给整段加引号',
      'if it is a list entry or a key, check its indentation and marks; if it does belong to the text, put all of it in quotes',
    ),
};

/** What is said of a file as a whole. */
export const fileSaid = {
  nothing: say(
    '文件里没有内容，只有空行或注释',
    'there is nothing in this file but empty lines or comments',
    '写上内容，例如 branch: 支部编号',
    'write something, for example branch: its-id',
  ),
  several: say(
    '一个文件里有几份内容（用 --- 隔开）',
    'there are several documents in this file, parted by ---',
    '每份另存一个文件，或删去这一行 ---',
    'put each into a file of its own, or delete this --- line',
  ),
  list: say(
    '文件应由“键: 值”组成，这里却是一个列表',
    'the file should consist of "key: value", but this is a list',
    '在列表前写上它的键，并让列表缩进两格',
    'write its key before the list, and indent the list by two spaces',
  ),
  text: say(
    '文件应由“键: 值”组成，这里却是一段文字',
    'the file should consist of "key: value", but this is a text',
    '每行写成“键: 值”，冒号用半角，后面加一个空格',
    'write every line as "key: value", with a half-width colon and a space',
  ),
  tooDeep: (deepest: number): Said =>
    say(
      `层次太深（超过 ${deepest} 层）`,
      `too deeply nested (more than ${deepest} levels)`,
      '检查这里的括号或缩进，多半是多打了',
      'check the brackets or the indentation here; there are probably too many',
    ),
  tooLong: say(
    '文件内容太多，读不下',
    'there is too much in this file to be read',
    '拆成几个文件',
    'split it into several files',
  ),
};

/** What is said of anchors, aliases and tags. */
export const aliasSaid = {
  unknown: (source: string): Said =>
    say(
      `“*”开头的内容是引用，但前面没有名为“${shortened(source, 20)}”的锚`,
      `what begins with * is an alias, but there is no anchor "${shortened(source, 20)}" before it`,
      `若是文字，给它加引号，如 "*${shortened(source, 20)}"`,
      `if it is text, put it in quotes: "*${shortened(source, 20)}"`,
    ),
  unused: (source: string): Said =>
    say(
      `“${shortened(source, 20)}”被当成了锚（没有人引用它），不会留在文字里`,
      `"${shortened(source, 20)}" is read as an anchor (nothing refers to it) and does not stay in the text`,
      '若是文字，给整段加引号；若不是，删掉它',
      'if it is text, put all of it in quotes; otherwise delete it',
    ),
  tag: (source: string): Said =>
    say(
      `“${shortened(source, 20)}”以“!”开头，被当成了类型标记；这里不用类型标记`,
      `"${shortened(source, 20)}" begins with ! and is read as a tag; tags are not used here`,
      '若是文字，给整段加引号；若不是，删掉它',
      'if it is text, put all of it in quotes; otherwise delete it',
    ),
  loop: (source: string): Said =>
    say(
      `引用“*${shortened(source, 20)}”指向包含它自己的内容`,
      `the alias *${shortened(source, 20)} refers to what contains it`,
      '删掉这个引用，把内容写出来',
      'delete the alias and write out what is meant',
    ),
  tooMany: say(
    '引用（*）套引用，展开后内容太多',
    'aliases (*) of aliases make far too much of this file',
    '把引用的内容写出来',
    'write out what the aliases mean',
  ),
};
