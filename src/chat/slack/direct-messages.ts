import type { Workspace } from './workspaces.ts';

/** Persons whose direct messages are remembered; beyond them all are forgotten. */
const MOST_REMEMBERED = 5_000;

/**
 * @returns the channel in which the app and a person talk: https://docs.slack.dev/reference/methods/conversations.open.
 * @throws what the Web API throws.
 */
export async function directMessagesWith(
  user: string,
  { client, directMessages }: Pick<Workspace, 'client' | 'directMessages'>,
): Promise<string> {
  const known = directMessages.get(user);
  if (known !== undefined) return known;
  const { channel } = await client.conversations.open({ users: user });
  const opened = channel?.id ?? '';
  if (directMessages.size >= MOST_REMEMBERED) directMessages.clear();
  directMessages.set(user, opened);
  return opened;
}
