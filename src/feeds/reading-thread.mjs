// Where a thread of the feed reader begins. No TypeScript: nothing reads that in a new thread of Node 20 until it is told to.
import { register } from 'tsx/esm/api';

register();
await import('./read-in-thread.ts');
