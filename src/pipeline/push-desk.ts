import type { FeedState } from '../feeds/feed-state.ts';
import {
  type HubSubscription,
  type HubTarget,
  hubOf,
  isFor,
  isOurs,
  isPushed,
  isSameToken,
  isSigned,
  leaseOf,
  mustAsk,
} from '../feeds/websub.ts';
import { groupBy } from '../ledger/group-by.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { askHub, type HubAnswer, type PushSettings } from './ask-hub.ts';
import { createHubLeaving } from './hub-leaving.ts';

export type { PushSettings };

/** A document that a hub sent, and that is its own. */
export interface PushedDocument {
  readonly feed: Feed;
  readonly topic: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

interface PushDeskDeps extends PushSettings {
  /** feed key -> its subscription at a hub */
  readonly records: Namespace<HubSubscription>;
  /** Those that are to end. */
  readonly leaving: Namespace<HubSubscription>;
  readonly clock: Clock;
  /** @returns the feed of this key, while it is polled. */
  readonly feedOf: (key: string) => Promise<Feed | undefined>;
  /** Takes what was pushed; told when it is signed, and not waited for. */
  readonly onDocument: (document: PushedDocument) => void;
  readonly onRefused: (feed: Feed, hub: string, cause: string) => void;
  /** A subscription could not be ended; it is tried again until it ends by itself. */
  readonly onKept: (hub: string, cause: string) => void;
}

/** Whom the endpoint asks. Paths are `/websub/<feed>/<token>`. */
export interface PushReceiver {
  /** A hub asks whether a subscription is wanted, or to end. @returns the challenge to answer with; null for "not wanted" (404). */
  verify(feed: string, token: string, query: Readonly<Record<string, string>>): Promise<string | null>;
  /** A hub sends a document. `gone`: nobody wants it (410). `unsigned`: not by whom we asked (403). */
  receive(
    feed: string,
    token: string,
    sent: { readonly signature: string | undefined; readonly contentType: string | null; readonly body: Uint8Array },
  ): Promise<'taken' | 'gone' | 'unsigned'>;
}

/** A feed with what its last check left. */
interface Checked {
  readonly feed: Feed;
  readonly state: FeedState | undefined;
}

/** Subscriptions of feeds at their hubs, by WebSub (W3C): https://www.w3.org/TR/websub/. */
export interface PushDesk extends PushReceiver {
  /**
   * Asks hubs for what is not subscribed, again before a lease ends, and to end what is not wanted any more: the feed is polled no longer, is
   * gone, or names another hub or none. A hub that cannot be reached is asked once, and holds up no other.
   *
   * @param feeds all that are polled.
   */
  attend(feeds: readonly Checked[]): Promise<void>;
  /** @returns whether what is new of the feed is pushed now. */
  isPushed(feed: Feed): Promise<boolean>;
}

export function createPushDesk(deps: PushDeskDeps): PushDesk {
  const { records, clock, key: hubKey, publicUrl } = deps;
  const leaving = createHubLeaving(deps);
  const ours = ({ url }: Feed) => ({ feedUrl: url, publicUrl, keyId: hubKey.id });
  const known = async (key: string, token: string): Promise<[Feed, HubSubscription] | null> => {
    const [feed, subscription] = [await deps.feedOf(key), await records.get(key)];
    if (feed === undefined || subscription === undefined || !isOurs(subscription, ours(feed))) return null;
    return isSameToken(token, hubKey.tokenOf(subscription.nonce)) ? [feed, subscription] : null;
  };
  /** Null where the feed wants none; undefined where nobody knows yet. */
  const wantedBy = ({ feed, state }: Checked): HubTarget | null | undefined => {
    if (state?.url !== feed.url) return undefined;
    const offered = (state.retired ?? null) === null ? hubOf(state.hints, state.movedTo ?? feed.url) : null;
    return offered && { ...ours(feed), ...offered };
  };

  /** Lets go of what is not wanted any more. */
  const leave = async (wanted: ReadonlyMap<string, HubTarget | null | undefined>) => {
    for await (const [key, subscription] of records.scan({ prefix: '' })) {
      const now = wanted.has(key) ? wanted.get(key) : null;
      if (now === undefined || (now !== null && isFor(subscription, now))) continue;
      // In this order: a process that ends in between does it again.
      await leaving.begin(key, subscription);
      await records.delete(key);
    }
  };

  const subscribe = async (feed: Feed, target: HubTarget): Promise<HubAnswer> => {
    const before = await records.get(feed.key);
    const asked: HubSubscription = {
      ...target,
      // A renewal keeps it: what is under way is still signed with the secret of before.
      nonce: before?.nonce ?? deps.newNonce(),
      state: before?.lease ? 'active' : 'asked',
      asked: isoNow(clock),
      lease: before?.lease ?? null,
      failures: (before?.failures ?? -1) + 1,
    };
    // Before the hub is asked: it may verify before it answers.
    await records.set(feed.key, asked);
    const answer = await askHub('subscribe', feed.key, asked, deps);
    if (answer.kind === 'taken') return answer;
    deps.onRefused(feed, target.hub, answer.cause);
    const after = await records.get(feed.key);
    if (after?.nonce === asked.nonce && after.lease === null)
      await records.set(feed.key, { ...after, state: 'refused' });
    return answer;
  };

  return {
    async attend(feeds) {
      const wanted = new Map(feeds.map((checked) => [checked.feed.key, wantedBy(checked)]));
      await leave(wanted);
      const requests = (await leaving.due()).map(({ hub, ask }) => ({
        hub,
        ask: async () => {
          const answer = await ask();
          if (answer.kind !== 'taken') deps.onKept(hub, answer.cause);
          return answer;
        },
      }));
      for (const { feed } of feeds) {
        const target = wanted.get(feed.key);
        if (!target || !mustAsk(await records.get(feed.key), target, clock.now())) continue;
        requests.push({ hub: target.hub, ask: () => subscribe(feed, target) });
      }
      await Promise.all([...groupBy(requests, ({ hub }) => new URL(hub).host).values()].map(inTurn));
    },
    async isPushed(feed) {
      return isPushed(await records.get(feed.key), ours(feed), clock.now());
    },
    async verify(key, token, query) {
      const { 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge = '' } = query;
      if (mode === 'unsubscribe') {
        return challenge !== '' && (await leaving.isWanted(key, token, topic)) ? challenge : null;
      }
      const found = await known(key, token);
      if (found === null || topic !== found[1].topic) return null;
      const [feed, subscription] = found;
      if (mode === 'denied') {
        await records.set(key, { ...subscription, state: 'refused', lease: null });
        deps.onRefused(feed, subscription.hub, query['hub.reason']?.slice(0, 200) ?? 'it gave no reason');
        return '';
      }
      if (mode !== 'subscribe' || challenge === '') return null;
      const lease = leaseOf(query['hub.lease_seconds'], clock.now());
      await records.set(key, { ...subscription, state: 'active', lease, failures: 0 });
      return challenge;
    },
    async receive(key, token, { signature, contentType, body }) {
      const found = await known(key, token);
      if (found === null) return 'gone';
      const [feed, { nonce, topic }] = found;
      if (!isSigned(signature, body, hubKey.secretOf(nonce))) return 'unsigned';
      deps.onDocument({ feed, topic, body, contentType });
      return 'taken';
    },
  };
}

/** What one hub is asked; the rest has its turn in the next cycle where it is silent. */
async function inTurn(requests: readonly { readonly ask: () => Promise<HubAnswer> }[]): Promise<void> {
  for (const { ask } of requests) {
    if ((await ask()).kind === 'silent') return;
  }
}
