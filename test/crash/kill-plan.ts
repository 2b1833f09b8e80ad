import type { StoreDeath } from './child-settings.ts';

/** What a request to a platform does. */
export type SendKind = 'post' | 'edit' | 'reply' | 'digest';

/** Where a process of the bot ends. */
export type Kill =
  | { readonly step: 'random'; readonly afterMs: number }
  /** It is told to end, as by a service manager, and has to end by itself. */
  | { readonly step: 'told'; readonly afterMs: number }
  /** The feed's document has left. */
  | { readonly step: 'fetch'; readonly feed: 'harbour' | 'mill' }
  | { readonly step: 'store'; readonly name: string; readonly death: StoreDeath }
  /** `lost`: the request came to nothing. `asked`: it is carried out, and nobody waits for the answer. `answered`: the answer has left. */
  | {
      readonly step: 'send';
      readonly what: SendKind;
      readonly platform: 'slack' | 'discord';
      readonly moment: 'lost' | 'asked' | 'answered';
      readonly nth: number;
    };

type Random = () => number;

/** The steps of the store by the name of what has been done when it is met. */
const STORE_STEPS: readonly {
  readonly name: string;
  readonly what: 'write' | 'remove' | 'commit';
  readonly namespace?: string;
}[] = [
  { name: 'judge', what: 'write', namespace: 'unfinished' },
  { name: 'record', what: 'write', namespace: 'judgements' },
  { name: 'outbox write', what: 'write', namespace: 'outbox' },
  { name: 'outbox id', what: 'write', namespace: 'outbox-accepted' },
  { name: 'order given', what: 'write', namespace: 'outbox-sequences' },
  { name: 'ledger', what: 'write', namespace: 'stories' },
  { name: 'seen', what: 'write', namespace: 'articles' },
  { name: 'feed read', what: 'write', namespace: 'feeds' },
  { name: 'delivery noted', what: 'write', namespace: 'outbox-messages' },
  { name: 'out of the outbox', what: 'remove', namespace: 'outbox' },
  { name: 'commit', what: 'commit' },
];
const DIGEST_STEPS = [
  { name: 'digest queued', what: 'write', namespace: 'outbox' },
  { name: 'digest over', what: 'remove', namespace: 'digests-planned' },
  { name: 'digest gone', what: 'remove', namespace: 'digests-due' },
] as const;

/** How far a step has come when a kill is met, from 0 to 1: what comes first is planned first, or the step would be over before. */
function momentOf(kill: Kill, random: Random): number {
  if (kill.step === 'random' || kill.step === 'told') return 0.3 + 0.7 * random();
  if (kill.step === 'fetch') return 0.05;
  if (kill.step === 'send') return { digest: 0, post: 0.6, reply: 0.8, edit: 0.9 }[kill.what];
  const place = [...DIGEST_STEPS, ...STORE_STEPS].findIndex(({ name }) => name === kill.name);
  if (place < DIGEST_STEPS.length) return 0;
  return kill.name === 'delivery noted' || kill.name === 'out of the outbox' ? 0.7 : 0.2 + place / 100;
}

/** @returns where the processes of a step end, one after the other. @param withDigest whether a digest goes out in the step. */
export function killsOfStep(random: Random, count: number, withDigest: boolean): Kill[] {
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const when = () => pick(['before', 'after'] as const);
  const one = (): Kill => {
    const kind = random();
    if (kind < 0.1) return { step: 'random', afterMs: 300 + Math.floor(random() * 3_000) };
    if (kind < 0.15) return { step: 'told', afterMs: 300 + Math.floor(random() * 3_000) };
    if (kind < 0.25) return { step: 'fetch', feed: pick(['harbour', 'mill']) };
    if (kind < 0.55) {
      const { name, ...death } = pick(withDigest ? [...STORE_STEPS, ...DIGEST_STEPS] : STORE_STEPS);
      return { step: 'store', name, death: { ...death, nth: 1 + Math.floor(random() * 2), when: when() } };
    }
    const what = pick(
      withDigest
        ? (['post', 'edit', 'reply', 'digest', 'digest'] as const)
        : (['post', 'post', 'edit', 'reply'] as const),
    );
    const moment = pick(['lost', 'asked', 'answered'] as const);
    return { step: 'send', what, platform: pick(['slack', 'discord']), moment, nth: 1 + Math.floor(random() * 2) };
  };
  return Array.from({ length: count }, one)
    .map((kill) => ({ kill, at: momentOf(kill, random) }))
    .sort((a, b) => a.at - b.at)
    .map(({ kill }) => kill);
}

/** @returns the kill in a few words, by which kills are counted. */
export function nameOfKill(kill: Kill): string {
  if (kill.step === 'send') return `${kill.what} ${kill.moment}`;
  return kill.step === 'store' ? `${kill.name} ${kill.death.when}` : kill.step;
}
