/** What a scope of the bot's token is for, as the operator is told. */
export interface ScopeUse {
  readonly scope: string;
  readonly why: string;
  /** Without it the bot can do nothing; without the others only what `why` says. */
  readonly isRequired: boolean;
}

/** The least that the bot works with: https://docs.slack.dev/reference/scopes. It reads no messages. */
export const SCOPES: readonly ScopeUse[] = [
  { scope: 'chat:write', why: 'posts alerts and edits its own, in channels it was invited to', isRequired: true },
  { scope: 'commands', why: 'is asked with its slash command', isRequired: true },
  { scope: 'channels:read', why: 'lets doctor check whether a public channel can be posted to', isRequired: false },
  { scope: 'groups:read', why: 'lets doctor check the same of a private channel it is in', isRequired: false },
  { scope: 'im:write', why: 'opens direct messages with whoever subscribes for themselves', isRequired: false },
  { scope: 'files:write', why: 'shows pictures beside what it says, as files of its own', isRequired: false },
  { scope: 'users:read', why: 'learns language, time zone and whether somebody is an admin', isRequired: false },
];

/**
 * What the bot may be given beyond that, so that a message whose answer was lost on the way, or that a process sent before
 * it ended, is looked for before it is sent again.
 * Without them such a message may come to stand there twice.
 */
export const HISTORY_SCOPES: readonly ScopeUse[] = [
  { scope: 'channels:history', why: 'looks in public channels for a message whose answer was lost', isRequired: false },
  { scope: 'groups:history', why: 'the same in private channels', isRequired: false },
  { scope: 'im:history', why: 'the same in its direct messages', isRequired: false },
];

/** @returns those that are not among `granted`, which is null where Slack does not say. */
export function missingScopes(granted: readonly string[] | null): readonly ScopeUse[] {
  return granted === null ? [] : SCOPES.filter(({ scope }) => !granted.includes(scope));
}
