import type { Trigger } from './language/lexicon.ts';
import { clauseEnd, clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Tokens behind a statement in which it is said whose it is. */
const OWN_REACH = 16;
/** Tokens behind a verb of saying in which who says it may stand: "said two people", "dijeron fuentes cercanas". */
const SPEAKER_BEHIND = 5;
/** Tokens of a sentence within which "he wrote" opens it, and between who speaks and the word for it. */
const OPENING = { word: 6, char: 10 } as const;

/** The person's own words, or the company's: said between the name and the verb or right after it, before the next name. */
export function isOwnWord(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): boolean {
  if (trigger.value.own === true) return !isAnonymous(sentence, trigger);
  // A list behind its verb is announced before it: "three said that they leave: A, B and C".
  const from = mention.at > trigger.at ? 0 : mention.at;
  const next = sentence.people.find((p) => p.at > trigger.end && p.key !== mention.key && !p.governed);
  return saysIn(sentence, from, Math.min(next?.at ?? Number.MAX_SAFE_INTEGER, trigger.end + OWN_REACH));
}

/** Whether the sentence in which somebody is named says right behind the name that it is their own word. */
export function speaksThere(sentence: Sentence, mention: PersonMention): boolean {
  return saysIn(sentence, mention.at, mention.end + OWN_REACH);
}

/** "He confirmed it on Monday", 他发文证实: the sentence goes on with what the person, and nobody else, says. */
export function goesOnSaying(sentence: Sentence, key: string): boolean {
  if (hasCue(sentence, ['hearsay', 'rumour'])) return false;
  const reach = sentence.tokens[0]?.kind === 'char' ? OPENING.char : OPENING.word;
  const speakers = [...sentence.people.filter((p) => p.key === key && !p.governed), ...cuesOf(sentence, 'pronoun')];
  return speakers.some(
    (speaker) =>
      speaker.at <= reach &&
      !sentence.people.some((p) => p.key !== key && p.at < speaker.at) &&
      saysIn(sentence, speaker.end, speaker.end + reach),
  );
}

/** "Alibaba said", a letter to the staff: the company speaks, and nobody else is named as the source. */
export function isOfficial(sentence: Sentence): boolean {
  if (hasCue(sentence, ['hearsay', 'anonymous'])) return false;
  if (hasCue(sentence, ['letter', 'official'])) return true;
  return sentence.organisations.some(
    (o) => o.value.relation !== 'other' && hasCue(sentence, ['own-word', 'say'], o.end, o.end + 4),
  );
}

function saysIn(sentence: Sentence, from: number, to: number): boolean {
  return (['own-word', 'official'] as const).some((cue) =>
    cuesOf(sentence, cue).some((hit) => hit.at >= from && hit.end <= to && !isAnonymous(sentence, hit)),
  );
}

/**
 * "People familiar with the matter said on Friday", 知情人士证实: who says it has no name, so it is nobody's own word. "Sources say that
 * he posted it" is his.
 */
function isAnonymous(sentence: Sentence, said: { readonly at: number; readonly end: number }): boolean {
  const sources = cuesOf(sentence, 'anonymous');
  if (sources.length === 0) return false;
  const start = clauseStart(sentence, said.at);
  const before = sources.findLast((hit) => hit.at >= start && hit.end <= said.at);
  if (before !== undefined) {
    const named = sentence.people.some((p) => !p.governed && p.at >= before.end && p.end <= said.at);
    return !named && !hasCue(sentence, ['pronoun'], before.end, said.at);
  }
  const end = Math.min(clauseEnd(sentence, said.end), said.end + SPEAKER_BEHIND);
  return sources.some((hit) => hit.at >= said.end && hit.end <= end);
}
