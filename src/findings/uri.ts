/** A path as a URI: relative where the path is, everything outside ASCII percent-encoded. */
export function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return `file://${path}`;
  // a drive of Windows
  if (/^[a-z]:\//i.test(file)) return `file:///${path.replace('%3A', ':')}`;
  return path;
}
