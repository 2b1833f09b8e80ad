import type { Departure } from '../ledger/departure-of.ts';
import { type Departures, departures } from '../ledger/departures.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import {
  citeAll,
  dayOf,
  differences,
  differencesSection,
  footnote,
  heading,
  nothing,
  paragraph,
  readable,
  remarkLines,
  section,
  sideBySide,
  table,
  UNKNOWN,
} from './answer-blocks.ts';
import { whoLeftJson } from './answer-json.ts';
import { askPerson } from './ask-person.ts';
import type { Command, CommandArgs, CommandDeps } from './command.ts';

type Deps = Pick<CommandDeps, 'ledger'>;

/** People in one table; more are asked for by `since`. */
const SHOWN = 30;

/** `who-left`: who is reported as departed; who is only implied, disputed or reversed stands apart. */
export const whoLeft = {
  name: 'who-left',
  usage: 'who-left [since 2026-03] [as-of 2026-03-04] [person <name>]',
  description: {
    en: 'Who left, when, where to, and how sure that is',
    zh: '谁离开了、何时、去向，以及可信程度',
  },
  options: ['since', 'as-of', 'person'],
  words: 'person',
  run: async (args, deps: Deps) => {
    const { person } = args.options;
    if (person === undefined) return whoLeftMessage(await departures(deps.ledger, args.options), args);
    const asked = await askPerson(deps, person, (name) => `/qwen who-left person ${name}`);
    if (!asked.ok) return asked.message;
    const result = await departures(deps.ledger, { ...args.options, person: asked.person.key });
    return whoLeftMessage(result, args, asked.person.name);
  },
  json: async ({ options }, deps: Deps) => {
    if (options.person === undefined) return whoLeftJson(await departures(deps.ledger, options));
    const asked = await askPerson(deps, options.person, (name) => `/qwen who-left person ${name}`);
    if (!asked.ok) return null;
    return whoLeftJson(await departures(deps.ledger, { ...options, person: asked.person.key }));
  },
} satisfies Command;

function whoLeftMessage({ asOf, people, unclear }: Departures, { options }: CommandArgs, name?: string): ChatMessage {
  if (people.length + unclear.length === 0) {
    return nothing(
      name === undefined ? 'No departure is on record.' : `No departure of ${name} is on record.`,
      `Looked at all claims published up to ${readable(asOf)}${options.since === undefined ? '' : `, departures since ${options.since}`}.`,
      ...(options.since === undefined ? [] : ['/qwen who-left']),
      name === undefined ? '/qwen latest' : `/qwen person ${name}`,
    );
  }
  const all = [...people.slice(0, SHOWN), ...unclear.slice(0, SHOWN)];
  const cut =
    Math.max(people.length, unclear.length) > SHOWN ? ` The latest ${SHOWN} are listed; narrow it by since.` : '';
  return {
    blocks: [
      heading('Who left'),
      ...(people.length === 0 ? [paragraph('Nobody is reported as departed.')] : [peopleTable(people)]),
      ...differencesSection(all.flatMap((departure) => differences(departure.name, departure.contradictions))),
      ...section(
        'What they say besides',
        all.flatMap((departure) => remarkLines(departure.name, departure.remarks)),
      ),
      ...apart(unclear),
      footnote(`As of ${readable(asOf)}. ${counted(people, unclear)}.${cut} More: /qwen person <name>, /qwen timeline`),
    ],
  };
}

function peopleTable(people: readonly Departure[]): Block {
  return table(
    ['Person', 'Role', 'Announced', 'To', 'Status', 'Sources'],
    people.slice(0, SHOWN).map((departure) => {
      const { name, role, announced, firstReported, destination, contradictions, status, surest } = departure;
      const noDay = [{ text: `reported ${dayOf(firstReported)}`, style: 'dim' as const }];
      return [
        [{ text: name, style: 'strong' }],
        sideBySide(role, contradictions, 'role'),
        announced === null ? noDay : sideBySide(announced, contradictions, 'date'),
        [destination ?? UNKNOWN],
        [status],
        citeAll(surest),
      ];
    }),
  );
}

function counted(people: readonly Departure[], unclear: readonly Departure[]): string {
  const reversed = unclear.filter((departure) => departure.unclear === 'reversed').length;
  const parts = [`${people.length} reported as departed`, `${unclear.length - reversed} unclear`];
  return [...parts, ...(reversed > 0 ? [`${reversed} reversed`] : [])].join(', ');
}

const BECAUSE = {
  implied: 'only implied: nobody reports that they left',
  disputed: 'disputed: a denial stands against it',
  reversed: 'reversed: it was taken back',
} as const;

/** Never in the table above: nobody says of them that they left, somebody who may know says that they did not, or they came back. */
function apart(unclear: readonly Departure[]): Block[] {
  const reversed = unclear.filter((departure) => departure.unclear === 'reversed');
  const others = unclear.filter((departure) => departure.unclear !== 'reversed');
  return [
    ...section('Reversed: taken back', reversed.slice(0, SHOWN).map(apartLine)),
    ...section('Unclear: implied or disputed', others.slice(0, SHOWN).map(apartLine)),
  ];
}

function apartLine({ name, role, unclear: why, status, sources }: Departure): Inline[] {
  const because = `${why === null ? '' : BECAUSE[why]}${status === 'denied' ? ', denied' : ''}`;
  return [
    { text: name, style: 'strong' },
    `${role === null ? '' : ` (${role})`}: ${because} (`,
    ...citeAll(sources),
    ')',
  ];
}
