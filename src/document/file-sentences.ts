import { codePointName } from './characters.ts';
import { type Said, say } from './problem.ts';

const saveAsUtf8 = [
  '用记事本打开，选“另存为”，编码选 UTF-8，再试一次',
  'open it in a text editor, save it as UTF-8, and try again',
] as const;

/** What is said of files that are no proper text. */
export const bytesSaid = {
  tooLarge: say(
    '文件超过 16 MB，不像细则或佐证',
    'the file is larger than 16 MB, which is no rubric and no evidence',
    '检查是否选错了文件',
    'check whether this is the right file',
  ),
  empty: say(
    '文件是空的',
    'the file is empty',
    '检查是否保存过，或是否选错了文件',
    'check whether it was saved, and whether this is the right file',
  ),
  office: say(
    '这是 Word、Excel、WPS 或 PDF 文件，不是文本文件',
    'this is a Word, Excel, WPS or PDF file, not a text file',
    '把内容另存为 .yaml 文本文件（UTF-8）',
    'save the content as a .yaml text file in UTF-8',
  ),
  binary: say(
    '这不是文本文件',
    'this is not a text file',
    '检查是否选错了文件；若是文本，用记事本另存为 UTF-8',
    'check whether this is the right file; if it is a text, save it as UTF-8',
  ),
  unknown: say('认不出这个文件的文字编码', 'the encoding of this file cannot be told', ...saveAsUtf8),
  damaged: say(
    '这里的文字已损坏（不是完整的 UTF-8）',
    'the text is damaged here (it is not sound UTF-8)',
    '重新输入这里的文字，存为 UTF-8；或找回没有损坏的文件',
    'type the text here again and save as UTF-8, or find an undamaged copy',
  ),
  guessed: say(
    '这个文件按国标编码（GBK/GB18030）读入',
    'this file was read as GBK/GB18030',
    '看一眼文字有无乱码；建议另存为 UTF-8',
    'check that the text is right, and save the file as UTF-8',
  ),
  utf16: say('这个文件按 UTF-16 读入', 'this file was read as UTF-16', '建议另存为 UTF-8', 'better save it as UTF-8'),
  control: (mark: string): Said =>
    say(
      `这里有看不见的控制字符（${codePointName(mark)}）`,
      `there is an invisible control character here (${codePointName(mark)})`,
      '删掉它；多半是从别处粘贴来的',
      'delete it; it was probably pasted from elsewhere',
    ),
};
