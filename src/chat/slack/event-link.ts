import type { Receiver } from '@slack/bolt';

/** The path that the app's request URLs end in, where Slack comes over HTTP. */
export const REQUEST_PATH = '/slack/events';
/** The page on which somebody adds the app to their workspace. */
export const INSTALL_PATH = '/slack/install';
/** Where Slack sends them back to; the app's redirect URL ends in it. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** How requests come from Slack to Bolt: over a socket that the bot opens, or over HTTP that Slack opens. */
export interface EventLink {
  readonly receiver: Receiver;
  /** Resolves once requests come in. Rejects with what the connection failed with. */
  start(): Promise<void>;
  /** Ends within about a second, whatever the other side does. Never rejects. */
  stop(): Promise<void>;
  /** Where Slack is to send requests to; null where it need not know. */
  address(): string | null;
  /** The page on which the app is added to a workspace; null where there is none. */
  installPage(): string | null;
}
