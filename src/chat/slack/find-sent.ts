import type { webApi } from '@slack/bolt';

/** `metadata.event_type` of everything that is sent: https://docs.slack.dev/messaging/message-metadata. It holds no secret. */
export const METADATA_TYPE = 'qwen_watch_alert';

/**
 * All that some apps get at once since 2025: https://docs.slack.dev/apis/web-api/rate-limits. No bound in time is asked for: with `oldest`
 * alone Slack gives those next to it, and not the latest.
 */
const LATEST = 15;

/**
 * Looks among the latest messages of a channel, or of a thread where `threadTs` is given, for one that carries `key`. Needs the scope
 * that reads them (`channels:history` and its like).
 *
 * @returns its `ts`, or null. @throws what the Web API throws.
 */
export async function findSent(
  client: webApi.WebClient,
  { channel, threadTs, key }: { channel: string; threadTs?: string; key: string },
): Promise<string | null> {
  const wanted = { channel, limit: LATEST, include_all_metadata: true };
  const { messages = [] } =
    threadTs === undefined
      ? await client.conversations.history(wanted)
      : await client.conversations.replies({ ...wanted, ts: threadTs });
  const sent = messages.find(({ metadata }) => {
    const payload = metadata?.event_payload as { readonly key?: unknown } | undefined;
    return metadata?.event_type === METADATA_TYPE && payload?.key === key;
  });
  return sent?.ts ?? null;
}
