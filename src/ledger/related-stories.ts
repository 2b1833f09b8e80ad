import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import type { LedgerRecords } from './records.ts';
import { isBareRank, NO_PLACES, roleKey } from './role-key.ts';

/** Stories that one story names as what it follows from. */
const RELATED_KEPT = 4;
/** Earlier stories looked at for each of its people. */
const STORIES_PER_PERSON = 8;

/** A story about to be opened, with the claims that the article makes of it. */
interface OpenedStory {
  readonly id: string;
  readonly claims: readonly Claim[];
}

/** The judging station's rule of events. */
interface EventKeys {
  eventKeysOf(claims: readonly Claim[]): readonly string[];
}

/**
 * @returns ids of the stories that a new story follows from: the departure that left open the post it fills, then earlier steps of its
 * people, of one person the latest in front, remarks behind everything else. `together` are the stories that the article tells at
 * once. Reads are keyed or bounded.
 */
export async function relatedStories(
  records: LedgerRecords,
  { id, claims }: OpenedStory,
  together: readonly string[],
  rules: EventKeys,
): Promise<string[]> {
  const [first] = claims;
  if (first === undefined) return [];
  const left = await departuresFrom(records, claims, rules);
  const people = [...new Set(claims.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.key] : [])))];
  const { published } = first.evidence.source;
  const earlier = (await Promise.all(people.map((person) => storiesBefore(records, person, published)))).flat();
  const candidates = [...new Set([...left, ...together, ...earlier])].filter((candidate) => candidate !== id);
  const stories = (await records.stories.getMany(candidates)).filter((story) => story !== undefined);
  const fitting = stories.filter(
    (story) => left.includes(story.id) || story.people.some((person) => people.includes(person)),
  );
  const rank = (topics: readonly string[]) => Number(topics.every((topic) => topic === 'statement'));
  return fitting
    .sort((a, b) => Number(left.includes(b.id)) - Number(left.includes(a.id)) || rank(a.topics) - rank(b.topics))
    .slice(0, RELATED_KEPT)
    .map((story) => story.id);
}

async function storiesBefore(records: LedgerRecords, person: string, published: Source['published']) {
  const prefix = `${person}|`;
  const range = { prefix, reverse: true, after: `${prefix}${published}~`, limit: STORIES_PER_PERSON };
  const ids: string[] = [];
  for await (const [, id] of records.storiesByPerson.scan(range)) ids.push(id);
  return ids;
}

/** The departures of those who are said to have left the posts that the claims fill. */
async function departuresFrom(
  records: LedgerRecords,
  claims: readonly Claim[],
  { eventKeysOf }: EventKeys,
): Promise<string[]> {
  const filling = claims.filter(
    ({ action, negated }) => !negated && (action === 'appointed' || action === 'reassigned' || action === 'joined'),
  );
  const posts = filling.flatMap((claim) => {
    const key = postKey(claim.role, claim.to);
    return key === null ? [] : [{ key, claim }];
  });
  const holders = await records.postsLeft.getMany(posts.map(({ key }) => key));
  const events = posts.flatMap(({ claim }, at) => {
    const holder = holders[at];
    if (holder === undefined || holder.person === claim.subject.key) return [];
    const to = organisationKey(claim.to);
    if (holder.from !== '' && to !== '' && holder.from !== to) return [];
    const subject = { kind: 'person' as const, key: holder.person };
    return eventKeysOf([{ ...claim, subject, action: 'departed', to: null, implied: false }]);
  });
  return (await records.events.getMany(events)).filter((id) => id !== undefined);
}

/** Notes who left which post, so that the story of a successor finds the departure. Repeating it changes nothing. */
export async function rememberPostsLeft(records: LedgerRecords, claims: readonly Claim[]): Promise<void> {
  await records.postsLeft.setMany(postsLeftBy(claims));
}

/** @returns what `rememberPostsLeft` writes for the claims. */
export function postsLeftBy(claims: readonly Claim[]) {
  return claims.flatMap(({ subject, action, role, from, negated, implied }) => {
    const key = postKey(role, from);
    if (subject.kind !== 'person' || action !== 'departed' || negated || implied || key === null) return [];
    return [{ key, value: { person: subject.key, from: organisationKey(from) } }];
  });
}

/** The post's telling words in an order of their own; null where a rank alone is named. */
function postKey(role: string | null, place: string | null): string | null {
  if (role === null || isBareRank(role)) return null;
  const words = [...roleKey(role, NO_PLACES, place)].sort();
  return words.length === 0 ? null : words.join(' ');
}
