import type { Organisation, Subject } from '../model/subject.ts';
import { createPeopleFinder, type NameHit } from './find-people.ts';
import type { Cue, Lexicon, Trigger } from './language/lexicon.ts';
import { compilePhrases, type Hit, type PhraseTrie } from './phrase-trie.ts';
import { cutSentences, hasCue, type PersonMention, type RawSentence, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

type Word = { readonly kind: 'trigger'; readonly trigger: Trigger } | { readonly kind: 'cue'; readonly cue: Cue };

/** Reads title and text into sentences with everything of the subject and the language recognised in them. */
type SentenceReader = (article: { title: string; text: string; language: string }) => Sentence[];

/** Words that no other language read here has in common with English. */
const ENGLISH_SIGNS = new Set([
  'the',
  'of',
  'and',
  'from',
  'that',
  'with',
  'its',
  'has',
  'his',
  'by',
  'after',
  'for',
  'at',
]);
const ENGLISH_SHARE = 0.1;
/** Words a preposition may be apart from the name it governs: "by the company's chief executive Eddie Wu". */
const GOVERNOR_REACH = 8;

/**
 * Compiles names and lexicons once. Words with spaces between them are read with the article's language, with the fallback
 * language where that has no lexicon: side by side one language's verbs are another's nouns; scripts without spaces are told apart by themselves and read with all of theirs.
 */
export function createSentenceReader(
  subject: Subject,
  lexicons: { readonly fallback: Lexicon; readonly unspaced: readonly Lexicon[]; readonly spaced: readonly Lexicon[] },
): SentenceReader {
  const findPeople = createPeopleFinder(subject.people);
  const organisations = compilePhrases<Organisation>(
    subject.organisations.flatMap((o) => o.names.map((name) => [name, o] as const)),
  );
  const byLanguage = new Map(
    lexicons.spaced.flatMap((lexicon) =>
      [lexicon.language, ...(lexicon.also ?? [])].map((language) => [language, lexicon] as const),
    ),
  );
  // A language is compiled with its first text: most watchers meet few, and each takes a part of the start.
  const compiled = new Map<Lexicon, PhraseTrie<Word>>();
  const wordsOf = (lexicon: Lexicon) => {
    const words = compiled.get(lexicon) ?? compileLexicons([lexicon, ...lexicons.unspaced]);
    compiled.set(lexicon, words);
    return words;
  };
  return (article) => {
    const raw = [...cutSentences('title', article.title), ...cutSentences('text', article.text)];
    const known = isEnglish(raw) ? undefined : byLanguage.get(article.language);
    const words = wordsOf(known ?? lexicons.fallback);
    const people = findPeople(raw);
    return raw.map((sentence, index) => annotate(sentence, index, people, organisations, words));
  };
}

/** Short headlines full of names are taken for any language; English shows by its smallest words. */
function isEnglish(sentences: readonly RawSentence[]): boolean {
  let words = 0;
  let english = 0;
  for (const { tokens } of sentences) {
    for (const { kind, form } of tokens) {
      if (kind !== 'word') continue;
      words += 1;
      if (ENGLISH_SIGNS.has(form)) english += 1;
    }
  }
  return english >= 2 && english >= words * ENGLISH_SHARE;
}

function compileLexicons(lexicons: readonly Lexicon[]): PhraseTrie<Word> {
  return compilePhrases<Word>(
    lexicons.flatMap((lexicon) => [
      ...lexicon.triggers.flatMap((trigger) => {
        const word: Word = { kind: 'trigger', trigger };
        return trigger.phrases.split('|').map((phrase) => [phrase, word] as const);
      }),
      ...Object.entries(lexicon.cues).flatMap(([cue, phrases]) => {
        const word: Word = { kind: 'cue', cue: cue as Cue };
        return phrases.split('|').map((phrase) => [phrase, word] as const);
      }),
    ]),
  );
}

function annotate(
  raw: RawSentence,
  index: number,
  names: readonly NameHit[],
  organisationTrie: PhraseTrie<Organisation>,
  words: PhraseTrie<Word>,
): Sentence {
  const own = names.filter((hit) => hit.sentence === index);
  const organisations = organisationTrie
    .find(raw.tokens)
    .filter((hit) => isWritten(hit, raw.tokens) && !own.some((name) => name.by === 'name' && overlaps(name, hit)));
  const triggers: Hit<Trigger>[] = [];
  const cues = new Map<Cue, Hit<Cue>[]>();
  for (const hit of words.find(raw.tokens)) {
    if (own.some((name) => overlaps(name, hit)) || organisations.some((o) => overlaps(o, hit))) continue;
    if (hit.value.kind === 'trigger') triggers.push({ at: hit.at, end: hit.end, value: hit.value.trigger });
    else {
      const { cue } = hit.value;
      const list = cues.get(cue) ?? [];
      list.push({ at: hit.at, end: hit.end, value: cue });
      cues.set(cue, list);
    }
  }
  const text = (at: number, end: number) =>
    raw.tokens
      .slice(at, end)
      .map((token) => token.form)
      .join(' ');
  const base = { ...raw, index, organisations, triggers, cues };
  const people = own
    .map((hit): PersonMention => {
      const { at, end, by, person } = hit;
      return {
        at,
        end,
        by,
        key: person.key,
        name: text(at, end),
        discovered: false,
        watched: person.watched,
        governed: isGoverned(base, organisations, at),
      };
    })
    .sort((a, b) => a.at - b.at);
  return { ...base, people };
}

/** A company that is also a word counts only with its capital: Meta, not meta. */
function isWritten(hit: Hit<Organisation>, tokens: readonly Token[]): boolean {
  const first = tokens[hit.at];
  return hit.value.relation !== 'other' || first === undefined || first.kind === 'char' || first.capital;
}

/** Walks back from a name over titles, organisations and articles; a preposition found there governs the name. */
export function isGoverned(
  sentence: Pick<Sentence, 'tokens' | 'cues' | 'triggers'>,
  organisations: readonly Hit<Organisation>[],
  nameAt: number,
): boolean {
  let at = nameAt;
  for (let steps = 0; steps < GOVERNOR_REACH && at > 0; steps += 1) {
    if (sentence.tokens[at - 1]?.kind === 'mark') return false;
    const governor = (sentence.cues.get('governor') ?? []).find((hit) => hit.end === at);
    if (governor !== undefined) {
      // "The lead of Qwen X": the office governs the organisation, and the name stands beside the office.
      const office = (sentence.cues.get('role') ?? []).find((hit) => hit.end === governor.at);
      const genitive = at !== nameAt && GENITIVES.has(sentence.tokens[governor.at]?.form ?? '');
      if (office === undefined || !genitive) return true;
      at = office.at;
      continue;
    }
    // "Led by X, reporting to X": what the unit does, not what X does.
    if (
      sentence.triggers.some((hit) => hit.end === at && hit.value.subject === 'after' && hit.value.weak === 'with-unit')
    )
      return true;
    const organisation = organisations.find((o) => o.end === at);
    const role = (sentence.cues.get('role') ?? []).find((hit) => hit.end === at);
    const before = organisation?.at ?? role?.at;
    const form = sentence.tokens[at - 1]?.form ?? '';
    if (before !== undefined) at = before;
    else if (FILLERS.has(form) || hasCue(sentence, ['former', 'possessive', 'ai', 'unit'], at - 1, at)) at -= 1;
    else return false;
  }
  return false;
}

const GENITIVES = new Set(['of', 'de', 'di', 'del', 'do', 'da', 'des', 'du', 'von', 'van']);
const FILLERS = new Set([
  'the',
  'a',
  'an',
  's',
  'its',
  'their',
  'of',
  'senior',
  'group',
  'cloud',
  'mr',
  'ms',
  'dr',
  '的',
  'der',
  'die',
  'den',
  'le',
  'la',
  'el',
]);

function overlaps(a: { at: number; end: number }, b: { at: number; end: number }): boolean {
  return a.at < b.end && b.at < a.end;
}
