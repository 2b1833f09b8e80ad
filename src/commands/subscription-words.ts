import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Interest } from '../model/subscription.ts';

/** What the commands about subscriptions say. `{…}` stand for values. */
export interface SubscriptionWords {
  readonly subscribed: string;
  readonly changed: string;
  readonly here: string;
  readonly directly: string;
  readonly everything: string;
  readonly story: string;
  readonly fields: {
    readonly where: string;
    readonly when: string;
    readonly from: string;
    readonly language: string;
    readonly quiet: string;
    readonly pings: string;
  };
  readonly instant: string;
  readonly daily: string;
  readonly weekly: string;
  readonly weekdays: readonly string[];
  readonly hours: string;
  readonly languages: Readonly<Record<ReaderLanguage, string>>;
  /** `{count}` stories in `{days}` days, told `{how}`. */
  readonly wouldHave: string;
  readonly wouldHaveOne: string;
  readonly wouldHaveNone: string;
  readonly example: string;
  /** Of a story that is older than what is counted. */
  readonly exampleOfBefore: string;
  readonly preview: string;
  readonly unsubscribed: string;
  readonly unsubscribedAll: string;
  readonly notSubscribed: string;
  readonly none: string;
  readonly howTo: string;
  readonly yours: string;
  readonly ofChannel: string;
  readonly mutes: string;
  readonly muted: string;
  readonly unmuted: string;
  readonly notMuted: string;
  readonly stillEdited: string;
  readonly mayNot: string;
  readonly mayNotRemedy: string;
  readonly thanks: Readonly<Record<'not-relevant' | 'duplicate', string>>;
  readonly kept: string;
  readonly buttons: {
    readonly unsubscribe: string;
    readonly preview: string;
    readonly list: string;
    readonly daily: string;
    readonly instant: string;
    readonly unmute: string;
  };
  readonly problems: {
    readonly whatFor: string;
    readonly unknown: string;
    readonly unknownRemedy: string;
    readonly value: string;
    readonly noStory: string;
    readonly muteWhat: string;
  };
  readonly wants: {
    readonly how: string;
    readonly atLeast: string;
    readonly language: string;
    readonly hour: string;
    readonly weekday: string;
    readonly timezone: string;
    readonly quiet: string;
    readonly ping: string;
    readonly for: string;
    readonly time: string;
  };
}

const english: SubscriptionWords = {
  subscribed: 'Subscribed {where}: {what}',
  changed: 'Changed {where}: {what}',
  here: 'this channel',
  directly: 'you, in direct messages',
  everything: 'everything',
  story: 'the story {id}',
  fields: {
    where: 'Who is told',
    when: 'When',
    from: 'From',
    language: 'Language',
    quiet: 'Quiet hours',
    pings: 'Calls',
  },
  instant: 'at once',
  daily: 'every day at {hour}:00, {timezone}',
  weekly: 'every {weekday} at {hour}:00, {timezone}',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  hours: '{from}:00 to {to}:00, {timezone}',
  languages: { en: 'English', zh: 'Chinese' },
  wouldHave: 'In the last {days} days this would have told {count} stories.',
  wouldHaveOne: 'In the last {days} days this would have told one story.',
  wouldHaveNone: 'In the last {days} days this would have told nothing.',
  example: 'So that you see that it works, the latest of them:',
  exampleOfBefore: 'So that you see what it looks like, the latest from before:',
  preview: 'Preview of {what}',
  unsubscribed: 'No longer told {where}: {what}.',
  unsubscribedAll: 'All subscriptions of {where} are gone: {count}.',
  notSubscribed: 'There is no subscription of {where} to {what}.',
  none: 'Nothing is subscribed here.',
  howTo: 'Type /qwen subscribe departure, or a person’s name.',
  yours: 'Your own, in direct messages',
  ofChannel: 'This channel',
  mutes: 'Muted',
  muted: 'Muted until {until}: {what}.',
  unmuted: 'No longer muted: {what}.',
  notMuted: 'It was not muted: {what}.',
  stillEdited: 'Messages that stand here are still kept up to date; nobody is notified.',
  mayNot: 'Only who may manage this channel can change what it is told.',
  mayNotRemedy: 'For yourself alone, add “for me”: /qwen {command} for me',
  thanks: {
    'not-relevant': 'Thank you. {id} is kept as an example of what does not belong here.',
    duplicate: 'Thank you. {id} is kept as an example of what was told already.',
  },
  kept: 'The message stays; examples are used to judge better. To hear no more of it: /qwen mute {id}',
  buttons: {
    unsubscribe: 'Unsubscribe',
    preview: 'Preview',
    list: 'Subscriptions',
    daily: 'Daily digest',
    instant: 'At once',
    unmute: 'Unmute',
  },
  problems: {
    whatFor: 'Of what?',
    unknown: '“{text}” is no topic, no story and nobody who is known.',
    unknownRemedy: 'Topics: {topics}; or a person’s name, the id of a story, or “all”.',
    value: '“{name}” wants {wants}, not “{value}”.',
    noStory: 'There is no story “{text}”.',
    muteWhat: 'Mute what? The id of a story, or a topic: {topics}.',
  },
  wants: {
    how: 'instant, daily or weekly',
    atLeast: 'rumoured, reported or confirmed',
    language: 'en or zh',
    hour: 'a full hour from 0 to 23',
    weekday: 'a day of the week, such as monday',
    timezone: 'a time zone such as Europe/Berlin or Asia/Shanghai',
    quiet: 'hours such as 22-7, or off',
    ping: 'somebody or a role, mentioned with @, or off',
    for: 'me or channel',
    time: 'a time such as 12h, 7d or 2w, or off',
  },
};

const chinese: SubscriptionWords = {
  subscribed: '已为{where}订阅：{what}',
  changed: '已更改{where}的订阅：{what}',
  here: '本频道',
  directly: '您本人（私信）',
  everything: '全部',
  story: '报道 {id}',
  fields: {
    where: '接收方',
    when: '时间',
    from: '起始状态',
    language: '语言',
    quiet: '免打扰时段',
    pings: '提醒',
  },
  instant: '即时',
  daily: '每天{hour}:00（{timezone}）',
  weekly: '每{weekday}{hour}:00（{timezone}）',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  hours: '{from}:00至{to}:00（{timezone}）',
  languages: { en: '英文', zh: '中文' },
  wouldHave: '过去{days}天内，此订阅会推送{count}则报道。',
  wouldHaveOne: '过去{days}天内，此订阅会推送1则报道。',
  wouldHaveNone: '过去{days}天内，此订阅不会推送任何报道。',
  example: '以下为其中最新的一则，供您查看效果：',
  exampleOfBefore: '以下为更早的最新一则，供您查看效果：',
  preview: '{what}的预览',
  unsubscribed: '{where}不再接收：{what}。',
  unsubscribedAll: '{where}的全部订阅（{count}项）已取消。',
  notSubscribed: '{where}没有订阅{what}。',
  none: '这里没有任何订阅。',
  howTo: '请输入 /qwen subscribe departure，或人名。',
  yours: '您本人的订阅（私信）',
  ofChannel: '本频道',
  mutes: '静音',
  muted: '已静音至{until}：{what}。',
  unmuted: '已取消静音：{what}。',
  notMuted: '此前并未静音：{what}。',
  stillEdited: '已有的消息仍会更新，但不再通知任何人。',
  mayNot: '只有可管理本频道的人才能更改它接收的内容。',
  mayNotRemedy: '若只为自己，请加上“for me”：/qwen {command} for me',
  thanks: {
    'not-relevant': '谢谢。{id} 已记为不相关的样例。',
    duplicate: '谢谢。{id} 已记为重复的样例。',
  },
  kept: '消息会保留；样例用于改进判断。若不想再收到：/qwen mute {id}',
  buttons: {
    unsubscribe: '取消订阅',
    preview: '预览',
    list: '订阅列表',
    daily: '每日汇总',
    instant: '即时',
    unmute: '取消静音',
  },
  problems: {
    whatFor: '关于什么？',
    unknown: '“{text}”不是主题、报道，也不是已知的人。',
    unknownRemedy: '主题：{topics}；也可以是人名、报道编号，或“all”。',
    value: '“{name}”应为{wants}，而不是“{value}”。',
    noStory: '没有报道“{text}”。',
    muteWhat: '要静音什么？报道编号或主题：{topics}。',
  },
  wants: {
    how: 'instant（即时）、daily（每日）或 weekly（每周）',
    atLeast: 'rumoured（传闻）、reported（已报道）或 confirmed（已证实）',
    language: 'en 或 zh',
    hour: '0到23之间的整点',
    weekday: '星期几，例如 monday',
    timezone: '时区，例如 Europe/Berlin 或 Asia/Shanghai',
    quiet: '时段，例如 22-7，或 off',
    ping: '用 @ 提及的人或角色，或 off',
    for: 'me 或 channel',
    time: '时长，例如 12h、7d 或 2w，或 off',
  },
};

const WORDS: Readonly<Record<ReaderLanguage, SubscriptionWords>> = { en: english, zh: chinese };

/** @returns the words for readers of the language. */
export function subscriptionWords(language: ReaderLanguage): SubscriptionWords {
  return WORDS[language];
}

/** @returns what an interest is called, as every command takes it: `departure`, `lin-junyang`, `everything`. */
export function interestWord(interest: Interest): string {
  switch (interest.kind) {
    case 'all':
      return 'everything';
    case 'topic':
      return interest.topic;
    case 'person':
      return interest.person;
    case 'story':
      return interest.story;
  }
}
