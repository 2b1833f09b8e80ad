import { namesIn } from '../ledger/names-in.ts';
import { suppressionsOf } from '../ledger/suppressed.ts';
import { whyArticle } from '../ledger/why-article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import { decidingRuleOf, type Judgement, type Verdict } from '../model/judgement.ts';
import type { SuppressedArticle } from '../model/suppression.ts';
import { cite, dayOf, fields, footnote, heading, list, nothing, readable } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';
import { explainReason, textsOf } from './explain-reason.ts';
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
  description: {
    en: 'Why an article was posted, merged into a story, or dropped: each stage with its score',
    zh: '某篇文章为何被推送、并入报道或舍弃：逐步说明',
  },
  options: [],
  words: 'subject',
  subject: {
    name: 'article',
    kind: 'story',
    description: { en: 'The address of an article, or the id of a story', zh: '文章网址，或报道编号' },
  },
  run: async ({ subject }, deps: Deps) => {
    if (subject === '') {
      return nothing('Why what?', 'Give the address of an article, or the id of a story.', '/qwen latest');
    }
    const answer = await whyArticle(deps.ledger, subject, deps.canonicalUrl);
    if (answer.found === 'article') {
      const { judgements } = answer;
      const [readName, silences] = await Promise.all([
        namesIn(deps.ledger, judgements.flatMap(textsOf)),
        suppressionsOf(deps.ledger.records, judgements),
      ]);
      return { blocks: judgements.flatMap((judgement, at) => judgementBlocks(judgement, readName, silences[at])) };
    }
    if (answer.found === 'story') {
      const { storyId, judgements, articles } = answer;
      const [first] = judgements;
      const { blocks } = storyMessage(storyId, judgements, articles);
      if (first === undefined) return { blocks };
      // The list, then the article that opened the story in full, then how many there are.
      const [readName, [silence]] = await Promise.all([
        namesIn(deps.ledger, textsOf(first)),
        suppressionsOf(deps.ledger.records, [first]),
      ]);
      return { blocks: [...blocks.slice(0, -1), ...judgementBlocks(first, readName, silence), ...blocks.slice(-1)] };
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

function judgementBlocks(judgement: Judgement, readName: ReadName, silence: SuppressedArticle | undefined): Block[] {
  const { article, verdict, storyId, duplicateOf, judgedAt, reasons } = judgement;
  const title: Inline = article.url.startsWith('http') ? { text: article.title, href: article.url } : article.title;
  return [
    { kind: 'heading', content: [title] },
    fields({
      Verdict: [{ text: verdict, style: 'strong' }, `: ${MEANING[verdict]}`],
      // What the verdict says by itself is not repeated.
      'Held back': silence?.reason === 'rate-limited' || silence?.reason === 'before-feed' ? silence.rule : null,
      Outlet: `${article.outlet}, ${dayOf(article.published)}`,
      Story: storyId === null ? null : `${storyId} (/qwen story ${storyId})`,
      Repeats: duplicateOf === null ? null : [`${duplicateOf.title} (`, cite(duplicateOf), ')'],
    }),
    {
      kind: 'fields',
      fields: reasons.flatMap((reason) =>
        explainReason(reason, readName).map((value, at) => ({ name: at === 0 ? reason.stage : '', value })),
      ),
    },
    footnote(`Judged ${readable(judgedAt)}, article ${article.articleId}`),
  ];
}

function storyMessage(storyId: string, judgements: readonly Judgement[], articles: number): ChatMessage {
  const lines = judgements.map(({ article, verdict, reasons }, at): Inline[] => [
    `${dayOf(article.published)}  `,
    cite(article),
    judgements[at - 1]?.article.articleId === article.articleId ? ', edited: ' : ': ',
    { text: verdict, style: 'strong' },
    `, ${decidingRuleOf(reasons)}`,
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
