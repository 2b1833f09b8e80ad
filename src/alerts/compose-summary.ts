import { cutWords } from '../lib/cut-words.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { Status, SummarySentence } from '../model/story.ts';
import { fillTemplate } from './fill-template.ts';
import { groupClaims, type ToldTogether } from './group-claims.ts';
import { headlineOf, isThin, sentenceOf, type Teller } from './tell-claims.ts';

const MAX_SENTENCES = 3;
/** Words of one article that a message quotes altogether; a title that stands as headline is among them. */
const MAX_QUOTED_WORDS = 25;
/** A quotation of which fewer words would be left says nothing. */
const FEWEST_WORDS = 6;
/** Graphemes of a headline. */
const LONGEST_HEADLINE = 120;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a message is about, in no language yet. */
export interface Tellable {
  /** Main claim in front; empty for coverage that makes no claim. */
  readonly telling: readonly Claim[];
  /** Sentences quoted from the article; the others were written about it in English. */
  readonly quotes: readonly SummarySentence[];
  readonly title: string;
  /** Of the article with that title. */
  readonly language: string;
  readonly articleId: string;
  readonly status: Status;
}

/** Headline and summary in the reader's language. */
export interface Told {
  readonly headline: string;
  /** The headline is the article's title. */
  readonly quoted: boolean;
  readonly sentences: readonly SummarySentence[];
  /** What found no place in the summary, one sentence each. */
  readonly rest: readonly string[];
}

/**
 * Puts what is told into the reader's language: the headline and most of the summary by templates over the claims; the article's own
 * words, quoted, where a template says too little, and instead of a first sentence that would only repeat the headline. At most three
 * sentences, and 25 quoted words of an article. What is quoted stays in its own language; a sentence written about a foreign article
 * stands in its place for who reads English.
 */
export function composeSummary(about: Tellable, teller: Teller): Told {
  const { telling, quotes, status, language } = about;
  const own = language === teller.language;
  const [main, ...others] = groupClaims(telling, teller.names);
  const thin = (group: ToldTogether) => isThin(group, teller);
  const groups = main === undefined ? [] : inOrder(main, others, thin);
  const title = main === undefined || (own && thin(main));
  const headline = title ? quotedTitle(about, teller) : headlineOf(alongside(main, groups), status, teller);
  const quoted = quotes.filter((sentence) => sentence.quoted);
  const written = own || teller.language !== 'en' ? [] : quotes.filter((sentence) => !sentence.quoted);
  const sentences: SummarySentence[] = [];
  const rest: string[] = [];
  let left = MAX_QUOTED_WORDS - (title ? cutWords(about.title, MAX_QUOTED_WORDS).words : 0);
  const quote = (sentence: SummarySentence | undefined): boolean => {
    if (sentence === undefined || sentences.some(({ text, quoted }) => quoted && text === sentence.text)) return false;
    const { text, words } = cutWords(sentence.text, left);
    if (text !== sentence.text && left < FEWEST_WORDS) return false;
    left -= words;
    sentences.push({ ...sentence, text });
    return true;
  };
  const quoteOf = ({ claims }: ToldTogether) => quoted.find((sentence) => tells(sentence, claims));
  const write = ({ claims }: ToldTogether): boolean => {
    // A quote may tell a part of it, beside a headline; what is written has to tell all.
    const sentence = written.find((one) => !sentences.includes(one) && claims.every((claim) => tells(one, [claim])));
    if (sentence !== undefined) sentences.push(sentence);
    return sentence !== undefined;
  };
  // A title that stands alone is followed by how the article begins.
  if (main === undefined) quote(quoted[0]);
  for (const group of groups) {
    const said = sentenceOf(group, status, teller, sentences.length === 0);
    if (sentences.length === MAX_SENTENCES) rest.push(said.text);
    else {
      const repeats = group === main && !said.addsToHeadline;
      const isQuoted =
        ((thin(group) || repeats) && write(group)) || ((thin(group) || (repeats && own)) && quote(quoteOf(group)));
      // The title says it already.
      if (!isQuoted && !(title && group === main)) sentences.push(inOwnWords(group, said.text));
    }
  }
  return { headline: cutGraphemes(headline, LONGEST_HEADLINE), quoted: title, sentences, rest };
}

function tells({ facts }: SummarySentence, claims: readonly Claim[]): boolean {
  return facts?.some((fact) => claims.some((claim) => factKey(claim) === fact)) ?? false;
}

/** What the templates tell well comes before what they only hint at; of two letters or meetings, the article means one. */
function inOrder(
  main: ToldTogether,
  others: readonly ToldTogether[],
  thin: (group: ToldTogether) => boolean,
): ToldTogether[] {
  const hinted = new Map(
    [main, ...others]
      .filter(thin)
      .map((group) => [group.principal.action, group] as const)
      .reverse(),
  );
  return [
    main,
    ...others.filter((group) => !thin(group)),
    ...[...hinted.values()].reverse().filter((group) => group !== main),
  ];
}

/** A headline names all who did the same, whatever the day and the department. */
function alongside(main: ToldTogether, groups: readonly ToldTogether[]): ToldTogether {
  const { principal } = main;
  const together = groups.filter(
    ({ kind, principal: other }) =>
      kind === main.kind &&
      kind !== 'formed-with' &&
      other.subject.kind === 'person' &&
      other.action === principal.action &&
      other.to === principal.to &&
      (other.from === principal.from || other.from === null) &&
      other.negated === principal.negated &&
      other.reversed === principal.reversed &&
      (other.certainty === 'rumoured') === (principal.certainty === 'rumoured') &&
      other.evidence.span?.field === principal.evidence.span?.field,
  );
  return together.length < 2 ? main : { ...main, actors: together.flatMap(({ actors }) => actors) };
}

function inOwnWords({ claims, principal }: ToldTogether, text: string): SummarySentence {
  const facts = [...new Set(claims.map(factKey))];
  return { text, quoted: false, articleId: principal.evidence.source.articleId, facts };
}

/** @returns the article's own title, marked as that, and with its language where it is not the reader's. */
function quotedTitle({ title, language }: Tellable, { wording, language: reader }: Teller): string {
  const text = cutWords(cutGraphemes(title, LONGEST_HEADLINE - 2), MAX_QUOTED_WORDS).text;
  const name = language === reader || language === 'und' ? undefined : languageName(language, reader);
  return name === undefined
    ? fillTemplate(wording.quoted, { text })
    : fillTemplate(wording.originalTitle, { text, language: name });
}

function languageName(language: string, reader: string): string | undefined {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(language);
  } catch {
    // What is no language tag has no name.
    return undefined;
  }
}

function cutGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  let kept = 0;
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    count += 1;
    if (count > most) return `${text.slice(0, kept).trimEnd()}…`;
    if (count < most) kept = index + segment.length;
  }
  return text;
}
