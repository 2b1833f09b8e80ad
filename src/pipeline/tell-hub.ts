import type { FeedChanges } from '../alerts/feed-changes.ts';
import type { Clock } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import type { FormPoster } from '../lib/post-form.ts';
import type { Turns } from '../lib/turns.ts';

/** The hub of the feeds of stories. */
export interface OwnHub {
  readonly url: string;
  /** Where the feeds are reached from outside, without a slash at its end. */
  readonly publicUrl: string;
  readonly postForm: FormPoster['post'];
}

interface HubTellerDeps extends OwnHub {
  readonly changes: FeedChanges;
  readonly clock: Clock;
  readonly turns: Turns;
  /** Told of a hub that does not take it. `againInSeconds` is null where it refuses for good. */
  readonly onFailure: (told: {
    readonly hub: string;
    readonly cause: string;
    readonly againInSeconds: number | null;
  }) => void;
}

/** Tells the hub which feeds of stories have changed. */
export interface HubTeller {
  /** Never rejects for what the hub does. */
  tell(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

const FILES = ['feed.xml', 'feed.atom', 'feed.json'];
/** Feeds that change again sooner are told with the next pass behind it: the hub fetches each time. */
const LEAST_BETWEEN_MS = 15_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Tells by `hub.mode=publish`, which WebSub leaves to hub and publisher and which hubs take alike: one address a request, under both names
 * that are in use. One request at a time; a hub that is silent or ill is left alone for a while, and what it is to know waits in the store.
 */
export function createHubTeller(deps: HubTellerDeps): HubTeller {
  const { changes, clock, turns, onFailure } = deps;
  const host = new URL(deps.url).host;
  const toldAt = new Map<string, number>();
  let [failures, restsUntil] = [0, 0];
  // Whether a refusal was told of in this pass: it mostly is of all feeds.
  let [isSaid, isStopped] = [false, false];

  /** @returns whether the hub can be told more. */
  const tellOf = async (folder: string): Promise<boolean> => {
    for (const file of FILES) {
      const answer = await publish(new URL(`${deps.publicUrl}${folder}${file}`).href, deps);
      if (answer.kind === 'taken') continue;
      if (answer.kind === 'refused') {
        if (!isSaid) onFailure({ hub: host, cause: answer.cause, againInSeconds: null });
        isSaid = true;
        continue;
      }
      const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      failures++;
      restsUntil = clock.now() + wait;
      onFailure({ hub: host, cause: answer.cause, againInSeconds: wait / 1_000 });
      return false;
    }
    failures = 0;
    return true;
  };
  return {
    async tell() {
      if (clock.now() < restsUntil) return;
      isSaid = false;
      for (const [folder, at] of toldAt) if (clock.now() - at >= LEAST_BETWEEN_MS) toldAt.delete(folder);
      for await (const [folder, { cause }] of changes.scan({ prefix: '' })) {
        if (isStopped) return;
        if (toldAt.has(folder)) continue;
        if (!(await tellOf(folder)) || isStopped) return;
        toldAt.set(folder, clock.now());
        // What changed them meanwhile is told with the next pass.
        await turns(async () => {
          if ((await changes.get(folder))?.cause === cause) await changes.delete(folder);
        });
      }
    },
    stop: () => {
      isStopped = true;
    },
  };
}

type Answer = { readonly kind: 'taken' } | { readonly kind: 'refused' | 'ill'; readonly cause: string };

async function publish(address: string, { url, postForm }: OwnHub): Promise<Answer> {
  try {
    const { status, text } = await postForm(url, { 'hub.mode': 'publish', 'hub.url': address, 'hub.topic': address });
    if (status >= 200 && status < 300) return { kind: 'taken' };
    const isIll = status >= 500 || status === 408 || status === 429;
    return { kind: isIll ? 'ill' : 'refused', cause: `HTTP ${status} ${text}`.trim() };
  } catch (error) {
    return { kind: 'ill', cause: messageOf(error) };
  }
}
