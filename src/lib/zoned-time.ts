/** What a clock on the wall of a time zone shows. */
export interface ZonedTime {
  /** `2026-03-29` */
  readonly day: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * @param timezone an IANA name.
 * @throws RangeError for what is no time zone.
 */
export function createZonedTime(timezone: string): (ms: number) => ZonedTime {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  return (ms) => {
    const [day = '', time = ''] = format.format(ms).split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return { day, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7, hour, minute };
  };
}

/** @returns whether the name is one of a time zone. */
export function isTimezone(name: string): boolean {
  try {
    createZonedTime(name);
    return true;
  } catch {
    return false;
  }
}
