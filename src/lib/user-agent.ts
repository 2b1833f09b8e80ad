/** @returns how requests name themselves to a feed's owner: who asks, and `contact`, where the operator can be reached. */
export function userAgent(contact: string): string {
  // A header takes no line breaks and little else than ASCII.
  const printable = contact.replace(/[^\x20-\x7e]/g, '').trim();
  return `qwen-watch/0.1 (news alerts; +${printable})`;
}

/**
 * @param file where the contact stands.
 * @returns what to do about a contact that nobody can be reached at: the shipped placeholder; null where there is nothing.
 */
export function contactAdvice(contact: string, file: string): string | null {
  if (!/\bexample\.(org|com|net)\b|\.example\b/i.test(contact)) return null;
  return `put your own address into contact in ${file}: the owners of feeds see it in the User-Agent`;
}
