import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MOST_ROWS, type TimelinePicture } from '../../src/model/picture.ts';
import { createPictureDrawer } from '../../src/pictures/picture-drawer.ts';
import { CHINESE, ENGLISH } from '../pictures/sample-pictures.ts';
import { line, round, summary } from './times.ts';

const ROUNDS = 10;
const MEGABYTE = 1_000_000;

/** Pictures of twelve people in both languages: by the clock and by the processor, what the loop and the memory see of it. The last line is JSON. */
export async function pictures(): Promise<void> {
  const before = resident();
  for (const [name, picture] of Object.entries({ english: full(ENGLISH), chinese: full(CHINESE) })) {
    const draw = createPictureDrawer({ deadlineMs: 120_000 });
    const loop = monitorEventLoopDelay({ resolution: 1 });
    const times: number[] = [];
    let [peak, bytes] = [0, 0];
    const watching = setInterval(() => {
      peak = Math.max(peak, resident());
    }, 5);
    const processor = process.cpuUsage();
    loop.enable();
    for (let at = 0; at < ROUNDS; at++) {
      const began = performance.now();
      bytes = (await draw({ ...picture, title: `${picture.title} ${at}` })).png.length;
      times.push(performance.now() - began);
    }
    loop.disable();
    clearInterval(watching);
    const { user, system } = process.cpuUsage(processor);
    const result = {
      ...{ bench: 'pictures', picture: name, bytes, ...summary(times) },
      processorMs: round((user + system) / 1_000 / ROUNDS),
      loopHeldMs: round(loop.max / 1_000_000),
      residentMb: { before, peak, after: resident() },
      load: round(loadavg()[0] ?? 0),
    };
    process.stdout.write(`${line(name, times)}\n${JSON.stringify(result)}\n`);
  }
}

function full(picture: TimelinePicture): TimelinePicture {
  const rows = Array.from({ length: MOST_ROWS }, (_, at) => picture.rows[at % picture.rows.length]);
  return { ...picture, rows: rows.filter((row) => row !== undefined) };
}

function resident(): number {
  return Math.round(process.memoryUsage.rss() / MEGABYTE);
}
