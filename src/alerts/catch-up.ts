import type { Story } from '../model/story.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';
import { composeCatchUp } from './compose-digest.ts';
import type { Wording } from './compose-message.ts';
import { destinationKey } from './destination-key.ts';
import { enqueue, type HeldPost, type OutboxRecords } from './outbox.ts';
import { editOf, type PlannedMessage, withPings } from './plan-alerts.ts';
import type { Subscribers } from './subscriptions.ts';

/** As many stories are told one by one; more of them are one message. */
const TOLD_ALONE = 3;

/** A post and where it is held. */
type Held = HeldPost & { readonly key: string };

/**
 * Holds the posts of a story that came in late until all that is late has been judged. Durable in place of the outbox, so that a crash
 * loses none. Done again it changes nothing.
 *
 * @returns what is sent all the same: what follows messages that stand.
 */
export async function holdForCatchUp(
  { catchUp }: OutboxRecords,
  messages: readonly PlannedMessage[],
  cause: string,
  published: string,
): Promise<PlannedMessage[]> {
  const others: PlannedMessage[] = [];
  for (const message of messages) {
    if (message.kind !== 'post' || message.storyId === null) others.push(message);
    else await catchUp.set(keyOf(message, message.storyId), { post: message, cause, published });
  }
  return others;
}

interface CatchUpDeps {
  readonly outbox: OutboxRecords;
  readonly stories: Namespace<Story>;
  readonly subscribers: Pick<Subscribers, 'mutedAmong'>;
  readonly wording: Wording;
  /** What is queued is no longer held, in one commit: a crash repeats nothing. */
  readonly together: Stores['together'];
}

/**
 * Queues what is held: for each destination up to three stories as the posts that they would have been, more of them as one message in
 * the order of publication. Stories are told as they stand by now; one that has been told there in the meantime is left out.
 */
export async function tellCatchUp(deps: CatchUpDeps, now: string): Promise<void> {
  const held = new Map<string, Held[]>();
  for await (const [key, one] of deps.outbox.catchUp.scan({ prefix: '' })) {
    const destination = destinationKey(one.post.destination);
    held.set(destination, [...(held.get(destination) ?? []), { ...one, key }]);
  }
  for (const [destination, posts] of held) {
    await deps.together(async () => {
      await tellDestination(destination, posts, deps, now);
      await deps.outbox.catchUp.deleteMany(posts.map(({ key }) => key));
    });
  }
}

async function tellDestination(
  destination: string,
  held: readonly Held[],
  { outbox, stories, subscribers, wording }: CatchUpDeps,
  now: string,
): Promise<void> {
  const inOrder = [...held].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const found = await stories.getMany(inOrder.map(({ post }) => post.storyId ?? ''));
  const told = await outbox.messages.getMany(inOrder.map(({ post }) => `${post.storyId}|${destination}`));
  const wanted: { one: Held; story: Story }[] = [];
  for (const [at, one] of inOrder.entries()) {
    const story = found[at];
    if (story === undefined || told[at] !== undefined) continue;
    if ((await subscribers.mutedAmong([destination], story)).size === 0) wanted.push({ one, story });
  }
  if (wanted.length <= TOLD_ALONE) {
    for (const { one, story } of wanted) {
      const { post, cause } = one;
      const { message } = editOf(story, post.destination, post.language ?? 'en', wording);
      await enqueue(outbox, [{ ...post, message: withPings(message, pingsOf([post])) }], cause, now);
    }
    return;
  }
  const posts = wanted.map(({ one }) => one.post);
  const [first] = posts;
  if (first === undefined) return;
  const about = wanted.map(({ story }) => story);
  const message = withPings(composeCatchUp(about, first.language ?? 'en', wording), pingsOf(posts));
  const starts = posts.map(({ notBefore }) => notBefore ?? '').sort();
  const notBefore = starts[0] === undefined || starts[0] === '' ? {} : { notBefore: starts[0] };
  const { destination: place } = first;
  const tells = about.map(({ id }) => id);
  const summary = { destination: place, kind: 'post', storyId: null, message, tells, ...notBefore } as const;
  await enqueue(outbox, [summary], `catch-up~${wanted[0]?.one.cause}`, now);
}

function pingsOf(posts: readonly PlannedMessage[]) {
  return { pings: posts.flatMap(({ message }) => message.pings ?? []) };
}

function keyOf({ destination }: PlannedMessage, storyId: string): string {
  return `${destinationKey(destination)}|${storyId}`;
}
