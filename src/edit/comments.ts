import { Lexer } from 'yaml';
import { type Lines, lineAt, lineStart, lineText } from '../document/lines.ts';
import { lengthOf } from '../document/tokens.ts';
import { columnsOf } from '../document/width.ts';
import type { Comment } from './layout.ts';

/** The comments of a text, in its order. */
export function commentsOf(lines: Lines): readonly Comment[] {
  const comments: Comment[] = [];
  let [at, before] = [0, ''];
  for (const lexeme of new Lexer().lex(lines.text)) {
    // behind this mark the text of a value follows, which may begin with the same sign
    if (lexeme.startsWith('#') && before !== '\x1f') comments.push(commentAt(at, lexeme, lines));
    at += lengthOf(lexeme);
    before = lexeme;
  }
  return comments;
}

function commentAt(at: number, source: string, lines: Lines): Comment {
  const line = lineAt(lines, at);
  const before = lines.text.slice(lineStart(lines, line), at);
  return {
    ...{ text: source.trimEnd(), at, line },
    column: widthOf(before),
    alone: before.trim() === '',
    blankBefore: line > 0 && lineText(lines, line - 1).trim() === '',
  };
}

/** How many columns a text takes on a terminal. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + columnsOf(character), 0);
