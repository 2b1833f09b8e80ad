import type { Measures } from '../model/measures.ts';
import type { ChatAdapter, Inbound } from './chat-adapter.ts';
import { NEUTRAL_COMMAND, withoutCommandName } from './command-name.ts';

/** @returns the adapter, with what it sends and what is asked through it counted. What people type is in no figure. */
export function measuredAdapter(adapter: ChatAdapter, measures: Measures): ChatAdapter {
  const measured = (inbound: Inbound): Inbound => ({
    ...inbound,
    command: (request) => {
      const [typed = ''] = withoutCommandName(request.text, NEUTRAL_COMMAND).trimStart().split(/\s/, 1);
      const spec = inbound.specs.find(({ name }) => name === typed.toLowerCase());
      return measures.answering(spec?.name ?? 'unknown', () => inbound.command(request));
    },
  });
  return {
    platform: adapter.platform,
    ...(adapter.limitGroup && { limitGroup: adapter.limitGroup }),
    start: (inbound) => adapter.start(measured(inbound)),
    async send(request) {
      const outcome = await adapter.send(request);
      measures.sent(adapter.platform, request.kind, outcome);
      return outcome;
    },
    stop: () => adapter.stop(),
  };
}
