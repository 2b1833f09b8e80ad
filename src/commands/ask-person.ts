import { findPerson, type NamedPerson } from '../ledger/people.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { didYouMean, excerpt, list, nothing, paragraph } from './answer-blocks.ts';
import type { CommandDeps } from './command.ts';

export type AskedPerson =
  | { readonly ok: true; readonly person: NamedPerson }
  | { readonly ok: false; readonly message: ChatMessage };

const CANDIDATES = 8;

/** @returns the person of that name; or the answer that says whom it may mean, with the question to ask next. */
export async function askPerson(
  { ledger }: Pick<CommandDeps, 'ledger'>,
  text: string,
  question: (name: string) => string,
): Promise<AskedPerson> {
  const lookup = await findPerson(ledger.records, ledger.people, text);
  if (lookup.found === 'one') return { ok: true, person: lookup.person };
  if (lookup.found === 'several') {
    const candidates = lookup.people.slice(0, CANDIDATES);
    return {
      ok: false,
      message: {
        blocks: [
          paragraph(`Several people are called “${excerpt(text)}”. Whom do you mean?`),
          list(candidates.map(({ name, key }) => [name, ': ', { text: question(key), style: 'code' }])),
        ],
      },
    };
  }
  const what = text === '' ? 'Which person?' : `Nobody called “${excerpt(text)}” is known.`;
  if (lookup.suggestions.length > 0) return { ok: false, message: didYouMean(what, lookup.suggestions.map(question)) };
  return {
    ok: false,
    message: nothing(
      what,
      'Looked at every spelling of the people watched and of those met in articles.',
      '/qwen who-left',
      '/qwen who-leads',
    ),
  };
}
