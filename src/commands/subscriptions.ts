import { tellerOf } from '../alerts/compose-message.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import { mutesAt, subscriptionsAt } from '../alerts/subscriptions.ts';
import type { Block, Button, Inline } from '../model/chat-message.ts';
import type { Subscription } from '../model/subscription.ts';
import { heading, list, paragraph } from './answer-blocks.ts';
import { namesOfInterests } from './ask-interest.ts';
import type { Command, CommandDeps } from './command.ts';
import { type Target, targetOf, whenText } from './subscription-fields.ts';
import { interestWord, type SubscriptionWords, subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'subscriptions' | 'wording' | 'formatTime'>;

/** Subscriptions that are listed with buttons: as many as fit one message of the strictest platform. */
const WITH_BUTTONS = 6;

/** `subscriptions`: what this channel and whoever asks are told, with buttons that change it. */
export const subscriptions = {
  name: 'subscriptions',
  usage: 'subscriptions',
  description: {
    en: 'What this channel and you are told, with buttons to change it',
    zh: '本频道与您的订阅，可用按钮更改',
  },
  options: [],
  words: 'none',
  run: async (_args, deps: Deps) => {
    const words = subscriptionWords(deps.asked.asker.language);
    const channel = targetOf(deps.asked, false, words);
    const self = targetOf(deps.asked, true, words);
    const inChannel = channel.destination.id !== self.destination.id;
    const parts = [
      ...(inChannel ? await part(words.ofChannel, channel, deps, words) : []),
      ...(await part(inChannel ? words.yours : words.ofChannel, self, deps, words)),
    ];
    if (parts.length > 0) return { blocks: parts };
    return { blocks: [paragraph({ text: words.none, style: 'strong' }), paragraph(words.howTo)] };
  },
} satisfies Command;

async function part(title: string, target: Target, deps: Deps, words: SubscriptionWords): Promise<Block[]> {
  const { asker } = deps.asked;
  const all = await subscriptionsAt(deps.subscriptions, target.destination);
  const mutes = await mutesAt(deps.subscriptions, target.destination);
  if (all.length + mutes.length === 0) return [];
  const nameOf = await namesOfInterests(
    deps,
    all.map(({ about }) => about),
    asker.language,
  );
  const { statuses } = tellerOf(deps.wording, asker.language).wording.labels;
  const line = ({ about, digest, atLeast, language }: Subscription): Inline[] => [
    { text: nameOf(about), style: 'strong' },
    ` · ${whenText(digest, words)} · ${words.fields.from} ${statuses[atLeast]} · ${words.languages[language]}`,
  ];
  const blocks: Block[] = all.slice(0, WITH_BUTTONS).flatMap((one): Block[] => {
    const content: Block = { kind: 'paragraph', content: line(one) };
    return target.may ? [content, actions(one, target, words)] : [content];
  });
  const rest = all.slice(WITH_BUTTONS).map(line);
  const muted = mutes.map(({ interest, until }): Inline[] => [
    fillTemplate(words.muted, { what: interest.slice(interest.indexOf(':') + 1), until: deps.formatTime(until) }),
  ]);
  return [
    heading(title),
    ...blocks,
    ...(rest.length === 0 ? [] : [list(rest)]),
    ...(muted.length === 0 ? [] : [heading(words.mutes), list(muted)]),
  ];
}

function actions({ about, digest }: Subscription, { suffix }: Target, { buttons }: SubscriptionWords): Block {
  const what = interestWord(about);
  const other = digest === null ? 'daily' : 'instant';
  const all: Button[] = [
    { label: buttons[other], command: `subscribe ${what} ${other}${suffix}` },
    { label: buttons.preview, command: `preview ${what}` },
    { label: buttons.unsubscribe, command: `unsubscribe ${what}${suffix}`, style: 'danger' },
  ];
  return { kind: 'actions', buttons: all };
}
