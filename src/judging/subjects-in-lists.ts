import { withListedBefore } from './described-people.ts';
import { datesOf } from './find-dates.ts';
import type { Trigger } from './language/lexicon.ts';
import { LIST_GAP, withListed } from './listed-people.ts';
import { clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Characters between 被 and its verb: who does it. */
const AGENT_REACH = 16;

/** 甲被字节挖走: the verb's object stands before 被, and who does it behind. */
export function takenAway(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const { tokens } = sentence;
  if (tokens[trigger.at]?.kind !== 'char') return [];
  const start = clauseStart(sentence, trigger.at);
  const passive = tokens.findLastIndex((token, at) => at < trigger.at && at >= start && PASSIVES.has(token.form));
  if (passive < 0 || trigger.at - passive > AGENT_REACH) return [];
  const last = sentence.people.findLast((p) => p.end <= passive && p.at >= start && !p.governed);
  return last === undefined ? [] : withListedBefore(sentence, last);
}

const PASSIVES = new Set(['被', '遭', '获']);

/** "Out: A and B in March, C (now Meta)": all whom the label names, up to the next one. */
export function labelled({ tokens, people }: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const colon = tokens.findIndex((token, at) => at >= trigger.end && token.form === ':');
  const next = tokens.findIndex((token, at) => at > colon && token.form === ':');
  return people.filter((p) => p.at > colon && (next < 0 || p.end < next) && !p.governed);
}

/** "... resigned, and with him A, B and C". */
export function companions(sentence: Sentence, trigger: Hit<Trigger>, so: readonly PersonMention[]): PersonMention[] {
  if (trigger.value.action !== 'departed') return [];
  const cue = cuesOf(sentence, 'companion').find((hit) => hit.at >= trigger.end);
  if (cue === undefined) return [];
  const first = sentence.people.find(
    (p) => p.at >= cue.end && p.at - cue.end <= LIST_GAP && !so.some((s) => s.key === p.key),
  );
  if (first === undefined) return [];
  return withListed(sentence, first).filter((p) => !so.some((s) => s.key === p.key));
}

/** "A left in March, B in July and C in December", "A becomes chief, B chairman": names behind the verb with only their own part of what it says. */
export function gapped(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  return trigger.value.action === 'appointed' ? gappedPosts(sentence, trigger) : gappedTimes(sentence, trigger);
}

function gappedPosts(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  const { tokens } = sentence;
  if (tokens[trigger.at]?.kind === 'char') return [];
  const found: PersonMention[] = [];
  for (const person of sentence.people.filter((p) => p.at > trigger.end && !p.governed)) {
    const from = found.at(-1)?.end ?? trigger.end;
    if (sentence.triggers.some((t) => t.value.weak === undefined && t.at >= from && t.end <= person.at)) break;
    const office = cuesOf(sentence, 'role').find((hit) => hit.at >= person.end && hit.at - person.end <= OFFICE_GAP);
    const opens = isJoint(sentence, startOfTitles(sentence, person.at), from);
    const closed = office !== undefined && CLOSING.has(tokens[office.end]?.form ?? '.');
    if (opens && closed && !hasCue(sentence, ['say', 'former'], person.end, office.end)) found.push(person);
  }
  return found;
}

/** Tokens between a name and the office it gets: "Wu Zeming its chairman". */
const OFFICE_GAP = 2;
const CLOSING = new Set(['.', ',', ';', 'and', 'of', 'for', '|', '!']);

/** "And group technology chief X": where the office and the company in front of a name begin. */
function startOfTitles({ organisations, cues, tokens }: Sentence, at: number): number {
  let from = at;
  for (let steps = 0; steps < TITLES; steps += 1) {
    const hit = [...organisations, ...(cues.get('role') ?? []), ...(cues.get('team') ?? [])].find(
      (h) => h.end === from,
    );
    const word = TITLE_WORDS.has(tokens[from - 1]?.form ?? '');
    if (hit === undefined && !word) break;
    from = hit?.at ?? from - 1;
  }
  return from;
}

/** Offices, companies and words in front of one name. */
const TITLES = 5;
const TITLE_WORDS = new Set(['group', 'company', 'the', 'its', 's', 'current', 'technology', 'cloud', 'finance']);

function isJoint(sentence: Sentence, at: number, from: number): boolean {
  return at > from && (sentence.tokens[at - 1]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === at));
}

function gappedTimes(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] {
  if (
    trigger.value.action !== 'departed' ||
    sentence.triggers.some((t) => t.at > trigger.at && t.value.weak === undefined)
  )
    return [];
  const { tokens } = sentence;
  const behind = sentence.people.filter((p) => p.at > trigger.end);
  if (behind.length === 0) return [];
  const dates = datesOf(sentence, ANY_DAY);
  return behind.filter((p) => {
    const joint = tokens[p.at - 1]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === p.at);
    const next = tokens.findIndex(
      (token, at) => at >= p.end && (token.kind === 'mark' || cuesOf(sentence, 'and').some((h) => h.at === at)),
    );
    const last = next < 0 ? tokens.length : next;
    return joint && last - p.end <= GAP && dates.some((d) => d.at >= p.end && d.end <= last);
  });
}

/** Only whether there is a date matters here, and not which. */
const ANY_DAY = '2026-01-01T00:00:00.000Z';
/** Tokens of a time that stands for the rest of the sentence: "in early March 2027". */
const GAP = 5;
