import { type Leaders, leaders } from '../ledger/leaders.ts';
import { describePost } from '../ledger/posts-of.ts';
import type { ChatMessage } from '../model/chat-message.ts';
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
} from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

const SHOWN = 40;

/** `who-leads`: who holds which post, now or on a day. */
export const whoLeads = {
  name: 'who-leads',
  usage: 'who-leads [as-of 2026-03-05]',
  description: {
    en: 'Who holds which post, now or on a day, with what it rests on',
    zh: '谁担任哪个职位（现在或某一天），以及依据',
  },
  options: ['as-of'],
  words: 'none',
  run: async ({ options }, deps: Deps) => whoLeadsMessage(await leaders(deps.ledger, options)),
  json: ({ options }, deps: Deps) => leaders(deps.ledger, options),
} satisfies Command;

function whoLeadsMessage({ asOf, posts, contradictions }: Leaders): ChatMessage {
  if (posts.length === 0) {
    return nothing(
      'Nobody is on record as holding a post.',
      `Looked at all appointments and confirmations published up to ${readable(asOf)}; whoever is reported as departed holds none.`,
      '/qwen who-joined',
      '/qwen who-left',
    );
  }
  const rows = posts.flatMap(({ holders }) =>
    holders.map((holder) => [
      [describePost(holder)],
      [
        { text: holder.name, style: 'strong' as const },
        holder.leaving === null || holder.leaving === 'reversed' ? '' : ` (leaving: ${holder.leaving})`,
      ],
      [holder.date ?? { text: `reported ${dayOf(holder.firstReported)}`, style: 'dim' as const }],
      [holder.how === 'stays' ? `stays, ${holder.status}` : holder.status],
      citeAll(holder.sources),
    ]),
  );
  return {
    blocks: [
      heading('Who holds which post'),
      table(['Post', 'Person', 'Since', 'Status', 'Sources'], rows.slice(0, SHOWN)),
      ...differencesSection(
        contradictions.slice(0, SHOWN).flatMap((contradiction) => differences(contradiction.name, [contradiction])),
      ),
      footnote(
        `As of ${readable(asOf)}. Several people in one post are told by different articles, or share it.${
          rows.length > SHOWN ? ` ${SHOWN} of ${rows.length} are listed.` : ''
        }`,
      ),
    ],
  };
}
