import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 alone lets a heap of 100 MB grow to four times that, if the machine has much memory, before it collects all of it. */
const GROWTH_PERCENT = 50;

/** From here on the heap of this process is collected once it is half as large again as what lives in it. For the entry of a process alone. */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

/** The first collection empties pages, and the second gives back those that are still empty then. */
const SETTLED_MS = 10_000;

/**
 * Gives back what large work has left, which V8 keeps while nothing happens. Holds the event loop twice for a tenth of a second: for the end
 * of work that comes once.
 */
export function collectHeap(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  setTimeout(collect, SETTLED_MS).unref();
}
