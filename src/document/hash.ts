import type { Document } from './document.ts';

/** The SHA-256 of a document's text in UTF-8, in hexadecimal digits. */
export async function hashOf(document: Document): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(document.text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
