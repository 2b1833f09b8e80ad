import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Inbound } from '../chat-adapter.ts';
import { addressOf } from './destination-address.ts';

/**
 * Has everything forgotten that is kept of a workspace's channels and people; of all of Slack for null.
 *
 * @returns whether it is done; where the store failed it may be done again.
 */
export async function forgetPlaces(inbound: Inbound, workspace: string | null, log: Logger): Promise<boolean> {
  try {
    await inbound.left(
      ({ platform, id }) => platform === 'slack' && (workspace === null || addressOf(id).workspace === workspace),
    );
    return true;
  } catch (error) {
    log.error({ workspace, cause: messageOf(error) }, 'what is kept of a workspace of Slack could not be removed');
    return false;
  }
}
