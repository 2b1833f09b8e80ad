import type { ChatMessage } from './chat-message.ts';
import type { ReaderLanguage } from './reader-language.ts';

/** Where messages go: a channel or a person on one platform. `id` is its adapter's own; one that begins with `@` is a person's direct messages. */
export interface Destination {
  readonly platform: 'terminal' | 'slack' | 'discord';
  readonly id: string;
}

/** What to do at the destination: a new message, an edit that notifies nobody, or a reply in the message's thread. */
export type DeliveryKind = 'post' | 'edit' | 'reply';

/** An intent to send, durable before its article counts as seen. */
export interface OutboxMessage {
  /** The idempotency key: derives from destination, story, kind and content, so that a step done again changes nothing. */
  readonly id: string;
  /** Order within the destination; gapless. */
  readonly sequence: number;
  readonly destination: Destination;
  readonly kind: DeliveryKind;
  /** Null for a message that is not of one story: a digest, a notice. */
  readonly storyId: string | null;
  readonly message: ChatMessage;
  /** Of a story's message: what it is written in. */
  readonly language?: ReaderLanguage;
  /** It says that what the story told does not hold, or holds again. */
  readonly corrects?: true;
  /** Ids of the stories that it tells together, where it is of no single one: a digest, a summary. */
  readonly tells?: readonly string[];
  /** What it comes from: of a story's message the version of the article, `<id>~<content hash>`. */
  readonly cause: string;
  readonly created: string;
  /** Failed tries. */
  readonly attempts: number;
  /**
   * Since when it may stand there: a process took it to send it then, and what came of that is not on record. ISO 8601 in UTC. Written before
   * the first try, so that whoever takes it after a crash looks before it sends.
   */
  readonly attempted?: string;
  /** When it may be tried, again or at all; ISO 8601 in UTC. At once where it is left out. */
  readonly notBefore?: string;
}

/** What came of an attempt. Never thrown: a refused message is an outcome. */
export type DeliveryOutcome =
  | { readonly status: 'delivered'; readonly messageRef: string }
  | {
      readonly status: 'retry';
      readonly afterMs: number;
      /** `rate-limited` was certainly not carried out; of the others that is not sure. */
      readonly reason: 'rate-limited' | 'unavailable' | 'no-answer';
      /** The limit is that of the whole bot: its platform is asked nothing more for a while. */
      readonly wholePlatform?: true;
    }
  | {
      readonly status: 'rejected';
      /** `message-gone`: the message to edit or to answer is not there any more, its channel is. Never of a post. */
      readonly reason: 'forbidden' | 'not-found' | 'bad-payload' | 'message-gone';
      readonly detail: string;
    };

/** The last message that a destination refused for good, until somebody is told. */
export interface Refusal {
  readonly destination: Destination;
  /** A message that somebody deleted is nobody's news. */
  readonly reason: Exclude<Extract<DeliveryOutcome, { readonly status: 'rejected' }>['reason'], 'message-gone'>;
  readonly detail: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
