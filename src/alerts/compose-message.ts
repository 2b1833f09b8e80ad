import { claimSentence } from '../ledger/claim-sentence.ts';
import { type Names, nameOf } from '../ledger/names.ts';
import type { Source } from '../model/article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story, SummarySentence } from '../model/story.ts';

/** Sources listed on a message; the story command has them all. */
const SOURCES_SHOWN = 5;
/** Changes listed on a message; a later report of one of them counts as told, so few are left out. */
const CHANGES_SHOWN = 8;

/** What a message is composed from, beside the story. */
export interface Wording {
  readonly names: Names;
  /** Prints a time for the reader: day and, where it is known, the hour. */
  readonly formatTime: (iso: string) => string;
}

/** The one message of a story: headline and status, summary with citations, what changed, the sources counted. */
export function composeAlert(story: Story, changes: readonly Claim[], wording: Wording): ChatMessage {
  return {
    blocks: [
      { kind: 'heading', content: [story.headline], status: story.status },
      ...summaryBlocks(story.summary, story.sources),
      ...changeBlocks(changes, wording),
      sourceList(story, wording),
      footer(story),
    ],
  };
}

/** The reply in a story's thread that tells a new fact. */
export function composeUpdate(story: Story, judgement: Judgement, wording: Wording): ChatMessage {
  const { article } = judgement;
  return {
    blocks: [
      { kind: 'heading', content: [`New in this story: ${judgement.headline}`], status: story.status },
      ...summaryBlocks(judgement.summary, [article]),
      ...changeBlocks(judgement.news.claims, wording),
      { kind: 'list', items: [sourceLine(article, 1, wording)] },
      footer(story),
    ],
  };
}

function summaryBlocks(summary: readonly SummarySentence[], sources: readonly Source[]): Block[] {
  if (summary.length === 0) return [];
  const content: Inline[] = [];
  for (const sentence of summary) {
    const cited = sources.findIndex((source) => source.articleId === sentence.articleId) + 1;
    const text = sentence.quoted ? `“${sentence.text}”` : sentence.text;
    if (content.length > 0) content.push(' ');
    content.push(text, { text: cited > 0 ? ` [${cited}]` : '', style: 'dim' });
  }
  return [{ kind: 'paragraph', content }];
}

function changeBlocks(claims: readonly Claim[], { names }: Wording): Block[] {
  const sentences = [
    ...new Set(telling(claims).map((c) => claimSentence({ ...c, role: null }, (subject) => nameOf(names, subject)))),
  ];
  if (sentences.length === 0) return [];
  const more = sentences.length - CHANGES_SHOWN;
  const shown = more > 0 ? [...sentences.slice(0, CHANGES_SHOWN), `and ${more} more`] : sentences;
  return [
    {
      kind: 'fields',
      fields: shown.map((sentence, at) => ({ name: at === 0 ? 'What changed' : '', value: [sentence] })),
    },
  ];
}

/** Without what is only hinted at, and without the half of a move that the other half says: who joined X left for X. */
function telling(claims: readonly Claim[]): Claim[] {
  const joins = (a: Claim, b: Claim) => b.action === 'joined' && b.subject.key === a.subject.key && b.to === a.to;
  return claims.filter((c) => !c.implied && !(c.action === 'departed' && claims.some((other) => joins(c, other))));
}

function sourceList(story: Story, wording: Wording): Block {
  const shown = story.sources.slice(0, SOURCES_SHOWN).map((source, at) => sourceLine(source, at + 1, wording));
  const more = story.articles - shown.length;
  return { kind: 'list', items: more > 0 ? [...shown, [{ text: `and ${more} more`, style: 'dim' }]] : shown };
}

function sourceLine(source: Source, at: number, { formatTime }: Wording): Inline[] {
  return [`[${at}] `, { text: source.outlet, style: 'strong' }, `, ${formatTime(source.published)}: `, linked(source)];
}

function linked(source: Source): Inline {
  return source.url === '' ? source.title : { text: source.title, href: source.url };
}

function footer(story: Story): Block {
  const outlets = story.outlets.length === 1 ? '1 outlet' : `${story.outlets.length} outlets`;
  return {
    kind: 'footnote',
    content: [`${outlets} · ${story.topics.join(', ')} · /qwen story ${story.id}`],
  };
}
