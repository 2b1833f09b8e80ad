/**
 * @param timezone an IANA name.
 * @returns a function that prints an ISO time in that zone as `2026-03-12 16:05`, which sorts and reads alike everywhere.
 */
export function createTimeFormat(timezone: string): (iso: string) => string {
  // Made with the first time: it takes a millisecond, and most answers print none.
  let format: Intl.DateTimeFormat | undefined;
  return (iso) => {
    format ??= new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
    return format.format(new Date(iso));
  };
}

/** @returns the zone of the machine, in which somebody at its terminal reads times. */
export function systemTimezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
