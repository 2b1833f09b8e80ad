import type { Status } from '../model/story.ts';

/** What the pages say themselves, in one language. What answers say too is worded in `commands/wording`. */
export interface PageWords {
  /** BCP 47, for the `lang` of a page. */
  readonly tag: string;
  readonly skip: string;
  readonly navigation: string;
  readonly pages: {
    readonly timeline: string;
    readonly whoLeft: string;
    readonly whoLeads: string;
    readonly health: string;
  };
  readonly otherLanguage: string;
  readonly footer: (timezone: string) => string;
  /** In front of the formats in which the stories are there as a feed. */
  readonly feeds: string;
  readonly past: (day: string) => string;
  /** A moment was asked for that is not over. */
  readonly notOver: (day: string) => string;
  readonly backToPresent: string;
  readonly mark: string;
  readonly filter: {
    readonly title: string;
    readonly search: string;
    readonly person: string;
    readonly topic: string;
    readonly status: string;
    readonly language: string;
    readonly from: string;
    readonly to: string;
    readonly asOf: string;
    readonly any: string;
    readonly show: string;
    readonly clear: string;
    readonly active: string;
    readonly remove: (what: string) => string;
    readonly format: string;
    /** What a field with a list takes. */
    readonly listed: string;
  };
  readonly timeline: {
    readonly lead: (subject: string) => string;
    readonly none: string;
    /** There is no story at all. */
    readonly empty: string;
    readonly foundPeople: string;
    readonly lookedBack: (day: string) => string;
    readonly older: string;
    readonly newest: string;
    readonly more: (count: number) => string;
    readonly articles: (count: number) => string;
    readonly corpus: string;
  };
  readonly whoLeft: { readonly lead: string; readonly apart: string };
  readonly whoLeads: { readonly lead: string };
  readonly table: {
    readonly sortBy: (column: string) => string;
    readonly sources: (count: number) => string;
    readonly differ: string;
  };
  readonly person: {
    readonly leaving: string;
    readonly claims: string;
    readonly claimsLead: string;
    readonly notFound: (key: string) => string;
    readonly perhaps: string;
  };
  readonly claim: {
    readonly published: string;
    readonly outlet: string;
    readonly says: string;
    readonly date: string;
    readonly certainty: string;
    readonly judgement: string;
    readonly why: string;
    readonly implied: string;
    readonly denied: string;
  };
  readonly story: {
    readonly people: string;
    readonly opened: string;
    readonly updated: string;
    readonly history: string;
    readonly historyLead: string;
    readonly noHistory: string;
    readonly when: string;
    readonly what: string;
    readonly where: string;
    readonly cause: string;
    readonly events: Readonly<
      Record<'posted' | 'edited' | 'answered' | 'corrected' | 'digest' | 'superseded' | 'refused', string>
    >;
    readonly all: string;
    readonly notYet: (day: string) => string;
    readonly notFound: (id: string) => string;
  };
  readonly health: {
    readonly lead: string;
    readonly feed: string;
    readonly condition: string;
    readonly lastSuccess: string;
    readonly nextCheck: string;
    readonly rhythm: string;
    readonly failures: string;
    readonly newest: string;
    readonly never: string;
    readonly atOnce: string;
    readonly every: (minutes: number) => string;
    readonly unknown: string;
    readonly outbox: string;
    readonly watcher: string;
    readonly removed: string;
    readonly noFeeds: string;
  };
  readonly token: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly enter: string;
    readonly wrong: string;
    readonly closed: string;
  };
  readonly problems: {
    readonly notFound: string;
    readonly notFoundLead: string;
    readonly notUnderstood: string;
    readonly wants: (option: string, wanted: string) => string;
    readonly home: string;
  };
}

/** A mark in front of a status, for who sees no colours; the words stand beside it. */
export const MARKS: Readonly<Record<Status, string>> = {
  confirmed: '●',
  reported: '◐',
  rumoured: '○',
  denied: '✕',
  reversed: '↺',
};
