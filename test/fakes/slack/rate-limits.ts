import type { Clock } from '../../../src/lib/clock.ts';

/** So many messages at once, and so many a second from then on. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * What Slack lets an app post, of which it says "1 per second per channel", short bursts beyond that, and "several hundred messages per minute"
 * in a workspace: https://docs.slack.dev/apis/web-api/rate-limits. The numbers of a workspace are a guess.
 */
export const SLACK_CHANNEL: Allowance = { burst: 1, perSecond: 1 };
export const SLACK_WORKSPACE: Allowance = { burst: 60, perSecond: 5 };

/**
 * @param workspaceOf the workspace of a channel.
 * @returns what counts a message: the whole seconds to wait where it is over a limit, else null.
 */
export function createSlackLimits(clock: Clock, workspaceOf: (channel: string) => string) {
  const buckets = new Map<string, { left: number; at: number }>();
  const bucketOf = (key: string, { burst, perSecond }: Allowance) => {
    const now = clock.now();
    const known = buckets.get(key) ?? { left: burst, at: now };
    const bucket = { left: Math.min(burst, known.left + ((now - known.at) / 1_000) * perSecond), at: now };
    buckets.set(key, bucket);
    return bucket;
  };
  return (channel: string): number | null => {
    const own = bucketOf(`channel ${channel}`, SLACK_CHANNEL);
    const all = bucketOf(`workspace ${workspaceOf(channel)}`, SLACK_WORKSPACE);
    if (own.left < 1) return Math.ceil((1 - own.left) / SLACK_CHANNEL.perSecond);
    if (all.left < 1) return Math.ceil((1 - all.left) / SLACK_WORKSPACE.perSecond);
    own.left--;
    all.left--;
    return null;
  };
}
