import type { Departure } from '../ledger/departure-of.ts';
import { type Departures, departures } from '../ledger/departures.ts';
import type { NamedPerson } from '../ledger/people.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import {
  citeAll,
  citedBehind,
  dayOf,
  footnote,
  heading,
  nothing,
  paragraph,
  readable,
  section,
  sentences,
  table,
  UNKNOWN,
} from './answer-blocks.ts';
import { whoLeftJson } from './answer-json.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';
import { differences, differencesSection, place, remarkLines, sideBySide } from './differences.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>;

/** People in one answer; more are asked for by `since`. */
const SHOWN = 30;

/** `who-left`: who is reported as departed; who is only implied, disputed or reversed stands apart. */
export const whoLeft = {
  name: 'who-left',
  usage: 'who-left [since 2026-03] [as-of 2026-03-04] [person <name>]',
  description: {
    en: 'Who left, when, where to, and how sure that is',
    zh: '谁离开了、何时、去向，以及可信程度',
  },
  options: ['since', 'as-of', 'person', 'page'],
  words: 'person',
  shown: true,
  run: async (args, deps: Deps) => {
    const voice = voiceOf(deps);
    const { person } = args.options;
    if (person === undefined) return whoLeftMessage(await departures(deps.ledger, args.options), args, voice);
    const asked = await askPerson(deps, person, (name) => `/qwen who-left person ${name}`);
    if (!asked.ok) return asked.message;
    const result = await departures(deps.ledger, { ...args.options, person: asked.person.key });
    return whoLeftMessage(result, args, voice, asked.person);
  },
  json: async ({ options }, deps: Deps) => {
    if (options.person === undefined) return whoLeftJson(await departures(deps.ledger, options));
    const asked = await askPerson(deps, options.person, (name) => `/qwen who-left person ${name}`);
    if (!asked.ok) return null;
    return whoLeftJson(await departures(deps.ledger, { ...options, person: asked.person.key }));
  },
} satisfies Command;

function whoLeftMessage(
  { asOf, people, unclear }: Departures,
  { options: { since } }: CommandArgs,
  voice: Voice,
  person?: NamedPerson,
): ChatMessage {
  const { common, whoLeft: words } = voice.words;
  if (people.length + unclear.length === 0) {
    const lookedAt = [common.publishedUpTo(readable(asOf)), ...(since === undefined ? [] : [words.since(since)])];
    return nothing(
      voice,
      person === undefined ? words.none : words.noneOf(voice.person(person)),
      `${lookedAt.join(common.clause)}${common.fullStop}`,
      ...(since === undefined ? [] : ['/qwen who-left']),
      person === undefined ? '/qwen latest' : `/qwen person ${person.name}`,
    );
  }
  const all = [...people.slice(0, SHOWN), ...unclear.slice(0, SHOWN)];
  const cut = Math.max(people.length, unclear.length) > SHOWN ? words.cut(SHOWN) : '';
  const reversed = unclear.filter((departure) => departure.unclear === 'reversed').length;
  const counted = words.counted(people.length, unclear.length - reversed, reversed);
  const differ = all.flatMap((departure) => differences(voice.person(departure), departure.contradictions, voice));
  return {
    blocks: [
      heading(words.title),
      ...(people.length === 0 ? [paragraph(words.nobody)] : [peopleTable(people, voice)]),
      ...differencesSection(differ, voice),
      ...section(
        common.besides,
        all.flatMap((departure) => remarkLines(voice.person(departure), departure.remarks, voice)),
      ),
      ...apart(unclear, voice),
      footnote(sentences(voice, common.asOf(readable(asOf)), counted, cut, words.more)),
    ],
  };
}

function peopleTable(people: readonly Departure[], voice: Voice): Block {
  const { columns, reportedOn } = voice.words.common;
  return table(
    [columns.person, columns.role, columns.announced, columns.to, columns.status, columns.sources],
    people.slice(0, SHOWN).map((departure) => {
      const { role, announced, firstReported, destination, contradictions, status, surest } = departure;
      const noDay = [{ text: reportedOn(dayOf(firstReported)), style: 'dim' as const }];
      return [
        [{ text: voice.person(departure), style: 'strong' }],
        [sideBySide(role, contradictions, 'role', voice) ?? UNKNOWN],
        announced === null ? noDay : [sideBySide(announced, contradictions, 'date', voice) ?? UNKNOWN],
        [destination === null ? UNKNOWN : place(destination, voice)],
        [voice.status(status)],
        citeAll(surest, voice),
      ];
    }),
  );
}

/** Never in the table above: nobody says of them that they left, somebody who may know says that they did not, or they came back. */
function apart(unclear: readonly Departure[], voice: Voice): Block[] {
  const { whoLeft: words } = voice.words;
  const reversed = unclear.filter((departure) => departure.unclear === 'reversed');
  const others = unclear.filter((departure) => departure.unclear !== 'reversed');
  const lines = (of: readonly Departure[]) => of.slice(0, SHOWN).map((departure) => apartLine(departure, voice));
  return [...section(words.reversed, lines(reversed)), ...section(words.unclear, lines(others))];
}

function apartLine(departure: Departure, voice: Voice): Inline[] {
  const { role, unclear: why, status, sources } = departure;
  const { common, whoLeft: words } = voice.words;
  const because = why === null ? '' : words.because[why];
  const denied = status === 'denied' ? `${common.clause}${voice.status(status)}` : '';
  const post = role === null ? '' : `${common.open}${voice.role(role)}${common.close}`;
  return [
    { text: voice.person(departure), style: 'strong' },
    `${post}${common.colon}${because}${denied}`,
    ...citedBehind(sources, voice),
  ];
}
