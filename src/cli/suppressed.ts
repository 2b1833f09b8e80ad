import { renderMessage } from '../chat/terminal/render-message.ts';
import { parseAsOf, periodOf } from '../ledger/as-of.ts';
import type { SuppressedPage, SuppressedQuery } from '../ledger/suppressed.ts';
import { systemClock } from '../lib/clock.ts';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import { SUPPRESSIONS, type SuppressedArticle } from '../model/suppression.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

const WIDTH_OF_A_PIPE = 100;
const LIMIT = { usual: 50, most: 1000 } as const;
const SINCE = '7d';
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

export const suppressed: CliCommand = {
  name: 'suppressed',
  usage: 'suppressed [--since DAY|7d] [--until DAY] [--reason R] [--limit N] [--after KEY] [--json] [--demo]',
  description: 'list the articles that led to no message, newest first, each with the rule that decided',
  options: {
    since: { type: 'string', default: SINCE },
    until: { type: 'string' },
    reason: { type: 'string' },
    limit: { type: 'string' },
    after: { type: 'string' },
    json: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
  },
  async run(words, { json, demo, ...typed }) {
    const query = words.length > 0 ? `it does not take "${words.join(' ')}"` : readQuery(typed, systemClock.now());
    if (typeof query === 'string') {
      process.stderr.write(`cli suppressed: ${query}\nusage: npm run --silent cli -- ${suppressed.usage}\n`);
      return 2;
    }
    const opened = await openApp({ demo: demo === true, mayOnlyRead: true });
    if (opened === null) return 2;
    try {
      const page = await opened.app.suppressed(query);
      const view = {
        width: process.stdout.columns ?? WIDTH_OF_A_PIPE,
        colour: process.stdout.isTTY === true && !opened.noColor,
      };
      process.stdout.write(
        json === true ? `${JSON.stringify(page)}\n` : `${renderMessage(listOf(page, query), view)}\n`,
      );
      return 0;
    } finally {
      await opened.close();
    }
  },
};

/**
 * Reads what was typed. A day, month or year is the whole of it in UTC: from its beginning for `since`, to its end for `until`.
 *
 * @param now milliseconds since the epoch, from which a duration such as `36h` counts back.
 * @returns the query, or in words what is wrong.
 */
export function readQuery(
  typed: Readonly<Record<string, string | boolean | undefined>>,
  now: number,
): SuppressedQuery | string {
  const { since = SINCE, until, reason, limit, after } = typed;
  const sinceMs = momentOf(since, now, 'start');
  if (sinceMs === null)
    return `--since wants a day such as 2026-03-04 or a time back such as 36h, 7d or 2w, not "${since}"`;
  const untilMs = until === undefined ? now : momentOf(until, now, 'end');
  if (untilMs === null)
    return `--until wants a day such as 2026-03-04 or a time back such as 36h, 7d or 2w, not "${until}"`;
  const found = SUPPRESSIONS.find((each) => each === reason);
  if (reason !== undefined && found === undefined) {
    return `--reason wants one of ${SUPPRESSIONS.join(', ')}, not "${reason}"`;
  }
  const count = limit === undefined ? LIMIT.usual : Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > LIMIT.most) {
    return `--limit wants a whole number from 1 to ${LIMIT.most}, not "${limit}"`;
  }
  return {
    sinceMs,
    untilMs,
    limit: count,
    ...(found === undefined ? {} : { reason: found }),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

function momentOf(text: string | boolean, now: number, end: 'start' | 'end'): number | null {
  if (typeof text !== 'string') return null;
  const back = /^(\d{1,5})([mhdw])$/.exec(text);
  if (back !== null) return now - Number(back[1]) * (UNITS[back[2] ?? ''] ?? 0);
  const period = periodOf(text);
  if (period !== null) return end === 'start' ? period.startMs : period.endMs - 1;
  return parseAsOf(text)?.untilMs ?? null;
}

function listOf({ articles, next }: SuppressedPage, query: SuppressedQuery): ChatMessage {
  const from = new Date(query.sinceMs).toISOString().slice(0, 16).replace('T', ' ');
  const what = query.reason === undefined ? '' : ` as ${query.reason}`;
  if (articles.length === 0) {
    return {
      blocks: [
        { kind: 'paragraph', content: [{ text: `Nothing was suppressed${what} since ${from} UTC.`, style: 'strong' }] },
        {
          kind: 'paragraph',
          content: ['Looked at every article judged since then. Try --since 2026 for a longer time.'],
        },
      ],
    };
  }
  const more: Inline[] =
    next === null ? [] : ['There are more. The next page: add ', { text: `--after '${next}'`, style: 'code' }];
  const footnote: Block = {
    kind: 'footnote',
    content: [
      `${articles.length} listed, judged since ${from} UTC. Why, in full: npm run --silent cli -- why <address>`,
    ],
  };
  return {
    blocks: [
      { kind: 'heading', content: [`Articles that led to no message${what}`] },
      { kind: 'list', items: articles.map(lineOf) },
      footnote,
      ...(more.length === 0 ? [] : [{ kind: 'paragraph' as const, content: more }]),
    ],
  };
}

function lineOf({ at, article, reason, rule, storyId }: SuppressedArticle): Inline[] {
  const title: Inline = article.url.startsWith('http') ? { text: article.title, href: article.url } : article.title;
  return [
    { text: `${at.slice(0, 10)} ${at.slice(11, 16)}  `, style: 'dim' },
    { text: article.outlet, style: 'strong' },
    ': ',
    title,
    ` · ${reason}: ${rule}`,
    ...(storyId === null ? [] : [{ text: ` · story ${storyId}`, style: 'dim' as const }]),
  ];
}
