/** What the fake does with a request instead of answering it, or beside answering it. */
export type Fault =
  /** The request is carried out, and then the connection dropped. */
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'drop-before' }
  /** Carried out, and never answered. */
  | { readonly kind: 'stall' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  | { readonly kind: 'error'; readonly error: string };

/** Which requests a fault hits; every one where nothing is named. */
export interface FaultRule {
  readonly fault: Fault;
  /** A method of the Web API, or `response_url`. */
  readonly method?: string;
  readonly channel?: string;
  /** Only requests with a block of this type. */
  readonly block?: string;
  /** @default 1 */
  readonly times?: number;
}

/** Faults that are switched on, each until it has hit as often as it should. */
export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** @returns the fault that hits this request, counted. */
  take(method: string, channel: string | undefined, blocks: string): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: (FaultRule & { left: number })[] = [];
  return {
    add: (rule) => void rules.push({ ...rule, left: rule.times ?? 1 }),
    clear: () => {
      rules = [];
    },
    take(method, channel, blocks) {
      const rule = rules.find(
        (each) =>
          (each.method ?? method) === method &&
          (each.channel === undefined || each.channel === channel) &&
          (each.block === undefined || blocks.includes(`"type":"${each.block}"`)) &&
          each.left > 0,
      );
      if (rule !== undefined) rule.left--;
      return rule?.fault;
    },
  };
}
