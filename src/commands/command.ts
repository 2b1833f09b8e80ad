import type { Wording } from '../alerts/compose-message.ts';
import type { DigestRecords } from '../alerts/digests.ts';
import type { SubscriptionRecords } from '../alerts/subscriptions.ts';
import type { CommandRequest } from '../chat/chat-adapter.ts';
import type { AsOf } from '../ledger/as-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../lib/clock.ts';
import type { Turns } from '../lib/turns.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import type { Localised, OptionKind } from '../model/command-spec.ts';
import type { FeedDesk } from '../model/feed-desk.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Topic } from '../model/topic.ts';
import type { Namespace } from '../stores/namespace.ts';
import type { StatusDeps } from './status.ts';

/** Everything that a command may ask for; each takes its `Pick`. */
export interface CommandDeps extends StatusDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Who asks, and where. */
  readonly asked: Asked;
  readonly feeds: FeedDesk;
  readonly subscriptions: SubscriptionRecords;
  readonly feedback: Namespace<Feedback>;
  readonly digests: DigestRecords;
  /** Lets what writes wait for other work that does, one piece at a time. */
  readonly turns: Turns;
  /** IANA name, for who does not say theirs. */
  readonly timezone: string;
  /** What messages and answers are worded with; `voiceOf` makes it speak the reader's language. */
  readonly wording: Wording;
  /** @returns the address that all copies of a page share. May throw on what is no address. */
  readonly canonicalUrl: (url: string) => string;
}

/** Who asks, and where the answer goes. */
export type Asked = Omit<CommandRequest, 'text'>;

/** What a person may add to a command; each is read and checked before the command sees it. */
export interface CommandOptions {
  /** The present by the clock where it is not given. */
  readonly asOf: AsOf;
  readonly since?: string;
  readonly days?: number;
  readonly limit?: number;
  readonly topic?: Topic;
  readonly person?: string;
  readonly story?: string;
  /** Which part of a long answer, from 1. */
  readonly page?: number;
  /** What was typed for options that a command reads itself. */
  readonly given: Readonly<Partial<Record<OptionName, string>>>;
}

export type OptionName =
  | 'as-of'
  | 'since'
  | 'days'
  | 'limit'
  | 'topic'
  | 'person'
  | 'story'
  | 'page'
  | 'how'
  | 'at-least'
  | 'language'
  | 'hour'
  | 'weekday'
  | 'timezone'
  | 'quiet'
  | 'ping'
  | 'for';

export interface CommandArgs {
  readonly options: CommandOptions;
  /** The words that are no option, joined by single spaces: a name, an id, an address. '' where there are none. */
  readonly subject: string;
}

/** One question that can be typed on any platform. A wrong subject is an answer, never a throw. */
export interface Command {
  readonly name: string;
  /** The command with its arguments, without `/qwen`. */
  readonly usage: string;
  /** 1 to 100 characters each. */
  readonly description: Localised;
  /** With `page`, the answer is paged where it is long. */
  readonly options: readonly OptionName[];
  /** It changes something, and takes its turn for that. */
  readonly writes?: true;
  /** Asked by buttons alone: neither listed nor declared. */
  readonly hidden?: true;
  /** What the free words are: taken as this option; the command's own subject; or not allowed. */
  readonly words: OptionName | 'subject' | 'none';
  /** What the free words are, of a command whose subject they are. */
  readonly subject?: {
    readonly name: string;
    readonly kind: OptionKind;
    /** The command says something without it, too. */
    readonly optional?: true;
    readonly description: Localised;
  };
  /** Others in the channel may want to see the answer: it has a button that shows it to them. */
  readonly shown?: true;
  /** @returns the whole answer; its heading in front says that something was found. */
  run(args: CommandArgs, deps: CommandDeps): Promise<ChatMessage>;
  /** The same answer as plain JSON; null where there is none to give. */
  json?(args: CommandArgs, deps: CommandDeps): Promise<unknown>;
}
