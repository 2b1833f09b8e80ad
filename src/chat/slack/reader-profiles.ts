import type { webApi } from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import { failureOf } from './slack-failure.ts';

/** What the bot knows of a person beyond their id. */
export interface ReaderProfile {
  readonly language: ReaderLanguage;
  readonly timezone: string | null;
  /** Admin or owner of the workspace; not where Slack did not say. */
  readonly isAdmin: boolean;
  /** As they call themselves; null where Slack did not say. */
  readonly name: string | null;
}

export interface ReaderProfiles {
  /** @returns what is known within half a second, else what is assumed of anybody. Never rejects. */
  of(userId: string): Promise<ReaderProfile>;
}

interface Known {
  readonly profile: ReaderProfile;
  readonly until: number;
}

const KNOWN_MS = 60 * 60_000;
/** A failure is not asked about with every command. */
const UNKNOWN_MS = 60_000;
const MOST_KNOWN = 2_000;
const WAIT_MS = 500;

/** Asks `users.info` (https://docs.slack.dev/reference/methods/users.info, scope `users:read`) once an hour a person. */
export function createReaderProfiles(options: {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly log: Logger;
  /** Of readers whose locale is not known. */
  readonly language: ReaderLanguage;
}): ReaderProfiles {
  const { client, clock, log } = options;
  const anybody: ReaderProfile = { language: options.language, timezone: null, isAdmin: false, name: null };
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<ReaderProfile>>();

  const remember = (userId: string, profile: ReaderProfile, forMs: number) => {
    known.delete(userId);
    for (const oldest of known.keys()) {
      if (known.size < MOST_KNOWN) break;
      known.delete(oldest);
    }
    known.set(userId, { profile, until: clock.now() + forMs });
    return profile;
  };
  const ask = async (userId: string): Promise<ReaderProfile> => {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const { display_name: display, real_name: real } = user?.profile ?? {};
      const profile: ReaderProfile = {
        language: user?.locale === undefined ? options.language : user.locale.startsWith('zh') ? 'zh' : 'en',
        timezone: user?.tz ?? null,
        isAdmin: user?.is_admin === true || user?.is_owner === true,
        name: [display, real, user?.name].find((name) => name !== undefined && name !== '') ?? null,
      };
      return remember(userId, profile, KNOWN_MS);
    } catch (error) {
      log.debug({ failure: failureOf(error) }, 'Slack does not say who somebody is');
      return remember(userId, anybody, UNKNOWN_MS);
    } finally {
      asking.delete(userId);
    }
  };
  return {
    async of(userId) {
      const last = known.get(userId);
      if (last !== undefined && last.until > clock.now()) return last.profile;
      const asked = asking.get(userId) ?? ask(userId);
      asking.set(userId, asked);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<ReaderProfile>((resolve) => {
        timer = setTimeout(() => resolve(last?.profile ?? anybody), WAIT_MS);
      });
      return Promise.race([asked, late]).finally(() => clearTimeout(timer));
    },
  };
}
