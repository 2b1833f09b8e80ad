import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededRandom } from '../lib/seeded-random.ts';
import { openFleetWorld } from './fleet-world.ts';

/**
 * The long form: `npm run test:fleet -- --rounds 20 --seed 7`. Three processes and 200 feeds; each round publishes stories and kills a process,
 * pauses one beyond its lease, or kills Redis, and takes from its file what it wrote within the last two seconds.
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '200' },
    processes: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '12' },
    stories: { type: 'string', default: '6' },
    harm: { type: 'string', default: 'kill,pause,redis' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const PAUSED_MS = 20_000;
/** The most that `appendfsync everysec` loses when a machine fails. */
const LOST_MS = 2_000;
const PATIENCE_MS = 600_000;
const begun = Date.now();
const say = (text: string) =>
  void process.stdout.write(`${Math.round((Date.now() - begun) / 1_000)} s, seed ${values.seed}: ${text}\n`);
const random = seededRandom(Number(values.seed));
const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const world = await openFleetWorld(Number(values.feeds));
let members = Array.from({ length: Number(values.processes) }, () => world.start());
const counts = { kills: 0, pauses: 0, 'kills of Redis': 0 };
try {
  await world.untilBegun(PATIENCE_MS);
  say(`${members.length} processes have begun`);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    world.publish(Number(values.stories));
    await world.makeDue();
    await wait(random() * 8_000);
    const victim = pick(members);
    const harm = pick(values.harm.split(','));
    if (harm === 'kill') {
      await victim.kill();
      members = [...members.filter((one) => one !== victim), world.start()];
      counts.kills += 1;
    } else if (harm === 'pause') {
      victim.child.kill('SIGSTOP');
      await wait(PAUSED_MS);
      victim.child.kill('SIGCONT');
      counts.pauses += 1;
    } else {
      await world.redis.kill(LOST_MS);
      await wait(random() * 2_000);
      await world.redis.start();
      counts['kills of Redis'] += 1;
    }
    say(`round ${round}: ${JSON.stringify(counts)}, ${world.wrong().length} stories not told once yet`);
  }
  await world.untilTold(PATIENCE_MS);
  const told = world.told();
  const lost = told.filter(({ slack, discord }) => slack < 1 || discord < 1);
  const twice = told.filter(({ slack, discord }) => slack > 1 || discord > 1);
  const gaps = [...(await world.gaps()), ...world.slack.objections, ...world.discord.violations];
  for (const text of [...world.wrong(), ...gaps]) say(text);
  say(
    `${JSON.stringify(counts)}; ${told.length} stories at two places: ${lost.length} lost, ${twice.length} told twice, ${gaps.length} gaps or refusals`,
  );
  process.exitCode = lost.length + twice.length + gaps.length === 0 ? 0 : 1;
  if (process.exitCode !== 0) for (const { output } of members) process.stdout.write(`---\n${output()}\n`);
} finally {
  await world.close();
}
