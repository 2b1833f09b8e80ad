import type { webApi } from '@slack/bolt';
import type { Inbound } from '../chat-adapter.ts';
import type { Looks } from './find-sent.ts';
import type { PictureFiles } from './picture-files.ts';
import type { ReaderProfiles } from './reader-profiles.ts';
import type { SignedIn } from './sign-in.ts';

/** One workspace that the bot serves, and what it remembers of it. */
export interface Workspace {
  /** Slack's id, which its destinations begin with; null where the bot serves one workspace alone. */
  readonly id: string | null;
  readonly client: webApi.WebClient;
  readonly profiles: ReaderProfiles;
  /** Direct messages that were opened, by person. */
  readonly directMessages: Map<string, string>;
  /** How far places were looked through for messages that may stand there. */
  readonly looks: Looks;
  /** Pictures that were uploaded. */
  readonly pictures: PictureFiles;
}

/** Why a workspace cannot be served. `unnamed`: the destination does not say which it is, or names one where there is only one. */
export type Unserved = 'not-installed' | 'unreadable' | 'unnamed';

/** That the app was removed from a workspace, as Slack tells it. */
export interface Removal {
  /** Slack's id of the workspace. */
  readonly workspace: string;
  /** When it happened, by Slack's clock; milliseconds since the epoch. */
  readonly at: number;
  /** `tokens`: only the bot's token was revoked. */
  readonly what: 'app' | 'tokens';
}

/** Which workspaces the bot serves, and with what token each. */
export interface Workspaces {
  /** Looks at what has to be well before anything comes in. @throws PlatformError */
  open(): Promise<SignedIn>;
  /** Does what is to be done beside the work, once requests come in: never rejects. */
  lookAfter(inbound: Inbound): Promise<void>;
  /** @param id Slack's id of the workspace that something came from. @throws what the store throws. */
  from(id: string): Promise<Workspace | Unserved>;
  /** @param id the workspace in a destination. @throws what the store throws. */
  at(id: string | null): Promise<Workspace | Unserved>;
  /** The app was removed: everything of the workspace goes, unless Slack tells what has long been undone. Never rejects. */
  removed(removal: Removal, inbound: Inbound): Promise<void>;
}

/** Codes that a token of an app is refused with once it was removed from its workspace, or its token revoked. */
const GONE = new Set(['token_revoked', 'account_inactive']);

/** @returns whether a refusal says that the app is not in the workspace any more: https://docs.slack.dev/reference/methods/auth.test#errors. */
export function isGoneFault(code: string): boolean {
  return GONE.has(code);
}
