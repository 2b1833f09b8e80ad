import { tellerOf, tellStory } from '../alerts/compose-message.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import { previewOf } from '../alerts/preview.ts';
import { subscriptionsAt } from '../alerts/subscriptions.ts';
import { asOfNow } from '../ledger/as-of.ts';
import type { Inline } from '../model/chat-message.ts';
import type { Certainty } from '../model/claim.ts';
import { type Interest, interestKey } from '../model/subscription.ts';
import { dayOf, heading, list, paragraph } from './answer-blocks.ts';
import { askInterest, namesOfInterests } from './ask-interest.ts';
import type { Command, CommandDeps } from './command.ts';
import { interestWord, subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'clock' | 'asked' | 'wording' | 'subscriptions'>;

const DAYS = 90;
/** Stories listed; the rest is counted. */
const STORIES_SHOWN = 12;

/** `preview`: what a subscription would have told. */
export const preview = {
  name: 'preview',
  usage: 'preview <topic, person or story> [days 90]',
  description: { en: 'What a subscription would have told in the last 90 days', zh: '某项订阅过去90天会推送什么' },
  options: ['days'],
  shown: true,
  words: 'subject',
  subject: {
    name: 'what',
    kind: 'interest',
    description: { en: 'A topic, a person’s name, the id of a story, or all', zh: '主题、人名、报道编号，或 all' },
  },
  run: async ({ subject, options: { days = DAYS } }, deps: Deps) => {
    const { language } = deps.asked.asker;
    const words = subscriptionWords(language);
    const found = await askInterest(deps, subject, (what) => `preview ${what}`, words);
    if (!found.ok) return found.message;
    const { interest } = found;
    const subscription = { about: interest, atLeast: await atLeastOf(interest, deps) };
    const stories = await previewOf(deps.ledger, subscription, days, asOfNow(deps.clock));
    const nameOf = await namesOfInterests(deps, [found.interest], language);
    const counted =
      stories.length === 0 ? words.wouldHaveNone : stories.length === 1 ? words.wouldHaveOne : words.wouldHave;
    const teller = tellerOf(deps.wording, language);
    const { labels } = teller.wording;
    const more = stories.length - STORIES_SHOWN;
    const lines = stories
      .slice(0, STORIES_SHOWN)
      .map((story): Inline[] => [
        `${dayOf(story.opened)}  `,
        { text: tellStory(story, teller).headline, style: 'strong' },
        ` [${labels.statuses[story.status]}]`,
        { text: ` · ${story.id}`, style: 'dim' },
      ]);
    if (more > 0) lines.push([{ text: fillTemplate(labels.more, { count: String(more) }), style: 'dim' }]);
    return {
      blocks: [
        heading(fillTemplate(words.preview, { what: nameOf(found.interest) })),
        paragraph(fillTemplate(counted, { days: String(days), count: String(stories.length) })),
        ...(lines.length === 0 ? [] : [list(lines)]),
        paragraph({ text: `/qwen subscribe ${interestWord(found.interest)}`, style: 'code' }),
      ],
    };
  },
} satisfies Command;

/** @returns the status that is asked for where this is subscribed, here or by whoever asks; else any. */
async function atLeastOf(interest: Interest, { asked, subscriptions }: Deps): Promise<Certainty> {
  const here = await subscriptionsAt(subscriptions, asked.destination);
  const own = await subscriptionsAt(subscriptions, asked.asker.self);
  const same = [...here, ...own].find(({ about }) => interestKey(about) === interestKey(interest));
  return same?.atLeast ?? 'rumoured';
}
