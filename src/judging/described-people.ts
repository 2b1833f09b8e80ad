import type { Trigger } from './language/lexicon.ts';
import { areListed } from './listed-people.ts';
import { clauseStart } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Tokens of an office between commas behind a name. */
const OFFICE_LENGTH = 8;

/**
 * Whom a clause describes that is no sentence of its own: "the departed X", "X, who left", 离开千问的某某.
 *
 * @returns empty where it describes nobody known; null where the verb describes nothing.
 */
export function describedBy(sentence: Sentence, trigger: Hit<Trigger>): readonly PersonMention[] | null {
  const described = attributive(sentence, trigger) ?? describedInHan(sentence, trigger);
  if (described !== null) return described;
  const antecedent = relativeSubject(sentence, trigger);
  return antecedent === null ? null : withListedBefore(sentence, antecedent);
}

/** Whether the verb is written in Han characters. */
export function isChinese(sentence: Sentence, trigger: Hit<Trigger>): boolean {
  const form = sentence.tokens[trigger.at]?.form ?? '';
  return form >= '\u4e00' && form <= '\u9fff';
}

/** "The departed Yu Bowen", 离职团队: the verb describes what follows. Null where it does not; empty where no person follows. */
function attributive(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] | null {
  if (trigger.value.action !== 'departed') return null;
  const verb = sentence.tokens[trigger.at];
  const next = sentence.tokens[trigger.end];
  if (verb === undefined || next === undefined) return null;
  if (verb.kind === 'char') {
    const touching = next.start === sentence.tokens[trigger.end - 1]?.end;
    return touching && hasCue(sentence, ['team', 'role'], trigger.end, trigger.end + 3) && cueAt(sentence, trigger.end)
      ? []
      : null;
  }
  const before = sentence.tokens[trigger.at - 1]?.form;
  if (!LEAVING.has(verb.form) || before !== 'the') return null;
  return sentence.people.filter((p) => p.at >= trigger.end && p.at - trigger.end <= 4).slice(0, 1);
}

/** 7月从智谱加入的阮可欣, 3月告别千问的李凯鑫: the clause before 的 is about the name behind it, with nothing but office and place between. */
function describedInHan(sentence: Sentence, trigger: Hit<Trigger>): PersonMention[] | null {
  const { action, weak } = trigger.value;
  if (weak !== undefined || !DESCRIBING.has(action) || !isChinese(sentence, trigger)) return null;
  // 离开阿里千问的某某: a company and its team.
  const object = sentence.organisations.find((o) => o.at === trigger.end);
  const team = object && sentence.organisations.find((o) => o.at === object.end);
  const particle = (team ?? object)?.end ?? trigger.end;
  if (sentence.tokens[particle]?.form !== '的') return null;
  const person = sentence.people.find((p) => p.at > particle && p.at - particle <= DESCRIBED_REACH);
  if (person === undefined || REPORTS.has(sentence.tokens[particle + 1]?.form ?? '')) return null;
  const between = sentence.tokens.slice(particle + 1, person.at);
  const others = sentence.triggers.some((t) => t.value.weak === undefined && t.at > particle && t.end <= person.at);
  const covered = person.at === particle + 1 || cuesOf(sentence, 'role').some((hit) => hit.end === person.at);
  return covered && !others && between.every((token) => token.kind !== 'mark' && token.form !== '的') ? [person] : null;
}

/** First characters of what tells that something is so, and is nobody: 辞职的消息, 离职的传闻. */
const REPORTS = new Set(['消', '传', '事', '说', '新']);
const DESCRIBING: ReadonlySet<string> = new Set(['departed', 'joined']);
/** Characters between the particle and the name that it describes: a former employer and an office. */
const DESCRIBED_REACH = 14;

/** Verbs of leaving that stand in front of a name: "the retiring X". */
const LEAVING = new Set(['departed', 'departing', 'retiring', 'resigning', 'retired', 'dismissed', 'ousted']);

function cueAt(sentence: Sentence, at: number): boolean {
  return (['team', 'role'] as const).some((cue) => cuesOf(sentence, cue).some((hit) => hit.at === at));
}

/** "from X, who left": the relative clause is about the name right before it, governed or not. */
function relativeSubject(sentence: Sentence, trigger: Hit<Trigger>): PersonMention | null {
  for (let at = trigger.at - 1; at >= Math.max(0, trigger.at - 4); at -= 1) {
    const token = sentence.tokens[at];
    if (token?.kind === 'mark') return null;
    if (token?.form === 'who')
      return (
        sentence.people.find((p) => p.end === at || (p.end === at - 1 && sentence.tokens[at - 1]?.form === ',')) ?? null
      );
    if (cuesOf(sentence, 'relative').some((hit) => hit.at === at)) return antecedentOf(sentence, at);
  }
  return null;
}

/** "A and B, who resigned together": a list that opens its clause is what the relative clause is about, and not its last name alone. */
export function withListedBefore(sentence: Sentence, last: PersonMention): PersonMention[] {
  const list = [last];
  for (const person of sentence.people.filter((p) => p.end <= last.at).reverse()) {
    const [first] = list;
    if (first === undefined || person.governed || !areListed(sentence, person, first)) break;
    list.unshift(person);
  }
  const opens = list[0] !== undefined && clauseStart(sentence, list[0].at) === list[0].at;
  return opens && !last.governed ? list : [last];
}

/** "X, qui", "X, directeur de Qwen, qui": the name right before, or before what its office is. */
function antecedentOf(sentence: Sentence, relative: number): PersonMention | null {
  const { tokens } = sentence;
  const person = sentence.people.findLast((p) => p.end <= relative);
  if (person === undefined || tokens[relative - 1]?.form !== ',') return null;
  if (person.end === relative - 1) return person;
  const office = tokens[person.end]?.form === ',' && hasCue(sentence, ['role'], person.end, relative);
  const inner = tokens.slice(person.end + 1, relative - 1);
  return office && inner.length <= OFFICE_LENGTH && inner.every((token) => token.kind !== 'mark') ? person : null;
}
