import type { Button, ChatMessage, Inline } from '../model/chat-message.ts';
import type { Refusal } from '../model/delivery.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Topic } from '../model/topic.ts';
import type { Notice } from './decide-notices.ts';
import { problemText } from './feed-problem-words.ts';
import { fillTemplate } from './fill-template.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';

/** Notices in one message; the rest is counted, and `feeds list` has it. */
const NOTICES_SHOWN = 20;

/** What notices are worded with. */
export interface NoticeWording {
  readonly language: ReaderLanguage;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly formatTime: (iso: string) => string;
}

/** One message of all that operators are told at a time, in the order given. */
export function composeNotice(notices: readonly Notice[], wording: NoticeWording): ChatMessage {
  const words = noticeWords(wording.language);
  const shown = notices.slice(0, NOTICES_SHOWN).map((notice) => noticeLine(notice, words, wording));
  const more = notices.length - shown.length;
  const rest: Inline[][] =
    more > 0 ? [[{ text: fillTemplate(words.more, { count: String(more) }), style: 'dim' }]] : [];
  return {
    blocks: [
      { kind: 'heading', content: [words.title] },
      { kind: 'list', items: [...shown, ...rest] },
      { kind: 'footnote', content: [words.footnote] },
      { kind: 'actions', buttons: [...testButton(notices, words), { label: words.list, command: 'feeds list' }] },
    ],
  };
}

/** @returns one notice as a line of text: what it is about, and what of it. */
export function noticeText(notice: Notice, wording: NoticeWording): { readonly about: string; readonly what: string } {
  const [about = '', what = ''] = noticeLine(notice, noticeWords(wording.language), wording).map((inline) =>
    typeof inline === 'string' ? inline.trim() : inline.text,
  );
  return { about, what };
}

function noticeLine(
  notice: Notice,
  { lines, noSource }: NoticeWords,
  { language, topics, formatTime }: NoticeWording,
): Inline[] {
  const time = (iso: string | null) => (iso === null ? null : formatTime(iso));
  const line = (name: string, template: string, slots: Record<string, string | null>): Inline[] => [
    { text: name, style: 'strong' },
    fillTemplate(template, slots),
  ];
  switch (notice.kind) {
    case 'failing':
    case 'still-failing': {
      const { failures, problem, lastSuccess, nextCheck } = notice;
      const cause = problem === null ? '–' : `${problemText(problem, language)}${language === 'zh' ? '。' : '.'}`;
      const slots = { count: String(failures), problem: cause, last: time(lastSuccess), next: time(nextCheck) };
      return line(notice.feed.name, lines[notice.kind], slots);
    }
    case 'recovered':
      return line(notice.feed.name, lines.recovered, { since: time(notice.since) });
    case 'moved':
      return line(notice.feed.name, lines.moved, { to: notice.to });
    case 'retired':
      return line(notice.feed.name, lines.retired, { key: notice.feed.key });
    case 'silent':
    case 'speaks':
      return line(notice.feed.name, lines[notice.kind], { newest: time(notice.newestEntry) });
    case 'one-source': {
      const template = notice.feed === null ? noSource : lines['one-source'];
      return line(topics[notice.topic], template, { feed: notice.feed });
    }
    case 'more-sources':
      return line(topics[notice.topic], lines['more-sources'], { count: String(notice.count) });
  }
}

/** A message about one feed has a button that tests it. */
function testButton(notices: readonly Notice[], { test }: NoticeWords): Button[] {
  const keys = [...new Set(notices.flatMap((notice) => (notice.kind.endsWith('failing') ? feedKeyOf(notice) : [])))];
  const [key] = keys;
  return keys.length === 1 ? [{ label: test, command: `feeds test ${key}` }] : [];
}

function feedKeyOf(notice: Notice): string[] {
  return 'topic' in notice ? [] : [notice.feed.key];
}

/** Says what was refused where, and what to do: to whoever subscribed, and to the operators. */
export function composeRefusal({ destination, reason, detail }: Refusal, language: ReaderLanguage): ChatMessage {
  const { refused } = noticeWords(language);
  const places = destination.id.startsWith('@') ? refused.direct : refused.where;
  const where = fillTemplate(places[destination.platform], { id: destination.id });
  return {
    blocks: [
      { kind: 'heading', content: [fillTemplate(refused.title, { where })] },
      { kind: 'paragraph', content: [fillTemplate(refused.what, { detail })] },
      { kind: 'paragraph', content: [refused.todo[reason]] },
      { kind: 'footnote', content: [refused.kept] },
    ],
  };
}
