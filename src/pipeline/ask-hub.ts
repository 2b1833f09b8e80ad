import type { HubKey } from '../feeds/hub-key.ts';
import { type HubSubscription, LEASE_SECONDS } from '../feeds/websub.ts';
import { messageOf } from '../lib/errors.ts';
import type { FormPoster } from '../lib/post-form.ts';

/** What is needed to be pushed to. */
export interface PushSettings {
  /** Where the bot is reached from outside, without a slash at its end. */
  readonly publicUrl: string;
  readonly postForm: FormPoster['post'];
  /** What addresses and secrets of subscriptions are made of. */
  readonly key: HubKey;
  /** @returns text that was never there before. */
  readonly newNonce: () => string;
}

/** What a hub says to a request. taken: it verifies next. silent: there was no answer. `cause` holds nothing secret. */
export type HubAnswer = { readonly kind: 'taken' } | { readonly kind: 'refused' | 'silent'; readonly cause: string };

/** Asks a hub to begin or to end a subscription (https://www.w3.org/TR/websub/#subscriber-sends-subscription-request). Never rejects. */
export async function askHub(
  mode: 'subscribe' | 'unsubscribe',
  feedKey: string,
  { hub, topic, nonce, publicUrl }: HubSubscription,
  { postForm, key }: Pick<PushSettings, 'postForm' | 'key'>,
): Promise<HubAnswer> {
  const [token, secret] = [key.tokenOf(nonce), key.secretOf(nonce)];
  // A hub may say what it was sent.
  const told = (cause: string) => cause.replaceAll(secret, '…').replaceAll(token, '…');
  try {
    const { status, text } = await postForm(hub, {
      'hub.mode': mode,
      'hub.topic': topic,
      'hub.callback': `${publicUrl}/websub/${feedKey}/${token}`,
      ...(mode === 'subscribe' ? { 'hub.secret': secret, 'hub.lease_seconds': String(LEASE_SECONDS) } : {}),
    });
    if (status >= 200 && status < 300) return { kind: 'taken' };
    return { kind: 'refused', cause: told(`HTTP ${status} ${text}`.trim()) };
  } catch (error) {
    return { kind: 'silent', cause: told(messageOf(error)) };
  }
}
