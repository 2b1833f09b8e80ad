import type { Post } from '../../ledger/posts-of.ts';
import type { Contradiction } from '../../ledger/versions.ts';
import type { Verdict } from '../../model/judgement.ts';
import type { Counts } from '../../model/status-report.ts';

/** Why somebody stands apart from those who are reported as departed. */
type Unclear = 'implied' | 'disputed' | 'reversed';

/**
 * Everything that answers say in their own words, in one language: one part a command, and `common` for what several say. A new
 * command adds a part here; each language then has to have it. What stands between words (order, plural, brackets) is the
 * language's own, so what has slots is a function of them. Statuses, topics, actions and names are worded as in messages.
 */
export interface AnswerWording {
  readonly common: {
    /** Between the things of a list, and between two parts of a sentence. */
    readonly comma: string;
    readonly clause: string;
    readonly semicolon: string;
    readonly colon: string;
    readonly fullStop: string;
    /** Between two sentences. */
    readonly gap: string;
    /** A remark or the sources of a sentence stand between these. */
    readonly open: string;
    readonly close: string;
    readonly quoted: (text: string) => string;
    /** In front of the sources of an account that is a rumour. */
    readonly rumour: string;
    readonly tryCommand: string;
    /** Before and behind the one command that may have been meant. */
    readonly didYouMean: readonly [before: string, after: string];
    readonly didYouMeanOneOf: string;
    readonly differ: string;
    readonly differAbout: Readonly<Record<Contradiction['about'], string>>;
    readonly besides: string;
    /** Accounts of a departure and of what is left. */
    readonly leaves: string;
    readonly doesNotLeave: string;
    readonly ownCompany: string;
    readonly not: (what: string) => string;
    readonly perhaps: (what: string) => string;
    /** What has no date of its own. */
    readonly reportedOn: (day: string) => string;
    readonly until: (first: string, last: string) => string;
    readonly asOf: (moment: string) => string;
    readonly publishedUpTo: (moment: string) => string;
    readonly post: (role: string, organisation: string) => string;
    readonly aPost: string;
    readonly columns: {
      readonly person: string;
      readonly role: string;
      readonly post: string;
      readonly announced: string;
      readonly date: string;
      readonly since: string;
      readonly to: string;
      readonly from: string;
      readonly status: string;
      readonly sources: string;
    };
  };
  readonly page: {
    readonly showToChannel: string;
    readonly next: string;
    readonly previous: string;
    readonly of: (page: number, pages: number) => string;
    /** Where no button leads there. */
    readonly more: (command: string) => string;
  };
  readonly problems: {
    readonly noCommand: (typed: string) => string;
    readonly allCommands: string;
    readonly meantCommand: (command: string) => string;
    readonly usage: (usage: string) => string;
    readonly wantsValue: (option: string) => string;
    readonly takesNot: (command: string, words: string) => string;
    readonly notUnderstood: (words: string) => string;
    readonly noOption: (command: string, option: string) => string;
    readonly meantOption: (option: string) => string;
    readonly wants: (option: string, wanted: string, typed: string) => string;
    readonly aMoment: string;
    readonly aPeriod: string;
    readonly aNumber: (most: number) => string;
    readonly oneOf: (values: string) => string;
    readonly aTopic: (meant: string) => string;
    readonly tooOften: string;
    readonly askAgain: (seconds: number) => string;
    readonly unexpected: string;
    readonly readOnly: string;
    readonly whereWatched: string;
    readonly reference: (reference: string) => string;
  };
  readonly askPerson: {
    readonly which: string;
    readonly unknown: (name: string) => string;
    readonly several: (name: string) => string;
    readonly lookedAt: string;
  };
  readonly askStory: {
    readonly which: string;
    readonly unknown: (id: string) => string;
    readonly lookedAt: string;
    readonly later: (id: string, moment: string) => string;
    readonly firstArticle: (day: string) => string;
  };
  readonly help: {
    readonly title: string;
    readonly topics: (topics: string) => string;
    readonly hint: string;
  };
  readonly whoLeft: {
    readonly title: string;
    readonly none: string;
    readonly noneOf: (name: string) => string;
    readonly since: (since: string) => string;
    readonly nobody: string;
    readonly counted: (departed: number, unclear: number, reversed: number) => string;
    readonly cut: (shown: number) => string;
    readonly more: string;
    readonly reversed: string;
    readonly unclear: string;
    readonly because: Readonly<Record<Unclear, string>>;
  };
  readonly whoJoined: {
    readonly title: string;
    readonly none: string;
    readonly since: (since: string) => string;
    readonly cut: (shown: number, all: number) => string;
    readonly more: string;
  };
  readonly whoLeads: {
    readonly title: string;
    readonly none: string;
    readonly lookedAt: (moment: string) => string;
    readonly leaving: (unclear: string) => string;
    readonly several: string;
    readonly cut: (shown: number, all: number) => string;
  };
  readonly unclear: Readonly<Record<Unclear, string>>;
  readonly timeline: {
    readonly title: string;
    readonly titleOf: (headline: string) => string;
    readonly none: string;
    readonly lookedAt: (moment: string, from: string | null) => string;
    readonly day: string;
    readonly month: string;
    readonly events: string;
    readonly number: string;
    readonly asides: (count: number) => string;
    readonly omitted: (count: number) => string;
    readonly datesDiffer: string;
    /** What its picture says. */
    readonly picture: {
      readonly vague: string;
      readonly differ: string;
      /** People who have no row. */
      readonly more: (count: number) => string;
    };
  };
  readonly latest: {
    readonly title: string;
    readonly titleOf: (topic: string) => string;
    readonly none: string;
    readonly noneOn: (topic: string) => string;
    readonly lookedAt: (moment: string) => string;
    readonly outlets: (count: number) => string;
    readonly corpus: string;
    readonly oneTopic: string;
  };
  readonly person: {
    readonly nothing: (name: string) => string;
    readonly lookedAt: (moment: string, names: string) => string;
    readonly said: string;
    readonly posts: string;
    readonly stories: string;
    readonly spellings: string;
    readonly alsoPrintedAs: (names: string) => string;
    readonly known: string;
    readonly discovered: string;
    readonly sources: string;
    readonly more: (count: number) => string;
    readonly counted: (claims: number, articles: number) => string;
    readonly confirm: string;
    readonly merge: string;
    readonly left: (role: string | null, destination: string | null) => string;
    readonly unclear: Readonly<Record<Unclear, string>>;
    readonly announced: (date: string) => string;
    readonly how: Readonly<Record<Post['how'], string>>;
  };
  readonly story: {
    readonly claims: string;
    readonly background: string;
    readonly related: string;
    readonly coverage: string;
    readonly articles: (count: number, listed: number) => string;
    readonly outlets: (count: number) => string;
    readonly asOf: (moment: string) => string;
    readonly copyOf: (outlet: string) => string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
  };
  readonly sources: {
    readonly title: (headline: string) => string;
  };
  readonly why: {
    readonly what: string;
    readonly give: string;
    readonly unseen: string;
    readonly lookedFor: (url: string) => string;
    readonly title: (storyId: string) => string;
    readonly edited: string;
    readonly articles: (count: number, listed: number) => string;
    readonly inFull: string;
    readonly judged: (moment: string, articleId: string) => string;
    readonly fields: {
      readonly verdict: string;
      readonly heldBack: string;
      readonly outlet: string;
      readonly story: string;
      readonly repeats: string;
    };
    readonly meaning: Readonly<Record<Verdict, string>>;
    readonly reason: ReasonWording;
  };
  readonly status: {
    readonly title: string;
    readonly fields: {
      readonly mode: string;
      readonly started: string;
      readonly polled: string;
      readonly feeds: string;
      readonly articles: string;
      readonly lastDay: string;
      readonly outbox: string;
      readonly canary: string;
      readonly subscriptions: string;
      readonly lastGivenUp: string;
      readonly store: string;
    };
    readonly noCycle: string;
    readonly noCheck: string;
    readonly nextCheck: (time: string) => string;
    readonly feeds: (all: number, failing: number, unread: number) => string;
    readonly silentFeeds: (count: number) => string;
    readonly counted: (count: number, verdict: Verdict) => string;
    readonly lastDay: (counts: Counts) => string;
    /** Their picture. */
    readonly day: {
      readonly title: (since: string) => string;
      readonly names: Readonly<Record<keyof Counts, string>>;
      readonly none: string;
      /** `peak`: the hour with the most, as `14:00`. */
      readonly note: (sum: number, most: number, peak: string) => string;
      readonly underWay: string;
    };
    /** `since`: the oldest that waits; null where none does. */
    readonly outbox: (waiting: number, since: string | null, givenUp: number) => string;
    /** From publication into the outbox. */
    readonly canary: (seconds: number, measured: string) => string;
    readonly silent: string;
    readonly moreSilent: (count: number) => string;
    readonly newestEntry: (time: string) => string;
    readonly failing: string;
    readonly moreFailing: (count: number) => string;
    readonly often: (times: number) => string;
    readonly neverRead: string;
    readonly lastRead: (time: string) => string;
    readonly noCause: string;
  };
}

/** How the stages of a decision read. What a judgement wrote in English is looked up; what is not here is printed as it was written. */
export interface ReasonWording {
  readonly stages: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  /** Outcomes with something in them: a number of claims, a story, an outlet. */
  readonly outcomesWith: readonly (readonly [begins: string, words: (rest: string) => string])[];
  readonly rules: Readonly<Record<string, string>>;
  readonly matched: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string>>;
  readonly score: (score: string, threshold: string) => string;
  readonly by: (rule: string) => string;
  readonly event: (event: string) => string;
  readonly eventsByWeight: (events: string) => string;
}
