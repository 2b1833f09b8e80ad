import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/lib/lean-heap.ts', import.meta.url));

it('gives back what is held by nobody any more, and V8 knows what it is told', () => {
  // In a process of its own: what is set there is the whole process's.
  const script = `
    import { collectHeap, keepHeapLean } from ${JSON.stringify(source)};
    const heap = () => Math.round(process.memoryUsage().heapUsed / 1e6);
    keepHeapLean();
    const kept = Array.from({ length: 300_000 }, (_, at) => ({ at, name: 'entry ' + at, next: [at] }));
    const large = heap();
    kept.length = 0;
    collectHeap();
    console.log(JSON.stringify([large, heap()]));`;
  const words = ['--import', 'tsx', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const [large = 0, small = 0]: number[] = JSON.parse(stdout);

  expect(stderr).toBe('');
  expect(large).toBeGreaterThan(30);
  expect(small).toBeLessThan(large / 2);
}, 60_000);
