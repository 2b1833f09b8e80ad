/** A destination of Slack taken apart. */
export interface DestinationAddress {
  /** Null where the bot serves one workspace alone. */
  readonly workspace: string | null;
  readonly isPerson: boolean;
  /** Slack's id of the channel or person. */
  readonly id: string;
}

/** @returns the id of a destination: `C456` or `@U456`, and with a workspace `T123/C456` or `@T123/U456`. */
export function destinationId({ workspace, isPerson, id }: DestinationAddress): string {
  return `${isPerson ? '@' : ''}${workspace === null ? '' : `${workspace}/`}${id}`;
}

/** The inverse of `destinationId`. */
export function addressOf(destination: string): DestinationAddress {
  const isPerson = destination.startsWith('@');
  const bare = isPerson ? destination.slice(1) : destination;
  const at = bare.indexOf('/');
  return { workspace: at < 0 ? null : bare.slice(0, at), isPerson, id: bare.slice(at + 1) };
}

/** @returns the destination as people know it: `channel C456`, `direct messages of U456 in T123`. */
export function placeName(destination: string): string {
  const { workspace, isPerson, id } = addressOf(destination);
  return `${isPerson ? 'direct messages of' : 'channel'} ${id}${workspace === null ? '' : ` in ${workspace}`}`;
}
