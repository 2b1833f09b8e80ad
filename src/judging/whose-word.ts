import type { Certainty, PersonAction } from '../model/claim.ts';
import type { DraftClaim } from './draft-claim.ts';
import type { Trigger } from './language/lexicon.ts';
import { companyBefore, isNobodys, isOfficial, type OwnWord, ownWordOf, SELF } from './own-words.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Who speaks in an article as a whole. */
export interface Voices {
  /** The company says so, or writes it to its staff. */
  readonly officially: boolean;
  /** The article says of what it tells that nobody has confirmed it, or its headline that it is a rumour. */
  readonly unverified: boolean;
  /** Headline or lead have it from people without a name. */
  readonly anonymous: boolean;
}

/** Posts are the company's to give: its word makes them sure. */
const POSTS: ReadonlySet<PersonAction> = new Set(['appointed', 'reassigned', 'stays']);
/** Steps that a person announces and an employer confirms. */
const STEPS: ReadonlySet<PersonAction> = new Set(['departed', 'joined', 'founded', 'appointed', 'reassigned', 'stays']);
/** Sentences from the headline on whose people an article is about. */
const LEAD = 2;
/** Tokens between who confirms and the word for it. */
const SPEAKER_GAP = 5;

/** @returns who speaks in the article. */
export function voicesOf(sentences: readonly Sentence[]): Voices {
  const [title] = sentences;
  return {
    officially: sentences.some(isOfficial),
    unverified:
      sentences.some((s) => hasCue(s, ['unverified'])) ||
      (title?.field === 'title' && hasCue(title, ['rumour']) && !sentences.some((s) => hasCue(s, ['deny']))),
    anonymous: sentences.some((s) => s.index <= 1 && hasCue(s, ['anonymous', 'hearsay'])),
  };
}

/** How sure a sentence is of what it tells, and who says so. */
export interface Word {
  readonly certainty: Certainty;
  readonly saidBy: string | null;
}

/** @returns whose word it is in its own sentence that the trigger tells something of the person. */
export function wordOf(
  sentence: Sentence,
  trigger: Hit<Trigger>,
  mention: PersonMention,
  rumour: boolean,
  voices: Voices,
): Word {
  const { action } = trigger.value;
  const own = tellsInPrivate(sentence, trigger, voices) ? null : ownWordOf(sentence, trigger, mention);
  if (own !== null && isBackground(sentence, trigger, mention)) return { certainty: 'reported', saidBy: null };
  const speaker = own ?? companyBefore(sentence, mention, action);
  if (speaker !== null) return { certainty: 'confirmed', saidBy: nameOf(speaker) };
  if (action === 'denied' || (action === 'stays' && isRejection(sentence)))
    return { certainty: 'confirmed', saidBy: action === 'denied' ? SELF : null };
  if (POSTS.has(action) && voices.officially && !isNobodys(sentence)) return { certainty: 'confirmed', saidBy: null };
  return { certainty: rumour ? 'rumoured' : 'reported', saidBy: null };
}

function nameOf(speaker: OwnWord): string | null {
  return speaker === 'self' ? SELF : speaker === 'company' ? null : speaker.name;
}

/** "Told colleagues that she is leaving", which people without a name tell: not said in public. */
function tellsInPrivate(sentence: Sentence, trigger: Hit<Trigger>, voices: Voices): boolean {
  return voices.anonymous && trigger.value.own !== true && hasCue(sentence, ['in-private']);
}

/** "A takes over the post that B left, the company says": the word is for the news, and not for what it builds on. */
function isBackground(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): boolean {
  const others = sentence.triggers.some(
    (t) =>
      t !== trigger &&
      t.value.weak === undefined &&
      t.value.subject !== 'noun' &&
      t.value.action !== 'statement' &&
      t.value.action !== 'denied',
  );
  if (!others || !sentence.people.some((p) => p.key !== mention.key)) return false;
  if (trigger.value.subject === 'noun') return true;
  return cuesOf(sentence, 'subordinate').some((hit) => hit.end <= mention.at && mention.at - hit.end <= 1);
}

/** What is said against a report is the word of whom it is about, or of their company. */
function isRejection(sentence: Sentence): boolean {
  return hasCue(sentence, ['deny']) || sentence.triggers.some((t) => t.value.action === 'denied');
}

/**
 * "Alibaba confirmed the change": what is said in a sentence of its own is said of the people whom headline and lead are about. Where
 * the article calls what it tells unverified, what is only reported of them is a rumour.
 */
export function withConfirmations(
  drafts: readonly DraftClaim[],
  sentences: readonly Sentence[],
  voices: Voices,
): DraftClaim[] {
  const about = new Set(drafts.filter((d) => d.sentence.index <= LEAD).map((d) => d.person));
  const confirming = sentences.filter((s) => s.index > 0).map((s) => [s.index, confirmerOf(s, about)] as const);
  return drafts.map((draft) => {
    if (draft.certainty !== 'reported' || draft.negated || !STEPS.has(draft.action) || !about.has(draft.person))
      return draft;
    const by = confirming.find(([index, who]) => who !== null && index >= draft.sentence.index && confirms(who, draft));
    if (by?.[1] != null) return { ...draft, certainty: 'confirmed' as const, saidBy: nameOf(by[1]) };
    return voices.unverified ? { ...draft, certainty: 'rumoured' as const } : draft;
  });
}

function confirms(who: OwnWord, draft: DraftClaim): boolean {
  if (who === 'self') return draft.action !== 'appointed' && draft.action !== 'reassigned';
  if (who === 'company' || who.relation !== 'other') return true;
  return (
    (draft.action === 'joined' || draft.action === 'departed') && draft.to !== 'start-up' && draft.to?.key === who.key
  );
}

/** Who confirms in the sentence what was told before it; null where nobody does, or where it is of somebody else. */
function confirmerOf(sentence: Sentence, about: ReadonlySet<string>): OwnWord | null {
  for (const hit of cuesOf(sentence, 'confirm')) {
    const from = Math.max(0, hit.at - SPEAKER_GAP);
    if (hasCue(sentence, ['negation', 'doubt', 'anonymous', 'nobody'], from, hit.at)) continue;
    if (sentence.people.some((p) => p.at >= hit.end && !about.has(p.key))) continue;
    const company = sentence.organisations.findLast((o) => o.end <= hit.at && o.end >= from);
    const person = sentence.people.findLast((p) => p.end <= hit.at && p.end >= from && !p.governed);
    if (person !== undefined) return about.has(person.key) ? 'self' : null;
    if (company !== undefined) return company.value;
    if (hasCue(sentence, ['company'], from, hit.at)) return 'company';
    if (hasCue(sentence, ['pronoun'], from, hit.at)) return 'self';
  }
  return null;
}
