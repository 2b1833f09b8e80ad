import type { HubKey } from '../feeds/hub-key.ts';
import { type HubSubscription, isLeased, isSameToken, patienceAfter } from '../feeds/websub.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { askHub, type HubAnswer, type PushSettings } from './ask-hub.ts';

interface HubLeavingDeps extends Pick<PushSettings, 'postForm' | 'publicUrl'> {
  readonly key: HubKey;
  /** `<feed key>|<nonce>` -> a subscription that is to end; `failures` counts requests that led to nothing. */
  readonly leaving: Namespace<HubSubscription>;
  readonly clock: Clock;
}

/** Subscriptions that are to end before their lease does. */
export interface HubLeaving {
  /** Notes that the subscription is not wanted any more; may be said again. */
  begin(feedKey: string, subscription: HubSubscription): Promise<void>;
  /** @returns what hubs are to be asked now, each with the request that does it. What has ended by itself is forgotten. */
  due(): Promise<{ readonly hub: string; readonly ask: () => Promise<HubAnswer> }[]>;
  /** A hub asks whether the subscription is to end. @returns whether it is; it is forgotten then. */
  isWanted(feedKey: string, token: string, topic: string | undefined): Promise<boolean>;
}

export function createHubLeaving(deps: HubLeavingDeps): HubLeaving {
  const { leaving, clock, key } = deps;
  return {
    async begin(feedKey, subscription) {
      // Without a lease there is nothing to end, and under another address or key the hub's question cannot be answered.
      const canEnd = subscription.publicUrl === deps.publicUrl && subscription.keyId === key.id;
      if (!canEnd || !isLeased(subscription, clock.now())) return;
      await leaving.set(`${feedKey}|${subscription.nonce}`, { ...subscription, failures: 0 });
    },
    async due() {
      const requests: { hub: string; ask: () => Promise<HubAnswer> }[] = [];
      for await (const [name, subscription] of leaving.scan({ prefix: '' })) {
        const { failures, asked, hub } = subscription;
        if (!isLeased(subscription, clock.now())) {
          await leaving.delete(name);
          continue;
        }
        if (failures > 0 && clock.now() - Date.parse(asked) < patienceAfter(failures - 1)) continue;
        const ask = async () => {
          // Before the hub is asked: it may verify before it answers.
          await leaving.set(name, { ...subscription, asked: isoNow(clock), failures: failures + 1 });
          return askHub('unsubscribe', name.slice(0, name.lastIndexOf('|')), subscription, deps);
        };
        requests.push({ hub, ask });
      }
      return requests;
    },
    async isWanted(feedKey, token, topic) {
      for await (const [name, subscription] of leaving.scan({ prefix: `${feedKey}|` })) {
        if (topic !== subscription.topic || !isSameToken(token, key.tokenOf(subscription.nonce))) continue;
        await leaving.delete(name);
        return true;
      }
      return false;
    },
  };
}
