/** Title, text, and the language where its letters do not tell it. */
export type Text = readonly [title: string, text?: string, language?: string];

/**
 * One fact, the same in other words or another language, and texts in which one slot is another. What is expected is what a careful
 * person takes from the words; where the judgement does not do so yet, `known` says why, and the table stays as it is.
 */
export interface PairGroup {
  readonly name: string;
  /** Taken in before `first`, where the fact needs a past: told or not, it does not matter. */
  readonly before?: readonly Text[];
  /** Told: opens a story, or adds to one that `before` opened. */
  readonly first: Text;
  /** The same fact: told nothing, and of the same story. */
  readonly same: readonly Text[];
  /** Only a part of it: told nothing, in whichever of its stories. */
  readonly part?: readonly Text[];
  /** Something else: told. */
  readonly other: readonly Text[];
  /** The same a year later: told nothing. */
  readonly recap?: readonly Text[];
  /** Not about the subject, or without a fact: told nothing, be it the first article of all or behind `first`. */
  readonly silent?: readonly Text[];
  /**
   * What a text says of people, by its title: `wang-peng joined Meta`, `not wang-peng departed`, `wang-peng departed as rumoured`;
   * what it must not be read to say begins with `no `. Keys put the family name first.
   */
  readonly facts?: Readonly<Record<string, readonly string[]>>;
  /** Expectations that are not met yet and the reason, by place and title: `same: Wang Peng leaves Qwen`. */
  readonly known?: Readonly<Record<string, string>>;
}
