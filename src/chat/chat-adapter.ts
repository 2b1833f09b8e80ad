import type { ChatMessage } from '../model/chat-message.ts';
import type { DeliveryOutcome, Destination } from '../model/delivery.ts';

/** What a person asked: the words after `/qwen`, and where the answer goes. */
export interface CommandRequest {
  /** As typed, without the leading `/qwen`: `person 林俊旸`. At most 500 characters; adapters cut. */
  readonly text: string;
  readonly destination: Destination;
}

/** What to put where. `ref` is what an earlier `delivered` outcome named. */
export type SendRequest =
  | { readonly kind: 'post'; readonly destination: Destination; readonly message: ChatMessage; readonly key: string }
  | {
      readonly kind: 'edit' | 'reply';
      readonly ref: string;
      readonly destination: Destination;
      readonly message: ChatMessage;
      readonly key: string;
    };

/**
 * A chat platform as the domain sees it: transport only, no retries, no storage.
 * Renders the neutral message, escapes every text in it, and maps the platform's answers to outcomes.
 */
export interface ChatAdapter {
  readonly platform: Destination['platform'];
  /** Begins to receive commands; resolves when the platform is ready to be sent to. */
  start(dispatch: (request: CommandRequest) => Promise<ChatMessage>): Promise<void>;
  /** Never throws for what the platform answers; throws only on a programming error. */
  send(request: SendRequest): Promise<DeliveryOutcome>;
  stop(): Promise<void>;
}
