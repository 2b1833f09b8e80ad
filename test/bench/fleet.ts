import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { subscribe, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { type FleetWorld, openFleetWorld } from '../fleet/fleet-world.ts';
import { round } from './times.ts';

const LOOK_EVERY_MS = 100;
const LOOKS_A_CHECK = 200;
const PATIENCE_MS = 300_000;

/** What 1, 2 and 4 processes on one Redis judge and send in a second. The last line is JSON. */
export async function fleet(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      processes: { type: 'string', default: '1,2,4' },
      stories: { type: 'string', default: '300' },
      destinations: { type: 'string', default: '300' },
    },
  });
  const [stories, destinations] = [Number(values.stories), Number(values.destinations)];
  const rows: Awaited<ReturnType<typeof measured>>[] = [];
  for (const processes of values.processes.split(',').map(Number)) {
    const row = await measured(processes, stories, destinations);
    rows.push(row);
    process.stdout.write(
      `${processes} processes: ${row.judgedASecond} articles a second, ${row.sentASecond} messages a second to ${destinations} channels, load ${row.load}\n`,
    );
  }
  process.stdout.write(`${JSON.stringify({ bench: 'fleet', stories, destinations, rows })}\n`);
}

async function measured(processes: number, stories: number, destinations: number) {
  // Each story is reported by three feeds, and each of these feeds has ten of them.
  const world = await openFleetWorld(Math.ceil((stories * 3) / 10));
  try {
    for (let n = 0; n < processes; n += 1) world.start();
    await world.untilBegun(PATIENCE_MS);
    world.publish(stories);
    const judged = await timed(world, stories * 3, () => countOf(world, 'articles'));
    await addChannels(world, destinations);
    const sent = () =>
      [...world.slack.workspace.channels.values()].filter(({ id, messages }) => id !== 'C1' && messages.length > 0)
        .length;
    world.publish(1);
    const seconds = await timed(world, destinations, async () => sent());
    return {
      processes,
      judgedASecond: round((stories * 3) / judged),
      sentASecond: round(destinations / seconds),
      load: round(loadavg()[0] ?? 0),
    };
  } finally {
    await world.close();
  }
}

/** @returns the seconds from the first to the last of them: how long a check is waited for is no part of it. */
async function timed(world: FleetWorld, enough: number, count: () => Promise<number>): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  let begun: number | undefined;
  for (let looks = 0; ; looks += 1) {
    // A check that was under way when something was published may not have read it.
    if (looks % LOOKS_A_CHECK === 0) await world.makeDue();
    const there = await count();
    if (there > 0) begun ??= performance.now();
    if (there >= enough || performance.now() > until) break;
    await sleep(LOOK_EVERY_MS);
  }
  return (performance.now() - (begun ?? 0)) / 1_000;
}

async function countOf(world: FleetWorld, namespace: string): Promise<number> {
  const stores = await openStores(world.redis.url, { readOnly: true });
  let count = 0;
  for await (const _ of stores.namespace(namespace).scan({ prefix: '' })) count += 1;
  await stores.close();
  return count;
}

/** Channels that are told everything from here on. */
async function addChannels({ slack, redis }: FleetWorld, channels: number): Promise<void> {
  const stores = await openStores(redis.url);
  await stores.together(async () => {
    for (let n = 0; n < channels; n += 1) {
      const id = `C9${String(n).padStart(5, '0')}`;
      slack.workspace.addChannel({ id });
      await subscribe(
        subscriptionRecords(stores),
        aSubscription({ destination: { platform: 'slack', id }, about: { kind: 'all' } }),
      );
    }
  });
  await stores.close();
}
