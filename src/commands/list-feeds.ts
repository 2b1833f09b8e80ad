import { problemText } from '../alerts/feed-problem-words.ts';
import { fillTemplate } from '../alerts/fill-template.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { FeedCondition, FeedHealth, FeedList } from '../model/feed-desk.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { footnote, heading, list, paragraph, section } from './answer-blocks.ts';
import type { FeedWords } from './feed-words.ts';

/** As many as the strictest platform shows in one message. */
const FEEDS_A_PAGE = 12;
/** Trouble first. */
const ORDER: readonly FeedCondition[] = ['retired', 'failing', 'silent', 'new', 'well'];

interface Wording {
  readonly formatTime: (iso: string) => string;
  readonly language: ReaderLanguage;
}

/** @returns the feeds, failing ones first, a page at a time. */
export function feedsMessage(
  { feeds, removed, skipped }: FeedList,
  page: number,
  words: FeedWords,
  { formatTime, language }: Wording,
): ChatMessage {
  const sorted = [...feeds].sort((a, b) => ORDER.indexOf(a.condition) - ORDER.indexOf(b.condition));
  const pages = Math.max(1, Math.ceil(sorted.length / FEEDS_A_PAGE));
  if (page > pages) return { blocks: [paragraph(fillTemplate(words.noPage, { pages: String(pages) }))] };
  const count = (condition: FeedCondition) => String(feeds.filter((one) => one.condition === condition).length);
  const counts = Object.fromEntries(ORDER.map((condition) => [condition, count(condition)]));
  const shown = sorted.slice((page - 1) * FEEDS_A_PAGE, page * FEEDS_A_PAGE);
  const last = page === pages;
  return {
    blocks: [
      heading(words.title),
      paragraph(
        feeds.length === 0
          ? words.none
          : fillTemplate(words.summary, {
              count: String(feeds.length),
              ...counts,
              retired: counts.retired === '0' ? null : (counts.retired ?? null),
            }),
      ),
      ...(shown.length === 0 ? [] : [list(shown.map((one) => feedLine(one, words, { formatTime, language })))]),
      ...(last ? section(words.removedTitle, removed.map(nameAndKey)) : []),
      ...(last && skipped.length > 0 ? [footnote(fillTemplate(words.skipped, { count: String(skipped.length) }))] : []),
      ...(last ? [] : nextPage(page, pages, words)),
    ],
  };
}

function feedLine(health: FeedHealth, words: FeedWords, { formatTime, language }: Wording): Inline[] {
  const { feed, origin, condition, failures, lastSuccess, nextCheck, newestEntry, problem } = health;
  const time = (template: string, iso: string) => fillTemplate(template, { time: formatTime(iso) });
  const failed = failures === 1 ? words.failedOnce : fillTemplate(words.failedOften, { count: String(failures) });
  const known = [
    ...(condition === 'failing' ? [failed] : []),
    lastSuccess === null ? words.never : time(words.lastSuccess, lastSuccess),
    ...(condition === 'silent' && newestEntry !== null ? [time(words.newestEntry, newestEntry)] : []),
    ...(condition === 'retired' ? [] : [nextCheck === null ? words.atOnce : time(words.nextCheck, nextCheck)]),
    ...(health.movedTo === null ? [] : [fillTemplate(words.movedTo, { address: health.movedTo })]),
    ...(origin === 'added' ? [words.added] : []),
  ];
  return [
    ...nameAndKey(feed),
    ` · ${words.conditions[condition]} · ${known.join(words.comma)}`,
    ...(problem === null ? [] : [` · ${problemText(problem, language)}`]),
  ];
}

function nameAndKey({ name, key }: { readonly name: string; readonly key: string }): Inline[] {
  return [{ text: name, style: 'strong' }, ' ', { text: key, style: 'code' }];
}

function nextPage(page: number, pages: number, words: FeedWords): Block[] {
  const slots = { page: String(page), pages: String(pages), next: String(page + 1) };
  return [
    footnote(fillTemplate(words.page, slots)),
    { kind: 'actions', buttons: [{ label: words.buttons.next, command: `feeds list ${page + 1}` }] },
  ];
}
