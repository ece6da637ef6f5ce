/** A mark or comment in a text that the tree of nodes no longer shows. */
export type Token = {
  readonly kind: 'open' | 'close' | 'quoted' | 'anchor' | 'alias' | 'tag' | 'comment';
  readonly at: number;
  readonly source: string;
};

const kinds: Readonly<Record<string, Token['kind']>> = {
  '[': 'open',
  '{': 'open',
  ']': 'close',
  '}': 'close',
  '"': 'quoted',
  "'": 'quoted',
  '&': 'anchor',
  '*': 'alias',
  '!': 'tag',
  '#': 'comment',
};

// what the lexer puts between the pieces of the text: start of document, end of flow, plain text follows
const [scalarFollows, markers] = ['\x1f', new Set(['\x02', '\x18', '\x1f'])];

/** The token a lexeme stands for, if it is of interest. `before` is the lexeme before it. */
export function tokenOf(lexeme: string, before: string, at: number): Token | undefined {
  const kind = before === scalarFollows ? undefined : kinds[lexeme.charAt(0)];
  return kind ? { kind, at, source: lexeme } : undefined;
}

/** How much of the text a lexeme covers. */
export const lengthOf = (lexeme: string): number => (markers.has(lexeme) ? 0 : lexeme.length);
