/**
 * Makes a feed's address absolute.
 * @returns the address resolved against `base`; as given where it cannot be; '' for one that runs code or holds its own data.
 */
export function resolveLink(href: string, base: string | null): string {
  const trimmed = href.trim();
  if (trimmed === '' || /^(javascript|vbscript|data|file|blob):/i.test(trimmed)) return '';
  if (base === null) return trimmed;
  return URL.canParse(trimmed, base) && !hasScheme(trimmed) ? new URL(trimmed, base).href : trimmed;
}

function hasScheme(address: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,30}:/i.test(address);
}
