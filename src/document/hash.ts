import type { Document } from './document.ts';

/** The SHA-256 of a document's text in UTF-8, in hexadecimal digits. */
export const hashOf = (document: Document): Promise<string> => sha256Of(document.text);

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
