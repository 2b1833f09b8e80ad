import { footnote, heading, list, readable } from './answer-blocks.ts';
import { askStory } from './ask-story.ts';
import type { Command, CommandDeps } from './command.ts';
import { coverageLine } from './story.ts';
import { voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const question = (id: string) => `/qwen sources ${id}`;

/** `sources`: every article of a story, oldest first, copies behind their original. */
export const sources = {
  name: 'sources',
  usage: 'sources <id> [as-of 2026-03-05]',
  description: {
    en: 'Every article of a story: outlet, day, title, and which are copies',
    zh: '一则报道的全部文章：媒体、日期、标题，以及哪些是转载',
  },
  options: ['as-of', 'page'],
  words: 'subject',
  subject: {
    name: 'id',
    kind: 'story',
    description: { en: 'The id that messages and lists print', zh: '消息与列表中给出的编号' },
  },
  shown: true,
  run: async ({ options, subject }, deps: Deps) => {
    const asked = await askStory(deps, subject, options, question);
    if (!asked.ok) return asked.message;
    const { story, coverage, asOf } = asked.dossier;
    const voice = voiceOf(deps);
    const { common, sources: words, story: storyWords } = voice.words;
    const articles = storyWords.articles(coverage.length, coverage.length);
    const outlets = storyWords.outlets(story.outlets.length);
    return {
      blocks: [
        heading(words.title(voice.story(story).headline)),
        list(coverage.map((article) => coverageLine(article, voice))),
        footnote(
          [`${articles}${common.clause}${outlets}`, storyWords.asOf(readable(asOf)), `/qwen story ${story.id}`].join(
            ' · ',
          ),
        ),
      ],
    };
  },
  json: async ({ options, subject }, deps: Deps) => {
    const asked = await askStory(deps, subject, options, question);
    return asked.ok ? asked.dossier.coverage : null;
  },
} satisfies Command;
