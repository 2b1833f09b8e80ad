import type { Organisation, Subject } from '../model/subject.ts';
import { createPeopleFinder, type NameHit } from './find-people.ts';
import { createHanCutter, type InnerWordPositions, innerWordPositions } from './han-words.ts';
import type { Cue, Lexicon, Trigger } from './language/lexicon.ts';
import { createNameForms } from './name-forms.ts';
import { compilePhrases, type Hit, type PhraseTrie } from './phrase-trie.ts';
import { cutSentences, hasCue, type PersonMention, type RawSentence, type Sentence } from './sentence.ts';
import { compileSeparableWords, findSeparated, type SeparableWords } from './separable-words.ts';
import type { Token } from './tokenise.ts';

type Word = { readonly kind: 'trigger'; readonly trigger: Trigger } | { readonly kind: 'cue'; readonly cue: Cue };

/** Reads title and text into sentences with everything of the subject and the language recognised in them. */
type SentenceReader = (article: { title: string; text: string; language: string }) => Reading;

/** An article as read. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  /** Keys of configured people whose namesake the article is about. */
  readonly silenced: ReadonlySet<string>;
}

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
  const compiled = new Map<Lexicon, Map<Lexicon | undefined, PhraseTrie<Word>>>();
  const wordsOf = (spaced: Lexicon, unspaced: Lexicon | undefined) => {
    const beside = compiled.get(spaced) ?? new Map<Lexicon | undefined, PhraseTrie<Word>>();
    const words = beside.get(unspaced) ?? compileLexicons(unspaced === undefined ? [spaced] : [spaced, unspaced]);
    compiled.set(spaced, beside.set(unspaced, words));
    return words;
  };
  const separables = new Map<Lexicon, SeparableWords<Word>>();
  const separableOf = (lexicon: Lexicon) => {
    const verbs = separables.get(lexicon) ?? compileSeparable(lexicon);
    separables.set(lexicon, verbs);
    return verbs;
  };
  const plainNames = createNameForms(subject);
  return (article) => {
    const cut = [...cutSentences('title', article.title), ...cutSentences('text', article.text)];
    const spaced = (isEnglish(cut) ? undefined : byLanguage.get(article.language)) ?? lexicons.fallback;
    const raw = cut.map((sentence) => {
      const tokens = plainNames(sentence.tokens, spaced.grammar);
      return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
    });
    const { hits, silenced } = findPeople(raw);
    const cutHan = createHanCutter();
    const sentences = raw.map((sentence, index) => {
      const unspaced = unspacedOf(sentence.tokens, article.language, lexicons.unspaced);
      const grammar = (unspaced?.letters === undefined ? spaced : unspaced).grammar ?? {};
      const { language } = spaced;
      const words = wordsOf(spaced, unspaced);
      return annotate(sentence, { index, language, grammar, cutHan }, hits, organisations, words, separableOf(spaced));
    });
    return { sentences, silenced };
  };
}

/** Japanese and Korean by their alphabets; Han alone is the language of the article, else that which has no other letters. */
function unspacedOf(tokens: readonly Token[], language: string, lexicons: readonly Lexicon[]): Lexicon | undefined {
  const chars = tokens.filter((token) => token.kind === 'char');
  if (chars.length === 0) return undefined;
  const lettered = lexicons.find(({ letters }) => {
    if (letters === undefined) return false;
    const [first, last] = letters;
    return chars.some(({ form }) => form >= first && form <= last);
  });
  return lettered ?? lexicons.find((l) => l.language === language) ?? lexicons.find((l) => l.letters === undefined);
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
        return phrasesOf(trigger.phrases, lexicon).map((phrase) => [phrase, word] as const);
      }),
      ...Object.entries(lexicon.cues).flatMap(([cue, phrases]) => {
        const word: Word = { kind: 'cue', cue: cue as Cue };
        return phrasesOf(phrases, lexicon).map((phrase) => [phrase, word] as const);
      }),
    ]),
  );
}

function compileSeparable(lexicon: Lexicon): SeparableWords<Word> {
  return compileSeparableWords(
    lexicon.triggers.flatMap((trigger) => {
      const word: Word = { kind: 'trigger', trigger };
      return phrasesOf(trigger.separable, lexicon).map((phrase) => [phrase, word] as const);
    }),
  );
}

/** The phrases as written, those with `~` once for each pronoun, and behind each word that the language writes together with the next. */
function phrasesOf(phrases: string | undefined, { proclitics, pronouns = '' }: Lexicon): string[] {
  if (phrases === undefined) return [];
  const plain = phrases
    .split('|')
    .flatMap((phrase) =>
      phrase.includes('~') ? pronouns.split('|').map((word) => phrase.replace('~', word)) : [phrase],
    );
  return proclitics === undefined
    ? plain
    : ['', ...proclitics.split('|')].flatMap((before) => plain.map((phrase) => before + phrase));
}

function annotate(
  { field, start, end, tokens, question }: RawSentence,
  { index, language, grammar, cutHan }: Pick<Sentence, 'index' | 'language' | 'grammar' | 'cutHan'>,
  names: readonly NameHit[],
  organisationTrie: PhraseTrie<Organisation>,
  words: PhraseTrie<Word>,
  separable: SeparableWords<Word>,
): Sentence {
  const own = names.filter((hit) => hit.sentence === index);
  const organisations = organisationTrie
    .find(tokens)
    .filter((hit) => isWritten(hit, tokens) && !own.some((name) => name.by === 'name' && overlaps(name, hit)));
  const triggers: Hit<Trigger>[] = [];
  const cues = new Map<Cue, Hit<Cue>[]>();
  let inner: InnerWordPositions | null = null;
  for (const hit of [...words.find(tokens), ...findSeparated(tokens, separable)]) {
    // A post that stands for a person, "Qwen lead", is still made of words of office.
    const named = own.some((name) => name.by === 'name' && overlaps(name, hit));
    if (named || organisations.some((o) => overlaps(o, hit))) continue;
    // "qwen-exit-code": a part of a compound is no verb.
    if (hit.value.kind === 'trigger' && (tokens[hit.at]?.hyphen || tokens[hit.end]?.hyphen)) continue;
    // "In:" heads a list; without its colon it is any word.
    if (hit.value.kind === 'trigger' && hit.value.trigger.subject === 'label' && !isLabel(hit, tokens)) continue;
    if (isSingleHan(hit, tokens)) {
      inner ??= innerWordPositions(tokens, [...own, ...organisations], cutHan);
      if (inner.has(hit.at) || inner.has(hit.end)) continue;
    }
    if (hit.value.kind === 'trigger') triggers.push({ at: hit.at, end: hit.end, value: hit.value.trigger });
    else {
      const { cue } = hit.value;
      const list = cues.get(cue) ?? [];
      list.push({ at: hit.at, end: hit.end, value: cue });
      cues.set(cue, list);
    }
  }
  const read = { tokens, grammar, triggers, cues };
  const people = own
    .map((hit): PersonMention => {
      const { at, end, by, person } = hit;
      return {
        at,
        end,
        by,
        key: person.key,
        name: tokens
          .slice(at, end)
          .map((token) => token.form)
          .join(' '),
        discovered: false,
        known: true,
        watched: person.watched,
        governed: isGoverned(read, organisations, at, end),
      };
    })
    .sort((a, b) => a.at - b.at);
  // Written out: spreading costs as much as finding the words.
  return {
    index,
    language,
    field,
    start,
    end,
    tokens,
    question,
    grammar,
    cutHan,
    people,
    organisations,
    triggers,
    cues,
  };
}

/** Tokens between a label and its colon: "Departures announced on Tuesday:". */
const LABEL_LENGTH = 4;

function isLabel({ at, end }: Hit<Word>, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1];
  if (before !== undefined && before.kind !== 'mark') return false;
  return tokens.slice(end, end + LABEL_LENGTH + 1).some((token) => token.form === ':');
}

/** One Han character is as often part of another word, 成为, as a word: the segmenter tells. Pronouns it glues to what follows, 他在. */
function isSingleHan(hit: Hit<Word>, tokens: readonly Token[]): boolean {
  if (hit.end - hit.at !== 1 || tokens[hit.at]?.kind !== 'char') return false;
  return hit.value.kind === 'trigger' || !GLUED.has(hit.value.cue);
}

const GLUED: ReadonlySet<Cue> = new Set(['pronoun', 'possessive']);

/** A company that is also a word counts only with its capital: Meta, not meta. */
function isWritten(hit: Hit<Organisation>, tokens: readonly Token[]): boolean {
  const first = tokens[hit.at];
  return hit.value.relation !== 'other' || first === undefined || first.kind === 'char' || first.capital;
}

/** Walks back from a name over titles, organisations and articles; a preposition found there governs the name. A postposition follows it. */
export function isGoverned(
  sentence: Pick<Sentence, 'tokens' | 'cues' | 'triggers' | 'grammar'>,
  organisations: readonly Hit<Organisation>[],
  nameAt: number,
  nameEnd: number,
): boolean {
  if (sentence.grammar.verbLast) return isPostposed(sentence, nameEnd);
  let at = nameAt;
  for (let steps = 0; steps < GOVERNOR_REACH && at > 0; steps += 1) {
    if (sentence.tokens[at - 1]?.kind === 'mark') return false;
    const governor = (sentence.cues.get('governor') ?? []).find((hit) => hit.end === at);
    if (governor !== undefined) {
      // "The lead of Qwen X": the office governs the organisation, and the name stands beside the office.
      const office = (sentence.cues.get('role') ?? []).find((hit) => hit.end === governor.at);
      // "Se va de Qwen X": the verb governs the organisation, and the name is its subject.
      const verb = sentence.triggers.some((hit) => hit.end === governor.at && hit.value.subject === 'before');
      if (sentence.grammar.inversion && at !== nameAt && verb) return false;
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

/** Xに続き, X'in ardından: where particles follow the noun, what governs a name stands right behind it or its title. */
function isPostposed({ cues }: Pick<Sentence, 'cues'>, nameEnd: number): boolean {
  const title = (cues.get('role') ?? []).find((hit) => hit.at === nameEnd);
  return (cues.get('governor') ?? []).some((hit) => hit.at === nameEnd || hit.at === title?.end);
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
