import { Composer, type Document as YamlDocument, Lexer, type ParsedNode, Parser } from 'yaml';
import { lengthOf, type Token, tokenOf } from './tokens.ts';

/** How deep mappings and lists may lie in one another. */
export const deepest = 64;

// the parser holds the document and the scalar besides the collections; a file of so many lexemes would exhaust the machine
const highestStack = deepest + 2;
const mostLexemes = 2_000_000;

/** A document as the parser sees it. */
export type Parsed = YamlDocument.Parsed<ParsedNode>;

/** What the parser made of a text: its documents (two at most) and tokens, or where it had to stop. */
export type Syntax =
  | { readonly kind: 'parsed'; readonly documents: readonly Parsed[]; readonly tokens: readonly Token[] }
  | { readonly kind: 'too-deep' | 'too-long'; readonly at: number };

/** Parses a text with all positions, in bounded depth and size. Never throws; what is wrong stands in `errors` of the documents. */
export function parseSyntax(text: string): Syntax {
  const [parser, composer] = [new Parser(), new Composer({ schema: 'failsafe', strict: true, uniqueKeys: false })];
  const documents: Parsed[] = [];
  const tokens: Token[] = [];
  let [offset, before, count] = [0, '', 0];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...(composer.next(token) as Iterable<Parsed>));
    if (parser.stack.length > highestStack) return { kind: 'too-deep', at: offset };
    count += 1;
    if (count > mostLexemes) return { kind: 'too-long', at: offset };
    if (documents.length > 1) return { kind: 'parsed', documents, tokens };
    const token = tokenOf(lexeme, before, offset);
    if (token) tokens.push(token);
    offset += lengthOf(lexeme);
    before = lexeme;
  }
  for (const token of parser.end()) documents.push(...(composer.next(token) as Iterable<Parsed>));
  documents.push(...(composer.end(true, text.length) as Iterable<Parsed>));
  return { kind: 'parsed', documents, tokens };
}
