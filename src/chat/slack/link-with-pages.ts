import type { EventLink } from './event-link.ts';

/**
 * A link whose requests come in by `events`, beside one that serves the pages on which the app is added to a workspace. Bolt's receiver of
 * Socket Mode could serve them too, but its server ends the process where the port is taken, and starts with the socket alone.
 */
export function linkWithPages(events: EventLink, pages: EventLink): EventLink {
  return {
    receiver: events.receiver,
    async start() {
      await pages.start();
      try {
        await events.start();
      } catch (error) {
        await pages.stop();
        throw error;
      }
    },
    async stop() {
      await Promise.all([events.stop(), pages.stop()]);
    },
    address: events.address,
    installPage: pages.installPage,
  };
}
