import type { ChatAdapter, SendRequest } from '../../src/chat/chat-adapter.ts';
import type { DeliveryOutcome } from '../../src/model/delivery.ts';

/** A platform that keeps what it was sent and answers as told; delivered by default. */
export function recordingAdapter(answer: (request: SendRequest) => DeliveryOutcome | undefined = () => undefined): {
  readonly adapter: ChatAdapter;
  readonly sent: SendRequest[];
} {
  const sent: SendRequest[] = [];
  const adapter: ChatAdapter = {
    platform: 'terminal',
    start: async () => {},
    stop: async () => {},
    send: async (request) => {
      sent.push(request);
      return answer(request) ?? { status: 'delivered', messageRef: `m${sent.length}` };
    },
  };
  return { adapter, sent };
}
