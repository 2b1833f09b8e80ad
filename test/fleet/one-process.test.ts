import { afterEach, describe, expect, it } from 'vitest';
import { hasRedis, whyNoRedis } from '../lib/redis-server.ts';
import { type FleetWorld, openFleetWorld } from './fleet-world.ts';

describe.skipIf(!hasRedis)(`a watcher on Redis${hasRedis ? '' : ` (skipped: ${whyNoRedis})`}`, () => {
  let world: FleetWorld | undefined;
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  it('tells each story once, answers, and after a restart tells nothing again', { timeout: 340_000 }, async () => {
    world = await openFleetWorld(6);
    const { slack, discord } = world;
    const [first = ''] = world.publish(3);
    const bot = world.start();
    await world.untilTold(150_000);
    expect(world.wrong(), bot.output()).toEqual([]);

    await slack.command({ user: 'U1', channel: 'C1', text: 'who-left' });
    await slack.until(() => slack.seenBy('U1', 'C1').some(({ onlyFor }) => onlyFor === 'U1'), 'an answer');
    expect(await (await fetch(`${bot.pages}/`)).text()).toContain(first);

    bot.child.kill('SIGTERM');
    expect(await bot.ended, bot.output()).toBe(0);
    await world.makeDue();
    world.publish(1);
    world.start();
    await world.untilTold(150_000);
    expect(world.wrong()).toEqual([]);
    expect(await world.gaps()).toEqual([]);
    expect([...slack.objections, ...discord.violations]).toEqual([]);
  });
});
