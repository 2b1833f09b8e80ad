import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { registerCommands } from '../../src/chat/discord/register-commands.ts';
import { specsOf } from '../../src/commands/command-specs.ts';
import { commands } from '../../src/commands/index.ts';
import { hasRedis, whyNoRedis } from '../lib/redis-server.ts';
import { type FleetWorld, openFleetWorld } from './fleet-world.ts';

/** The most that `appendfsync everysec` loses when a machine fails. */
const LOST_MS = 2_000;

describe.skipIf(!hasRedis)(`several watchers on one Redis${hasRedis ? '' : ` (skipped: ${whyNoRedis})`}`, () => {
  let world: FleetWorld | undefined;
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  it('answer a question once, whoever of them it reaches', { timeout: 200_000 }, async () => {
    world = await openFleetWorld(3);
    const { slack, discord, sample } = world;
    const identity = { command: 'qwen', subject: 'Alibaba Qwen' };
    const token = discord.world.token ?? '';
    await registerCommands({ token, apiUrl: discord.apiUrl, specs: specsOf(commands), identity });
    world.start();
    world.start();
    await world.untilBegun(150_000);
    await slack.command({ user: 'U1', channel: 'C1', text: 'help', deliveries: 3 });
    const doer = { userId: sample.manager.id, channelId: sample.news.id, locale: 'en-US' };
    const asked = discord.command(doer, 'help', {});
    await discord.until(() => asked.messages.length > 0, 'an answer on Discord');
    const answers = () => slack.seenBy('U1', 'C1').filter(({ onlyFor }) => onlyFor === 'U1');
    await slack.until(() => answers().length > 0, 'an answer on Slack');
    await wait(2_000);

    expect([answers().length, asked.messages.length, asked.callbacks]).toEqual([1, 1, 1]);
    expect([...slack.objections, ...discord.violations]).toEqual([]);
  });

  it('tell each story once while one is killed, one is paused and Redis ends', { timeout: 340_000 }, async () => {
    world = await openFleetWorld(12);
    const { redis, slack, discord } = world;
    world.publish(4);
    const [first, second, third] = [world.start(), world.start(), world.start()];
    await world.untilBegun(120_000);
    world.publish(4);
    await world.makeDue();
    await wait(2_000);
    await first.kill();
    second.child.kill('SIGSTOP');
    await redis.kill(LOST_MS);
    await redis.start();
    // Longer than a process without a sign of life keeps its jobs.
    await wait(18_000);
    second.child.kill('SIGCONT');
    await world.untilTold(150_000);

    expect(world.wrong(), [second, third].map(({ output }) => output()).join('\n---\n')).toEqual([]);
    expect(await world.gaps()).toEqual([]);
    expect([...slack.objections, ...discord.violations]).toEqual([]);
  });
});
