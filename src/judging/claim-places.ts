import type { Organisation } from '../model/subject.ts';
import { isUnit, slug } from './event-key.ts';
import type { Trigger } from './language/lexicon.ts';
import { clauseEnd, clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Last words of a company's name. */
const COMPANY_WORDS = new Set([
  'labs',
  'lab',
  'ai',
  'technologies',
  'technology',
  'inc',
  'intelligence',
  'research',
  'systems',
  'robotics',
  'dynamics',
]);

/** Words before an organisation that somebody leaves. */
const ORIGINS = new Set(['from', '从', '自']);

/** Tokens after a verb of joining in which the employer stands. */
const EMPLOYER_REACH = { word: 9, char: 18 } as const;
/** "for ByteDance", 加入字节: an employer introduced by a word of direction after the verb. */
export function destinationOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | 'start-up' | null {
  const end = nextStop(sentence, trigger);
  for (const hit of sentence.organisations) {
    if (hit.value.relation !== 'other' || hit.at < trigger.at || hit.at >= end) continue;
    if (hasCue(sentence, ['destination'], Math.max(trigger.at, hit.at - 4), hit.at)) return hit.value;
  }
  const own = cuesOf(sentence, 'own-company').some((hit) => hit.at >= trigger.at && hit.at < end);
  return own ? 'start-up' : null;
}

/** What somebody leaves: the watched organisation in the sentence, else the company. */
export function originOf(sentence: Sentence): Organisation | null {
  const own = sentence.organisations.filter((o) => o.value.relation !== 'other');
  return (own.find((o) => o.value.relation === 'watched') ?? own[0])?.value ?? null;
}

/** Tokens behind a verb of leaving within which stands what is left: "left his post at Meta". */
const LEFT_REACH = 5;

/** "Left Google", "quits his job at ByteDance", 离开字节, 从Meta出走: another company that somebody leaves; null for the subject's own. */
export function otherLeft(
  sentence: Sentence,
  trigger: Hit<Trigger>,
  to: Organisation | 'start-up' | null,
  mention: PersonMention,
): Organisation | null {
  const han = sentence.tokens[trigger.at]?.kind === 'char';
  const clause = clauseEnd(sentence, trigger.end);
  // Where the verb stands last, what follows it is where somebody goes to.
  const next = sentence.grammar.verbLast
    ? undefined
    : sentence.organisations.find(
        (o) => o.at >= trigger.end && o.at < clause && o.at - trigger.end <= (han ? 1 : LEFT_REACH),
      );
  if (next !== undefined) {
    if (next.value.relation !== 'other' || next.value === to) return null;
    const goal = sentence.tokens.slice(trigger.end, next.at).some((token) => GOALS.has(token.form));
    return goal ? null : next.value;
  }
  if (trigger.value.subject === 'after') return null;
  const post = employerBefore(sentence, mention);
  if (post !== null && to !== post) return post;
  const from = sentence.organisations.find(
    (o) => o.end <= trigger.at && trigger.at - o.end <= 4 && isOrigin(sentence, o),
  );
  return from?.value.relation === 'other' ? from.value : null;
}

/** 字节Seed负责人X: the company whose office stands right in front of the name; null where it is "former" or the subject's. */
function employerBefore(sentence: Sentence, { at }: PersonMention): Organisation | null {
  const office = cuesOf(sentence, 'role').find((hit) => hit.end === at);
  if (office === undefined) return null;
  const company = sentence.organisations.filter((o) => o.end <= office.at).at(-1);
  if (company === undefined || company.value.relation !== 'other' || office.at - company.end > EMPLOYER_GAP)
    return null;
  const apart = sentence.tokens.slice(company.end, office.at).some((token) => token.kind === 'mark');
  const former = hasCue(sentence, ['former'], Math.max(0, company.at - 1), at);
  return apart || former ? null : company.value;
}

/** Tokens between a company and the office of its that stands before a name. */
const EMPLOYER_GAP = 14;

const GOALS = new Set([
  'for',
  'to',
  'join',
  'joins',
  'joined',
  'and',
  'after',
  'as',
  'with',
  'into',
  'für',
  'para',
  'per',
  'pour',
  'chez',
  'zu',
  'zum',
]);

/** Whom somebody joins: who hires them, where they are the verb's object, else where they go to work; for who comes back, the subject's. */
export function joinedOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): Organisation | null {
  const { subject } = trigger.value;
  const hired =
    subject === 'after' || (subject === 'either' && !sentence.grammar.verbLast && mention.at >= trigger.end);
  // "Accepts an offer from Alibaba": the word of origin is the verb's own.
  const offering = ORIGINS.has(sentence.tokens[trigger.end - 1]?.form ?? '') && trigger.end - trigger.at > 2;
  const offered = offering ? sentence.organisations.find((o) => o.at === trigger.end) : undefined;
  if (offered !== undefined) return offered.value;
  const named = hired ? hirerOf(sentence, trigger, mention) : employerOf(sentence, trigger, mention);
  return named ?? (trigger.value.home ? originOf(sentence) : null);
}

/** The organisation after the verb; where the verb stands last, as in Japanese, Korean or Turkish, the rival before it. */
function employerOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): Organisation | null {
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? EMPLOYER_REACH.char : EMPLOYER_REACH.word;
  const afters = sentence.organisations.filter(
    (o) =>
      o.at >= trigger.end &&
      o.at - trigger.end <= reach &&
      !isOrigin(sentence, o) &&
      !hasCue(sentence, ['former'], Math.max(0, o.at - 1), o.at),
  );
  // "انضم X, رئيس Qwen, إلى ByteDance", "troca Qwen por ByteDance": the one that a word of direction names.
  const to = (o: Hit<Organisation>) => cuesOf(sentence, 'destination').some((hit) => hit.end === o.at);
  const directed =
    sentence.grammar.inversion && afters[0] !== undefined && !to(afters[0]) ? afters.find(to) : undefined;
  const after = directed ?? afters[0];
  const ahead = sentence.organisations.filter((o) => o.end <= trigger.at);
  if (!sentence.grammar.verbLast) {
    if (after !== undefined) return after.value;
    // "Before he went to Paris": the name behind the word of direction is no company's.
    if (GOALS.has(sentence.tokens[trigger.end - 1]?.form ?? '') && sentence.tokens[trigger.end]?.capital) return null;
    const rivals = ahead.filter((o) => o.value.relation === 'other');
    // "Pragmatik announces that X comes from ByteDance": who announces it, and not where X comes from.
    const goals = rivals.filter((o) => !isOrigin(sentence, o));
    const rival = goals.findLast((o) => o.at >= mention.end) ?? goals.at(-1) ?? rivals.at(-1);
    // 由从智谱加入的某某负责: who comes from another company and goes to none that is named comes to the subject.
    const han = sentence.tokens[trigger.at]?.kind === 'char';
    return han && rival !== undefined && isOrigin(sentence, rival) ? originOf(sentence) : (rival?.value ?? null);
  }
  // Who hires is named before the hired one's own company: テンセントがQwenの周氏を獲得.
  const employers = ahead.filter((o) => !isOrigin(sentence, o));
  if (trigger.value.subject === 'either')
    return (employers.findLast((o) => o.at >= mention.end) ?? employers[0] ?? after)?.value ?? null;
  const rivals = employers.filter((o) => o.value.relation === 'other');
  const before = rivals.filter((o) => o.at >= mention.end).at(-1) ?? rivals.at(-1);
  return (before ?? after ?? employers.filter((o) => o.at >= mention.end).at(-1))?.value ?? null;
}

/** "From Qwen", 从千问, Qwen'den: where somebody comes from. */
export function isOrigin(sentence: Sentence, { at, end }: { at: number; end: number }): boolean {
  // "From Alibaba's Qwen": the origin of the owner is that of what it owns.
  const owner = sentence.organisations.find((o) => o.end === at - 1 && sentence.tokens[at - 1]?.form === 's');
  if (owner !== undefined) return isOrigin(sentence, owner);
  if (!sentence.grammar.verbLast)
    return ORIGINS.has(sentence.tokens[at - 1]?.form ?? '') || cuesOf(sentence, 'origin').some((hit) => hit.end === at);
  const left = sentence.triggers.some((t) => t.value.action === 'departed' && t.at >= end && t.at - end <= 2);
  return left || cuesOf(sentence, 'origin').some((hit) => hit.at === end);
}

/** "Tencent hires X": the organisation in front of the verb; behind it where the subject may follow its verb. */
function hirerOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): Organisation | null {
  // "DeepMind hire X steps up": who was hired from there; "Alibaba to hire X" has the verb.
  const noun = sentence.tokens[trigger.at]?.form === 'hire' && trigger.end - trigger.at === 1;
  if (noun && sentence.organisations.some((o) => o.end === trigger.at)) return null;
  const before = sentence.organisations.findLast((o) => o.end <= trigger.at);
  const behind = sentence.organisations.find((o) => o.at >= trigger.end && o.end <= mention.at);
  return (before ?? (sentence.grammar.inversion ? behind : undefined))?.value ?? null;
}

/** Where a post is: the unit named after the verb, else before it. A rival named there is where the person comes from. */
export function placeOf(sentence: Sentence, trigger: Hit<Trigger>, onlyAfter = false): Organisation | null {
  const ours = sentence.organisations.filter((o) => o.value.relation !== 'other');
  const after = ours.filter((o) => o.at >= trigger.end && o.at - trigger.end <= 24);
  const before = ours.filter((o) => o.end <= trigger.at);
  const clause = clauseEnd(sentence, trigger.end);
  const named = after.find((o) => o.at < clause);
  if (onlyAfter) return named?.value ?? null;
  const last = before.reverse();
  const unit = after.find((o) => isUnit(o.value.name));
  const outside = last.find((o) => !isUnit(o.value.name));
  return (named ?? unit ?? after[0] ?? outside)?.value ?? null;
}

/**
 * Another company that gives the post: right behind the verb, "chief scientist at Dust", 出任Loomwright首席科学家, or in front of a verb
 * whose object the person is. Null where the clause names the subject's own organisation.
 */
export function otherPlaceOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | null {
  const clause = clauseEnd(sentence, trigger.end);
  const after = sentence.organisations.filter(
    (o) =>
      o.at >= trigger.end &&
      o.at < clause &&
      !isOrigin(sentence, o) &&
      !hasCue(sentence, ['former'], Math.max(0, o.at - 1), o.at),
  );
  const [place] = after;
  if (place !== undefined) {
    if (place.value.relation !== 'other') return null;
    const touching = place.at - trigger.end <= 1;
    return touching ||
      hasCue(sentence, ['destination'], Math.max(trigger.end, place.at - 2), place.at) ||
      GENITIVES.has(sentence.tokens[place.at - 1]?.form ?? '')
      ? place.value
      : null;
  }
  if (trigger.value.subject === 'before') return null;
  const giver = sentence.organisations
    .filter((o) => o.end <= trigger.at && o.at >= clauseStart(sentence, trigger.at))
    .at(-1);
  const former = giver !== undefined && hasCue(sentence, ['former'], Math.max(0, giver.at - 1), giver.at);
  return giver?.value.relation === 'other' && !former ? giver.value : null;
}

const GENITIVES = new Set(['of', 'at', 'bei', 'chez', 'de', 'di', 'do', 'von']);

/** Tokens between a verb of founding and the company: "founded the start-up Loomwright", 创办编程智能体公司Codeleaf. */
const FOUNDED_REACH = { word: 4, char: 12 } as const;

/** "Pragmatik Labs, founded by X": the company right in front of a verb whose object the person is. */
export function companyBefore(sentence: Sentence, { at, value }: Hit<Trigger>): Organisation | null {
  if (value.subject !== 'after') return null;
  const last = sentence.organisations.findLast((o) => o.end <= at && at - o.end <= FOUNDED_REACH.word);
  return last?.value.relation === 'other' ? last.value : null;
}

/** The company behind a verb of founding, in its clause: "started Loomwright". */
export function companyAfter(sentence: Sentence, trigger: Hit<Trigger>): Organisation | null {
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? FOUNDED_REACH.char : FOUNDED_REACH.word;
  const clause = clauseEnd(sentence, trigger.end);
  const next = sentence.organisations.find((o) => o.at >= trigger.end && o.at < clause && o.at - trigger.end <= reach);
  return next?.value.relation === 'other' ? next.value : null;
}

/** The body in the sentence that somebody leads or belongs to: the next after the word, else the nearest before it. */
export function bodyOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | null {
  const units = sentence.organisations.filter((o) => o.value.relation !== 'other' && isUnit(o.value.name));
  const before = units.filter((o) => o.end <= trigger.at).at(-1);
  return (
    (trigger.value.subject === 'after' ? (before ?? units[0]) : (units.find((o) => o.at >= trigger.end) ?? before))
      ?.value ?? null
  );
}

/** A new company's name: capitalised words of which the last is one that companies take. Spelt with capitals, as names are. */
export function companyNamed(sentence: Sentence): Organisation | null {
  const { tokens } = sentence;
  const last = tokens.findIndex(
    (token, at) => token.capital && COMPANY_WORDS.has(token.form) && tokens[at - 1]?.capital === true,
  );
  if (last < 0) return null;
  let first = last;
  while (first > 0 && tokens[first - 1]?.capital === true && last - first < 3) first -= 1;
  const taken = [...sentence.organisations, ...sentence.people].some((hit) => hit.at <= last && hit.end > first);
  if (taken) return null;
  const name = tokens
    .slice(first, last + 1)
    .map(({ form }) => form.charAt(0).toUpperCase() + form.slice(1))
    .join(' ');
  return { key: slug(name), name, names: [name], relation: 'other' };
}

/** Where the reach of a verb ends: at the next statement about somebody else, or at the sentence's end. */
function nextStop(sentence: Sentence, trigger: Hit<Trigger>): number {
  const person = sentence.people.find((p) => p.at >= trigger.end && !p.governed);
  return person?.at ?? sentence.tokens.length;
}
