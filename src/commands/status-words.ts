import type { ReaderLanguage } from '../model/subscription.ts';

/** What `status` says of silent feeds, subscriptions and messages that wait or were given up. `{…}` stand for values. */
interface StatusWords {
  readonly silent: string;
  readonly newestEntry: string;
  readonly moreSilent: string;
  readonly subscriptions: string;
  readonly waitingSince: string;
  readonly lastGivenUp: string;
}

const english: StatusWords = {
  silent: 'Silent feeds',
  newestEntry: ': answers, newest entry {time}',
  moreSilent: 'and {count} more silent feeds',
  subscriptions: 'Subscriptions',
  waitingSince: 'the longest since {time}',
  lastGivenUp: 'Last given up',
};

const chinese: StatusWords = {
  silent: '沉寂的来源',
  newestEntry: '：有响应，最新条目{time}',
  moreSilent: '另有{count}个沉寂的来源',
  subscriptions: '订阅',
  waitingSince: '最早的自{time}起等待',
  lastGivenUp: '最近一次放弃',
};

const WORDS: Readonly<Record<ReaderLanguage, StatusWords>> = { en: english, zh: chinese };

/** @returns the words for readers of the language. */
export function statusWords(language: ReaderLanguage): StatusWords {
  return WORDS[language];
}
