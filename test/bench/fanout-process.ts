import { systemClock } from '../../src/lib/clock.ts';
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts';
import { addSampleGuild } from '../fakes/discord/sample-guild.ts';
import { addChannel, CHANNEL_TYPE } from '../fakes/discord/world.ts';
import { startFakeSlack } from '../fakes/slack/fake-slack.ts';
import { createSlackLimits } from '../fakes/slack/rate-limits.ts';
import type { FanoutAnswer, FanoutPlan, FanoutReady, FanoutRequest, FanoutSeen } from './fanout-world.ts';

const REDIRECT = 'https://bot.example/slack/oauth_redirect';

const plan = await new Promise<FanoutPlan>((resolve) =>
  process.once('message', (message) => resolve(message as FanoutPlan)),
);

/** Counts what is posted. */
function counter() {
  const posts = new Map<string, number>();
  let [first, last, refused, requests] = [0, 0, 0, 0];
  return {
    posted(channel: string) {
      last = Date.now();
      if (first === 0) first = last;
      posts.set(channel, (posts.get(channel) ?? 0) + 1);
    },
    refused: () => void refused++,
    requested: () => void requests++,
    seen: (): FanoutSeen => {
      const counts = [...posts.values()];
      return { posts: posts.size, twice: counts.filter((count) => count > 1).length, first, last, refused, requests };
    },
  };
}
const [onDiscord, onSlack] = [counter(), counter()];

const discord = await startFakeDiscord({
  observe: (moment, { method, path, status }) => {
    if (moment === 'asked') onDiscord.requested();
    else if (status === 429) onDiscord.refused();
    else if (method === 'POST' && path.endsWith('/messages')) onDiscord.posted(path);
    return false;
  },
});
const discordChannels = plan.servers.flatMap((size) => {
  const { guild } = addSampleGuild(discord.world);
  return Array.from(
    { length: size },
    (_, at) => addChannel(discord.world, { type: CHANNEL_TYPE.text, name: `news-${at}`, guildId: guild.id }).id,
  );
});

const teams = new Map<string, string>();
const limitOf = createSlackLimits(systemClock, (channel) => teams.get(channel) ?? '');
const slack = await startFakeSlack({
  overLimit: (channel) => {
    const seconds = limitOf(channel);
    if (seconds === null) onSlack.posted(channel);
    else onSlack.refused();
    return seconds;
  },
  observe: (moment) => {
    if (moment === 'asked') onSlack.requested();
    return false;
  },
});
slack.app.redirectUrls.push(REDIRECT);
const workspaces: FanoutReady['slack']['workspaces'][number][] = [];
for (const [at, size] of plan.workspaces.entries()) {
  const id = `T${String(at + 1).padStart(4, '0')}`;
  const workspace = slack.addWorkspace({ team: id, name: `Workspace ${at + 1}` });
  const channels = Array.from({ length: size }, (_, channel) => `C${at + 1}X${channel + 1}`);
  for (const channel of channels) {
    workspace.addChannel({ id: channel });
    teams.set(channel, id);
  }
  workspaces.push({ id, channels, token: await install(id) });
}

/** Somebody adds the app to their workspace. @returns the bot's token there. */
async function install(team: string): Promise<string> {
  const page = new URL(slack.apiUrl.replace(/\/api\/$/, '/oauth/v2/authorize'));
  page.search = new URLSearchParams({
    ...{ client_id: slack.app.clientId, redirect_uri: REDIRECT, state: 'fanout' },
    scope: 'chat:write,commands,channels:read,groups:read,im:write,files:write,users:read',
  }).toString();
  const back = new URL(slack.agree(page.href, slack.workspaceOf(team)));
  const { clientId, clientSecret } = slack.app;
  const form = { code: back.searchParams.get('code') ?? '', client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${slack.apiUrl}oauth.v2.access`, {
    method: 'POST',
    body: new URLSearchParams({ ...form, redirect_uri: REDIRECT }),
  });
  const { access_token: token, error } = (await answer.json()) as { access_token?: string; error?: string };
  if (token === undefined) throw new Error(`the app could not be installed in ${team}: ${error}`);
  return token;
}

process.on('message', (asked: FanoutRequest | FanoutPlan) => {
  if (asked !== 'look') return;
  // What the fakes remember of every request is not wanted here, and grows.
  (slack.calls as unknown[]).length = 0;
  (discord.requests as unknown[]).length = 0;
  const objections = [...slack.objections, ...discord.violations];
  process.send?.({ discord: onDiscord.seen(), slack: onSlack.seen(), objections } satisfies FanoutAnswer);
});
process.once('disconnect', () => process.exit(0));
process.send?.({
  discord: { apiUrl: discord.apiUrl, token: discord.world.token ?? '', channels: discordChannels },
  slack: {
    ...{ apiUrl: slack.apiUrl, appToken: slack.appToken },
    ...{ clientId: slack.app.clientId, clientSecret: slack.app.clientSecret, workspaces },
  },
} satisfies FanoutReady);
