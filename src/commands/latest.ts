import { type LatestStories, latestStories } from '../ledger/latest-stories.ts';
import type { Source } from '../model/article.ts';
import type { ChatMessage, Inline } from '../model/chat-message.ts';
import type { Story } from '../model/story.ts';
import { TOPICS } from '../model/topic.ts';
import { citeAll, dayOf, footnote, heading, list, nothing, readable, sentences } from './answer-blocks.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';
import { isPaged } from './page-answer.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const SOURCES_SHOWN = 3;
/** Stories that can be paged through. */
const PAGED = 50;

/** `latest`: the last stories with status and sources. */
export const latest = {
  name: 'latest',
  usage: 'latest [topic] [limit 10] [as-of 2026-03-05]',
  description: {
    en: 'The last stories, of one topic or all, with status and sources',
    zh: '最新报道：全部或某一主题，附状态与来源',
  },
  options: ['topic', 'limit', 'as-of', 'page'],
  words: 'topic',
  shown: true,
  run: async (args, deps: Deps) => latestMessage(await latestStories(deps.ledger, query(args, deps)), voiceOf(deps)),
  json: ({ options }, deps: Deps) => latestStories(deps.ledger, options),
} satisfies Command;

function query({ options }: CommandArgs, { asked }: Deps): CommandArgs['options'] {
  return isPaged(options, asked) ? { limit: PAGED, ...options } : options;
}

function latestMessage({ asOf, topic, stories }: LatestStories, voice: Voice): ChatMessage {
  const { common, latest: words } = voice.words;
  if (stories.length === 0) {
    return nothing(
      voice,
      topic === null ? words.none : words.noneOn(voice.topic(topic)),
      words.lookedAt(readable(asOf)),
      ...(topic === null
        ? ['/qwen status']
        : ['/qwen latest', `/qwen latest ${TOPICS.find((other) => other !== topic)}`]),
    );
  }
  return {
    blocks: [
      heading(topic === null ? words.title : words.titleOf(voice.topic(topic))),
      list(stories.map((story) => line(story, voice))),
      footnote(
        sentences(
          voice,
          common.asOf(readable(asOf)),
          `${words.oneTopic}${common.colon}/qwen latest <${TOPICS.join(', ')}>`,
        ),
      ),
    ],
  };
}

function line(story: Story, voice: Voice): Inline[] {
  const { id, status, opened, sources, outlets, topics, seeded } = story;
  const { latest: words } = voice.words;
  return [
    `${dayOf(opened)}  `,
    { text: voice.story(story).headline, style: 'strong' },
    ` [${voice.status(status)}] `,
    ...citeAll(sources.filter(firstOfOutlet).slice(0, SOURCES_SHOWN), voice),
    {
      text: [
        '',
        ...(outlets.length > SOURCES_SHOWN ? [words.outlets(outlets.length)] : []),
        ...topics.map(voice.topic),
        ...(seeded ? [words.corpus] : []),
        `/qwen story ${id}`,
      ].join(' · '),
      style: 'dim',
    },
  ];
}

function firstOfOutlet({ outlet }: Source, at: number, all: readonly Source[]): boolean {
  return all.findIndex((other) => other.outlet === outlet) === at;
}
