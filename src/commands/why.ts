import { namesIn } from '../ledger/names-in.ts';
import { suppressionsOf } from '../ledger/suppressed.ts';
import { whyArticle } from '../ledger/why-article.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import { decidingRuleOf, type Judgement } from '../model/judgement.ts';
import type { SuppressedArticle } from '../model/suppression.ts';
import {
  cite,
  dayOf,
  fields,
  footnote,
  heading,
  linkedTitle,
  list,
  nothing,
  readable,
  sentences,
} from './answer-blocks.ts';
import { noStory } from './ask-story.ts';
import type { Command, CommandDeps } from './command.ts';
import { explainReason, ruleIn, textsOf } from './explain-reason.ts';
import { isPaged } from './page-answer.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'canonicalUrl' | 'asked' | 'wording'>;

/** Articles of a story that can be paged through; a terminal is given the first ones. */
const PAGED = 200;

/** `why`: each stage of the decision about an article, or about all articles of a story. */
export const why = {
  name: 'why',
  usage: 'why <url or story>',
  description: {
    en: 'Why an article was posted, merged into a story, or dropped: each stage with its score',
    zh: '某篇文章为何被推送、并入报道或舍弃：逐步说明',
  },
  options: ['page'],
  words: 'subject',
  subject: {
    name: 'article',
    kind: 'story',
    description: { en: 'The address of an article, or the id of a story', zh: '文章网址，或报道编号' },
  },
  run: async ({ options, subject }, deps: Deps) => {
    const voice = voiceOf(deps);
    const { why: words } = voice.words;
    if (subject === '') return nothing(voice, words.what, words.give, '/qwen latest');
    const explained = isPaged(options, deps.asked) ? PAGED : undefined;
    const answer = await whyArticle(deps.ledger, subject, deps.canonicalUrl, explained);
    if (answer.found === 'article') {
      const { judgements } = answer;
      const [readName, silences] = await Promise.all([
        namesIn(deps.ledger, judgements.flatMap(textsOf)),
        suppressionsOf(deps.ledger.records, judgements),
      ]);
      return {
        blocks: judgements.flatMap((judgement, at) => judgementBlocks(judgement, readName, silences[at], voice)),
      };
    }
    if (answer.found === 'story') {
      const { storyId, judgements, articles } = answer;
      const [first] = judgements;
      const { blocks } = storyMessage(storyId, judgements, articles, voice);
      if (first === undefined) return { blocks };
      // The list, then the article that opened the story in full, then how many there are.
      const [readName, [silence]] = await Promise.all([
        namesIn(deps.ledger, textsOf(first)),
        suppressionsOf(deps.ledger.records, [first]),
      ]);
      const inFull = judgementBlocks(first, readName, silence, voice);
      return { blocks: [...blocks.slice(0, -1), ...inFull, ...blocks.slice(-1)] };
    }
    const known = answer.suggestions.length > 0 || answer.lookedFor === subject;
    if (!known || /^https?:/i.test(subject)) return unseen(answer.lookedFor, voice);
    return noStory(subject, answer.suggestions, (id) => `/qwen why ${id}`, voice);
  },
  json: async ({ subject }, deps: Deps) => {
    const answer = subject === '' ? null : await whyArticle(deps.ledger, subject, deps.canonicalUrl);
    return answer === null || answer.found === 'none' ? null : answer;
  },
} satisfies Command;

function unseen(url: string, voice: Voice): ChatMessage {
  const { why: words } = voice.words;
  return nothing(voice, words.unseen, words.lookedFor(url), '/qwen latest', '/qwen status');
}

type ReadName = (text: string) => string;

function judgementBlocks(
  judgement: Judgement,
  readName: ReadName,
  silence: SuppressedArticle | undefined,
  voice: Voice,
): Block[] {
  const { article, verdict, storyId, duplicateOf, judgedAt, reasons } = judgement;
  const { common, why: words, story } = voice.words;
  const { verdict: decided, heldBack, outlet, story: belongs, repeats } = words.fields;
  return [
    { kind: 'heading', content: [linkedTitle(article)] },
    fields({
      [decided]: [{ text: story.verdicts[verdict], style: 'strong' }, `${common.colon}${words.meaning[verdict]}`],
      // What the verdict says by itself is not repeated.
      [heldBack]:
        silence?.reason === 'rate-limited' || silence?.reason === 'before-feed'
          ? ruleIn(silence.rule, words.reason)
          : null,
      [outlet]: `${article.outlet}${common.clause}${dayOf(article.published)}`,
      [belongs]: storyId === null ? null : `${storyId}${common.open}/qwen story ${storyId}${common.close}`,
      [repeats]: duplicateOf === null ? null : [`${duplicateOf.title}${common.open}`, cite(duplicateOf), common.close],
    }),
    {
      kind: 'fields',
      fields: reasons.flatMap((reason) =>
        explainReason(reason, readName, voice).map((value, at) => ({
          name: at === 0 ? (words.reason.stages[reason.stage] ?? reason.stage) : '',
          value,
        })),
      ),
    },
    footnote(words.judged(readable(judgedAt), article.articleId)),
  ];
}

function storyMessage(storyId: string, judgements: readonly Judgement[], articles: number, voice: Voice): ChatMessage {
  const { common, why: words, story } = voice.words;
  const lines = judgements.map(({ article, verdict, reasons }, at): Inline[] => {
    const edited = judgements[at - 1]?.article.articleId === article.articleId ? words.edited : '';
    return [
      `${dayOf(article.published)}  `,
      cite(article),
      `${edited}${common.colon}`,
      { text: story.verdicts[verdict], style: 'strong' },
      `${common.clause}${ruleIn(decidingRuleOf(reasons), words.reason)}`,
      ...(article.url.startsWith('http') ? [] : [{ text: ` · ${article.title}`, style: 'dim' as const }]),
    ];
  });
  const listed = new Set(judgements.map(({ article }) => article.articleId)).size;
  return {
    blocks: [
      heading(words.title(storyId)),
      list(lines),
      footnote(sentences(voice, words.articles(articles, listed), words.inFull)),
    ],
  };
}
