import type { webApi } from '@slack/bolt';

/** `metadata.event_type` of everything that is sent: https://docs.slack.dev/messaging/message-metadata. It holds no secret. */
export const METADATA_TYPE = 'qwen_watch_alert';

/** All that some apps get at once since 2025: https://docs.slack.dev/apis/web-api/rate-limits. */
const PAGE = 15;
/** By how much the clocks of this machine and of Slack may differ. */
const CLOCKS_DIFFER_S = 120;
/** Keys whose places are remembered; beyond them all are looked through from the beginning again. */
const MOST_LOOKS = 1_000;

/** Up to which message a place was looked through for a key: what some apps may ask in a minute is one page. `ts` by key. */
export type Looks = Map<string, string>;

/**
 * Looks through the messages of a channel since `attempted` (ISO 8601), or through a thread where `threadTs` is given, for one that carries
 * `key`. With a bound in time alone Slack gives the messages next to it, so that pages lead from there to now. Needs the scope that reads
 * them (`channels:history` and its like).
 *
 * @param looks where a look that a limit cut off is taken up again.
 * @returns its `ts`, or null. @throws what the Web API throws.
 */
export async function findSent(
  client: webApi.WebClient,
  { channel, threadTs, key, attempted }: { channel: string; threadTs?: string; key: string; attempted: string },
  looks: Looks,
): Promise<string | null> {
  let oldest = looks.get(key) ?? String(Math.floor(Date.parse(attempted) / 1_000) - CLOCKS_DIFFER_S);
  for (;;) {
    const wanted = { channel, oldest, limit: PAGE, include_all_metadata: true };
    const { messages = [], has_more: hasMore = false } =
      threadTs === undefined
        ? await client.conversations.history(wanted)
        : await client.conversations.replies({ ...wanted, ts: threadTs });
    const sent = messages.find((message) => hasKey(message, key));
    const latest = messages.reduce((last, { ts = '0' }) => (Number(ts) > Number(last) ? ts : last), oldest);
    if (sent?.ts !== undefined || !hasMore || latest === oldest) {
      looks.delete(key);
      return sent?.ts ?? null;
    }
    oldest = latest;
    if (looks.size >= MOST_LOOKS) looks.clear();
    looks.set(key, oldest);
  }
}

function hasKey(
  { metadata }: { readonly metadata?: { event_type?: string; event_payload?: object } },
  key: string,
): boolean {
  const payload = metadata?.event_payload as { readonly key?: unknown } | undefined;
  return metadata?.event_type === METADATA_TYPE && payload?.key === key;
}
