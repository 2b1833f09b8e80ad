import { namesIn } from '../ledger/names-in.ts';
import { whyArticle } from '../ledger/why-article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Judgement, Verdict } from '../model/judgement.ts';
import { cite, dayOf, fields, footnote, heading, list, nothing, readable, table } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';
import { decidingRule, explainReason, textsOf } from './explain-reason.ts';
import { noStory } from './story.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'canonicalUrl'>;

const MEANING: Readonly<Record<Verdict, string>> = {
  alert: 'posted as a new story',
  update: 'told as a new fact of a known story',
  corroboration: 'counted on the message of its story, nothing new in it',
  duplicate: 'not posted: told before, or the same text again',
  irrelevant: 'not posted: not news about the people watched',
};

/** `why`: each stage of the decision about an article, or about all articles of a story. */
export const why = {
  name: 'why',
  usage: 'why <url or story>',
  description: 'Why an article was posted, merged into a story, or dropped: each stage with its score',
  options: [],
  words: 'subject',
  run: async ({ subject }, deps: Deps) => {
    if (subject === '') {
      return nothing('Why what?', 'Give the address of an article, or the id of a story.', '/qwen latest');
    }
    const answer = await whyArticle(deps.ledger, subject, deps.canonicalUrl);
    if (answer.found === 'article') {
      const readName = await namesIn(deps.ledger, answer.judgements.flatMap(textsOf));
      return { blocks: answer.judgements.flatMap((judgement) => judgementBlocks(judgement, readName)) };
    }
    if (answer.found === 'story') {
      const { storyId, judgements, articles } = answer;
      const [first] = judgements;
      const { blocks } = storyMessage(storyId, judgements, articles);
      if (first === undefined) return { blocks };
      // The list, then the article that opened the story in full, then how many there are.
      const readName = await namesIn(deps.ledger, textsOf(first));
      return { blocks: [...blocks.slice(0, -1), ...judgementBlocks(first, readName), ...blocks.slice(-1)] };
    }
    if (answer.suggestions.length > 0 || answer.lookedFor === subject) {
      return /^https?:/i.test(subject) ? unseen(answer.lookedFor) : noStory(subject, answer.suggestions, 'why');
    }
    return unseen(answer.lookedFor);
  },
  json: async ({ subject }, deps: Deps) => {
    const answer = subject === '' ? null : await whyArticle(deps.ledger, subject, deps.canonicalUrl);
    return answer === null || answer.found === 'none' ? null : answer;
  },
} satisfies Command;

function unseen(url: string): ChatMessage {
  return nothing(
    'That article has not been seen.',
    `Looked for ${url} among all articles judged, without tracking parameters, AMP and mobile hosts.`,
    '/qwen latest',
    '/qwen status',
  );
}

type ReadName = (text: string) => string;

function judgementBlocks(judgement: Judgement, readName: ReadName): Block[] {
  const { article, verdict, storyId, duplicateOf, judgedAt, reasons } = judgement;
  const title: Inline = article.url.startsWith('http') ? { text: article.title, href: article.url } : article.title;
  return [
    { kind: 'heading', content: [title] },
    fields({
      Verdict: [{ text: verdict, style: 'strong' }, `: ${MEANING[verdict]}`],
      Outlet: `${article.outlet}, ${dayOf(article.published)}`,
      Story: storyId === null ? null : `${storyId} (/qwen story ${storyId})`,
      Repeats: duplicateOf === null ? null : [`${duplicateOf.title} (`, cite(duplicateOf), ')'],
    }),
    table(
      ['Stage', 'Outcome', 'Detail'],
      reasons.map((reason) => [[reason.stage], [reason.outcome], explainReason(reason, readName)]),
    ),
    footnote(`Judged ${readable(judgedAt)}, article ${article.articleId}`),
  ];
}

function storyMessage(storyId: string, judgements: readonly Judgement[], articles: number): ChatMessage {
  const lines = judgements.map(({ article, verdict, reasons }, at): Inline[] => [
    `${dayOf(article.published)}  `,
    cite(article),
    judgements[at - 1]?.article.articleId === article.articleId ? ', edited: ' : ': ',
    { text: verdict, style: 'strong' },
    `, ${decidingRule(reasons)}`,
    ...(article.url.startsWith('http') ? [] : [{ text: ` · ${article.title}`, style: 'dim' as const }]),
  ]);
  const listed = judgements.length < articles ? `, the first ${judgements.length} listed` : '';
  return {
    blocks: [
      heading(`Why ${storyId} looks as it does`),
      list(lines),
      footnote(`${articles} articles${listed}. One article in full: /qwen why <its address>`),
    ],
  };
}
