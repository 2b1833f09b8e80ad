import { fillTemplate } from '../alerts/fill-template.ts';
import { unsubscribe as remove, subscriptionsAt } from '../alerts/subscriptions.ts';
import { heading, misunderstood, paragraph } from './answer-blocks.ts';
import { askInterest, namesOfInterests } from './ask-interest.ts';
import type { Command, CommandDeps } from './command.ts';
import { isForMe, mayNot, targetOf, wrongFor } from './subscription-fields.ts';
import { interestWord, subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'asked' | 'subscriptions' | 'wording'>;

const USAGE = 'unsubscribe <topic, person, story or all> [for me]';
/** Not `everything`, which is one thing that can be subscribed. */
const EVERY_ONE = ['all', '全部'];

/** `unsubscribe`: no longer told of one thing; with `all`, of nothing. */
export const unsubscribe = {
  name: 'unsubscribe',
  usage: USAGE,
  description: { en: 'Be told no longer: of one thing, or of all', zh: '取消订阅：某一项，或全部' },
  options: ['for'],
  words: 'subject',
  writes: true,
  subject: {
    name: 'what',
    kind: 'interest',
    description: { en: 'What was subscribed, or all', zh: '已订阅的内容，或 all' },
  },
  run: async ({ subject, options: { given } }, deps: Deps) => {
    const { asked, subscriptions } = deps;
    const { language } = asked.asker;
    const words = subscriptionWords(language);
    const forMe = isForMe(given.for);
    if (forMe === null) return misunderstood(wrongFor(given.for, words), USAGE);
    const target = targetOf(asked, forMe, words);
    const { destination, where } = target;
    if (EVERY_ONE.includes(subject.trim().toLowerCase())) {
      if (!target.may) return { blocks: mayNot('unsubscribe all', words) };
      const all = await subscriptionsAt(subscriptions, destination);
      for (const one of all) await remove(subscriptions, one);
      const text = all.length === 0 ? words.none : words.unsubscribedAll;
      return { blocks: [paragraph(fillTemplate(text, { where, count: String(all.length) }))] };
    }
    const found = await askInterest(deps, subject, (what) => `unsubscribe ${what}`, words);
    if (!found.ok) return found.message;
    const { interest } = found;
    if (!target.may) return { blocks: mayNot(`unsubscribe ${interestWord(interest)}`, words) };
    const nameOf = await namesOfInterests(deps, [interest], language);
    const was = await remove(subscriptions, { destination, about: interest });
    const text = fillTemplate(was ? words.unsubscribed : words.notSubscribed, { where, what: nameOf(interest) });
    return { blocks: was ? [heading(text)] : [paragraph(text)] };
  },
} satisfies Command;
