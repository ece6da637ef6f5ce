import type { Comment } from './layout.ts';

/** Whether a comment is the line that tells editors which schema a file follows. */
export const isModeline = ({ text }: Pick<Comment, 'text'>): boolean => /^#\s*yaml-language-server:/.test(text);
