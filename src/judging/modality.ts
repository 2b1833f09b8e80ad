import type { Trigger } from './language/lexicon.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';

/** How a sentence means what a trigger in it says. */
interface Modality {
  readonly negated: boolean;
  /** Asked, conditional or only possible: no statement that it happened. */
  readonly open: boolean;
  /** Told of an earlier life: "formerly led", 曾任. */
  readonly past: boolean;
  /** Marked as unverified in the text. */
  readonly rumour: boolean;
}

/** Tokens before a trigger in which a negation or a doubt still belongs to it. A Han character is a token. */
const REACH = { word: 2, char: 4 } as const;

/** @returns the modality of the trigger; negation and doubt count only close before it, in the same clause. */
export function modalityOf(sentence: Sentence, trigger: Hit<Trigger>): Modality {
  const han = sentence.tokens[trigger.at]?.kind === 'char';
  const from = Math.max(clauseStart(sentence, trigger.at), trigger.at - (han ? REACH.char : REACH.word));
  const denial = cuesOf(sentence, 'deny').some((hit) => hit.end <= trigger.at && trigger.at - hit.end <= 8);
  const denies = denial && trigger.value.action !== 'denied' && trigger.value.subject !== 'noun';
  return {
    negated: hasCue(sentence, ['negation'], from, trigger.at) || denies,
    open:
      sentence.question ||
      hasCue(sentence, ['doubt'], from, trigger.at) ||
      hasCue(sentence, ['conditional'], clauseStart(sentence, trigger.at), trigger.at) ||
      // "Neither said that they leave" denies nothing and reports nothing.
      hasCue(sentence, ['nobody'], clauseStart(sentence, trigger.at), trigger.at),
    past: hasCue(sentence, ['former'], from, trigger.at),
    rumour: hasCue(sentence, ['rumour']),
  };
}

/** @returns the token after the last mark before `at`. */
export function clauseStart(sentence: Pick<Sentence, 'tokens'>, at: number): number {
  for (let back = at - 1; back >= 0; back -= 1) {
    if (sentence.tokens[back]?.kind === 'mark') return back + 1;
  }
  return 0;
}

/** @returns the position of the first mark from `at` on, or the sentence's end. */
export function clauseEnd(sentence: Pick<Sentence, 'tokens'>, at: number): number {
  const end = sentence.tokens.findIndex((token, index) => index >= at && token.kind === 'mark');
  return end < 0 ? sentence.tokens.length : end;
}
