import { PNG } from 'pngjs';
import { afterEach, expect, it } from 'vitest';
import { specsOf } from '../../src/commands/command-specs.ts';
import { commands } from '../../src/commands/index.ts';
import { createPictureDrawer } from '../../src/pictures/picture-drawer.ts';
import { type DiscordHarness, openDiscord } from '../chat/discord/discord-harness.ts';
import { type SlackBench, slackBench } from '../chat/slack/slack-bench.ts';
import { textOf } from '../fakes/discord/world.ts';
import { imagesOf } from '../fakes/slack/files.ts';
import { type ChatApp, chatApp } from './chat-app.ts';
import { EXIT, SECOND } from './story-of-ours.ts';

const DRAWING = { timeout: 120_000 };
const NEXT_MONDAY = '2026-04-13T18:00:00.000Z';

let discord: DiscordHarness;
let slack: SlackBench;
let watcher: ChatApp;
afterEach(async () => {
  await watcher.close();
  await discord.close();
  await slack.close();
  expect(slack.slack.objections).toEqual([]);
});

it('shows the timeline and the week as pictures, on both platforms, each digest once', DRAWING, async () => {
  const draw = createPictureDrawer({ deadlineMs: 60_000 });
  const rateOf = () => ({ limit: 1_000, perMs: 1_000 });
  discord = await openDiscord({ specs: specsOf(commands), fake: { rateOf }, adapter: { draw } });
  slack = await slackBench({ options: { draw, pictureMs: 50 } });
  watcher = await chatApp([discord.adapter, slack.adapter]);
  const { manager, news } = discord.sample;
  const { workspace } = slack.slack;
  const here = { userId: manager.id, channelId: news.id };
  const digestsOf = () => ({
    discord: news.messages.filter(({ visibleTo }) => visibleTo === null),
    slack: (workspace.channels.get('C1')?.messages ?? []).filter(({ via }) => via === 'web-api'),
  });

  const subscribed = discord.discord.command(here, 'subscribe', { what: 'departure', how: 'weekly', hour: 18 });
  await discord.discord.until(() => subscribed.messages[0]?.loading === false, 'an answer');
  const weekly = 'subscribe departure how weekly hour 18 timezone UTC';
  expect(
    await slack.nextFor('U1', 'C1', () => slack.slack.command({ user: 'U1', channel: 'C1', text: weekly })),
  ).toContain('18:00');
  await watcher.report(EXIT);
  await watcher.report(SECOND);
  const asked = discord.discord.command(here, 'timeline', { days: 365 });
  await expect.poll(() => asked.messages[0]?.files.length, { timeout: 60_000 }).toBe(1);
  watcher.clock.set(NEXT_MONDAY);
  await watcher.app.poll();
  await watcher.wait(10_000);
  await watcher.wait(10_000);

  const [answer] = asked.messages;
  expect(answer && textOf(answer)).toContain('Timeline');
  expect(answer?.files[0]?.description).toContain('Gao Lan');
  const digests = digestsOf();
  expect([digests.discord.length, digests.slack.length]).toEqual([1, 1]);
  const pictures = [answer?.files[0], digests.discord[0]?.files[0]].map((file) => file?.bytes);
  for (const bytes of [...pictures, workspace.files.all[0]?.bytes]) {
    expect(PNG.sync.read(Buffer.from(bytes ?? [])).width).toBe(1_080);
  }
  expect(digests.discord[0]?.files[0]?.description).toMatch(/Gao Lan[\s\S]*Shen Wei|Shen Wei[\s\S]*Gao Lan/);
  expect(imagesOf(digests.slack[0]?.blocks)).toMatchObject([{ id: workspace.files.all[0]?.id }]);
});

it('shows the last 24 hours as a picture below the status, on both platforms', DRAWING, async () => {
  const draw = createPictureDrawer({ deadlineMs: 60_000 });
  discord = await openDiscord({ specs: specsOf(commands), adapter: { draw } });
  slack = await slackBench({ options: { draw, pictureMs: 50 } });
  watcher = await chatApp([discord.adapter, slack.adapter]);
  const { manager, news } = discord.sample;
  const { workspace } = slack.slack;
  await watcher.report(EXIT);

  const asked = discord.discord.command({ userId: manager.id, channelId: news.id }, 'status');
  await expect.poll(() => asked.messages[0]?.files.length, { timeout: 60_000 }).toBe(1);
  const direct = workspace.directMessages('U1').id;
  await slack.nextFor('U1', direct, () => slack.slack.command({ user: 'U1', channel: direct, text: 'status' }));
  const below = () => (workspace.channels.get(direct)?.messages ?? []).flatMap(({ blocks }) => imagesOf(blocks));
  await expect.poll(() => below().length, { timeout: 60_000 }).toBe(1);

  const [answer] = asked.messages;
  expect(answer && textOf(answer)).toContain('Last 24 hours');
  expect(answer?.files[0]?.description).toMatch(/Articles judged: 1, .*\nNew stories: 1, /);
  const [file] = workspace.files.all;
  expect(below()).toMatchObject([{ id: file?.id }]);
  expect(PNG.sync.read(Buffer.from(file?.bytes ?? [])).width).toBe(1_080);
});
