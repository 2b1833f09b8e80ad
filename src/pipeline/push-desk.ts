import type { FeedState } from '../feeds/feed-state.ts';
import {
  type HubSubscription,
  hubOf,
  isFor,
  isPushed,
  isSameToken,
  isSigned,
  LEASE_SECONDS,
  leaseOf,
  mustAsk,
} from '../feeds/websub.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { FormPoster } from '../lib/post-form.ts';
import type { Feed } from '../model/subject.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** What is needed to be pushed to. */
export interface PushSettings {
  /** Where the bot is reached from outside, without a slash at its end. */
  readonly publicUrl: string;
  readonly postForm: FormPoster['post'];
  /** @returns text that nobody guesses, 20 characters or more. */
  readonly newSecret: () => string;
}

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
  readonly clock: Clock;
  /** @returns the feed of this key, while it is polled. */
  readonly feedOf: (key: string) => Promise<Feed | undefined>;
  /** Takes what was pushed; told when it is signed, and not waited for. */
  readonly onDocument: (document: PushedDocument) => void;
  readonly onRefused: (feed: Feed, hub: string, cause: string) => void;
}

/** Whom the endpoint asks. Paths are `/websub/<feed>/<token>`. */
export interface PushReceiver {
  /** A hub asks whether a subscription is wanted. @returns the challenge to answer with; null for "not wanted" (404). */
  verify(feed: string, token: string, query: Readonly<Record<string, string>>): Promise<string | null>;
  /** A hub sends a document. `gone`: nobody wants it (410). `unsigned`: not by whom we asked (403). */
  receive(
    feed: string,
    token: string,
    sent: { readonly signature: string | undefined; readonly contentType: string | null; readonly body: Uint8Array },
  ): Promise<'taken' | 'gone' | 'unsigned'>;
}

/** Subscriptions of feeds at their hubs, by WebSub (W3C): https://www.w3.org/TR/websub/. */
export interface PushDesk extends PushReceiver {
  /** Asks hubs for what is not subscribed, and again before a lease ends. A hub that cannot be reached holds up nothing. */
  subscribe(feeds: readonly { readonly feed: Feed; readonly state: FeedState | undefined }[]): Promise<void>;
  /** @returns whether what is new of the feed is pushed now. */
  isPushed(feed: Feed): Promise<boolean>;
}

export function createPushDesk(deps: PushDeskDeps): PushDesk {
  const { records, clock } = deps;
  const known = async (key: string, token: string): Promise<[Feed, HubSubscription] | null> => {
    const [feed, subscription] = [await deps.feedOf(key), await records.get(key)];
    if (feed === undefined || subscription?.feedUrl !== feed.url) return null;
    return isSameToken(token, subscription.token) ? [feed, subscription] : null;
  };

  const ask = async (feed: Feed, wanted: { readonly hub: string; readonly topic: string }) => {
    const before = await records.get(feed.key);
    const target = { feedUrl: feed.url, ...wanted };
    if (!mustAsk(before, target, clock.now())) return;
    const same = before !== undefined && isFor(before, target) ? before : undefined;
    const asked: HubSubscription = {
      ...target,
      // A renewal keeps both: what is under way is still signed with the secret of before.
      token: same?.token ?? deps.newSecret(),
      secret: same?.secret ?? deps.newSecret(),
      state: same?.lease ? 'active' : 'asked',
      asked: isoNow(clock),
      lease: same?.lease ?? null,
      failures: (same?.failures ?? -1) + 1,
    };
    // Before the hub is asked: it may verify before it answers.
    await records.set(feed.key, asked);
    const cause = await refusalOf(asked, feed);
    if (cause === null) return;
    deps.onRefused(feed, wanted.hub, cause);
    const after = await records.get(feed.key);
    if (after?.token === asked.token && after.lease === null)
      await records.set(feed.key, { ...after, state: 'refused' });
  };

  const refusalOf = async ({ hub, topic, token, secret }: HubSubscription, feed: Feed): Promise<string | null> => {
    try {
      const { status, text } = await deps.postForm(hub, {
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': `${deps.publicUrl}/websub/${feed.key}/${token}`,
        'hub.secret': secret,
        'hub.lease_seconds': String(LEASE_SECONDS),
      });
      return status >= 200 && status < 300 ? null : `HTTP ${status} ${text}`.trim();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  return {
    async subscribe(feeds) {
      for (const { feed, state } of feeds) {
        const wanted = state?.url === feed.url ? hubOf(state.hints, state.movedTo ?? feed.url) : null;
        if (wanted !== null && (state?.retired ?? null) === null) await ask(feed, wanted);
      }
    },
    async isPushed(feed) {
      return isPushed(await records.get(feed.key), feed.url, clock.now());
    },
    async verify(key, token, query) {
      const found = await known(key, token);
      if (found === null || query['hub.topic'] !== found[1].topic) return null;
      const [feed, subscription] = found;
      if (query['hub.mode'] === 'denied') {
        await records.set(key, { ...subscription, state: 'refused', lease: null });
        deps.onRefused(feed, subscription.hub, query['hub.reason']?.slice(0, 200) ?? 'it gave no reason');
        return '';
      }
      const challenge = query['hub.challenge'] ?? '';
      // Nothing is ever unsubscribed by us: whoever asks for that is not answering.
      if (query['hub.mode'] !== 'subscribe' || challenge === '') return null;
      const lease = leaseOf(query['hub.lease_seconds'], clock.now());
      await records.set(key, { ...subscription, state: 'active', lease, failures: 0 });
      return challenge;
    },
    async receive(key, token, { signature, contentType, body }) {
      const found = await known(key, token);
      if (found === null) return 'gone';
      const [feed, { secret, topic }] = found;
      if (!isSigned(signature, body, secret)) return 'unsigned';
      deps.onDocument({ feed, topic, body, contentType });
      return 'taken';
    },
  };
}
