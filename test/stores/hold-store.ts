import { openStores } from '../../src/stores/open-stores.ts';

/**
 * A process that a test starts, watches and kills: opens the store in the file named first and then does what the second
 * argument says, as the user whose id may be the third. Each line it prints is one thing that happened; an error's code and
 * message end it.
 */
const [, , file = '', task = 'hold', user] = process.argv;

if (user !== undefined) {
  // Only now: what had to be imported may lie where that user cannot read.
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}

try {
  const stores = await openStores(`sqlite:${file}`);
  const namespace = stores.namespace<string>('n');
  say('open');
  if (task === 'write') {
    // Batches of ten: the test knows whether one was cut in two. Values of 3 kB fill the log fast enough to be written back meanwhile.
    for (let at = 0; ; at += 1) {
      const keys = Array.from({ length: 10 }, (_, n) => `${String(at).padStart(6, '0')}|${n}`);
      await namespace.setMany(keys.map((key) => ({ key, value: `${key} ${'x'.repeat(3000)}` })));
      say(`written ${at}`);
    }
  }
  if (task === 'hold') setInterval(() => {}, 1000);
  if (task === 'once') {
    await namespace.set('a', 'from the other process');
    await stores.close();
  }
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  say(JSON.stringify({ code, message }));
  // Whoever may not write may still ask.
  const reader = await openStores(`sqlite:${file}`, { readOnly: true }).catch(() => null);
  if (reader !== null) say(`reads ${await reader.namespace<string>('n').get('a')}`);
}

/** Straight to the descriptor: a line that is out is out, however the process ends. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
