import type { Certainty, PersonAction } from '../model/claim.ts';
import type { Organisation } from '../model/subject.ts';
import type { Trigger } from './language/lexicon.ts';
import type { Hit } from './phrase-trie.ts';
import type { PersonMention, Sentence } from './sentence.ts';

/** A claim as one sentence makes it, before sentences are brought together. */
export interface DraftClaim {
  readonly person: string;
  readonly discovered: boolean;
  readonly action: PersonAction;
  readonly to: Organisation | 'start-up' | null;
  readonly from: Organisation | null;
  readonly date: string | null;
  readonly role: string | null;
  readonly certainty: Certainty;
  /** Who says so: an organisation's name, or the person's own word; null where the text names nobody. */
  readonly saidBy: string | null;
  readonly negated: boolean;
  /** Beside `negated`: takes back what was so. */
  readonly reversed?: true;
  readonly implied: boolean;
  /** Leaves another company than the subject's. */
  readonly elsewhere?: true;
  readonly sentence: Sentence;
  readonly trigger: Hit<Trigger>;
  readonly mention: PersonMention;
}
