import { destinationKey } from '../alerts/destination-key.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import { isoNow } from '../lib/clock.ts';
import { FEEDBACK_KINDS } from '../model/feedback.ts';
import { heading, misunderstood, paragraph } from './answer-blocks.ts';
import type { Command, CommandDeps } from './command.ts';
import { subscriptionWords } from './subscription-words.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'clock' | 'asked' | 'feedback'>;

const USAGE = 'feedback <not-relevant or duplicate> <story>';

/** `feedback`: what the buttons *Not relevant* and *Duplicate* ask: kept as a labelled example. */
export const feedback = {
  name: 'feedback',
  usage: USAGE,
  description: {
    en: 'Keep a message as an example of what is not relevant, or was told already',
    zh: '将某条消息记为不相关或重复的样例',
  },
  options: [],
  words: 'subject',
  writes: true,
  hidden: true,
  run: async ({ subject }, deps: Deps) => {
    const { asked, clock, ledger } = deps;
    const words = subscriptionWords(asked.asker.language);
    const [typed = '', id = ''] = subject.toLowerCase().split(' ');
    const kind = FEEDBACK_KINDS.find((one) => one === typed);
    const story = kind === undefined || id === '' ? undefined : await ledger.records.stories.get(id);
    if (kind === undefined || story === undefined) {
      return misunderstood(fillTemplate(words.problems.noStory, { text: id === '' ? '?' : id }), USAGE);
    }
    const by = destinationKey(asked.asker.self);
    await deps.feedback.set(`${story.id}|${by}|${kind}`, {
      kind,
      storyId: story.id,
      at: isoNow(clock),
      by,
      where: destinationKey(asked.destination),
    });
    return {
      blocks: [
        heading(fillTemplate(words.thanks[kind], { id: story.id })),
        paragraph(fillTemplate(words.kept, { id: story.id })),
      ],
    };
  },
} satisfies Command;
