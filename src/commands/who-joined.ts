import { type Arrival, type Arrivals, arrivals } from '../ledger/arrivals.ts';
import type { ChatMessage, Inline } from '../model/chat-message.ts';
import { citeAll, dayOf, footnote, heading, nothing, readable, sentences, table, UNKNOWN } from './answer-blocks.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';
import { differences, differencesSection } from './differences.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const SHOWN = 30;

/** `who-joined`: who joined or was appointed. */
export const whoJoined = {
  name: 'who-joined',
  usage: 'who-joined [since 2026-03] [as-of 2026-03-04] [person <name>]',
  description: {
    en: 'Who joined or was appointed, to which post, and who says so',
    zh: '谁加入或获任命、担任何职，以及消息来源',
  },
  options: ['since', 'as-of', 'person', 'page'],
  words: 'person',
  shown: true,
  run: async (args, deps: Deps) => {
    const voice = voiceOf(deps);
    const { person } = args.options;
    if (person === undefined) return whoJoinedMessage(await arrivals(deps.ledger, args.options), args, voice);
    const asked = await askPerson(deps, person, (name) => `/qwen who-joined person ${name}`);
    if (!asked.ok) return asked.message;
    return whoJoinedMessage(await arrivals(deps.ledger, { ...args.options, person: asked.person.key }), args, voice);
  },
  json: async ({ options }, deps: Deps) => {
    if (options.person === undefined) return arrivals(deps.ledger, options);
    const asked = await askPerson(deps, options.person, (name) => `/qwen who-joined person ${name}`);
    return asked.ok ? arrivals(deps.ledger, { ...options, person: asked.person.key }) : null;
  },
} satisfies Command;

function whoJoinedMessage({ asOf, people }: Arrivals, { options: { since } }: CommandArgs, voice: Voice): ChatMessage {
  const { common, whoJoined: words } = voice.words;
  if (people.length === 0) {
    const lookedAt = [common.publishedUpTo(readable(asOf)), ...(since === undefined ? [] : [words.since(since)])];
    return nothing(
      voice,
      words.none,
      `${lookedAt.join(common.clause)}${common.fullStop}`,
      '/qwen who-leads',
      '/qwen latest appointment',
    );
  }
  const listed = people.slice(0, SHOWN);
  const cut = people.length > SHOWN ? words.cut(SHOWN, people.length) : '';
  const { columns } = common;
  return {
    blocks: [
      heading(words.title),
      table(
        [columns.person, columns.post, columns.from, columns.date, columns.status, columns.sources],
        listed.flatMap((arrival) => rowsOf(arrival, voice)),
      ),
      ...differencesSection(
        listed.flatMap((arrival) => differences(voice.person(arrival), arrival.contradictions, voice)),
        voice,
      ),
      footnote(sentences(voice, common.asOf(readable(asOf)), cut, words.more)),
    ],
  };
}

/** One row a post, so that each stands beside its own sources. */
function rowsOf(arrival: Arrival, voice: Voice): Inline[][][] {
  const { posts, origins } = arrival;
  const { comma, reportedOn } = voice.words.common;
  return posts.map((post, at) => [
    [at === 0 ? { text: voice.person(arrival), style: 'strong' as const } : ''],
    [voice.post(post)],
    [at === 0 && origins.length > 0 ? origins.map(voice.organisation).join(comma) : UNKNOWN],
    [post.date ?? { text: reportedOn(dayOf(post.firstReported)), style: 'dim' as const }],
    [voice.status(post.status)],
    citeAll(post.sources, voice),
  ]);
}
