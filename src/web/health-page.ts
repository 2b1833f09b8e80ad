import { html } from 'hono/html';
import { problemText } from '../alerts/feed-problem-words.ts';
import { feedWords } from '../commands/feed-words.ts';
import { sumOfHours } from '../commands/hours-picture.ts';
import type { FeedCondition, FeedHealth } from '../model/feed-desk.ts';
import { VERDICTS } from '../model/judgement.ts';
import { type Html, moment } from './html-parts.ts';
import type { Page } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { type Column, table } from './page-table.ts';
import type { Reader } from './reader.ts';

/** Trouble first. */
const ORDER: readonly FeedCondition[] = ['retired', 'failing', 'silent', 'new', 'well'];

/** `/health`: how the watch is, for people. What operators alone are told (the store's place, whose channel refused) is left out. */
export async function healthPage(reader: Reader, deps: PageDeps): Promise<Page> {
  const { words, voice } = reader;
  const [report, { feeds, removed }] = await Promise.all([deps.status(), deps.feeds()]);
  const { status, common } = voice.words;
  const { outbox, canary } = report;
  const trouble = (condition: FeedCondition) => feeds.filter((one) => one.condition === condition).length;
  const unread = trouble('new');
  const sorted = [...feeds].sort((a, b) => ORDER.indexOf(a.condition) - ORDER.indexOf(b.condition));
  const polled = report.lastPoll === null ? status.noCycle : moment(report.lastPoll, reader);
  const waiting = status.outbox(
    outbox.pending,
    outbox.waitingSince === null ? null : reader.formatTime(outbox.waitingSince),
    outbox.deadLetters,
  );
  return {
    title: words.pages.health,
    at: 'health',
    body: html`<h1>${words.pages.health}</h1>
<p class="lead">${words.health.lead}</p>
<dl class="fields">
<dt>${status.fields.mode}</dt><dd>${report.mode}</dd>
<dt>${status.fields.started}</dt><dd>${moment(report.started, reader)}</dd>
<dt>${status.fields.polled}</dt><dd>${polled}</dd>
<dt>${status.fields.feeds}</dt><dd>${status.feeds(feeds.length, trouble('failing'), unread)}${trouble('silent') === 0 ? '' : `${common.clause}${status.silentFeeds(trouble('silent'))}`}</dd>
<dt>${status.fields.articles}</dt><dd>${VERDICTS.map((verdict) => status.counted(report.articles[verdict], verdict)).join(common.clause)}</dd>
<dt>${status.fields.lastDay}</dt><dd>${status.lastDay(sumOfHours(report.lastDay))}</dd>
<dt>${status.fields.outbox}</dt><dd>${waiting}</dd>
<dt>${status.fields.canary}</dt><dd>${canary === null ? words.health.unknown : status.canary(Math.ceil(canary.delayMs / 1000), reader.formatTime(canary.arrived))}</dd>
<dt>${status.fields.subscriptions}</dt><dd>${report.subscriptions}</dd>
</dl>
<h2>${status.fields.feeds}</h2>
${table(status.fields.feeds, columns(reader), sorted, reader)}${sorted.length === 0 ? html`<p class="none">${words.health.noFeeds}</p>` : ''}
${removed.length === 0 ? '' : html`<p class="note">${words.health.removed}${common.colon}${removed.map(({ name }) => name).join(common.comma)}</p>`}`,
  };
}

function columns(reader: Reader): Column<FeedHealth>[] {
  const { words, language } = reader;
  const { health } = words;
  const { conditions } = feedWords(language);
  const time = (iso: string | null, otherwise: string): Html | string =>
    iso === null ? otherwise : moment(iso, reader);
  return [
    { name: 'feed', label: health.feed, cell: ({ feed }) => feed.name, by: ({ feed }) => feed.name.toLowerCase() },
    {
      name: 'condition',
      label: health.condition,
      cell: ({ condition, problem }) =>
        html`<span class="condition ${condition}">${conditions[condition]}</span>${problem === null ? '' : html` <span class="dim">${problemText(problem, language)}</span>`}`,
      by: ({ condition }) => ORDER.indexOf(condition),
    },
    {
      name: 'success',
      label: health.lastSuccess,
      cell: ({ lastSuccess }) => time(lastSuccess, health.never),
      by: ({ lastSuccess }) => lastSuccess ?? '',
    },
    {
      name: 'next',
      label: health.nextCheck,
      cell: ({ nextCheck, condition }) => (condition === 'retired' ? health.unknown : time(nextCheck, health.atOnce)),
      by: ({ nextCheck }) => nextCheck ?? '',
    },
    {
      name: 'rhythm',
      label: health.rhythm,
      cell: ({ gapMinutes }) => (gapMinutes === null ? health.unknown : health.every(gapMinutes)),
      by: ({ gapMinutes }) => gapMinutes ?? Number.POSITIVE_INFINITY,
    },
    {
      name: 'newest',
      label: health.newest,
      cell: ({ newestEntry }) => time(newestEntry, health.unknown),
      by: ({ newestEntry }) => newestEntry ?? '',
    },
    {
      name: 'failures',
      label: health.failures,
      cell: ({ failures }) => String(failures),
      by: ({ failures }) => failures,
    },
  ];
}
