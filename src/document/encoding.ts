/** How a file that is no sound UTF-8 seems to be written; `unknown` where that cannot be told with certainty. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'gb18030' | 'damaged-utf-8' | 'office' | 'binary' | 'unknown';

// how the files of other programs begin: zip (docx, xlsx), the older office files, PDF
const officeStarts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

// enough of a file to judge it by
const sample = 65_536;

/** Tells the encoding of a file that is no sound UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (officeStarts.some((start) => start.every((byte, at) => bytes[at] === byte))) return 'office';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sample);
  if (head.includes(0)) return byZeros(bytes, head);
  if (isDamagedUtf8(head)) return 'damaged-utf-8';
  return isChinese(head) ? 'gb18030' : 'unknown';
}

/** Latin letters, digits and line ends have a zero byte in UTF-16, always on the same side. */
function byZeros(bytes: Uint8Array, head: Uint8Array): Encoding {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.min(even, odd) > 0 || (even + odd) * 50 < head.length) return 'binary';
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

const lenient = new TextDecoder('utf-8');

/** The text of a damaged UTF-8 file, with U+FFFD where it is damaged. */
export const decodeLeniently = (bytes: Uint8Array): string => lenient.decode(bytes);

/** A text in another encoding is nearly all damage to UTF-8; a damaged one nearly none. */
function isDamagedUtf8(head: Uint8Array): boolean {
  const text = decodeLeniently(head);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return sound > damaged * 2;
}

/** Whether the two-byte characters are such as simplified Chinese consists of; a text in Big5 or Shift_JIS has others. */
function isChinese(head: Uint8Array): boolean {
  let [all, standard, common] = [0, 0, 0];
  for (let at = 0; at < head.length; at += 1) {
    const [lead = 0, trail = 0] = [head[at], head[at + 1]];
    if (lead < 0x80) continue;
    at += 1;
    all += 1;
    if (trail < 0xa1 || lead < 0xa1 || lead > 0xf7) continue;
    standard += 1;
    if (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) common += 1;
  }
  return standard >= all * 0.9 && common >= all * 0.7;
}
