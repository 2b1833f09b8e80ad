import { setTimeout as wait } from 'node:timers/promises';
import { specsOf } from '../../src/commands/command-specs.ts';
import { commands } from '../../src/commands/index.ts';
import { chosenOptions } from '../chat/discord/chosen-options.ts';
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts';
import { addSampleGuild } from '../fakes/discord/sample-guild.ts';
import { textOf as textOnDiscord } from '../fakes/discord/world.ts';
import { startFakeSlack, textOf as textOnSlack } from '../fakes/slack/fake-slack.ts';
import type { Asked, FakesReady, FakesRequest, Platform, Questions, SeenAt } from './fakes.ts';

/** People who ask on Slack in turn: the bot has to get to know each. */
const PEOPLE = 20;
/** Nothing further has come for so long: an answer is whole. */
const SILENCE_MS = 1_000;
/** The first answers have all come by then. */
const WARMED_UP_MS = 5_000;
const PATIENCE_MS = 15_000;

/** One request. */
interface Sent {
  readonly acknowledged: Promise<unknown>;
  /** @returns how many messages have answered it so far. */
  messages(): number;
}

const specs = specsOf(commands);
const slack = await startFakeSlack();
const discord = await startFakeDiscord({ rateOf: () => ({ limit: Number.MAX_SAFE_INTEGER, perMs: 1_000 }) });
const sample = addSampleGuild(discord.world);
for (let person = 1; person <= PEOPLE; person++) slack.workspace.addPerson({ id: `U${person}` });
slack.workspace.addChannel({ id: 'C0' });
let asked = 0;

/** On Slack each is asked in a channel of its own, since answers do not say what they answer. */
function sendOnSlack(text: string): Sent {
  const { messages } = slack.workspace.addChannel({ id: `C${++asked}` });
  const acks = slack.command({ user: `U${(asked % PEOPLE) + 1}`, channel: `C${asked}`, text });
  const acknowledged = acks.then((all) => {
    if (all.some(({ ok }) => !ok)) throw new Error(`not acknowledged: ${text}`);
  });
  return { acknowledged, messages: () => messages.length };
}

function sendOnDiscord(text: string): Sent {
  const { name, given } = chosenOptions(text, specs);
  const sent = discord.command({ userId: sample.manager.id, channelId: sample.other.id }, name, given);
  return {
    acknowledged: discord.until(() => sent.acknowledgedAfterMs !== null, text),
    messages: () => sent.messages.filter(({ loading }) => !loading).length,
  };
}

/** Looks at every change of a fake, until `isOver` says so. */
async function followed(platform: Platform, look: () => void, isOver: () => boolean): Promise<void> {
  const looked = () => {
    look();
    return isOver();
  };
  // The fakes lose their patience after a while; here is nothing to be impatient for.
  while (!isOver()) await (platform === 'slack' ? slack.until(looked) : discord.until(looked)).catch(() => {});
}

async function ask({ platform, commands: texts, perSecond, seconds, requestUrl }: Questions): Promise<Asked> {
  slack.requestUrl = requestUrl;
  const send = platform === 'slack' ? sendOnSlack : sendOnDiscord;
  const acknowledged: number[] = [];
  const open = new Set<{ sent: Sent; start: number; messages: number; last: number }>();
  const answered: number[] = [];
  let unacknowledged = 0;
  let isOver = false;
  const look = () => {
    const now = performance.now();
    for (const one of open) {
      const messages = one.sent.messages();
      if (messages > one.messages) Object.assign(one, { messages, last: now });
      if (messages > 0 && now - one.last > SILENCE_MS) {
        open.delete(one);
        answered.push(one.last - one.start);
      }
    }
  };
  const following = followed(platform, look, () => isOver);
  const begin = async (text: string) => {
    const start = performance.now();
    const sent = send(text);
    open.add({ sent, start, messages: 0, last: start });
    await sent.acknowledged.then(
      () => acknowledged.push(performance.now() - start),
      () => unacknowledged++,
    );
  };
  // Each once, so that what is measured is no first time.
  for (const text of new Set(texts)) await begin(text);
  await wait(WARMED_UP_MS);
  look();
  acknowledged.length = 0;
  answered.length = 0;
  const underWay: Promise<void>[] = [];
  const started = performance.now();
  for (let at = 0; at < perSecond * seconds; at++) {
    // Nobody waits for the answers of others before asking.
    await wait(Math.max(0, started + (at * 1_000) / perSecond - performance.now()));
    underWay.push(begin(texts[at % texts.length] ?? 'help'));
  }
  await Promise.all(underWay);
  for (const end = performance.now() + PATIENCE_MS; open.size > 0 && performance.now() < end; look()) await wait(100);
  isOver = true;
  await following;
  return { acknowledged, answered, failed: unacknowledged + open.size };
}

async function watch(text: string): Promise<SeenAt> {
  const now = () => performance.timeOrigin + performance.now();
  const onSlack = slack
    .until(() => slack.workspace.channels.get('C0')?.messages.some((message) => textOnSlack(message).includes(text)))
    .then(now);
  const onDiscord = discord
    .until(() => sample.news.messages.some((message) => textOnDiscord(message).includes(text)))
    .then(now);
  const [slackAt, discordAt] = await Promise.all([onSlack, onDiscord]);
  return { slack: slackAt, discord: discordAt } satisfies Record<Platform, number>;
}

process.on('message', (request: FakesRequest) => {
  const { id } = request;
  const work: Promise<Asked | SeenAt> = 'ask' in request ? ask(request.ask) : watch(request.watch);
  work.then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, failure: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.({
  slack: { apiUrl: slack.apiUrl, botToken: slack.botToken, signingSecret: slack.signingSecret },
  discord: { apiUrl: discord.apiUrl, token: discord.world.token ?? '', channel: sample.news.id },
} satisfies FakesReady);
