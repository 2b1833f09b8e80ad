import type { Logger } from '../../lib/logger.ts';
import { forgetPlaces } from './forget-places.ts';
import { signIn } from './sign-in.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** The one workspace whose token is in the environment; its destinations do not name it. */
export function oneWorkspace(workspace: Workspace, log: Logger): Workspaces {
  return {
    open: () => signIn(workspace.client, log),
    lookAfter: async () => {},
    from: async () => workspace,
    at: async (id) => (id === null ? workspace : 'unnamed'),
    async removed({ what }, inbound) {
      // A token is revoked to be replaced, which costs nobody their subscriptions; and Slack may tell late what was undone.
      const stands = await workspace.client.auth.test().then(
        () => true,
        () => false,
      );
      if (stands) return log.warn('Slack tells that the app was removed, but its token is good; nothing is done');
      log.error('the app was removed from the workspace of Slack, or its token revoked; install it again');
      if (what === 'app') await forgetPlaces(inbound, null, log);
    },
  };
}
