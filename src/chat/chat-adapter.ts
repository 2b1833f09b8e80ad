import type { Audience, ChatMessage } from '../model/chat-message.ts';
import type { CommandSpec, OptionKind } from '../model/command-spec.ts';
import type { DeliveryOutcome, Destination } from '../model/delivery.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';

/** The person who asks or presses. */
export interface Asker {
  /** The destination of their direct messages: its `id` begins with `@`. */
  readonly self: Destination;
  /** By the platform's locale for this person. */
  readonly language: ReaderLanguage;
  /** IANA name; null where the platform does not tell. */
  readonly timezone: string | null;
  /** Whether the platform, or the configuration for it, lets them change what the channel is told; always so in their own direct messages. */
  readonly mayManage: boolean;
  /** Whether the configuration names them as an operator of the bot. */
  readonly isOperator: boolean;
}

/** What a person asked: the words after `/qwen`, and where the answer goes. */
export interface CommandRequest {
  /** As typed, without the leading `/qwen`: `person 林俊旸`. At most 500 characters; adapters cut. */
  readonly text: string;
  /** The channel or the direct messages where it was asked. */
  readonly destination: Destination;
  readonly asker: Asker;
  /** Who sees the answer. */
  readonly audience: Audience;
}

/** What somebody has typed so far of an option whose values can be suggested. */
export interface SuggestRequest {
  readonly kind: Exclude<OptionKind, 'text' | 'number'>;
  /** At most 100 characters; adapters cut. */
  readonly typed: string;
  readonly language: ReaderLanguage;
}

/** One value that may be meant: `label` is shown, `value` is put into the command. Each 1 to 100 characters. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** What a platform asks and tells the bot. What is wrong with a question is said in its answer, which is never rejected. */
export interface Inbound {
  /** @returns the answer, seen by whoever asked unless a button asked for all. */
  readonly command: (request: CommandRequest) => Promise<ChatMessage>;
  /** @returns the best first, at most 25. */
  readonly suggest: (request: SuggestRequest) => Promise<readonly Suggestion[]>;
  /**
   * The bot was removed from places for good, and everything that is kept of them is to go. Resolves once it has gone; may be told again.
   * Rejects where the store fails.
   */
  readonly left: (isGone: (destination: Destination) => boolean) => Promise<void>;
  /** The commands there are, for platforms that show or register them. */
  readonly specs: readonly CommandSpec[];
}

interface Sendable {
  readonly destination: Destination;
  readonly message: ChatMessage;
  readonly key: string;
  /**
   * Since when it may stand there already: an attempt began then, and what came of it is not known. ISO 8601 in UTC. It is looked for
   * before it is sent. Left out where it was never tried, or did certainly not arrive.
   */
  readonly attempted?: string;
  /** What is sent where the place cannot be looked at. @default message */
  readonly ifUnsure?: ChatMessage;
  /** Where several processes send: asked last before it leaves, behind all that is looked up for it. Rejects where another has taken it over. */
  readonly mayGo?: (() => Promise<void>) | undefined;
}

/** What to put where. `ref` is what an earlier `delivered` outcome named. */
export type SendRequest = Sendable &
  ({ readonly kind: 'post' } | { readonly kind: 'edit' | 'reply'; readonly ref: string });

/**
 * A chat platform as the domain sees it: transport only, no retries, no storage.
 * Renders the neutral message, escapes every text in it, and maps the platform's answers to outcomes.
 * A request that the platform delivers twice runs once.
 */
export interface ChatAdapter {
  readonly platform: Destination['platform'];
  /**
   * Begins to receive commands; resolves when the platform is ready to be sent to.
   * @throws PlatformError where it cannot be reached or refuses the token; `retryable` says whether another try may do.
   */
  start(inbound: Inbound): Promise<void>;
  /** Never throws for what the platform answers; throws only on a programming error. */
  send(request: SendRequest): Promise<DeliveryOutcome>;
  /** @returns what names those destinations that have a limit together beside the one of each; left out where only the whole platform has one. */
  limitGroup?(destination: Destination): string;
  stop(): Promise<void>;
}
