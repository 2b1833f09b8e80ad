import { fillTemplate } from '../alerts/fill-template.ts';
import { printableAddress } from '../lib/http-error.ts';
import type { Block, Inline } from '../model/chat-message.ts';
import type { FeedCheck } from '../model/feed-desk.ts';
import { fields, section } from './answer-blocks.ts';
import { adviceFor, type FeedWords } from './feed-words.ts';

/** @returns what a check of `asked` gave: the answer of the server, the document, its newest entries; or what is wrong and what to do. */
export function feedCheckBlocks(
  check: FeedCheck,
  asked: string,
  words: FeedWords,
  formatTime: (iso: string) => string,
): Block[] {
  const names = words.fields;
  const answer = [check.status === null ? words.noAnswer : `HTTP ${check.status}`, ...redirects(check, asked, words)];
  const shared = { [names.address]: printableAddress(asked), [names.answer]: answer.join(words.comma) };
  if (!check.ok) {
    const { code, message } = check.problem;
    const todo = check.named.length > 0 ? words.namesFeeds : adviceFor(code, words);
    return [
      fields({ ...shared, [names.cause]: `${message} (${code})`, [names.todo]: todo }),
      ...section(
        words.named,
        check.named.map((address): Inline[] => [{ text: `/qwen feeds add ${address}`, style: 'code' }]),
      ),
    ];
  }
  const { entries, entriesLeftOut, truncated, judged, relevant, title, format } = check;
  const counted = [
    entries === 0 ? words.empty : String(entries),
    ...(entriesLeftOut > 0 ? [fillTemplate(words.leftOut, { count: String(entriesLeftOut) })] : []),
    ...(truncated ? [words.truncated] : []),
  ];
  const about = fillTemplate(words.relevantOf, { count: String(relevant), judged: String(judged) });
  return [
    fields({
      ...shared,
      [names.document]: `${format}${words.comma}${title === '' ? words.untitled : title}`,
      [names.entries]: counted.join(words.comma),
      [names.relevant]: judged === 0 ? null : about,
    }),
    ...section(
      words.newest,
      check.newest.map(({ title: headline, url, published }): Inline[] => [
        `${published === null ? words.undated : formatTime(published)}  `,
        { text: headline, href: url },
      ]),
    ),
  ];
}

function redirects(check: FeedCheck, asked: string, words: FeedWords): string[] {
  if (!URL.canParse(asked) || check.address === new URL(asked).href || check.address === asked) return [];
  const template = check.ok && check.moved ? words.moved : words.redirected;
  return [fillTemplate(template, { address: printableAddress(check.address) })];
}
