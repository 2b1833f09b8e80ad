import type { PersonAction } from '../model/claim.ts';
import type { Organisation } from '../model/subject.ts';
import type { Cue, Trigger } from './language/lexicon.ts';
import { clauseEnd, clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Tokens behind a statement in which it is said whose it is. */
const OWN_REACH = 16;
/** Tokens behind a verb of saying in which who says it may stand: "said two people", "dijeron fuentes cercanas". */
const SPEAKER_BEHIND = 5;
/** Tokens between who speaks and the word for it: "Alibaba said", "Alibaba on Tuesday said". */
const SPEAKER_GAP = 4;
/** Tokens of a sentence within which "he wrote" opens it, and between who speaks and the word for it. */
const OPENING = { word: 6, char: 10 } as const;

/** Who says something: the person it is about, an organisation, or the company without its name. */
export type OwnWord = 'self' | 'company' | Organisation;
/** How a claim names the person it is about as its speaker. */
export const SELF = 'themselves';

/** The person's own words, or the company's: said between the name and the verb or right after it, before the next name. */
export function isOwnWord(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): boolean {
  return ownWordOf(sentence, trigger, mention) !== null;
}

/** @returns whose word it is by what stands between the name and the verb or right after it, before the next name; null for nobody's. */
export function ownWordOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): OwnWord | null {
  if (trigger.value.own === true) return isAnonymous(sentence, trigger) ? null : 'self';
  // A list behind its verb is announced before it: "three said that they leave: A, B and C".
  const from = mention.at > trigger.at ? 0 : mention.at;
  const next = sentence.people.find((p) => p.at > trigger.end && p.key !== mention.key && !p.governed);
  const to = Math.min(next?.at ?? Number.MAX_SAFE_INTEGER, trigger.end + OWN_REACH);
  const said = saidIn(sentence, from, to);
  if (said === null) return null;
  const speaker = sentence.organisations.findLast(
    (o) => o.at >= mention.end && o.end <= said.at && said.at - o.end <= SPEAKER_GAP && !isOf(sentence, o),
  );
  if (speaker !== undefined) {
    // "The company that X founded announced a round": its word is of something else.
    return speaker.value.relation === 'other' && trigger.value.action === 'founded' ? null : speaker.value;
  }
  return speakerOf(said);
}

/** "He left Alibaba, he said", "at Alibaba on X": what a preposition or a verb governs does not speak. */
function isOf(sentence: Sentence, { at }: { readonly at: number }): boolean {
  return (
    hasCue(sentence, ['governor', 'destination', 'origin'], at - 1, at) ||
    sentence.triggers.some((t) => t.end === at || t.end === at - 1)
  );
}

/** "The company confirmed that X had left", 公司宣布X卸任: who says it stands in front of the name; null where nobody does. */
export function companyBefore(sentence: Sentence, mention: PersonMention, action: PersonAction): OwnWord | null {
  for (const said of [...cuesOf(sentence, 'own-word'), ...cuesOf(sentence, 'official'), ...cuesOf(sentence, 'say')]) {
    if (said.end > mention.at || isAnonymous(sentence, said)) continue;
    const from = Math.max(0, said.at - SPEAKER_GAP);
    if (hasCue(sentence, ['negation', 'doubt', 'deny'], from, mention.at)) continue;
    if (sentence.people.some((p) => p.at >= said.end && p.end <= mention.at && !p.governed)) continue;
    if (sentence.tokens.slice(said.end, mention.at).some((token) => token.form === ';')) continue;
    const speaker = sentence.organisations.findLast((o) => o.end <= said.at && o.end >= from);
    const person = sentence.people.findLast((p) => p.end <= said.at && p.end >= from);
    if (person !== undefined) continue;
    if (speaker !== undefined) {
      if (speaker.value.relation !== 'other' || action === 'joined') return speaker.value;
    } else if (hasCue(sentence, ['company'], from, said.end)) return 'company';
  }
  return null;
}

/** @returns whose word it is right behind the name, in the sentence that names somebody; null for nobody's. */
export function speaksThere(sentence: Sentence, mention: PersonMention): OwnWord | null {
  return speakerOf(saidIn(sentence, mention.at, mention.end + OWN_REACH));
}

/** @returns "He confirmed it on Monday", 他发文证实: whose word the sentence goes on with, of the person and nobody else; null for nobody's. */
export function goesOnSaying(sentence: Sentence, key: string): OwnWord | null {
  if (hasCue(sentence, ['hearsay', 'rumour'])) return null;
  const reach = sentence.tokens[0]?.kind === 'char' ? OPENING.char : OPENING.word;
  const speakers = [...sentence.people.filter((p) => p.key === key && !p.governed), ...cuesOf(sentence, 'pronoun')];
  const said = speakers
    .filter(({ at }) => at <= reach && !sentence.people.some((p) => p.key !== key && p.at < at))
    .flatMap(({ end }) => saidIn(sentence, end, end + reach) ?? []);
  return speakerOf(said[0] ?? null);
}

/** "A spokesperson said" is the company's word, wherever the person stands. */
function speakerOf(said: Hit<Cue> | null): OwnWord | null {
  return said === null ? null : said.value === 'official' ? 'company' : 'self';
}

/** "Alibaba said", a letter to the staff: the company speaks, and nobody else is named as the source. */
export function isOfficial(sentence: Sentence): boolean {
  if (isNobodys(sentence)) return false;
  if (hasCue(sentence, ['letter', 'official'])) return true;
  return sentence.organisations.some(
    (o) => o.value.relation !== 'other' && hasCue(sentence, ['own-word', 'say'], o.end, o.end + 4),
  );
}

/** Whether a sentence has what it tells from hearsay; "according to a letter to staff" has it from the letter. */
export function isNobodys(sentence: Sentence): boolean {
  if (hasCue(sentence, ['anonymous'])) return true;
  return cuesOf(sentence, 'hearsay').some(
    (hit) => !hasCue(sentence, ['letter', 'official'], hit.end, hit.end + DOCUMENT_REACH),
  );
}

/** Tokens behind "according to" within which the document stands. */
const DOCUMENT_REACH = 5;

function saidIn(sentence: Sentence, from: number, to: number): Hit<Cue> | null {
  const said = (['own-word', 'official'] as const).flatMap((cue) =>
    cuesOf(sentence, cue).filter((hit) => hit.at >= from && hit.end <= to && !isAnonymous(sentence, hit)),
  );
  return said[0] ?? null;
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
