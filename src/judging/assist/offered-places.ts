import type { PersonAction } from '../../model/claim.ts';
import type { Organisation } from '../../model/subject.ts';
import { bodyOf, companyNamed, isOrigin, joinedOf, placeOf } from '../claim-places.ts';
import { slug } from '../event-key.ts';
import { subjectsOf } from '../find-subjects.ts';
import type { Hit } from '../phrase-trie.ts';
import { hasCue, type Sentence } from '../sentence.ts';
import { tokenise } from '../tokenise.ts';
import { antecedent, type Carrier } from './attribute.ts';

/** Tokens before an organisation in which the word of direction stands. A Han character is a token. */
const DIRECTION = { word: 4, char: 8 } as const;

/** What a destination is looked for in. */
export interface PlaceContext {
  readonly action: PersonAction;
  readonly key: string;
  readonly carrier: Carrier;
  readonly sentences: readonly Sentence[];
  readonly quoted: readonly Sentence[];
  /** @returns the organisation that goes by the name: a configured one, or one found in the quoted sentences. */
  readonly organisationOf: (name: string) => Organisation | null;
}

/** @returns where the quoted sentences say that the person goes, under the name offered; null where they do not say so. */
export function offeredDestination(name: string, context: PlaceContext): Organisation | 'start-up' | null {
  const { action, carrier } = context;
  const about = context.quoted.filter((sentence) => isAbout(sentence, context));
  if (name === 'start-up') {
    const own = about.some(
      (s) => hasCue(s, ['own-company']) || s.triggers.some((trigger) => trigger.value.action === 'founded'),
    );
    return own && (action === 'departed' || action === 'founded') ? 'start-up' : null;
  }
  const organisation = context.organisationOf(name);
  switch (action) {
    case 'departed':
    case 'joined':
    case 'founded': {
      if (organisation === null) return companyOffered(name, about);
      return about.some((s) => leadsTo(s, organisation, context)) ? organisation : null;
    }
    case 'appointed':
    case 'reassigned':
    case 'stays': {
      const { sentence, trigger } = carrier;
      if (organisation === null || organisation.relation === 'other' || !names(sentence, organisation)) return null;
      const only = sentence.people.every((person) => person.key === context.key);
      const read = [placeOf(sentence, trigger, action === 'stays'), bodyOf(sentence, trigger)];
      return only || read.some((place) => place?.key === organisation.key) ? organisation : null;
    }
    default:
      return null;
  }
}

/** @returns the organisation of the subject that the quoted sentences name and the person leaves; a rival is what somebody came from. */
export function offeredOrigin(name: string, { quoted, organisationOf }: PlaceContext): Organisation | null {
  const organisation = organisationOf(name);
  if (organisation === null || organisation.relation === 'other') return null;
  return quoted.some((sentence) => names(sentence, organisation)) ? organisation : null;
}

/** A sentence that speaks of this person and of no other, by name or going on about them. */
function isAbout(sentence: Sentence, { key, sentences }: PlaceContext): boolean {
  if (sentence.people.length === 0) return antecedent(key, sentences, sentence) !== null;
  return sentence.people.some((p) => p.key === key);
}

/** Whether the sentence says that the person goes there: by a verb of joining that is theirs, or by "for", 加入 right before the name. */
function leadsTo(sentence: Sentence, organisation: Organisation, context: PlaceContext): boolean {
  const { key, action, carrier } = context;
  const joining = sentence.triggers.filter((trigger) => trigger.value.action === 'joined');
  const before = carrier.named || sentence !== carrier.sentence ? [] : [carrier.mention];
  const mention = sentence.people.find((p) => p.key === key) ?? { ...carrier.mention, at: 0, end: 0 };
  for (const trigger of joining) {
    const subjects = subjectsOf(sentence, trigger, before);
    if (!subjects.some((p) => p.key === key) && (subjects.length > 0 || sentence.people.length > 0)) continue;
    if (joinedOf(sentence, trigger, mention)?.key === organisation.key) return true;
  }
  if (joining.length > 0 || organisation.relation !== 'other') return false;
  return (
    action !== 'founded' &&
    sentence.people.every((p) => p.key === key) &&
    sentence.organisations.some((o) => o.value.key === organisation.key && isDirected(sentence, o))
  );
}

function isDirected(sentence: Sentence, place: Pick<Hit<unknown>, 'at' | 'end'>): boolean {
  const reach = DIRECTION[sentence.tokens[place.at]?.kind === 'char' ? 'char' : 'word'];
  if (isOrigin(sentence, place)) return false;
  const from = Math.max(0, place.at - reach);
  return (
    hasCue(sentence, ['destination'], from, place.at) ||
    sentence.triggers.some(
      (t) => (t.value.action === 'joined' || t.value.action === 'founded') && t.at >= from && t.end <= place.at,
    )
  );
}

/** A company nobody configured, by the rules' pattern of a company's name, right behind a word of direction, in a sentence about this person alone. */
function companyOffered(name: string, about: readonly Sentence[]): Organisation | null {
  const forms = tokenise(name).map((token) => token.form);
  for (const sentence of about) {
    const company = companyNamed(sentence);
    if (company?.key !== slug(name) || new Set(sentence.people.map((p) => p.key)).size > 1) continue;
    const at = sentence.tokens.findIndex(
      (token, from) => token.capital && forms.every((form, offset) => sentence.tokens[from + offset]?.form === form),
    );
    if (at >= 0 && isDirected(sentence, { at, end: at + forms.length })) return company;
  }
  return null;
}

function names(sentence: Sentence, organisation: Organisation): boolean {
  return sentence.organisations.some((hit) => hit.value.key === organisation.key);
}
