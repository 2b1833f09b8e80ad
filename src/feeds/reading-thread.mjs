// Where a thread of the feed reader begins. No TypeScript: nothing reads that in a new thread of Node 20 until it is told to.
// By `require`, since loading modules by `import` would start one more thread for tsx, and take half as long again.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./read-in-thread.ts');
