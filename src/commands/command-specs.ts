import type { CommandSpec, Localised, OptionKind, OptionSpec } from '../model/command-spec.ts';
import type { Command, OptionName } from './command.ts';
import { TOPIC_NAMES } from './topic-names.ts';

interface Described {
  readonly kind: OptionKind;
  readonly description: Localised;
  readonly choices?: NonNullable<OptionSpec['choices']>;
  readonly minimum?: number;
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
  how: {
    kind: 'text',
    description: { en: 'At once, or in a digest', zh: '即时，或汇总' },
    choices: [
      { value: 'instant', label: { en: 'At once', zh: '即时' } },
      { value: 'daily', label: { en: 'Every day', zh: '每日汇总' } },
      { value: 'weekly', label: { en: 'Every week', zh: '每周汇总' } },
    ],
  },
  'at-least': {
    kind: 'text',
    description: { en: 'From which status on', zh: '起始状态' },
    choices: [
      { value: 'rumoured', label: { en: 'Rumoured', zh: '传闻' } },
      { value: 'reported', label: { en: 'Reported', zh: '已报道' } },
      { value: 'confirmed', label: { en: 'Confirmed', zh: '已证实' } },
    ],
  },
  language: {
    kind: 'text',
    description: { en: 'Language of the messages', zh: '消息语言' },
    choices: [
      { value: 'en', label: { en: 'English', zh: '英文' } },
      { value: 'zh', label: { en: 'Chinese', zh: '中文' } },
    ],
  },
  hour: {
    kind: 'number',
    description: { en: 'Hour of the digest, 0 to 23', zh: '汇总的整点，0到23' },
    // Midnight.
    minimum: 0,
  },
  weekday: {
    kind: 'text',
    description: { en: 'Day of a weekly digest', zh: '每周汇总的日子' },
    choices: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day, at) => ({
      value: day.toLowerCase(),
      label: { en: day, zh: `周${'一二三四五六日'[at]}` },
    })),
  },
  timezone: {
    kind: 'text',
    description: { en: 'Time zone, such as Europe/Berlin', zh: '时区，例如 Asia/Shanghai' },
  },
  quiet: {
    kind: 'text',
    description: { en: 'Hours without notification: 22-7, or off', zh: '免打扰时段：22-7，或 off' },
  },
  ping: {
    kind: 'text',
    description: {
      en: 'Who is called by new messages: @somebody or a role, or off',
      zh: '新消息提醒谁：@某人或角色，或 off',
    },
  },
  for: {
    kind: 'text',
    description: { en: 'Who is told', zh: '接收方' },
    choices: [
      { value: 'channel', label: { en: 'This channel', zh: '本频道' } },
      { value: 'me', label: { en: 'Me, in direct messages', zh: '仅自己（私信）' } },
    ],
  },
  story: { kind: 'story', description: { en: 'The id that messages and lists print', zh: '消息与列表中给出的编号' } },
  page: { kind: 'number', description: { en: 'Which page of a long answer', zh: '较长回答的第几页' } },
  person: { kind: 'person', description: { en: 'A name in any spelling and script', zh: '任何写法、任何文字的姓名' } },
};

/** @returns the commands as platforms declare them: what may be typed without its name stands in front. */
export function specsOf(commands: readonly Command[]): CommandSpec[] {
  const declared = commands.filter(({ hidden }) => hidden !== true);
  return declared.map(({ name, description, options, words, subject }) => {
    const named = options.map((option): OptionSpec => {
      const bare = option === words ? { bare: true as const } : {};
      return { name: option, required: false, ...OPTIONS[option], ...bare };
    });
    return { name, description, options: [...freeWords(subject), ...named] };
  });
}

function freeWords(subject: Command['subject']): OptionSpec[] {
  if (subject === undefined) return [];
  const { optional = false, ...option } = subject;
  return [{ ...option, required: !optional, bare: true }];
}
