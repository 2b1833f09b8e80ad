import { composeAlert, tellerOf } from '../alerts/compose-message.ts';
import { rescheduleDigest } from '../alerts/digests.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import { previewOf } from '../alerts/preview.ts';
import { subscribe as save, subscriptionsAt } from '../alerts/subscriptions.ts';
import { asOfNow } from '../ledger/as-of.ts';
import type { Block, Button } from '../model/chat-message.ts';
import { interestKey, type Subscription } from '../model/subscription.ts';
import { heading, misunderstood, paragraph } from './answer-blocks.ts';
import { askInterest, namesOfInterests } from './ask-interest.ts';
import type { Command, CommandDeps } from './command.ts';
import { readSubscription } from './read-subscription.ts';
import { isForMe, mayNot, subscriptionFields, targetOf, wrongFor } from './subscription-fields.ts';
import { interestWord, type SubscriptionWords, subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'clock' | 'asked' | 'subscriptions' | 'digests' | 'wording' | 'timezone'>;

/** Days of which a new subscription is shown what it would have told. */
const PREVIEW_DAYS = 90;
/** As far back as an older story is looked for. */
const MOST_DAYS = 36_500;

const USAGE = 'subscribe <topic, person or story> [instant, daily, weekly] [at-least reported] [language zh] [for me]';

/** `subscribe`: this channel, or whoever asks, is told of a topic, a person or a story from now on. */
export const subscribe = {
  name: 'subscribe',
  usage: USAGE,
  description: {
    en: 'Be told of a topic, a person or a story: this channel, or you alone',
    zh: '订阅某个主题、人物或报道：本频道，或仅自己',
  },
  options: ['how', 'at-least', 'language', 'hour', 'weekday', 'timezone', 'quiet', 'ping', 'for'],
  words: 'subject',
  writes: true,
  subject: {
    name: 'what',
    kind: 'interest',
    description: { en: 'A topic, a person’s name, the id of a story, or all', zh: '主题、人名、报道编号，或 all' },
  },
  run: async (args, deps: Deps) => {
    const { asked, wording } = deps;
    const { language } = asked.asker;
    const words = subscriptionWords(language);
    const timezone = asked.asker.timezone ?? deps.timezone;
    const forMe = isForMe(args.options.given.for);
    if (forMe === null) return misunderstood(wrongFor(args.options.given.for, words), USAGE);
    const target = targetOf(asked, forMe, words);
    const typed = readSubscription(args, defaultsOf(deps), timezone, words);
    if (!typed.ok) return misunderstood(typed.problem, USAGE);
    const found = await askInterest(deps, typed.asked.about, (what) => `subscribe ${what}`, words);
    if (!found.ok) return found.message;
    const about = found.interest;
    if (!target.may) return { blocks: mayNot(`subscribe ${interestWord(about)}`, words) };
    const before = (await subscriptionsAt(deps.subscriptions, target.destination)).find(
      (one) => interestKey(one.about) === interestKey(about),
    );
    const read = before === undefined ? typed : readSubscription(args, before, timezone, words);
    if (!read.ok) return misunderstood(read.problem, USAGE);
    const subscription: Subscription = {
      destination: target.destination,
      about,
      ...read.asked.settings,
      by: before?.by ?? asked.asker.self,
    };
    const nameOf = await namesOfInterests(deps, [about], language);
    const title = before === undefined ? words.subscribed : words.changed;
    const blocks = [
      heading(fillTemplate(title, { where: target.where, what: nameOf(about) })),
      subscriptionFields(subscription, target.where, words, tellerOf(wording, language).wording.labels.statuses),
      ...(await whatItTells(subscription, deps, words)),
      actions(interestWord(about), target.suffix, words),
    ];
    // Last: what cannot be told to whoever asks is not promised either.
    await save(deps.subscriptions, subscription);
    await rescheduleDigest(deps.digests, subscription, deps.clock.now());
    return { blocks };
  },
} satisfies Command;

function defaultsOf({
  asked,
}: Pick<Deps, 'asked'>): Pick<Subscription, 'atLeast' | 'language' | 'digest' | 'quiet' | 'pings'> {
  return { atLeast: 'rumoured', language: asked.asker.language, digest: null, quiet: null, pings: [] };
}

/** @returns what it would have told lately, and one story as it would look: the last of these, or else the last there ever was. */
async function whatItTells(subscription: Subscription, deps: Deps, words: SubscriptionWords): Promise<Block[]> {
  const now = asOfNow(deps.clock);
  const stories = await previewOf(deps.ledger, subscription, PREVIEW_DAYS, now);
  const latest = stories[0] ?? (await previewOf(deps.ledger, subscription, MOST_DAYS, now))[0];
  const counted =
    stories.length === 0 ? words.wouldHaveNone : stories.length === 1 ? words.wouldHaveOne : words.wouldHave;
  const count = paragraph(fillTemplate(counted, { days: String(PREVIEW_DAYS), count: String(stories.length) }));
  if (latest === undefined) return [count];
  const example = composeAlert(latest, [], deps.wording, subscription.language);
  const introduced = stories.length === 0 ? words.exampleOfBefore : words.example;
  return [count, paragraph(introduced), ...example.blocks.filter(({ kind }) => kind !== 'actions')];
}

function actions(what: string, suffix: string, { buttons }: SubscriptionWords): Block {
  const all: Button[] = [
    { label: buttons.preview, command: `preview ${what}` },
    { label: buttons.list, command: 'subscriptions' },
    { label: buttons.unsubscribe, command: `unsubscribe ${what}${suffix}`, style: 'danger' },
  ];
  return { kind: 'actions', buttons: all };
}
