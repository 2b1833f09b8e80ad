import { type Statement, type StoryDossier, storyDossier } from '../ledger/story-dossier.ts';
import type { ChatMessage, Inline } from '../model/chat-message.ts';
import {
  cite,
  citeAll,
  dayOf,
  didYouMean,
  differences,
  differencesSection,
  excerpt,
  footnote,
  heading,
  list,
  nothing,
  paragraph,
  readable,
  remarkLines,
  section,
  sourceLine,
  untold,
} from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

const COVERAGE_SHOWN = 25;
const BACKGROUND_SHOWN = 15;

/** `story`: claims, who reports each, and where they differ. */
export const story = {
  name: 'story',
  usage: 'story <id> [as-of 2026-03-05]',
  description: {
    en: 'One story: its claims, who reports each, contradictions side by side',
    zh: '一则报道：各项说法、谁在报道，矛盾之处并列',
  },
  options: ['as-of'],
  words: 'subject',
  subject: {
    name: 'id',
    kind: 'story',
    description: { en: 'The id that messages and lists print', zh: '消息与列表中给出的编号' },
  },
  run: async ({ options, subject }, deps: Deps) => {
    const lookup = await storyDossier(deps.ledger, { id: subject, asOf: options.asOf });
    if (lookup.found === 'story') return storyMessage(lookup.dossier);
    if (lookup.found === 'later') {
      return nothing(
        `The story ${lookup.storyId} had not been reported by ${options.asOf.label}.`,
        `Its first article is of ${dayOf(lookup.opened)}.`,
        `/qwen story ${lookup.storyId}`,
      );
    }
    return noStory(subject, lookup.suggestions, 'story');
  },
  json: async ({ options, subject }, deps: Deps) => {
    const lookup = await storyDossier(deps.ledger, { id: subject, asOf: options.asOf });
    return lookup.found === 'story' ? lookup.dossier : null;
  },
} satisfies Command;

/** @returns the answer for an id that no story has. */
export function noStory(id: string, suggestions: readonly string[], command: 'story' | 'why'): ChatMessage {
  const what = id === '' ? 'Which story?' : `No story has the id “${excerpt(id)}”.`;
  if (suggestions.length > 0) {
    return didYouMean(
      what,
      suggestions.map((near) => `/qwen ${command} ${near}`),
    );
  }
  return nothing(what, 'Looked at the ids of the latest stories.', '/qwen latest');
}

function storyMessage({
  asOf,
  story: told,
  statements,
  contradictions,
  background,
  coverage,
  related,
}: StoryDossier): ChatMessage {
  const summary = told.summary.flatMap(({ text, quoted, articleId }): Inline[] => {
    const source = told.sources.find((candidate) => candidate.articleId === articleId);
    return [quoted ? `“${text}”` : text, ...(source === undefined ? [' '] : [' (', cite(source), ') '])];
  });
  return {
    blocks: [
      heading(told.headline, told.status),
      ...(summary.length === 0 ? [] : [paragraph(...summary)]),
      ...section('Claims', statements.map(statementLine)),
      ...differencesSection([
        ...statements.flatMap((statement) => differences(statement.text, statement.contradictions)),
        ...contradictions.flatMap((rivals) => differences(rivals.name, [rivals])),
      ]),
      ...section(
        'What they say besides',
        statements.flatMap(({ text, remarks }) => remarkLines(text, untold(text, remarks))),
      ),
      ...section('Told in the same articles', background.slice(0, BACKGROUND_SHOWN).map(statementLine)),
      ...section(
        'Follows from',
        related.map(({ id, headline, status, opened }) => [
          `${dayOf(opened)}  ${headline} [${status}] `,
          { text: `/qwen story ${id}`, style: 'dim' as const },
        ]),
      ),
      heading('Coverage'),
      list(coverage.slice(0, COVERAGE_SHOWN).map(coverageLine)),
      footnote(
        `${told.id} · ${coverage.length} articles, ${told.outlets.length} independent ${told.outlets.length === 1 ? 'outlet' : 'outlets'}${
          coverage.length > COVERAGE_SHOWN ? `, the first ${COVERAGE_SHOWN} listed` : ''
        } · ${[...told.topics, `as of ${readable(asOf)}`].join(' · ')} · /qwen why ${told.id}`,
      ),
    ],
  };
}

function coverageLine({ source, verdict }: StoryDossier['coverage'][number]): Inline[] {
  const copy: Inline[] =
    source.copyOf === undefined ? [] : [{ text: `  ↳ copy of ${source.copyOf.outlet}: `, style: 'dim' }];
  return [...copy, ...sourceLine(source), { text: ` · ${verdict}`, style: 'dim' }];
}

function statementLine({ text, status, date, sources }: Statement): Inline[] {
  return [`${date === null ? '' : `${date}  `}${text} [${status}] (`, ...citeAll(sources), ')'];
}
