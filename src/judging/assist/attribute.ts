import type { PersonAction } from '../../model/claim.ts';
import { isUnit } from '../event-key.ts';
import { subjectsOf } from '../find-subjects.ts';
import { isIntention, officeFollows } from '../is-supported.ts';
import { isDefiniteArticle } from '../language/definite-articles.ts';
import type { Trigger } from '../language/lexicon.ts';
import type { MergedClaim } from '../merge-claims.ts';
import { clauseStart } from '../modality.ts';
import type { Hit } from '../phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from '../sentence.ts';

/** The word that says what somebody did, and the mention of who it was. */
export interface Carrier {
  readonly sentence: Sentence;
  readonly trigger: Hit<Trigger>;
  readonly mention: PersonMention;
  /** The sentence itself names the person; else an earlier one does. */
  readonly named: boolean;
}

/** Verbs right before which a subject is more than one person. */
const PLURAL = new Set(['have', 'are', 'were']);
/** Tokens between an office and the verb: "has", "has now". */
const VERB_GAP = 2;
/** Tokens behind "follows" in which its object stands. */
const OBJECT_GAP = 2;

/**
 * Finds the word in the quoted sentences that says the action of the person, with the rules' own reading of who does it. Where they
 * say that somebody else does, or leave the word to nobody although people are named, it is not the person's. What this adds is the
 * sentence that names nobody and goes on about the one person whom the article names.
 *
 * @returns the first such word, or why there is none.
 */
export function attribute(
  action: PersonAction,
  key: string,
  sentences: readonly Sentence[],
  quoted: readonly Sentence[],
  ruled: readonly MergedClaim[],
): Carrier | string {
  const said = quoted.flatMap((sentence) =>
    sentence.triggers
      .filter((trigger) => trigger.value.action === action && isSupported(trigger, sentence, key, ruled))
      .map((trigger) => ({ sentence, trigger, subjects: subjectsOf(sentence, trigger, before(sentences, sentence)) })),
  );
  if (said.length === 0) return `no word of the quoted sentences says ${action}`;
  for (const { sentence, trigger, subjects } of said) {
    const mention = subjects.find((person) => person.key === key);
    if (mention !== undefined) return { sentence, trigger, mention, named: sentence.people.includes(mention) };
  }
  for (const { sentence, trigger, subjects } of said) {
    if (subjects.length > 0 || sentence.people.length > 0) continue;
    const mention = antecedent(key, sentences, sentence);
    if (mention !== null && goesOn(sentence, trigger)) return { sentence, trigger, mention, named: false };
  }
  return 'the quoted sentences do not say it of this person';
}

/** @returns the mention that a sentence without names goes on about: the last person named, where it is `key` and the only one so far. */
export function antecedent(key: string, sentences: readonly Sentence[], sentence: Sentence): PersonMention | null {
  const named = sentences.filter((s) => s.index < sentence.index).flatMap((s) => s.people);
  const only = named.length > 0 && named.every((person) => person.key === key);
  return sentence.field === 'text' && only ? (named.findLast((person) => !person.governed) ?? null) : null;
}

/** Whom the sentences before were about, as the rules carry it on. */
function before(sentences: readonly Sentence[], sentence: Sentence): readonly PersonMention[] {
  const last = sentences.findLast((s) => s.index < sentence.index && s.people.some((p) => !p.governed));
  return last?.people.filter((p) => !p.governed).slice(0, 1) ?? [];
}

/** A subject that is one person met before: "he", or "the researcher", and neither a company nor a team. */
function goesOn(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const from = clauseStart(sentence, trigger.at);
  if (trigger.value.subject !== 'before' || trigger.value.weak !== undefined) return false;
  if (sentence.organisations.some((o) => o.at >= from && o.end <= trigger.at)) return false;
  if (hasCue(sentence, ['team', 'collective', 'say', 'unit', 'companion', 'subordinate'], 0, trigger.at)) return false;
  if (PLURAL.has(sentence.tokens[trigger.at - 1]?.form ?? '')) return false;
  if (hasCue(sentence, ['pronoun'], from, trigger.at)) return true;
  const office = from + (hasCue(sentence, ['former'], from + 1, from + 2) ? 2 : 1);
  return (
    isDefiniteArticle(sentence.language, sentence.tokens[from]?.form) &&
    cuesOf(sentence, 'role').some(
      (hit) => hit.at === office && trigger.at >= hit.end && trigger.at - hit.end <= VERB_GAP,
    )
  );
}

/** Weak words mean what they say only in company: "followed" after a departure, "led by" beside a body of the company. */
function isSupported(trigger: Hit<Trigger>, sentence: Sentence, key: string, ruled: readonly MergedClaim[]): boolean {
  const units = sentence.organisations.filter((o) => o.value.relation !== 'other' && isUnit(o.value.name));
  switch (trigger.value.weak) {
    case undefined:
      return true;
    case 'after-departure':
      return (
        ruled.some((c) => c.action === 'departed' && !c.negated && c.person !== key) &&
        // "X follows Y": with somebody behind it, the word means another thing.
        !sentence.people.some((p) => p.at >= trigger.end && p.at - trigger.end <= OBJECT_GAP)
      );
    case 'with-office':
      return officeFollows({ sentence, trigger });
    case 'infinitive':
      return sentence.people.some((mention) => mention.key === key && isIntention({ sentence, trigger, mention }));
    case 'beside-unit':
      return units.some((unit) => unit.end === trigger.at);
    default:
      return units.length > 0;
  }
}
