import { Composer, CST, Lexer, type ParsedNode, Parser, type Document as YamlDocument } from 'yaml';
import { lengthOf, type Token, tokenOf } from './tokens.ts';

/** How deep mappings and lists may lie in one another. */
export const deepest = 64;

// a file of more lexemes would exhaust the machine
const mostLexemes = 500_000;

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
    if (isTooDeep(parser.stack)) return { kind: 'too-deep', at: offset };
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

// besides collections the parser's stack holds the document, and now and then a scalar
const isTooDeep = (stack: readonly CST.Token[]): boolean =>
  stack.length > deepest && stack.filter((token) => CST.isCollection(token)).length > deepest;
