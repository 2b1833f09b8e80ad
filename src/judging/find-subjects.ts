import { describedBy, isChinese } from './described-people.ts';
import { isDefiniteArticle } from './language/definite-articles.ts';
import type { Trigger } from './language/lexicon.ts';
import { areListed, LIST_GAP, withListed } from './listed-people.ts';
import { clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';
import { ownerOf, seenOffBefore, subjectOfNoun } from './subject-of-noun.ts';
import { companions, gapped, labelled, takenAway } from './subjects-in-lists.ts';

/** How far a pronoun may stand from the word, in tokens. */
const PRONOUN_REACH = 8;
/** Tokens between "which" and its verb. */
const RELATIVE_REACH = 3;
const ACCEPT_REACH = 8;
/** Tokens of a pronoun and what strengthens it: 他本人, "he himself". */
const SELF = 3;
const OBJECT_REACH = { word: 14, char: 22 } as const;
const BEHIND_REACH = { word: 6, char: 16 } as const;

/**
 * @param previous who the sentences before were about, for a sentence that says "he" or leaves the subject out.
 * @param author who writes the text in the first person.
 * @param alone the one person whom the sentence right before was about: "the researcher" may be nobody else.
 * @returns the people of whom the trigger tells, in the order of the sentence; empty where it tells of nobody known.
 */
export function subjectsOf(
  sentence: Sentence,
  trigger: Hit<Trigger>,
  previous: readonly PersonMention[],
  author: PersonMention | null = null,
  alone: PersonMention | null = null,
): PersonMention[] {
  if (author !== null && speaksOfSelf(sentence, trigger)) return [author];
  const owner = ownerOf(sentence, trigger) ?? seenOffBefore(sentence, trigger);
  if (owner !== null) return [owner];
  switch (trigger.value.subject) {
    case 'noun':
      return subjectOfNoun(sentence, trigger, previous);
    case 'label':
      return labelled(sentence, trigger);
    case 'after': {
      const taken = takenAway(sentence, trigger);
      return taken.length > 0 ? taken : listAfter(sentence, trigger);
    }
    case 'either': {
      const after = listAfter(sentence, trigger);
      const before = listBefore(sentence, trigger);
      if (after.length > 0 && (before.length === 0 || organisationCloser(sentence, trigger))) return after;
      return before.length > 0 ? [...before, ...gapped(sentence, trigger)] : before;
    }
    case 'before': {
      if (isRelativeClause(sentence, trigger) || isAsked(sentence, trigger)) return [];
      const relative = relativeSubject(sentence, trigger);
      if (relative !== null) return [relative];
      const accepted = acceptedOf(sentence, trigger);
      if (accepted !== null) return accepted;
      const described = describedBy(sentence, trigger);
      if (described !== null) return [...described];
      const speaker = firstPerson(sentence, trigger);
      if (speaker !== null) return [speaker];
      const behind = subjectBehind(sentence, trigger);
      if (behind.length > 0) return [...behind, ...companions(sentence, trigger, behind)];
      const before = listBefore(sentence, trigger);
      if (before.length > 0)
        return [
          ...meantByPronoun(sentence, trigger, before, previous),
          ...before,
          ...companions(sentence, trigger, before),
          ...gapped(sentence, trigger),
        ];
      if (alone !== null && isDescription(sentence, trigger)) return [alone];
      const carried = carriedOver(sentence, trigger, previous);
      if (carried.length > 0) return [...carried, ...companions(sentence, trigger, carried)];
      // Chinese has its subject in front; what follows the verb is another's.
      const fixed = trigger.value.weak !== undefined || isChinese(sentence, trigger);
      return fixed || deniedByCompany(sentence, trigger) ? [] : inverted(sentence, trigger);
    }
  }
}

/** 林俊旸的公司, 在周靖人领衔的实验室: a name that only describes what follows is the subject of nothing behind it. */
function isInPassing(sentence: Sentence, person: PersonMention): boolean {
  const { tokens, triggers } = sentence;
  // 某某的新公司: that it is new says that its owner has founded it.
  if (tokens[person.end]?.form === '的')
    return !triggers.some(
      (t) => t.at === person.end + 1 && t.value.action === 'founded' && tokens[t.at]?.form === '新',
    );
  return triggers.some(
    (t) =>
      t.at >= person.end &&
      t.at - person.end <= 1 &&
      tokens[t.end]?.form === '的' &&
      tokens[t.at]?.kind === 'char' &&
      t.value.action !== 'founded' &&
      !isNewlyFormed(sentence, t),
  );
}

/** 成立由甲、乙牵头的小组: the clause says who leads what is being formed, which is news of them. */
function isNewlyFormed(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const by = sentence.tokens.findLastIndex((token, at) => at < trigger.at && token.form === '由');
  return by >= 0 && cuesOf(sentence, 'form').some((hit) => hit.end === by);
}

/** 周靖人领衔的实验室: what somebody does in passing, of something else. */
function isRelativeClause(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const next = sentence.tokens[trigger.end];
  return (
    trigger.value.action === 'appointed' &&
    next?.form === '的' &&
    isChinese(sentence, trigger) &&
    !isNewlyFormed(sentence, trigger)
  );
}

/** 谈谁走了, 约40人转岗: nobody who has a name is said to have left. */
function isAsked({ tokens }: Sentence, trigger: Hit<Trigger>): boolean {
  const before = tokens[trigger.at - 1]?.form;
  return before === '谁' || (before === '人' && /^[0-9十百千多余]+$/u.test(tokens[trigger.at - 2]?.form ?? ''));
}

/** "The agreement of X, the researcher who quit Qwen": whom the clause is about, whatever governs the name. */
function relativeSubject(sentence: Sentence, trigger: Hit<Trigger>): PersonMention | null {
  const { tokens } = sentence;
  const who = tokens.findLastIndex((token, at) => at < trigger.at && token.form === 'who');
  if (who < 0 || trigger.at - who > RELATIVE_CLAUSE || tokens[who - 1]?.form === ',') return null;
  if (tokens.slice(who, trigger.at).some((token) => token.kind === 'mark')) return null;
  const office = cuesOf(sentence, 'role').find((hit) => hit.end === who);
  const comma = tokens.findLastIndex((token, at) => at < who && token.form === ',');
  if (office === undefined || comma < 0 || who - comma > OFFICE_WORDS) return null;
  return sentence.people.find((p) => p.end === comma) ?? null;
}

/** Tokens of a relative clause up to its last verb: "who quit Qwen in February and joined". */
const RELATIVE_CLAUSE = 8;
/** Tokens between a comma and "who": ", the pre-training researcher who". */
const OFFICE_WORDS = 8;

/** "Accepts X's resignation", 批准其辞职: who accepts is not who goes. Null where nothing is accepted. */
function acceptedOf(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] | null {
  if (trigger.value.action !== 'departed') return null;
  const cue = cuesOf(sentence, 'accept').find((hit) => hit.end <= trigger.at && trigger.at - hit.end <= ACCEPT_REACH);
  if (cue === undefined) return null;
  return sentence.people.filter((p) => p.at >= cue.end && p.end <= trigger.at);
}

/** "A tweet of X: me stepping down": who is quoted speaks of themselves, wherever the name stands. */
function firstPerson(sentence: Sentence, trigger: Hit<Trigger>): PersonMention | null {
  const near = sentence.tokens.slice(Math.max(0, trigger.at - 2), trigger.at);
  if (!near.some((token) => token.form === 'me' || token.form === 'i')) return null;
  return sentence.people.filter((p) => p.end <= trigger.at).at(-1) ?? null;
}

/** Tokens in front of a verb that opens a note. */
const OPENING = 1;
const FIRST_PERSON = new Set(['i', 'me', 'my', '我']);

/** "I have resigned", "Friday is my last day", 我已离职: nobody is named between the pronoun and the verb. */
function speaksOfSelf(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  // "leaving Qwen after five years": an author's note leaves itself out.
  const opens =
    trigger.at <= OPENING && sentence.people.length === 0 && !hasCue(sentence, ['pronoun', 'role'], 0, trigger.at);
  if (opens && sentence.field === 'text') return true;
  const from = Math.max(clauseStart(sentence, trigger.at), trigger.at - PRONOUN_REACH);
  const pronoun = sentence.tokens.findLastIndex(
    (token, at) => at >= from && at < trigger.end && FIRST_PERSON.has(token.form),
  );
  return pronoun >= 0 && !sentence.people.some((p) => p.at > pronoun && p.end <= trigger.at);
}

/** Nearest ungoverned person before the trigger, and those listed with them. */
function listBefore(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const stop = lastMark(sentence, trigger.at, ';');
  const before = sentence.people.filter((p) => p.end <= trigger.at && p.at > stop && !isInPassing(sentence, p));
  const nearest = before.filter((p) => !p.governed).at(-1);
  if (nearest === undefined) return [];
  if (isComplement(sentence, nearest, trigger) || hasOwnSubject(sentence, nearest, trigger)) return [];
  if (isSubordinate(sentence, nearest, trigger) || isProducts(sentence, nearest, trigger)) return [];
  if (trigger.value.action === 'denied' && companySpeaks(sentence, nearest)) return [];
  const list = [nearest];
  for (const person of [...before].reverse()) {
    const [first] = list;
    if (first === undefined || person.at >= first.at || person.governed) continue;
    if (!areListed(sentence, person, first)) break;
    list.unshift(person);
  }
  return list;
}

/** "He, B and C will lead it", 由他本人、乙和丙共同负责: who is spoken of heads the list of those who get a post. */
function meantByPronoun(
  sentence: Sentence,
  trigger: Hit<Trigger>,
  list: readonly PersonMention[],
  previous: readonly PersonMention[],
): PersonMention[] {
  const [first] = list;
  if (first === undefined || trigger.value.action !== 'appointed') return [];
  const joint = first.at - 1;
  const joined = sentence.tokens[joint]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === first.at);
  const pronoun = joined
    ? cuesOf(sentence, 'pronoun').find((hit) => hit.at < joint && joint - hit.at <= SELF)
    : undefined;
  if (pronoun === undefined || hasCue(sentence, ['say', 'own-word'], pronoun.end + 1, first.at)) return [];
  const others = sentence.people.filter((p) => p.end <= pronoun.at && !p.governed);
  const meant = others.findLast((p) => !list.some(({ key }) => key === p.key)) ?? previous.at(-1);
  return meant === undefined ? [] : [meant];
}

/** The list that begins after the trigger: "hires A and B", "loses A". */
function listAfter(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? OBJECT_REACH.char : OBJECT_REACH.word;
  const first = sentence.people.find((p) => p.at >= trigger.end && p.at - trigger.end <= reach);
  if (first === undefined || crossesStatement(sentence, trigger.end, first.at)) return [];
  const list = withListed(sentence, first);
  // "His successor, X": the comma sets off who that is.
  if (sentence.tokens[trigger.end]?.form === ',' && first.at === trigger.end + 1) return list.slice(0, 1);
  const marks = sentence.tokens.slice(trigger.end, first.at).filter((t) => t.form === ',' || t.form === ';');
  return marks.length === 0 || (marks.length === 1 && isApposition(sentence, trigger, list)) ? list : [];
}

/** "Loses two researchers, A and B", "its technical lead, A, and others": the names say who the people of that office are. */
function isApposition(sentence: Sentence, trigger: Hit<Trigger>, list: readonly PersonMention[]): boolean {
  const [first, second] = list;
  if (first === undefined || sentence.tokens[first.at - 1]?.form !== ',') return false;
  const closed = (sentence.tokens[first.end]?.kind ?? 'mark') === 'mark';
  return (second !== undefined || closed) && hasCue(sentence, ['role'], trigger.end, first.at);
}

/** "Alibaba denies that X leaves": X denies nothing. */
function deniedByCompany(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const start = clauseStart(sentence, trigger.at);
  return trigger.value.action === 'denied' && sentence.organisations.some((o) => o.at >= start && o.end <= trigger.at);
}

/** Subject behind the verb, as German, Spanish or a list of names has it: "renunció el líder técnico Lin Junyang". */
function inverted(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const first = sentence.people.find((p) => p.at >= trigger.end);
  if (first === undefined || first.governed || first.at - trigger.end > LIST_GAP) return [];
  if (hasCue(sentence, ['say', 'pronoun'], trigger.end, first.at)) return [];
  // "She left when X": who left stands in front, though nobody knows her name.
  if (hasCue(sentence, ['pronoun'], clauseStart(sentence, trigger.at), trigger.at)) return [];
  if (crossesStatement(sentence, trigger.end, first.at)) return [];
  return withListed(sentence, first);
}

/** "Из Qwen ушёл X, в Tencent перешёл Y": the name at once behind the verb, where its own clause names nobody before. */
function subjectBehind(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  if (!sentence.grammar.inversion || trigger.value.weak !== undefined || deniedByCompany(sentence, trigger)) return [];
  const start = clauseStart(sentence, trigger.at);
  if (sentence.people.some((p) => p.at >= start && p.end <= trigger.at && !p.governed)) return [];
  const first = sentence.people.find((p) => p.at >= trigger.end);
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? BEHIND_REACH.char : BEHIND_REACH.word;
  if (first === undefined || first.governed || first.at - trigger.end > reach) return [];
  if (sentence.tokens.slice(trigger.end, first.at).some((token) => token.kind === 'mark')) return [];
  if (hasCue(sentence, ['and', 'say', 'pronoun'], trigger.end, first.at)) return [];
  if (crossesStatement(sentence, trigger.end, first.at)) return [];
  return withListed(sentence, first);
}

/** A sentence about "him" goes on about the last person; so does a Chinese clause that leaves the subject out. */
function carriedOver(sentence: Sentence, trigger: Hit<Trigger>, previous: readonly PersonMention[]): PersonMention[] {
  const stop = lastMark(sentence, trigger.at, ';');
  const before = sentence.people.filter((p) => p.end <= trigger.at && p.at > stop);
  // "Started by X after he quit": whoever else could be meant is not in the sentence.
  const only = new Set(sentence.people.map((p) => p.key)).size === 1 ? before.at(-1) : undefined;
  const last = before.filter((p) => !p.governed).at(-1) ?? only ?? topicOf(sentence, previous);
  if (last === undefined) return [];
  const pronoun = hasCue(sentence, ['pronoun'], Math.max(0, trigger.at - PRONOUN_REACH), trigger.at);
  const dropped =
    sentence.tokens[trigger.at]?.kind === 'char' && sentence.people.every((p) => p.at > trigger.at || p.governed);
  // 会長が退き: somebody unknown is the subject.
  const own = cuesOf(sentence, 'agent').some(
    (hit) => hit.end <= trigger.at && cuesOf(sentence, 'role').some((role) => role.end === hit.at),
  );
  if (namesHangulSubject(sentence, trigger)) return [];
  return pronoun || (dropped && !own && sentence.field === 'text' && sentence.people.length === 0) ? [last] : [];
}

/** 허위안차오가 회사를 떠나면서: a word with the particle of a subject says who acts, though nobody knows the name. */
function namesHangulSubject({ tokens, people }: Sentence, trigger: Hit<Trigger>): boolean {
  for (let at = clauseStart({ tokens }, trigger.at); at < trigger.at; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || !HANGUL_SUBJECT.has(token.form) || next === undefined || next.start === token.end)
      continue;
    let from = at;
    while (tokens[from - 1]?.end === tokens[from]?.start && HANGUL.test(tokens[from - 1]?.form ?? '')) from -= 1;
    if (at - from >= SUBJECT_LENGTH && !people.some((p) => p.end === at)) return true;
  }
  return false;
}

const HANGUL_SUBJECT = new Set(['가', '이']);
const HANGUL = /^\p{Script=Hangul}$/u;
/** Syllables in front of the particle; shorter words are pronouns and counters. */
const SUBJECT_LENGTH = 2;

/** "The former head of post-training has left": who opens the sentence with an article and an office has been named before. */
function isDescription(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  if (sentence.field === 'title' || !isDefiniteArticle(sentence.language, sentence.tokens[0]?.form)) return false;
  if (sentence.people.some((p) => p.end <= trigger.at)) return false;
  const office = cuesOf(sentence, 'role').find((hit) => hit.at <= DESCRIPTION);
  if (office === undefined || office.end > trigger.at) return false;
  // "The chief of ByteDance", "the researcher's boss": somebody else is meant.
  const verb =
    sentence.triggers.find((t) => t.at >= office.end && t.value.weak === undefined && t.value.action !== 'statement')
      ?.at ?? trigger.at;
  if (sentence.organisations.some((o) => o.value.relation === 'other' && o.end <= verb)) return false;
  if (hasCue(sentence, ['say', 'companion', 'subordinate', 'collective'], 0, verb)) return false;
  if (hasCue(sentence, ['possessive'], office.end, office.end + 1)) return false;
  // "The researchers have left": several are meant.
  return !/[^s]s$/.test(sentence.tokens[office.end - 1]?.form ?? '');
}

/** Tokens from the beginning within which the office of a description stands. */
const DESCRIPTION = 5;

/** Whom "he" means behind a semicolon: who opens the sentence, or whom it goes on about where "he" or somebody in office opens it. */
function topicOf(sentence: Sentence, previous: readonly PersonMention[]): PersonMention | undefined {
  const first = sentence.people.find((p) => !p.governed);
  const goesOn = first === undefined || !first.watched || hasCue(sentence, ['pronoun'], 0, first.at);
  return goesOn ? previous.at(-1) : first;
}

/** Whether another verb of ours stands between: then what follows belongs to that one. */
function crossesStatement(sentence: Sentence, from: number, to: number): boolean {
  return sentence.triggers.some(
    (t) => t.at >= from && t.end <= to && t.value.weak === undefined && t.value.subject !== 'noun',
  );
}

/** "... led by Wu, at the price that the technical leader left": an office right before the verb, in another clause than the name, is the one. */
function hasOwnSubject(sentence: Sentence, person: PersonMention, trigger: Hit<Trigger>): boolean {
  const clause = clauseStart(sentence, trigger.at);
  if (trigger.value.action !== 'departed' || person.end > clause) return false;
  if (cuesOf(sentence, 'and').some((hit) => hit.at === clause)) return false;
  return cuesOf(sentence, 'role').some((hit) => hit.end === trigger.at && hit.at > person.end);
}

/** "Wu sets up a team after Qwen exits": the clause behind "after" has a subject of its own; "after leaving", "after he left" has not. */
function isSubordinate(sentence: Sentence, person: PersonMention, trigger: Hit<Trigger>): boolean {
  if (trigger.value.action !== 'departed' || sentence.tokens[trigger.at]?.kind !== 'word') return false;
  const opens = cuesOf(sentence, 'subordinate').findLast((hit) => hit.at >= person.end && hit.end <= trigger.at);
  if (opens === undefined || opens.end === trigger.at) return false;
  // "X, the person users met when they wrote to Qwen, leaves": behind the second comma the sentence is X's again.
  if (sentence.tokens[person.end]?.form === ',' && sentence.tokens[trigger.at - 1]?.form === ',') return false;
  const own = sentence.organisations.some((o) => o.at >= opens.end && o.end <= trigger.at);
  return own && !hasCue(sentence, ['pronoun'], opens.end, trigger.at);
}

/** "Chen says leaving was hard": who says it need not be who does it, unless the text says "that he". */
function isComplement(sentence: Sentence, person: PersonMention, trigger: Hit<Trigger>): boolean {
  const say = cuesOf(sentence, 'say').find((hit) => hit.at >= person.end && hit.end <= trigger.at);
  if (say === undefined || trigger.value.action === 'statement') return false;
  return (
    !hasCue(sentence, ['pronoun', 'own-word'], say.end, trigger.at) &&
    !hasCue(sentence, ['own-word'], person.end, say.end)
  );
}

/** "X presents Qwen 4, which leaves its rivals behind": what a numbered model does is not what X does. */
function isProducts(sentence: Sentence, person: PersonMention, trigger: Hit<Trigger>): boolean {
  const { tokens } = sentence;
  return cuesOf(sentence, 'relative').some((hit) => {
    const before = tokens[hit.at - 1]?.form === ',' ? hit.at - 2 : hit.at - 1;
    const numbered = /^[0-9]+$/.test(tokens[before]?.form ?? '');
    const near = hit.end <= trigger.at && trigger.at - hit.end <= RELATIVE_REACH;
    return numbered && near && sentence.organisations.some((o) => o.at >= person.end && o.end === before);
  });
}

/** アリババは, 알리바바가: a company set off as the subject before the name speaks itself. */
function companySpeaks(sentence: Sentence, person: PersonMention): boolean {
  return (
    sentence.grammar.verbLast === true &&
    sentence.organisations.some(
      (o) =>
        o.end <= person.at &&
        (sentence.tokens[o.end]?.form === ',' || cuesOf(sentence, 'agent').some((hit) => hit.at === o.end)),
    )
  );
}

function organisationCloser(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const organisation = sentence.organisations.filter((o) => o.end <= trigger.at).at(-1);
  const person = sentence.people.filter((p) => p.end <= trigger.at && !p.governed).at(-1);
  return person === undefined || (organisation !== undefined && organisation.at >= person.end);
}

/** @returns where the mark stands last before `at`; -1 where it does not. */
function lastMark({ tokens }: Sentence, at: number, form: string): number {
  let index = at - 1;
  while (index >= 0 && tokens[index]?.form !== form) index--;
  return index;
}
