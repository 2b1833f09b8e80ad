import { fillTemplate } from '../alerts/fill-template.ts';
import { mute as silence, unmute } from '../alerts/subscriptions.ts';
import type { Block } from '../model/chat-message.ts';
import { TOPICS } from '../model/topic.ts';
import { heading, misunderstood, paragraph } from './answer-blocks.ts';
import { askInterest, namesOfInterests } from './ask-interest.ts';
import type { Command, CommandDeps } from './command.ts';
import { isForMe, mayNot, targetOf, wrongFor } from './subscription-fields.ts';
import { interestWord, subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'clock' | 'asked' | 'subscriptions' | 'wording' | 'formatTime'>;

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 24 * 3_600_000, w: 7 * 24 * 3_600_000 };
const LONGEST_MS = 366 * 24 * 3_600_000;
const USUALLY = '7d';

const USAGE = 'mute <story or topic> [7d] [for me]';

/** `mute`: nobody here is notified of a story or a topic for a while. */
export const mute = {
  name: 'mute',
  usage: USAGE,
  description: {
    en: 'No notification of a story or a topic for a while: 12h, 7d, 2w, or off',
    zh: '暂停某则报道或主题的通知，12h、7d、2w',
  },
  options: ['for'],
  words: 'subject',
  writes: true,
  subject: {
    name: 'what',
    kind: 'interest',
    description: {
      en: 'The id of a story or a topic, and how long: departure 7d',
      zh: '报道编号或主题，以及时长：departure 7d',
    },
  },
  run: async ({ subject, options: { given } }, deps: Deps) => {
    const { asked, clock, subscriptions } = deps;
    const words = subscriptionWords(asked.asker.language);
    const forMe = isForMe(given.for);
    if (forMe === null) return misunderstood(wrongFor(given.for, words), USAGE);
    const { about, time } = split(subject);
    const lasts = time === 'off' ? 0 : durationOf(time);
    if (lasts === null) {
      const slots = { name: 'mute', wants: words.wants.time, value: time };
      return misunderstood(fillTemplate(words.problems.value, slots), USAGE);
    }
    const found = about === '' ? null : await askInterest(deps, about, (what) => `mute ${what}`, words);
    if (found !== null && !found.ok) return found.message;
    const interest = found?.interest;
    if (interest === undefined || interest.kind === 'all' || interest.kind === 'person') {
      return misunderstood(fillTemplate(words.problems.muteWhat, { topics: TOPICS.join(', ') }), USAGE);
    }
    const word = interestWord(interest);
    const target = targetOf(asked, forMe, words);
    if (!target.may) return { blocks: mayNot(`mute ${word}`, words) };
    const what = (await namesOfInterests(deps, [interest], asked.asker.language))(interest);
    if (lasts === 0) {
      const was = await unmute(subscriptions, target.destination, interest);
      return { blocks: [paragraph(fillTemplate(was ? words.unmuted : words.notMuted, { what }))] };
    }
    const now = clock.now();
    await silence(subscriptions, target.destination, interest, { until: now + lasts, now });
    const until = deps.formatTime(new Date(now + lasts).toISOString());
    const back: Block = {
      kind: 'actions',
      buttons: [{ label: words.buttons.unmute, command: `mute ${word} off${target.suffix}` }],
    };
    return { blocks: [heading(fillTemplate(words.muted, { what, until })), paragraph(words.stillEdited), back] };
  },
} satisfies Command;

/** The last word is a time where it looks like one; `lin-junyang-departed` does not. */
function split(subject: string): { readonly about: string; readonly time: string } {
  const words = subject.split(' ').filter((word) => word !== '');
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (!/^(\d.*|off)$/.test(last)) return { about: words.join(' '), time: USUALLY };
  return { about: words.slice(0, -1).join(' '), time: last };
}

function durationOf(text: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,4})([hdw])$/.exec(text) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? 0);
  return ms > 0 && ms <= LONGEST_MS ? ms : null;
}
