import type { CommandSpec, Localised, OptionKind, OptionSpec } from '../model/command-spec.ts';
import type { Command, OptionName } from './command.ts';
import { TOPIC_NAMES } from './topic-names.ts';

interface Described {
  readonly kind: OptionKind;
  readonly description: Localised;
  readonly choices?: NonNullable<OptionSpec['choices']>;
}

const OPTIONS: Readonly<Record<OptionName, Described>> = {
  'as-of': {
    kind: 'text',
    description: { en: 'What was known on a day: 2026-03-04', zh: '截至某一天所知：2026-03-04' },
  },
  since: {
    kind: 'text',
    description: { en: 'From a day, month or year on: 2026-03', zh: '自某日、某月或某年起：2026-03' },
  },
  days: { kind: 'number', description: { en: 'How many days back', zh: '回溯的天数' } },
  limit: { kind: 'number', description: { en: 'At most so many', zh: '最多条数' } },
  topic: {
    kind: 'topic',
    description: { en: 'One topic', zh: '某一主题' },
    choices: Object.entries(TOPIC_NAMES).map(([value, label]) => ({ value, label })),
  },
  story: { kind: 'story', description: { en: 'The id that messages and lists print', zh: '消息与列表中给出的编号' } },
  page: { kind: 'number', description: { en: 'Which page of a long answer', zh: '较长回答的第几页' } },
  person: { kind: 'person', description: { en: 'A name in any spelling and script', zh: '任何写法、任何文字的姓名' } },
};

/** @returns the commands as platforms declare them: what may be typed without its name stands in front. */
export function specsOf(commands: readonly Command[]): CommandSpec[] {
  return commands.map(({ name, description, options, words, subject }) => {
    const declared = options.map((option): OptionSpec => {
      const bare = option === words ? { bare: true as const } : {};
      return { name: option, required: false, ...OPTIONS[option], ...bare };
    });
    const free: OptionSpec[] = subject === undefined ? [] : [{ ...subject, required: true, bare: true }];
    return { name, description, options: [...free, ...declared] };
  });
}
