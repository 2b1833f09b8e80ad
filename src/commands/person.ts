import type { NamedPerson } from '../ledger/people.ts';
import { type PersonDossier, personDossier } from '../ledger/person-dossier.ts';
import { describePost } from '../ledger/posts-of.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import {
  citeAll,
  dayOf,
  differences,
  differencesSection,
  fields,
  footnote,
  heading,
  nothing,
  paragraph,
  readable,
  remarkLines,
  section,
  sourceLine,
  untold,
} from './answer-blocks.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

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
  options: ['as-of'],
  words: 'subject',
  subject: {
    name: 'name',
    kind: 'person',
    description: { en: 'A name in any spelling and script', zh: '任何写法、任何文字的姓名' },
  },
  run: async ({ options, subject }, deps: Deps) => {
    const asked = await askPerson(deps, subject, (name) => `/qwen person ${name}`);
    if (!asked.ok) return asked.message;
    return personMessage(await personDossier(deps.ledger, { person: asked.person, asOf: options.asOf }));
  },
  json: async ({ options, subject }, deps: Deps) => {
    const asked = await askPerson(deps, subject, (name) => `/qwen person ${name}`);
    return asked.ok ? personDossier(deps.ledger, { person: asked.person, asOf: options.asOf }) : null;
  },
} satisfies Command;

function personMessage(dossier: PersonDossier): ChatMessage {
  const { asOf, person: who, departure, posts, statements, contradictions, stories, sources, claims } = dossier;
  if (claims.length === 0) {
    return nothing(
      `Nothing about ${who.name} is on record.`,
      `Looked at all claims published up to ${readable(asOf)} under ${who.names.join(', ')}.`,
      '/qwen who-leads',
      '/qwen latest',
    );
  }
  const misspelled = who.misspellings.length === 0 ? '' : `; also printed as ${who.misspellings.join(', ')}`;
  const remarks = statements.flatMap(({ text, remarks }) => untold(text, remarks));
  const fullest = [...stories].sort((a, b) => b.articles - a.articles)[0];
  const older = sources.length - SOURCES_SHOWN;
  const more: Inline[] = [
    `+ ${older} more`,
    ...(fullest === undefined ? [] : [': ', { text: `/qwen story ${fullest.id}`, style: 'dim' as const }]),
  ];
  return {
    blocks: [
      heading(who.name),
      ...(departure === null ? [] : [paragraph(...departureLine(departure))]),
      ...section(
        'What is said',
        statements
          .slice(0, STATEMENTS_SHOWN)
          .map(({ text, status, date, sources: told }) => [
            `${date ?? `reported ${dayOf(told[0]?.published ?? '')}`}  ${text} [${status}] (`,
            ...citeAll(told),
            ')',
          ]),
      ),
      ...section(
        'Posts',
        posts.map((post) => [
          { text: describePost(post), style: 'strong' as const },
          `, ${post.how}${post.date === null ? '' : ` ${post.date}`} [${post.status}] (`,
          ...citeAll(post.sources),
          ')',
        ]),
      ),
      ...differencesSection([
        ...differences(who.name, departure?.contradictions ?? []),
        ...differences(who.name, contradictions),
      ]),
      ...section('What they say besides', remarkLines(who.name, remarks)),
      ...section(
        'Stories',
        stories.map(({ id, headline, status, opened }) => [
          `${dayOf(opened)}  ${headline} [${status}] `,
          { text: `/qwen story ${id}`, style: 'dim' as const },
        ]),
      ),
      fields({
        Spellings: `${who.names.join(', ')}${misspelled}`,
        Known: who.discovered ? 'unconfirmed: met in articles, not in the configuration' : null,
      }),
      ...configurationLines(who),
      ...section('Sources, the newest first', [
        ...sources.slice(-SOURCES_SHOWN).reverse().map(sourceLine),
        ...(older > 0 ? [more] : []),
      ]),
      footnote(`As of ${readable(asOf)}. ${claims.length} claims in ${sources.length} articles.`),
    ],
  };
}

/** What an operator copies to configure somebody met in articles; a name is quoted, so that YAML reads nothing else into it. */
function configurationLines({ key, name, names, discovered }: NamedPerson): Block[] {
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
      'To confirm or rename: add under subject.people in config/watch.yaml, with every spelling, and restart',
      lines.map((text) => [{ text, style: 'code' as const }]),
    ),
    paragraph('To merge with somebody who stands there, add to their entry: ', {
      text: `mergedFrom: [${quoted(key)}]`,
      style: 'code',
    }),
  ];
}

function departureLine({
  unclear,
  role,
  announced,
  firstReported,
  destination,
  status,
  surest,
}: NonNullable<PersonDossier['departure']>): Inline[] {
  const what =
    unclear === 'implied'
      ? 'only implied, nobody reports it'
      : unclear === 'disputed'
        ? 'disputed, a denial stands against it'
        : unclear === 'reversed'
          ? 'reversed, the leaving was taken back'
          : `${role === null ? 'left' : `left as ${role}`}${destination === null ? '' : `, for ${destination}`}`;
  const when = announced === null ? `reported ${dayOf(firstReported)}` : `announced ${announced}`;
  return [{ text: capitalised(what), style: 'strong' }, `; ${when} [${status}] (`, ...citeAll(surest), ')'];
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
