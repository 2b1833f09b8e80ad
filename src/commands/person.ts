import type { NamedPerson } from '../ledger/people.ts';
import { type PersonDossier, personDossier } from '../ledger/person-dossier.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import {
  badge,
  citedBehind,
  dayOf,
  fields,
  footnote,
  heading,
  nothing,
  paragraph,
  readable,
  section,
  sentences,
  sourceLine,
  storyLine,
} from './answer-blocks.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandDeps } from './command.ts';
import { differences, differencesSection, place, remarkLines, untold } from './differences.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const SOURCES_SHOWN = 8;
const STATEMENTS_SHOWN = 25;

/** `person`: everything about one person, under any spelling in any script. */
export const person = {
  name: 'person',
  usage: 'person <name> [as-of 2026-03-05]',
  description: {
    en: 'Everything about one person, under any spelling in any script',
    zh: '某个人的全部信息，任何写法、任何文字皆可',
  },
  options: ['as-of', 'page'],
  words: 'subject',
  shown: true,
  subject: {
    name: 'name',
    kind: 'person',
    description: { en: 'A name in any spelling and script', zh: '任何写法、任何文字的姓名' },
  },
  run: async ({ options, subject }, deps: Deps) => {
    const asked = await askPerson(deps, subject, (name) => `/qwen person ${name}`);
    if (!asked.ok) return asked.message;
    return personMessage(await personDossier(deps.ledger, { person: asked.person, asOf: options.asOf }), voiceOf(deps));
  },
  json: async ({ options, subject }, deps: Deps) => {
    const asked = await askPerson(deps, subject, (name) => `/qwen person ${name}`);
    return asked.ok ? personDossier(deps.ledger, { person: asked.person, asOf: options.asOf }) : null;
  },
} satisfies Command;

function personMessage(dossier: PersonDossier, voice: Voice): ChatMessage {
  const { asOf, person: who, departure, posts, statements, contradictions, stories, sources, claims } = dossier;
  const { common, person: words } = voice.words;
  const name = voice.person(who);
  if (claims.length === 0) {
    return nothing(
      voice,
      words.nothing(name),
      words.lookedAt(readable(asOf), who.names.join(common.comma)),
      '/qwen who-leads',
      '/qwen latest',
    );
  }
  const misspelled = who.misspellings.length === 0 ? '' : words.alsoPrintedAs(who.misspellings.join(common.comma));
  const remarks = statements.flatMap(({ text, remarks }) => untold(text, remarks));
  const fullest = [...stories].sort((a, b) => b.articles - a.articles)[0];
  const older = sources.length - SOURCES_SHOWN;
  const more: Inline[] = [
    words.more(older),
    ...(fullest === undefined ? [] : [common.colon, { text: `/qwen story ${fullest.id}`, style: 'dim' as const }]),
  ];
  return {
    blocks: [
      heading(name),
      ...(departure === null ? [] : [paragraph(...departureLine(departure, voice))]),
      ...section(
        words.said,
        statements
          .slice(0, STATEMENTS_SHOWN)
          .map(({ text, claim, status, date, sources: told }) => [
            `${date ?? common.reportedOn(dayOf(told[0]?.published ?? ''))}  ${voice.claim(claim, text)}${badge(status, voice)}`,
            ...citedBehind(told, voice),
          ]),
      ),
      ...section(
        words.posts,
        posts.map((post) => [
          { text: voice.post(post), style: 'strong' as const },
          `${common.clause}${words.how[post.how]}${post.date === null ? '' : ` ${post.date}`}${badge(post.status, voice)}`,
          ...citedBehind(post.sources, voice),
        ]),
      ),
      ...differencesSection(differences(name, [...(departure?.contradictions ?? []), ...contradictions], voice), voice),
      ...section(common.besides, remarkLines(name, remarks, voice)),
      ...section(
        words.stories,
        stories.map((story) => storyLine(story, voice)),
      ),
      fields({
        [words.spellings]: `${who.names.join(common.comma)}${misspelled}`,
        [words.known]: who.discovered ? words.discovered : null,
      }),
      ...configurationLines(who, voice),
      ...section(words.sources, [
        ...sources
          .slice(-SOURCES_SHOWN)
          .reverse()
          .map((source) => sourceLine(source, voice)),
        ...(older > 0 ? [more] : []),
      ]),
      footnote(sentences(voice, common.asOf(readable(asOf)), words.counted(claims.length, sources.length))),
    ],
  };
}

/** What an operator copies to configure somebody met in articles; a name is quoted, so that YAML reads nothing else into it. */
function configurationLines({ key, name, names, discovered }: NamedPerson, { words }: Voice): Block[] {
  if (!discovered) return [];
  const quoted = (text: string) => JSON.stringify(text);
  // A key in Latin letters may stay what it is; another is merged into one that can be typed.
  const typed = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key);
  const lines = [
    `- key: ${typed ? key : 'family-given'}`,
    `  name: ${quoted(name)}`,
    `  names: [${names.map(quoted).join(', ')}]`,
    ...(typed ? [] : [`  mergedFrom: [${quoted(key)}]`]),
  ];
  return [
    ...section(
      words.person.confirm,
      lines.map((text) => [{ text, style: 'code' as const }]),
    ),
    paragraph(words.person.merge, { text: `mergedFrom: [${quoted(key)}]`, style: 'code' }),
  ];
}

function departureLine(departure: NonNullable<PersonDossier['departure']>, voice: Voice): Inline[] {
  const { unclear, role, announced, firstReported, destination, status, surest } = departure;
  const { common, person: words } = voice.words;
  const what =
    unclear === null
      ? words.left(role === null ? null : voice.role(role), destination === null ? null : place(destination, voice))
      : words.unclear[unclear];
  const when = announced === null ? common.reportedOn(dayOf(firstReported)) : words.announced(announced);
  return [
    { text: what, style: 'strong' },
    `${common.semicolon}${when}${badge(status, voice)}`,
    ...citedBehind(surest, voice),
  ];
}
