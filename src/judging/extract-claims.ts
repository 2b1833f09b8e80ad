import type { PersonAction } from '../model/claim.ts';
import type { Organisation } from '../model/subject.ts';
import { unnamedOf } from './bind-headline.ts';
import {
  bodyOf,
  companyAfter,
  companyBefore,
  companyNamed,
  destinationOf,
  joinedOf,
  originOf,
  otherLeft,
  otherPlaceOf,
  placeOf,
} from './claim-places.ts';
import type { DraftClaim } from './draft-claim.ts';
import { isUnit } from './event-key.ts';
import { datesOf } from './find-dates.ts';
import { subjectsOf } from './find-subjects.ts';
import { type Announced, isSupported } from './is-supported.ts';
import type { Trigger } from './language/lexicon.ts';
import { clauseEnd, clauseStart, modalityOf } from './modality.ts';
import { goesOnSaying, SELF, speaksThere } from './own-words.ts';
import type { Hit } from './phrase-trie.ts';
import { authorOf } from './post-author.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';
import { type Voices, voicesOf, withConfirmations, wordOf } from './whose-word.ts';

/** A subject stands within so many tokens of its sentence's beginning. */
const NAMED_NEXT = 4;
/** What the article as a whole announces, and who says it. */
interface Announcing extends Announced {
  readonly voices: Voices;
  /** The first body of the company that headline or first sentences name. */
  readonly unit: Organisation | null;
  /** The team of the subject that the headline names, and no other company. */
  readonly home: Organisation | null;
}

/** No article tells so much; one that is made to hold everybody up may, and what it says further on is not read. */
const MOST_DRAFTS = 120;

/** Sentences from the title on in which that body is looked for. */
const UNIT_SENTENCES = 4;

/** Steps that a person announces; what they say behind one is of it. */
const MOVES: ReadonlySet<PersonAction> = new Set(['departed', 'joined', 'founded']);

/** Reads the sentences in order and collects what each says of whom; the order is that of the text. */
export function extractClaims(sentences: readonly Sentence[], published: string): DraftClaim[] {
  const drafts: DraftClaim[] = [];
  const announcing = {
    posts: sentences.some((sentence) => hasCue(sentence, ['form', 'letter'])),
    reform: sentences.some((sentence) => hasCue(sentence, ['form', 'letter', 'reorganise'])),
    voices: voicesOf(sentences),
    unit:
      sentences
        .slice(0, UNIT_SENTENCES)
        .flatMap((s) => s.organisations)
        .find((o) => o.value.relation === 'watched' && isUnit(o.value.name))?.value ?? null,
    home: homeOf(sentences[0]),
  };
  const author = authorOf(sentences);
  let previous: readonly PersonMention[] = [];
  let alone: PersonMention | null = null;
  let unnamed: Hit<Trigger> | null = null;
  for (const sentence of sentences) {
    const subject = sentence.people.find((p) => !p.governed);
    if (
      unnamed !== null &&
      subject !== undefined &&
      subject.at <= NAMED_NEXT &&
      !drafts.some((d) => d.person === subject.key)
    ) {
      const draft = draftOf(
        sentence,
        announcing,
        { ...unnamed, at: subject.end, end: subject.end },
        subject,
        published,
      );
      if (draft !== null) drafts.push(draft);
    }
    unnamed = unnamedDeparture(sentence);
    for (const trigger of sentence.triggers) {
      if (drafts.length >= MOST_DRAFTS) break;
      for (const mention of subjectsOf(sentence, trigger, previous, author, alone)) {
        const told = draftOf(sentence, announcing, trigger, mention, published);
        const draft = told !== null && mention === author ? { ...told, ...OWN } : told;
        if (draft !== null && isSupported(draft, drafts, announcing)) drafts.push(draft, ...reversalOf(draft));
      }
    }
    const subjects = sentence.people.filter((p) => !p.governed);
    // "Qwen's lead X ... He": the name carries on, and not the post in front of it, which claims nothing.
    // 工作由某某暂代。她: who only takes something over is not who it goes on about.
    const acting = subjects.filter((p) => sentence.tokens[p.at - 1]?.form !== '由' || previous.length === 0);
    const carried = acting.find((p) => p.by !== 'title') ?? acting[0];
    if (carried !== undefined) previous = [carried];
    alone = new Set(sentence.people.map((p) => p.key)).size === 1 ? (carried ?? null) : null;
  }
  const [title] = sentences;
  if (title === undefined) return drafts;
  for (const [at, draft] of drafts.entries()) {
    if (draft.certainty !== 'reported' || !MOVES.has(draft.action)) continue;
    const next = sentences[draft.sentence.index + 1];
    const word = next === undefined ? null : goesOnSaying(next, draft.person);
    if (word !== null) drafts[at] = { ...draft, ...(word === 'self' ? OWN : OFFICIAL) };
  }
  for (const { trigger, sentence, people } of unnamedOf(sentences, drafts)) {
    for (const mention of people) {
      // The headline carries the claim; the text says who is meant, and may say that it is their own word.
      const draft = draftOf(title, announcing, trigger, { ...mention, at: trigger.at, end: trigger.at }, published);
      if (draft === null) continue;
      const word = draft.certainty === 'reported' ? speaksThere(sentence, mention) : null;
      drafts.unshift(word === null ? draft : { ...draft, ...(word === 'self' ? OWN : OFFICIAL) });
    }
  }
  return withConfirmations(drafts, sentences, announcing.voices);
}

const OWN = { certainty: 'confirmed', saidBy: SELF } as const;
const OFFICIAL = { certainty: 'confirmed', saidBy: null } as const;

/** "The lead of Qwen has stepped down. Junyang Lin announced it ...": the next sentence names whom this one means. */
function unnamedDeparture(sentence: Sentence): Hit<Trigger> | null {
  if (sentence.people.length > 0 || sentence.field === 'title') return null;
  const trigger = sentence.triggers.find(
    (t) => t.value.action === 'departed' && t.value.subject === 'before' && t.value.weak === undefined,
  );
  if (trigger === undefined || !hasCue(sentence, ['role'], 0, trigger.at)) return null;
  const { negated, open } = modalityOf(sentence, trigger);
  return negated || open ? null : trigger;
}

function draftOf(
  sentence: Sentence,
  announcing: Announcing,
  trigger: Hit<Trigger>,
  mention: PersonMention,
  published: string,
): DraftClaim | null {
  const modality = modalityOf(sentence, trigger);
  if (modality.open && !modality.rumour) return null;
  const { action } = trigger.value;
  if (modality.past && action !== 'departed') return null;
  if (modality.negated && action === 'statement') return null;
  const base = {
    person: mention.key,
    discovered: mention.discovered,
    action,
    date: ownDate(sentence, trigger, mention, published) ?? nearestDate(sentence, trigger, published),
    role: roleOf(sentence, trigger, mention),
    ...wordOf(sentence, trigger, mention, modality.rumour, announcing.voices),
    negated: modality.negated,
    implied: false,
    sentence,
    trigger,
    mention,
  } as const;
  switch (action) {
    case 'departed': {
      const to = destinationOf(sentence, trigger);
      const left = otherLeft(sentence, trigger, to, mention);
      return left === null
        ? { ...base, to, from: originOf(sentence) }
        : { ...base, to: left === to ? null : to, from: left, elsewhere: true };
    }
    case 'joined': {
      const to = joinedOf(sentence, trigger, mention);
      if (to === null && goesToLead(sentence, trigger)) return { ...base, action: 'reassigned', to: null, from: null };
      return to === null ? null : { ...base, to, from: to.relation === 'other' ? originOf(sentence) : null };
    }
    case 'founded':
      return {
        ...base,
        to: companyBefore(sentence, trigger) ?? companyNamed(sentence) ?? companyAfter(sentence, trigger),
        from: null,
      };
    case 'stays':
      return { ...base, to: placeOf(sentence, trigger, true) ?? announcing.home, from: null };
    case 'farewell-post':
      return { ...base, action: isOwnFarewell(sentence, trigger, mention) ? 'departed' : action, to: null, from: null };
    case 'appointed':
      if (trigger.value.weak === 'of-ours') return { ...base, to: placeOf(sentence, trigger), from: null };
      // "To become president of Xiaomi's devices": the office is another company's.
      if (trigger.value.weak === 'with-office' || trigger.value.weak === 'infinitive') {
        const elsewhere = otherPlaceOf(sentence, trigger);
        if (elsewhere !== null) return { ...base, action: 'joined', to: elsewhere, from: originOf(sentence) };
      }
      if (trigger.value.weak !== undefined)
        return {
          ...base,
          to: bodyOf(sentence, trigger) ?? (meansBody(sentence, trigger) ? announcing.unit : null),
          from: null,
        };
      return postOf(base, sentence, trigger, announcing.home);
    case 'reassigned':
      return { ...base, to: placeOf(sentence, trigger), from: null };
    default:
      return { ...base, to: null, from: null };
  }
}

/** "Moves to Singapore to lead AI outside China": another place, another post, and no other company. */
function goesToLead(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  if (!MOVING.has(sentence.tokens[trigger.at]?.form ?? '')) return false;
  const end = Math.min(trigger.end + PLACE_REACH, clauseEnd(sentence, trigger.end));
  return sentence.triggers.some(
    (t) => t.at >= trigger.end && t.at < end && t.value.weak === 'infinitive' && t.value.action === 'appointed',
  );
}

const MOVING = new Set(['moves', 'moved', 'moving', 'goes', 'heads']);
/** Tokens of a place's name. */
const PLACE_REACH = 5;

/** "Led by X, it will ...", "X and Y lead it": the body that the article has named before. */
function meansBody(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  return (
    hasCue(sentence, ['form', 'unit']) ||
    (trigger.at === 0 && trigger.value.subject === 'after') ||
    OF_A_BODY.has(sentence.tokens[trigger.end - 1]?.form ?? '')
  );
}

/** Last words of what is said of a body that need not be named again: "lead it", "are members", "is secretary-general". */
const OF_A_BODY = new Set(['it', 'member', 'members', 'general']);

/** "Withdraws her resignation": who stays after that does not leave as it was told. */
function reversalOf(draft: DraftClaim): DraftClaim[] {
  if (draft.trigger.value.reversed !== true || draft.negated) return [];
  return [{ ...draft, action: 'departed', negated: true, reversed: true, to: null }];
}

/** A post at another company is a move to it: "NUS appoints X", "X becomes chief scientist at Dust". */
function postOf(
  base: Omit<DraftClaim, 'to' | 'from'>,
  sentence: Sentence,
  trigger: Hit<Trigger>,
  home: Organisation | null,
): DraftClaim {
  const elsewhere = otherPlaceOf(sentence, trigger);
  if (elsewhere !== null) return { ...base, action: 'joined', to: elsewhere, from: originOf(sentence) };
  return { ...base, to: placeOf(sentence, trigger) ?? home, from: null };
}

/** Where a post is that is told without its place: what the headline speaks of. */
function homeOf(title: Sentence | undefined): Organisation | null {
  if (title?.field !== 'title' || title.organisations.some((o) => o.value.relation === 'other')) return null;
  return title.organisations.find((o) => o.value.relation === 'watched')?.value ?? null;
}

/** One person's farewell is how they announce that they go; several people's, or one to somebody, is a farewell to the one who goes. */
function isOwnFarewell(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): boolean {
  const start = clauseStart(sentence, trigger.at);
  const others = sentence.people.some(
    // 为林俊旸送别: who is seen off stands in front of the verb.
    (p) => p.key !== mention.key && p.end <= trigger.at && (!p.governed || p.at > Math.max(start, mention.end)),
  );
  const end = clauseEnd(sentence, trigger.end);
  const toSomebody = sentence.people.some((p) => p.key !== mention.key && p.at >= trigger.end && p.at < end);
  return !others && !toSomebody;
}

/** "A left in March, B in July": the date behind a name that stands behind the verb. */
function ownDate(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention, published: string): string | null {
  if (mention.at < trigger.end || trigger.value.subject === 'after') return null;
  const next = sentence.people.find((p) => p.at >= mention.end)?.at ?? sentence.tokens.length;
  const own = datesOf(sentence, published).find((d) => d.at >= mention.end && d.end <= next);
  return own?.iso ?? null;
}

function nearestDate(sentence: Sentence, trigger: Hit<Trigger>, published: string): string | null {
  const distance = (d: { at: number; end: number }) => (d.at >= trigger.end ? d.at - trigger.end : trigger.at - d.end);
  // A date beyond another verb is that one's: "who left Google in 2024, takes over".
  const apart = (d: { at: number; end: number }) =>
    sentence.triggers.some(
      (t) =>
        t !== trigger &&
        t.value.weak === undefined &&
        ((t.at >= d.end && t.end <= trigger.at) || (t.at >= trigger.end && t.end <= d.at)),
    );
  const closer = (d: { at: number; end: number }) =>
    sentence.triggers.some((t) => t.at !== trigger.at && d.at >= t.end && t.at < trigger.at && d.end <= trigger.at);
  const [nearest] = datesOf(sentence, published)
    .filter((d) => !apart(d) && !closer(d))
    .sort((a, b) => distance(a) - distance(b));
  return nearest?.iso ?? null;
}

/** The words of office beside the name. */
function roleOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): string | null {
  const offices = cuesOf(sentence, 'role');
  // "A becomes chief, B chairman": the office of somebody named behind the verb stands behind the name.
  const own =
    trigger.value.action === 'appointed' && mention.at >= trigger.end
      ? offices.filter((hit) => hit.at >= mention.end && hit.at - mention.end <= OWN_OFFICE)
      : [];
  const near =
    own.length > 0
      ? own
      : offices.filter(
          (hit) =>
            (hit.end <= mention.at && mention.at - hit.end <= 2) ||
            (hit.at >= mention.end && hit.at - mention.end <= 4 && !isAnothers(sentence, mention, hit)),
        );
  const [first] = near;
  if (first === undefined) return null;
  let { end } = first;
  // "Chief executive": an office of two words, each of which is one.
  for (const { at, end: next } of offices) if (at === end) end = next;
  return sentence.tokens
    .slice(first.at, end)
    .map((t) => t.form)
    .join(sentence.tokens[first.at]?.kind === 'char' ? '' : ' ');
}

/** Tokens between a name and the office that it gets. */
const OWN_OFFICE = 2;

/** "X resigned, CEO Y said": an office behind a verb or right before the next name is somebody else's. */
function isAnothers(sentence: Sentence, mention: PersonMention, office: { at: number; end: number }): boolean {
  return (
    sentence.people.some((p) => p.at >= office.end && p.at - office.end <= 1) ||
    sentence.triggers.some((t) => t.at >= mention.end && t.end <= office.at && t.value.weak === undefined)
  );
}
