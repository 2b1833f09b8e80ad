import type { Action } from '../model/claim.ts';
import type { Status } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';

/**
 * A sentence with slots: `{who}`, `{from}`, `{to}`, `{date}`, `{place}` (the organisation that the claim is about). What stands in
 * square brackets is left out where a slot in it is empty. Of a list, the first that has all it needs is taken.
 */
export type Template = string | readonly string[];

/** What an action is called. */
export interface ActionWording {
  readonly headline: Template;
  /** Where several did it; like `headline` where it is missing. */
  readonly headlineOfMany?: Template;
  readonly sentence: Template;
  readonly sentenceOfMany?: Template;
  /** What has a date to come; where it is here, what has no date may lie ahead too, and the headline's words say it. */
  readonly future?: Template;
  readonly futureOfMany?: Template;
  /** The deed that is denied by the person: "leaving Qwen". */
  readonly deed?: Template;
  /** The sentence says little without the words of the article: they are quoted where the reader's language is theirs. */
  readonly thin?: true;
}

/** Templates over `{claim}`, a sentence without its full stop. */
export interface Attribution {
  readonly reportedBy: string;
  readonly reportedIn: string;
  readonly rumoured: string;
  readonly rumouredBy: string;
  /** What was a rumour and has become more than that since. */
  readonly onceRumoured: string;
  readonly confirmed: string;
  readonly confirmedBy: string;
  readonly confirmedBySelf: string;
  readonly denied: string;
  readonly deniedBy: string;
  readonly deniedBySelf: string;
  /** It was so, or was to be, and is taken back: over `{who}` and the `{deed}`, and over `{claim}` for what is not called a deed. */
  readonly reversed: Template;
  readonly implied: string;
}

/** Everything that a message says in its own words, in one language. */
export interface LanguageWording {
  readonly actions: Readonly<Record<Action, ActionWording>>;
  /** What replaces `appointed` where the post is in a body within the company. */
  readonly appointedToUnit: ActionWording;
  /** Somebody leaves and joins, told as one. */
  readonly move: ActionWording;
  /** A unit is formed and people are appointed to it, told as one. */
  readonly formedWith: ActionWording;
  /** A unit without a name, formed inside `{place}`. */
  readonly formedInside: ActionWording;
  readonly attribution: Attribution;
  /** In front of a headline. */
  readonly headlineMark: {
    readonly rumoured: string;
    readonly denied: string;
    readonly deniedBySelf: string;
    /** A headline that tells of the reversal itself; see `Attribution.reversed`. */
    readonly reversed: Template;
    /** A claim that was taken back since. */
    readonly reversedSince: string;
  };
  readonly role: string;
  readonly and: string;
  readonly comma: string;
  /** `{names}` and `{count}` others; where `countsAll`, `{count}` is how many they are altogether. */
  readonly andMore: string;
  readonly countsAll: boolean;
  readonly fullStop: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly quoted: string;
  /** A title that is given in its own language, `{language}`. */
  readonly originalTitle: string;
  readonly ownCompany: string;
  readonly company: string;
  readonly companyOf: string;
  readonly companyItself: string;
  readonly date: {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly between: string;
    readonly on: string;
    readonly in: string;
    readonly months: readonly string[];
  };
  /** What a correction says; the story that it corrects is told like any other. */
  readonly correction: {
    readonly headline: string;
    /** In front of the reason on a message that is struck through. */
    readonly mark: string;
    readonly wasTold: string;
    readonly now: string;
    /** `{sentence}`, with its full stop, by `{outlet}`, with its `{status}`. */
    readonly said: string;
    readonly saidNoMore: string;
    readonly footnote: string;
    readonly reasons: {
      readonly retracted: string;
      readonly denied: string;
      readonly reversed: string;
      /** What was told as not so is so: `{status}`. */
      readonly opposite: string;
    };
  };
  /** A digest: `{count}` stories in it. */
  readonly digest: {
    readonly daily: string;
    readonly weekly: string;
    /** What was published while the bot was away. */
    readonly catchUp: string;
    readonly catchUpFootnote: string;
    readonly one: string;
    readonly many: string;
    readonly footnote: string;
  };
  readonly labels: {
    readonly newInStory: string;
    readonly whatChanged: string;
    readonly alsoReported: string;
    readonly more: string;
    readonly outlet: string;
    readonly outlets: string;
    readonly statuses: Readonly<Record<Status, string>>;
    readonly topics: Readonly<Record<Topic, string>>;
    /** 1 to 40 characters each. */
    readonly buttons: {
      readonly sources: string;
      readonly timeline: string;
      readonly mute: string;
      readonly notRelevant: string;
      readonly duplicate: string;
    };
  };
}
