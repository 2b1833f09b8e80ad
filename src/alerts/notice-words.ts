import type { Destination, Refusal } from '../model/delivery.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Notice } from './decide-notices.ts';

/** What notices say. `{…}` stand for values, `[…]` are left out where a value in them is missing. */
export interface NoticeWords {
  readonly title: string;
  /** Behind the feed's name or the topic. */
  readonly lines: Readonly<Record<Notice['kind'], string>>;
  readonly noSource: string;
  readonly more: string;
  readonly footnote: string;
  readonly test: string;
  readonly list: string;
  readonly refused: {
    readonly title: string;
    readonly where: Readonly<Record<Destination['platform'], string>>;
    readonly direct: Readonly<Record<Destination['platform'], string>>;
    readonly what: string;
    readonly todo: Readonly<Record<Refusal['reason'], string>>;
    readonly kept: string;
  };
}

const english: NoticeWords = {
  title: 'Notice to the operators',
  lines: {
    failing: ' has failed {count} times in a row: {problem}[ Last read {last}.][ Next check {next}.]',
    'still-failing':
      ' is still failing, {count} times in a row by now: {problem}[ Last read {last}.][ Next check {next}.]',
    recovered: ' answers again. It had been failing at least since {since}.',
    moved: ' has moved for good and is read at its new address from now on: {to} Write it into the feed list.',
    retired:
      ' says that it is gone for good (HTTP 410) and is not asked any more. If that is a mistake: /qwen feeds remove {key}, then /qwen feeds add {key}, or add its address anew.',
    silent: ' answers but has had nothing new since {newest}. This is told once.',
    speaks: ' speaks again: its newest entry is of {newest}.',
    'one-source':
      ' hangs on one living source, {feed}: of the feeds that brought it in the last 90 days no other is well.',
    'more-sources': ' has {count} living sources again.',
  },
  noSource: ' has no living source: of the feeds that brought it in the last 90 days none is well.',
  more: 'and {count} more',
  footnote: 'All feeds and how they are: /qwen feeds list',
  test: 'Test',
  list: 'All feeds',
  refused: {
    title: 'Messages do not arrive: {where}',
    where: { slack: 'the Slack channel {id}', discord: 'the Discord channel {id}', terminal: 'the terminal' },
    direct: { slack: 'direct messages on Slack', discord: 'direct messages on Discord', terminal: 'the terminal' },
    what: 'A message was refused and is not tried again: {detail}.',
    todo: {
      forbidden:
        'The bot may not write there. Invite it to the channel, or give it the right to write; what comes next arrives then. If it is not wanted there: /qwen unsubscribe in that channel.',
      'not-found':
        'The channel is gone, or the bot was taken out of it. Invite it again, or subscribe another channel: /qwen subscribe there.',
      'bad-payload': 'The platform did not take the message as it was made. Please report this with the detail above.',
    },
    kept: 'What was refused is kept in the ledger: /qwen latest shows it.',
  },
};

const chinese: NoticeWords = {
  title: '管理员通知',
  lines: {
    failing: ' 已连续失败{count}次：{problem}[ 上次读取：{last}。][ 下次检查：{next}。]',
    'still-failing': ' 仍在失败，已连续{count}次：{problem}[ 上次读取：{last}。][ 下次检查：{next}。]',
    recovered: ' 已恢复。至少自{since}起一直失败。',
    moved: ' 已永久迁移，今后从新地址读取：{to} 请更新来源列表。',
    retired:
      ' 表示已永久关闭（HTTP 410），今后不再读取。若属误报：输入 /qwen feeds remove {key}，再输入 /qwen feeds add {key}，或重新添加其地址。',
    silent: ' 有响应，但自{newest}以来没有新内容。此事只通知一次。',
    speaks: ' 重新有了内容：最新条目为{newest}。',
    'one-source': ' 只剩一个正常的来源（{feed}）：过去90天提供过该主题的其他来源均不正常。',
    'more-sources': ' 重新有了{count}个正常的来源。',
  },
  noSource: ' 已没有正常的来源：过去90天提供过该主题的来源均不正常。',
  more: '另有{count}条',
  footnote: '全部来源及其状态：/qwen feeds list',
  test: '测试',
  list: '全部来源',
  refused: {
    title: '消息无法送达：{where}',
    where: { slack: 'Slack 频道 {id}', discord: 'Discord 频道 {id}', terminal: '终端' },
    direct: { slack: 'Slack 私信', discord: 'Discord 私信', terminal: '终端' },
    what: '一条消息被拒绝，不再重试：{detail}。',
    todo: {
      forbidden:
        '机器人无权在那里发言。请邀请它进入频道，或授予其发言权限，此后的消息即可送达。若不再需要：在该频道输入 /qwen unsubscribe。',
      'not-found': '频道已不存在，或机器人已被移出。请重新邀请它，或在其他频道输入 /qwen subscribe。',
      'bad-payload': '平台未接受该消息。请附上以上细节反馈此问题。',
    },
    kept: '被拒绝的内容仍在资料库中：可用 /qwen latest 查看。',
  },
};

const WORDS: Readonly<Record<ReaderLanguage, NoticeWords>> = { en: english, zh: chinese };

/** @returns the words for readers of the language. */
export function noticeWords(language: ReaderLanguage): NoticeWords {
  return WORDS[language];
}
