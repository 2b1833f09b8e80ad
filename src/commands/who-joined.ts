import { type Arrival, type Arrivals, arrivals } from '../ledger/arrivals.ts';
import { describePost } from '../ledger/posts-of.ts';
import type { ChatMessage, Inline } from '../model/chat-message.ts';
import {
  citeAll,
  dayOf,
  differences,
  differencesSection,
  footnote,
  heading,
  nothing,
  readable,
  table,
  UNKNOWN,
} from './answer-blocks.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

const SHOWN = 30;

/** `who-joined`: who joined or was appointed. */
export const whoJoined = {
  name: 'who-joined',
  usage: 'who-joined [since 2026-03] [as-of 2026-03-04] [person <name>]',
  description: {
    en: 'Who joined or was appointed, to which post, and who says so',
    zh: '谁加入或获任命、担任何职，以及消息来源',
  },
  options: ['since', 'as-of', 'person'],
  words: 'person',
  run: async (args, deps: Deps) => {
    const { person } = args.options;
    if (person === undefined) return whoJoinedMessage(await arrivals(deps.ledger, args.options), args);
    const asked = await askPerson(deps, person, (name) => `/qwen who-joined person ${name}`);
    if (!asked.ok) return asked.message;
    return whoJoinedMessage(await arrivals(deps.ledger, { ...args.options, person: asked.person.key }), args);
  },
  json: async ({ options }, deps: Deps) => {
    if (options.person === undefined) return arrivals(deps.ledger, options);
    const asked = await askPerson(deps, options.person, (name) => `/qwen who-joined person ${name}`);
    return asked.ok ? arrivals(deps.ledger, { ...options, person: asked.person.key }) : null;
  },
} satisfies Command;

function whoJoinedMessage({ asOf, people }: Arrivals, { options }: CommandArgs): ChatMessage {
  if (people.length === 0) {
    return nothing(
      'No appointment is on record.',
      `Looked at all claims published up to ${readable(asOf)}${options.since === undefined ? '' : `, appointments since ${options.since}`}.`,
      '/qwen who-leads',
      '/qwen latest appointment',
    );
  }
  const listed = people.slice(0, SHOWN);
  const cut = people.length > SHOWN ? ` The latest ${SHOWN} of ${people.length} are listed; narrow it by since.` : '';
  return {
    blocks: [
      heading('Who joined or was appointed'),
      table(['Person', 'Post', 'From', 'Date', 'Status', 'Sources'], listed.flatMap(rowsOf)),
      ...differencesSection(listed.flatMap(({ name, contradictions }) => differences(name, contradictions))),
      footnote(`As of ${readable(asOf)}.${cut} Who holds which post: /qwen who-leads`),
    ],
  };
}

/** One row a post, so that each stands beside its own sources. */
function rowsOf({ name, posts, origins }: Arrival): Inline[][][] {
  return posts.map((post, at) => [
    [at === 0 ? { text: name, style: 'strong' as const } : ''],
    [describePost(post)],
    [at === 0 && origins.length > 0 ? origins.join(', ') : UNKNOWN],
    [post.date ?? { text: `reported ${dayOf(post.firstReported)}`, style: 'dim' as const }],
    [post.status],
    citeAll(post.sources),
  ]);
}
