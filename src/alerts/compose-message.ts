import { claimSentence } from '../ledger/claim-sentence.ts';
import { type Names, nameOf } from '../ledger/names.ts';
import type { Source } from '../model/article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { hasFallen, type Story, type SummarySentence } from '../model/story.ts';
import { alertButtons } from './alert-buttons.ts';
import { composeSummary, type Told } from './compose-summary.ts';
import { fillTemplate } from './fill-template.ts';
import { groupClaims } from './group-claims.ts';
import type { PrintedNames } from './printed-names.ts';
import { strikeThrough } from './strike-through.ts';
import { sentenceOf, type Teller } from './tell-claims.ts';
import { chinese } from './wording-chinese.ts';
import { english } from './wording-english.ts';
import type { LanguageWording } from './wording-language.ts';

/** Sources listed on a message; the story command has them all. */
const SOURCES_SHOWN = 5;
/** Changes listed on a message; a later report of one of them counts as told, so few are left out. */
const CHANGES_SHOWN = 8;

const WORDINGS: Readonly<Record<ReaderLanguage, LanguageWording>> = { en: english, zh: chinese };

/** What a message is composed from, beside the story. */
export interface Wording {
  readonly names: Names;
  readonly printedNames: Readonly<Record<ReaderLanguage, PrintedNames>>;
  /** @returns whether an organisation is a body within the company, which can be formed. */
  readonly isUnit: (key: string) => boolean;
  /** Prints a time for the reader: day and, where it is known, the hour. */
  readonly formatTime: (iso: string) => string;
}

/**
 * The one message of a story in the reader's language: headline and status, summary with citations, what found no place in it, the
 * sources counted, buttons. Of a story that has turned since, what it told is struck through.
 *
 * @param changes claims that are new since the article that opened the story.
 */
export function composeAlert(
  story: Story,
  changes: readonly Claim[],
  wording: Wording,
  language: ReaderLanguage,
): ChatMessage {
  const teller = tellerOf(wording, language);
  const { status } = story.turned === true ? asWritten(story) : story;
  const told = tellStory({ ...story, status }, teller);
  const known = new Set((story.telling ?? []).map(factKey));
  const more = changes.filter((claim) => !claim.implied && !known.has(factKey(claim)));
  const rest = [...told.rest, ...groupClaims(more, teller.names).map((g) => sentenceOf(g, status, teller, false).text)];
  const message: ChatMessage = {
    blocks: [
      heading(told.headline, story, teller),
      ...summaryBlocks(told.sentences, story.sources, teller),
      ...restBlocks(rest, story.telling !== undefined && told.sentences.length > 0, teller),
      sourceList(story, wording, teller),
      footer(story, teller),
      ...alertButtons(story.id, teller.wording),
    ],
  };
  return strikeThrough(message, story, teller.wording);
}

/**
 * The reply in a story's thread that tells a new fact, in the reader's language.
 *
 * @param waited judgements of earlier updates that were held back: what they add is told along, with their articles.
 */
export function composeUpdate(
  story: Story,
  judgement: Judgement,
  wording: Wording,
  language: ReaderLanguage,
  waited: readonly Judgement[] = [],
): ChatMessage {
  const { article, headline, summary, news } = judgement;
  const teller = tellerOf(wording, language);
  const { title, articleId, language: written } = article;
  const told =
    judgement.telling === undefined
      ? { headline, sentences: summary, rest: sentencesOfOld(news.claims, wording) }
      : composeSummary(
          { telling: judgement.telling, quotes: summary, title, articleId, language: written, status: story.status },
          teller,
        );
  const known = new Set([...(judgement.telling ?? []), ...news.claims].map(factKey));
  const along = waited.flatMap((each) => each.news.claims).filter((claim) => isAdded(claim, known));
  const rest = [
    ...told.rest,
    ...groupClaims(along, teller.names).map((g) => sentenceOf(g, story.status, teller, false).text),
  ];
  const sources = [article, ...waited.map((each) => each.article)];
  return {
    blocks: [
      heading(fillTemplate(teller.wording.labels.newInStory, { headline: told.headline }), story, teller),
      ...summaryBlocks(told.sentences, [article], teller),
      ...restBlocks(rest, judgement.telling !== undefined && told.sentences.length > 0, teller),
      { kind: 'list', items: sources.map((source, at) => sourceLine(source, at + 1, wording)) },
      footer(story, teller),
    ],
  };
}

/** Not told yet, and not told twice by the same message. */
function isAdded(claim: Claim, known: Set<string>): boolean {
  const key = factKey(claim);
  const added = !claim.implied && !known.has(key);
  known.add(key);
  return added;
}

/** @returns what claims are put into words with for readers of the language. */
export function tellerOf({ printedNames, isUnit }: Wording, language: ReaderLanguage): Teller {
  return { language, wording: WORDINGS[language], names: printedNames[language], isUnit };
}

/** @returns the story with the status it was written with: what has fallen since is not headed as denied or taken back. */
export function asWritten(story: Story): Story {
  const main = story.telling?.[0];
  return hasFallen(story) && main !== undefined ? { ...story, status: main.certainty } : story;
}

/** @returns headline and summary of the story's message; a story that an older version stored says what it said then. */
export function tellStory(story: Story, teller: Teller): Pick<Told, 'headline' | 'sentences' | 'rest'> {
  const { telling, summary, headline, status, sources } = story;
  if (telling === undefined) return { headline, sentences: summary, rest: [] };
  const articleId = telling[0]?.evidence.source.articleId ?? summary[0]?.articleId ?? sources[0]?.articleId ?? '';
  const source = sources.find((candidate) => candidate.articleId === articleId) ?? telling[0]?.evidence.source;
  const language = source?.language ?? 'und';
  return composeSummary({ telling, quotes: summary, title: headline, language, articleId, status }, teller);
}

function sentencesOfOld(claims: readonly Claim[], { names }: Wording): string[] {
  const telling = claims.filter((claim) => !claim.implied);
  return [...new Set(telling.map((c) => claimSentence({ ...c, role: null }, (subject) => nameOf(names, subject))))];
}

/** @returns a message's heading with the story's status in the reader's language. */
export function heading(headline: string, { status }: Story, { wording }: Teller): Block {
  return { kind: 'heading', content: [headline], status, statusLabel: wording.labels.statuses[status] };
}

function summaryBlocks(summary: readonly SummarySentence[], sources: readonly Source[], { wording }: Teller): Block[] {
  if (summary.length === 0) return [];
  const content: Inline[] = [];
  for (const sentence of summary) {
    const cited = sources.findIndex((source) => source.articleId === sentence.articleId) + 1;
    const text = sentence.quoted ? fillTemplate(wording.quoted, { text: sentence.text }) : sentence.text;
    if (content.length > 0) content.push(' ');
    content.push(text, { text: cited > 0 ? ` [${cited}]` : '', style: 'dim' });
  }
  return [{ kind: 'paragraph', content }];
}

/** What is told beside the summary, or in place of one. */
function restBlocks(sentences: readonly string[], beside: boolean, { wording: { labels } }: Teller): Block[] {
  if (sentences.length === 0) return [];
  const more = sentences.length - CHANGES_SHOWN;
  const shown =
    more > 0 ? [...sentences.slice(0, CHANGES_SHOWN), fillTemplate(labels.more, { count: String(more) })] : sentences;
  const label = beside ? labels.alsoReported : labels.whatChanged;
  return [
    { kind: 'fields', fields: shown.map((sentence, at) => ({ name: at === 0 ? label : '', value: [sentence] })) },
  ];
}

function sourceList(story: Story, wording: Wording, { wording: { labels } }: Teller): Block {
  const shown = story.sources.slice(0, SOURCES_SHOWN).map((source, at) => sourceLine(source, at + 1, wording));
  const count = story.articles - shown.length;
  const more: Inline = { text: fillTemplate(labels.more, { count: String(count) }), style: 'dim' };
  return { kind: 'list', items: count > 0 ? [...shown, [more]] : shown };
}

function sourceLine(source: Source, at: number, wording: Wording): Inline[] {
  return [
    `[${at}] `,
    { text: source.outlet, style: 'strong' },
    ', ',
    timeOf(source.published, wording),
    ': ',
    linked(source),
  ];
}

/** @returns a moment as it is printed here, which a platform may show in the reader's own zone. */
export function timeOf(iso: string, { formatTime }: Pick<Wording, 'formatTime'>): Inline {
  return { text: formatTime(iso), time: iso };
}

/** @returns an article's title, linked where it has an address. */
export function linked(source: Source): Inline {
  return source.url === '' ? source.title : { text: source.title, href: source.url };
}

function footer(story: Story, { wording: { labels, comma } }: Teller): Block {
  const count = story.outlets.length;
  const outlets = count === 1 ? labels.outlet : fillTemplate(labels.outlets, { count: String(count) });
  const topics = story.topics.map((topic) => labels.topics[topic]).join(comma);
  return { kind: 'footnote', content: [`${outlets} · ${topics} · /qwen story ${story.id}`] };
}
