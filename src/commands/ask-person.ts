import { findPerson, type NamedPerson } from '../ledger/people.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { choice, didYouMean, excerpt, list, nothing, paragraph } from './answer-blocks.ts';
import type { CommandDeps } from './command.ts';
import { voiceOf } from './wording/voice.ts';

export type AskedPerson =
  | { readonly ok: true; readonly person: NamedPerson }
  | { readonly ok: false; readonly message: ChatMessage };

const CANDIDATES = 8;

/** @returns the person of that name; or the answer that says whom it may mean, with the question to ask next. */
export async function askPerson(
  deps: Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>,
  text: string,
  question: (name: string) => string,
): Promise<AskedPerson> {
  const { ledger } = deps;
  const voice = voiceOf(deps);
  const { askPerson: words, common } = voice.words;
  const lookup = await findPerson(ledger.records, ledger.people, text);
  if (lookup.found === 'one') return { ok: true, person: lookup.person };
  if (lookup.found === 'several') {
    const candidates = lookup.people.slice(0, CANDIDATES);
    return {
      ok: false,
      message: {
        blocks: [
          paragraph(words.several(excerpt(text))),
          list(
            candidates.map((person) => [
              voice.person(person),
              common.colon,
              { text: question(person.key), style: 'code' },
            ]),
          ),
        ],
      },
    };
  }
  const what = text === '' ? words.which : words.unknown(excerpt(text));
  const helped =
    lookup.suggestions.length > 0
      ? didYouMean(voice, what, lookup.suggestions.map(question))
      : nothing(voice, what, words.lookedAt, '/qwen who-left', '/qwen who-leads');
  return { ok: false, message: { blocks: [...helped.blocks, ...choice('person', words.which, question)] } };
}
