import type { types } from '@slack/bolt';
import type { Ack } from './event-sender.ts';
import type { suggestionPayload } from './payloads.ts';

/** One of what a menu offers. */
export interface Offered {
  readonly label: string;
  readonly value: string;
}

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element: 100 options; of an option label 75, value 150. */
const MOST_OFFERED = 100;
const LONGEST = { label: 75, value: 150 } as const;

/**
 * Asks the app what a menu offers for what was typed.
 * @throws Error where Slack would show that the menu has failed: no answer in time, none with options, or options that it refuses
 */
export async function searchMenu(
  payload: ReturnType<typeof suggestionPayload>,
  deliver: (payload: Readonly<Record<string, unknown>>) => Promise<readonly Ack[]>,
): Promise<Offered[]> {
  const [ack] = await deliver(payload);
  const answered = typeof ack?.payload === 'string' ? (JSON.parse(ack.payload) as unknown) : ack?.payload;
  const options = (answered as { readonly options?: readonly types.PlainTextOption[] } | null | undefined)?.options;
  if (ack?.ok !== true || options === undefined) throw new Error('the menu was not answered with options');
  if (options.length > MOST_OFFERED) throw new Error(`${options.length} options are more than ${MOST_OFFERED}`);
  return options.map(({ text: { text: label }, value = '' }) => {
    const fits = label.length <= LONGEST.label && value.length <= LONGEST.value;
    if (label === '' || value === '' || !fits) throw new Error(`Slack refuses the option ${label}: ${value}`);
    return { label, value };
  });
}
