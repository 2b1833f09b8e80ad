/** @returns how requests name themselves to a feed's owner: who asks, and `contact`, where the operator can be reached. */
export function userAgent(contact: string): string {
  // A header takes no line breaks and little else than ASCII.
  const printable = contact.replace(/[^\x20-\x7e]/g, '').trim();
  return `qwen-watch/0.1 (news alerts; +${printable})`;
}
