import type { Source } from './article.ts';
import type { Claim } from './claim.ts';

/** One article of the seeded corpus as `config/corpus/*.yaml` restates it: what it claims, and the fingerprint of its text. */
export interface Seed {
  /** Unique: the file's name without `.yaml`. */
  readonly key: string;
  /** `articleId` is `seed:<key>`; title and url are ours to word where the article's are not kept. */
  readonly source: Source;
  /** MinHash signature of its title and text, as `fingerprint` makes it. */
  readonly signature: readonly number[];
  /** In the order of the article; contradictions between seeds are kept, never averaged. */
  readonly claims: readonly Claim[];
}
