/** What one part of the ledger, such as a person, comes to in an answer. */
export interface Concluded<P> {
  /** Null where the part has no place in the answer. */
  readonly is: P | null;
  /** Since the epoch: from then on more is known of the part without being told. Left out where nothing is dated later. */
  readonly untilMs?: number | undefined;
  /** What the part rests on besides itself, in the words of `note`. */
  readonly restsOn?: readonly string[];
}

/** A question about the whole ledger, answered part by part: what is told of one part makes only that one be concluded anew. */
export interface Question<P, A> {
  /** Names what is asked: the same name, moment and ledger have the same answer. */
  readonly name: string;
  /** @returns all parts that may have a place in the answer, whenever they may have become known. */
  parts(): Promise<readonly string[]>;
  /** @returns the parts, known before or not, of which something was told; `told` is in the words of `note`. */
  partsOf(told: string): readonly string[];
  /** @returns what each of the parts comes to; a part left out has no place in the answer. */
  conclude(parts: readonly string[]): Promise<ReadonlyMap<string, Concluded<P>>>;
  /** @returns the answer; the same for the same conclusions, in whatever order they come. */
  gather(conclusions: Iterable<P>): A;
}
