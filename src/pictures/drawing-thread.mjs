// Where a thread that draws begins. No TypeScript: nothing reads that in a new thread of Node 20 until it is told to.
import { register } from 'tsx/esm/api';

register();
await import('./draw-in-thread.ts');
