import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Article } from '../../src/model/article.ts';
import { rssOf } from '../e2e/rss-of-news.ts';
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts';
import { addSampleGuild } from '../fakes/discord/sample-guild.ts';
import { addChannel, CHANNEL_TYPE } from '../fakes/discord/world.ts';
import { startFakeSlack } from '../fakes/slack/fake-slack.ts';
import type { Counted, SoakPlan, SoakReady, SoakRequest } from './soak-world.ts';
import { syntheticStream } from './synthetic-stream.ts';

/** What a feed lists. */
const ENTRIES = 30;
const DAY_MS = 24 * 3_600_000;
const WRITES = /^(POST|PATCH) \/channels\//;

const plan = await new Promise<SoakPlan>((resolve) =>
  process.once('message', (message) => resolve(message as SoakPlan)),
);
let jumped = 0;
const clock = { now: () => plan.origin + jumped + Date.now() - plan.realOrigin };
const slack = await startFakeSlack({ clock });
const discord = await startFakeDiscord({ clock });
const { guild } = addSampleGuild(discord.world);
const onSlack = Array.from({ length: Math.ceil(plan.destinations / 2) }, (_, at) =>
  slack.workspace.addChannel({ id: `C${at + 1}` }),
);
const onDiscord = Array.from({ length: Math.floor(plan.destinations / 2) }, (_, at) =>
  addChannel(discord.world, { type: CHANNEL_TYPE.text, name: `news-${at}`, guildId: guild.id }),
);
slack.workspace.scopes.push('channels:history');

/** Spread over the time, one feed after the other. */
const stream = [...syntheticStream(plan.articles)].map((article, at): Article => {
  const published = new Date(plan.origin + (at / plan.articles) * plan.hours * 3_600_000).toISOString();
  return { ...article, published };
});
/** What stood in every feed before the bot came. */
const OLD = Array.from({ length: 5 }, (_, at) => ({
  ...{ id: `old-${at}`, title: `Notes of week ${at}`, text: `What happened in the garden in week ${at}.` },
  published: new Date(plan.origin - (at + 20) * DAY_MS).toISOString(),
}));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every feed lists what it has published by now, newest first, and answers 304 where that is what was last fetched. */
const feeds = createServer((request, response) => {
  const feed = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
  const now = clock.now();
  const listed = stream
    .filter(({ published }, at) => at % plan.feeds === feed && Date.parse(published) <= now)
    .slice(-ENTRIES);
  const etag = `"${feed}-${listed.at(-1)?.id ?? 'none'}"`;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  const entries = [...listed.toReversed(), ...OLD].map(({ id, title, text, published }) => ({
    ...{ id: `${feed}-${id}`, title: escaped(title), text: escaped(text), at: published },
  }));
  response.writeHead(200, { etag, 'content-type': 'application/rss+xml' });
  return response.end(rssOf(entries, `feed-${feed}.example`));
});
await new Promise<void>((resolve) => feeds.listen(0, '0.0.0.0', resolve));

/** What goes wrong with the next messages: one is over the limit on each platform, and of one the answer is lost. */
function failSome(): void {
  heal();
  slack.faults.add({ fault: { kind: 'rate-limited', seconds: 30 }, method: 'chat.postMessage' });
  slack.faults.add({ fault: { kind: 'drop-after' }, method: 'chat.postMessage' });
  discord.fail(WRITES, { do: 'limit', retryAfterMs: 20_000, scope: 'user' });
  discord.fail(WRITES, { do: 'drop', after: true });
}

function heal(): void {
  slack.faults.clear();
  discord.heal();
}

function counted(): Counted {
  const slackPlaces = onSlack.map(({ id, messages }) => ({
    id,
    posts: messages.filter(({ threadTs }) => threadTs === undefined).length,
    replies: messages.filter(({ threadTs }) => threadTs !== undefined).length,
    edits: messages.reduce((sum, { edits }) => sum + edits, 0),
    keys: messages.map(({ metadata }) => String((metadata?.event_payload as { key?: unknown } | undefined)?.key)),
  }));
  const discordPlaces = onDiscord.map((channel) => {
    const threads = [...discord.world.channels.values()].filter(({ parentId }) => parentId === channel.id);
    const replies = threads.flatMap(({ messages }) => messages);
    const all = [...channel.messages, ...replies];
    return {
      id: channel.id,
      posts: channel.messages.length,
      replies: replies.length,
      edits: all.reduce((sum, { edits }) => sum + edits, 0),
      keys: all.map(({ nonce }) => String(nonce)),
    };
  });
  const places = [...slackPlaces, ...discordPlaces].map(({ keys, ...place }) => ({
    ...place,
    twice: keys.length - new Set(keys).size,
  }));
  return { places, objections: [...slack.objections, ...discord.violations] };
}

process.on('message', ({ id, ...asked }: SoakRequest) => {
  if ('jumped' in asked) {
    jumped = asked.jumped;
    if (asked.faults) failSome();
    else heal();
    // Whoever runs for a day remembers no more of it than the channels do.
    (slack.calls as unknown[]).length = 0;
    (discord.requests as unknown[]).length = 0;
    process.send?.({ id });
  } else process.send?.({ id, counted: counted() });
});
process.once('disconnect', () => process.exit(0));
process.send?.({
  feedsPort: (feeds.address() as AddressInfo).port,
  slack: { apiUrl: slack.apiUrl, botToken: slack.botToken, appToken: slack.appToken },
  discord: { apiUrl: discord.apiUrl, token: discord.world.token ?? '' },
  channels: { slack: onSlack.map(({ id }) => id), discord: onDiscord.map(({ id }) => id) },
} satisfies SoakReady);
