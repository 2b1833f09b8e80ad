import { type LatestStories, latestStories } from '../ledger/latest-stories.ts';
import type { Source } from '../model/article.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { TOPICS } from '../model/topic.ts';
import { citeAll, dayOf, footnote, heading, list, nothing, readable } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

const SOURCES_SHOWN = 3;

/** `latest`: the last stories with status and sources. */
export const latest = {
  name: 'latest',
  usage: 'latest [topic] [limit 10] [as-of 2026-03-05]',
  description: {
    en: 'The last stories, of one topic or all, with status and sources',
    zh: '最新报道：全部或某一主题，附状态与来源',
  },
  options: ['topic', 'limit', 'as-of'],
  words: 'topic',
  run: async ({ options }, deps: Deps) => latestMessage(await latestStories(deps.ledger, options)),
  json: ({ options }, deps: Deps) => latestStories(deps.ledger, options),
} satisfies Command;

function latestMessage({ asOf, topic, stories }: LatestStories): ChatMessage {
  if (stories.length === 0) {
    return nothing(
      topic === null ? 'No story is on record.' : `No story on ${topic} is on record.`,
      `Looked at the latest stories that had opened by ${readable(asOf)}.`,
      ...(topic === null
        ? ['/qwen status']
        : ['/qwen latest', `/qwen latest ${TOPICS.find((other) => other !== topic)}`]),
    );
  }
  return {
    blocks: [
      heading(topic === null ? 'Latest stories' : `Latest stories: ${topic}`),
      list(
        stories.map(({ id, headline, status, opened, sources, outlets, topics, seeded }) => [
          `${dayOf(opened)}  `,
          { text: headline, style: 'strong' as const },
          ` [${status}] `,
          ...citeAll(sources.filter(firstOfOutlet).slice(0, SOURCES_SHOWN)),
          {
            text: [
              '',
              ...(outlets.length > SOURCES_SHOWN ? [`${outlets.length} outlets`] : []),
              ...topics,
              ...(seeded ? ['from the corpus'] : []),
              `/qwen story ${id}`,
            ].join(' · '),
            style: 'dim' as const,
          },
        ]),
      ),
      footnote(`As of ${readable(asOf)}. One topic: /qwen latest <${TOPICS.join(', ')}>`),
    ],
  };
}

function firstOfOutlet({ outlet }: Source, at: number, all: readonly Source[]): boolean {
  return all.findIndex((other) => other.outlet === outlet) === at;
}
