import { PassThrough } from 'node:stream';
import { createTerminalAdapter } from '../../../src/chat/terminal/terminal-adapter.ts';
import { manualClock } from '../../../src/lib/clock.ts';
import { chatAdapterContract } from '../../contract/chat-adapter-contract.ts';

const traits = { editsInPlace: false, hasPeople: false, pings: { person: '', role: '' } };

chatAdapterContract(traits, async (inbound) => {
  const input = new PassThrough();
  const output = new PassThrough();
  let printed = '';
  let wake = () => {};
  output.on('data', (part: Buffer) => {
    printed += part.toString();
    wake();
  });
  const adapter = createTerminalAdapter({
    input,
    output,
    colour: false,
    width: () => 200,
    channel: 'terminal',
    language: 'en',
    clock: manualClock('2026-03-12T08:00:00Z'),
    onInterrupt: () => {},
  });
  await adapter.start(inbound);
  return {
    adapter,
    channel: { platform: 'terminal', id: 'terminal' },
    visible: async () => [printed],
    called: async () => [],
    async ask(text) {
      const before = printed.length;
      input.write(`${text}\n`);
      // An answer ends with an empty line.
      while (!/│[\s\S]*\n\n$/.test(printed.slice(before))) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return printed.slice(before);
    },
    press: () => Promise.reject(new Error('a terminal has no buttons')),
    close: () => adapter.stop(),
  };
});
