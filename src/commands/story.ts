import type { Statement, StoryDossier } from '../ledger/story-dossier.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import {
  badge,
  cite,
  citedBehind,
  footnote,
  heading,
  list,
  paragraph,
  readable,
  section,
  sourceLine,
  storyLine,
} from './answer-blocks.ts';
import { askStory } from './ask-story.ts';
import type { Command, CommandDeps } from './command.ts';
import { differences, differencesSection, remarkLines, untold } from './differences.ts';
import { isPaged } from './page-answer.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const COVERAGE_SHOWN = 25;
const COVERAGE_PAGED = 200;
const BACKGROUND_SHOWN = 15;

const question = (id: string) => `/qwen story ${id}`;

/** `story`: claims, who reports each, and where they differ. */
export const story = {
  name: 'story',
  usage: 'story <id> [as-of 2026-03-05]',
  description: {
    en: 'One story: its claims, who reports each, contradictions side by side',
    zh: '一则报道：各项说法、谁在报道，矛盾之处并列',
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
    return storyMessage(asked.dossier, voiceOf(deps), isPaged(options, deps.asked) ? COVERAGE_PAGED : COVERAGE_SHOWN);
  },
  json: async ({ options, subject }, deps: Deps) => {
    const asked = await askStory(deps, subject, options, question);
    return asked.ok ? asked.dossier : null;
  },
} satisfies Command;

function storyMessage(dossier: StoryDossier, voice: Voice, most: number): ChatMessage {
  const { asOf, story: told, statements, contradictions, background, coverage, related } = dossier;
  const { common, story: words } = voice.words;
  const { headline, sentences } = voice.story(told);
  const summary = sentences.flatMap(({ text, quoted, articleId }): Inline[] => {
    const source = told.sources.find((candidate) => candidate.articleId === articleId);
    const cited = source === undefined ? [] : [common.open, cite(source), common.close];
    return [quoted ? common.quoted(text) : text, ...cited, common.gap];
  });
  return {
    blocks: [
      { kind: 'heading', content: [headline], status: told.status, statusLabel: voice.status(told.status) },
      ...(summary.length === 0 ? [] : [paragraph(...summary)]),
      ...section(
        words.claims,
        statements.map((statement) => statementLine(statement, voice)),
      ),
      ...differencesSection(
        [
          ...statements.flatMap((statement) =>
            differences(voice.claim(statement.claim, statement.text), statement.contradictions, voice),
          ),
          ...contradictions.flatMap((rivals) => differences(voice.person(rivals), [rivals], voice)),
        ],
        voice,
      ),
      ...section(
        common.besides,
        statements.flatMap(({ text, claim, remarks }) =>
          remarkLines(voice.claim(claim, text), untold(text, remarks), voice),
        ),
      ),
      ...section(
        words.background,
        background.slice(0, BACKGROUND_SHOWN).map((statement) => statementLine(statement, voice)),
      ),
      ...section(
        words.related,
        related.map((other) => storyLine(other, voice)),
      ),
      ...coverageBlocks(coverage.slice(0, most), voice),
      footnote(
        [
          told.id,
          `${words.articles(coverage.length, Math.min(most, coverage.length))}${common.clause}${words.outlets(told.outlets.length)}`,
          ...told.topics.map(voice.topic),
          words.asOf(readable(asOf)),
          `/qwen why ${told.id}`,
        ].join(' · '),
      ),
    ],
  };
}

function coverageBlocks(coverage: StoryDossier['coverage'], voice: Voice): Block[] {
  return [heading(voice.words.story.coverage), list(coverage.map((article) => coverageLine(article, voice)))];
}

/** @returns an article of a story as a line, a copy with whose it is. */
export function coverageLine({ source, verdict }: StoryDossier['coverage'][number], voice: Voice): Inline[] {
  const { story: words } = voice.words;
  const copy: Inline[] =
    source.copyOf === undefined ? [] : [{ text: words.copyOf(source.copyOf.outlet), style: 'dim' }];
  return [...copy, ...sourceLine(source, voice), { text: ` · ${words.verdicts[verdict]}`, style: 'dim' }];
}

function statementLine({ text, claim, status, date, sources }: Statement, voice: Voice): Inline[] {
  const when = date === null ? '' : `${date}  `;
  return [`${when}${voice.claim(claim, text)}${badge(status, voice)}`, ...citedBehind(sources, voice)];
}
