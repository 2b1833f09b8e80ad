import { fillTemplate } from '../alerts/fill-template.ts';
import { findPerson, namedPeople } from '../ledger/people.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Interest } from '../model/subscription.ts';
import { TOPICS } from '../model/topic.ts';
import { choice, excerpt, paragraph } from './answer-blocks.ts';
import { askPerson } from './ask-person.ts';
import type { CommandDeps } from './command.ts';
import { type SubscriptionWords, subscriptionWords } from './subscription-words.ts';
import { TOPIC_NAMES } from './topic-names.ts';

/** What may be subscribed to or muted; or the answer that says what was meant. */
export type AskedInterest =
  | { readonly ok: true; readonly interest: Interest }
  | { readonly ok: false; readonly message: ChatMessage };

const EVERYTHING = ['all', 'everything', '全部'];

/** @returns the topic, story or person that is typed, in this order, a topic in either language; or the answer that helps on. */
export async function askInterest(
  deps: Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>,
  text: string,
  question: (what: string) => string,
  words: SubscriptionWords,
): Promise<AskedInterest> {
  const wanted = text.trim().toLowerCase();
  if (EVERYTHING.includes(wanted)) return { ok: true, interest: { kind: 'all' } };
  const topic = topicNamed(wanted);
  if (topic !== undefined) return { ok: true, interest: { kind: 'topic', topic } };
  if (wanted !== '' && (await deps.ledger.records.stories.get(wanted)) !== undefined) {
    return { ok: true, interest: { kind: 'story', story: wanted } };
  }
  const lookup = await findPerson(deps.ledger.records, deps.ledger.people, text);
  if (lookup.found === 'one') return { ok: true, interest: { kind: 'person', person: lookup.person.key } };
  if (lookup.found === 'several' || lookup.suggestions.length > 0) {
    const asked = await askPerson(deps, text, question);
    if (!asked.ok) return asked;
  }
  const { problems } = words;
  const problem = wanted === '' ? problems.whatFor : fillTemplate(problems.unknown, { text: excerpt(text) });
  const remedy = fillTemplate(problems.unknownRemedy, { topics: TOPICS.join(', ') });
  return {
    ok: false,
    message: {
      blocks: [
        paragraph({ text: problem, style: 'strong' }),
        paragraph(remedy),
        ...choice('interest', problems.whatFor, question),
      ],
    },
  };
}

function topicNamed(text: string) {
  const key = text.replace(/[\s_]+/g, '-');
  return TOPICS.find(
    (topic) =>
      topic === key ||
      `${topic}s` === key ||
      Object.values(TOPIC_NAMES[topic]).some((name) => name.toLowerCase() === text),
  );
}

/** @returns how interests read to somebody of the language. */
export async function namesOfInterests(
  { ledger, wording }: Pick<CommandDeps, 'ledger' | 'wording'>,
  interests: readonly Interest[],
  language: ReaderLanguage,
): Promise<(interest: Interest) => string> {
  const words = subscriptionWords(language);
  const keys = interests.flatMap((interest) => (interest.kind === 'person' ? [interest.person] : []));
  const people = await namedPeople(ledger.records, ledger.people, keys);
  return (interest) => {
    switch (interest.kind) {
      case 'all':
        return words.everything;
      case 'topic':
        return TOPIC_NAMES[interest.topic][language];
      case 'story':
        return fillTemplate(words.story, { id: interest.story });
      case 'person':
        return ledger.people.get(interest.person) === undefined
          ? (people.get(interest.person)?.name ?? interest.person)
          : wording.printedNames[language].person(interest.person);
    }
  };
}
