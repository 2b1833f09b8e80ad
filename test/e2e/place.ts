import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';

/** How somebody asks; in the channel and delivered once where nothing is said. */
export interface Asking {
  /** In their direct messages with the bot. */
  readonly direct?: true;
  /** How often the platform delivers it. */
  readonly deliveries?: number;
}

/** A channel on a platform with somebody in it who may change what it is told, as the person sees it. */
export interface Place {
  readonly adapter: ChatAdapter;
  /** The person types a command. @returns what is shown to them, once `expected` is in it. */
  ask(text: string, expected: string, how?: Asking): Promise<string>;
  /** They press the last button with this label that they see in the channel. @returns what is shown to them, once `expected` is in it. */
  press(label: string, expected: string): Promise<string>;
  /** @returns what the buttons are called on the last message that they see in the channel. */
  buttons(): readonly string[];
  /** @returns what stands in the channel for all to read, each message with the replies in its thread behind it. */
  standing(): readonly string[];
  /** @returns what the bot wrote into their direct messages by itself. */
  direct(): readonly string[];
  /** @returns the answers in the channel that they alone see. */
  answers(): readonly string[];
  /** Their client speaks Chinese from now on. */
  speakChinese(): void;
  readonly faults: PlaceFaults;
  close(): Promise<void>;
}

/** What happens to a platform, each until `heal`. */
export interface PlaceFaults {
  /** No request gets an answer or does anything. */
  down(): void;
  revokeToken(): void;
  deleteChannel(): void;
  /** The bot may no longer write in the channel. */
  forbid(): void;
  /** The next message to the channel is one too many; a second later it is not. */
  limit(): void;
  /** The next message to the channel is taken, and then the connection breaks. */
  dropAnswer(): void;
  /** Resolves when commands are heard again, if they were before. */
  heal(): Promise<void>;
  /** @returns how many requests were about the channel so far. */
  requests(): number;
}
