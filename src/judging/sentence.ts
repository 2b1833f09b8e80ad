import type { Span } from '../model/claim.ts';
import type { Organisation } from '../model/subject.ts';
import type { HanCutter } from './han-words.ts';
import type { Cue, Grammar, Trigger } from './language/lexicon.ts';
import type { Hit } from './phrase-trie.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A person named in a sentence; positions are token indexes into it, end exclusive. */
export interface PersonMention {
  readonly at: number;
  readonly end: number;
  readonly key: string;
  /** As the text has it. */
  readonly name: string;
  /** name: a full name; surname: the family name of somebody named in full; title: a post that names one person only. */
  readonly by: 'name' | 'surname' | 'title';
  /** Part of the leadership that is watched; nobody's coming and going otherwise is the subject. */
  readonly watched: boolean;
  /** Not configured; met in this article. */
  readonly discovered: boolean;
  /** Tied to the subject before this article: configured, or met in an earlier one. */
  readonly known: boolean;
  /** The object of a preposition, "by Eddie Wu": never the subject of the verb that follows. */
  readonly governed: boolean;
  /** Nobody configured, and first named in a sentence that names the subject or its company. */
  readonly tied?: boolean;
}

/** One sentence with all that was recognised in it. The title is sentence 0. */
export interface Sentence {
  readonly index: number;
  /** Primary subtag of the language whose words it was read with. */
  readonly language: string;
  readonly field: Span['field'];
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly question: boolean;
  /** That of the language the sentence was read in. */
  readonly grammar: Grammar;
  /** Cuts the Chinese of the article, all its sentences with the same one. */
  readonly cutHan: HanCutter;
  readonly people: readonly PersonMention[];
  readonly organisations: readonly Hit<Organisation>[];
  readonly triggers: readonly Hit<Trigger>[];
  readonly cues: ReadonlyMap<Cue, readonly Hit<Cue>[]>;
}

/** A sentence as cut from the text, before anything is recognised in it. */
export type RawSentence = Pick<Sentence, 'field' | 'start' | 'end' | 'tokens' | 'question'>;

/** Title and text are analysed up to here; a longer text repeats itself, and its length must not cost the others their turn. */
export const MAX_CHARACTERS = { title: 600, text: 12_000 } as const;
/** A run of tokens without a full stop is cut here. */
const MAX_TOKENS = 160;

/**
 * Cuts a field into sentences; a title is one sentence whatever marks stand in it, and a question only where its first mark of a
 * sentence's end is one: "X takes over. Good news?" tells what it tells.
 */
export function cutSentences(field: Span['field'], text: string): RawSentence[] {
  const tokens = tokenise(text.slice(0, MAX_CHARACTERS[field]));
  const sentences: RawSentence[] = [];
  let from = 0;
  let says = false;
  const close = (to: number, question: boolean) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (says && first !== undefined && last !== undefined) {
      sentences.push({ field, start: first.start, end: last.end, tokens: tokens.slice(from, to), question });
    }
    from = to;
    says = false;
  };
  if (field === 'title') {
    const end = Math.min(tokens.length, MAX_TOKENS);
    says = tokens.slice(0, end).some((t) => t.kind !== 'mark');
    close(end, tokens.find((t, at) => t.form === '?' || (ENDS.has(t.form) && isFollowed(tokens, at)))?.form === '?');
    return sentences;
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, form } = token;
    if (kind !== 'mark') says = true;
    const ends = kind === 'mark' && (form === '.' || form === '?' || form === '!');
    if (ends || at - from >= MAX_TOKENS) close(at + 1, form === '?');
  }
  close(tokens.length, false);
  return sentences;
}

/** A first sentence mostly ends within so many characters, and what ends one is seen within so few behind it. */
const HEAD = { characters: 600, seen: 40 } as const;

/** @returns the first sentence of a text, as `cutSentences` cuts it; undefined where it has none. Reads no more of it than it has to. */
export function firstSentence(text: string): RawSentence | undefined {
  const [first, next] = cutSentences('text', text.slice(0, HEAD.characters));
  const isWhole = first !== undefined && next !== undefined && first.end < HEAD.characters - HEAD.seen;
  return isWhole ? first : cutSentences('text', text)[0];
}

const ENDS = new Set(['.', '!']);
/** Words behind a mark that make it the end of a sentence, and not of a headline or an abbreviation. */
const SENTENCE_LENGTH = 3;

function isFollowed(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).filter((t) => t.kind !== 'mark').length;
  return before > SENTENCE_LENGTH && tokens.slice(at + 1).filter((t) => t.kind !== 'mark').length >= SENTENCE_LENGTH;
}

/** @returns the places of a cue, empty where it does not occur. */
export function cuesOf(sentence: Pick<Sentence, 'cues'>, cue: Cue): readonly Hit<Cue>[] {
  return sentence.cues.get(cue) ?? [];
}

/** @returns whether any of the cues stands in `[from, to)`. */
export function hasCue(
  sentence: Pick<Sentence, 'cues'>,
  cues: readonly Cue[],
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): boolean {
  return cues.some((cue) => cuesOf(sentence, cue).some((hit) => hit.at >= from && hit.end <= to));
}
