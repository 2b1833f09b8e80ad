import { type Leaders, leaders } from '../ledger/leaders.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { citeAll, dayOf, footnote, heading, nothing, readable, sentences, table } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';
import { differences, differencesSection } from './differences.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

const SHOWN = 40;

/** `who-leads`: who holds which post, now or on a day. */
export const whoLeads = {
  name: 'who-leads',
  usage: 'who-leads [as-of 2026-03-05]',
  description: {
    en: 'Who holds which post, now or on a day, with what it rests on',
    zh: '谁担任哪个职位（现在或某一天），以及依据',
  },
  options: ['as-of', 'page'],
  words: 'none',
  shown: true,
  run: async ({ options }, deps: Deps) => whoLeadsMessage(await leaders(deps.ledger, options), voiceOf(deps)),
  json: ({ options }, deps: Deps) => leaders(deps.ledger, options),
} satisfies Command;

function whoLeadsMessage({ asOf, posts, contradictions }: Leaders, voice: Voice): ChatMessage {
  const { common, whoLeads: words, unclear, person } = voice.words;
  if (posts.length === 0) {
    return nothing(voice, words.none, words.lookedAt(readable(asOf)), '/qwen who-joined', '/qwen who-left');
  }
  const rows = posts.flatMap(({ holders }) =>
    holders.map((holder) => {
      const { leaving, status } = holder;
      const sure = voice.status(status);
      return [
        [voice.post(holder)],
        [
          { text: voice.person(holder), style: 'strong' as const },
          leaving === null || leaving === 'reversed' ? '' : words.leaving(unclear[leaving]),
        ],
        [holder.date ?? { text: common.reportedOn(dayOf(holder.firstReported)), style: 'dim' as const }],
        [holder.how === 'stays' ? `${person.how.stays}${common.clause}${sure}` : sure],
        citeAll(holder.sources, voice),
      ];
    }),
  );
  const { columns } = common;
  const cut = rows.length > SHOWN ? words.cut(SHOWN, rows.length) : '';
  return {
    blocks: [
      heading(words.title),
      table([columns.post, columns.person, columns.since, columns.status, columns.sources], rows.slice(0, SHOWN)),
      ...differencesSection(
        contradictions
          .slice(0, SHOWN)
          .flatMap((contradiction) => differences(voice.person(contradiction), [contradiction], voice)),
        voice,
      ),
      footnote(sentences(voice, common.asOf(readable(asOf)), words.several, cut)),
    ],
  };
}
