import { factGroupOf, type KnownFact } from '../judging/known.ts';
import { witnessOf } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import type { EventRules } from './record-judgement.ts';
import type { Coverage, LedgerRecords, SeedRecord } from './records.ts';
import { postsLeftBy } from './related-stories.ts';
import { saidIn, sayingsOf } from './said-in.ts';
import { latestSaid, statusOf } from './status-of.ts';
import { highest, sourcesOf } from './versions.ts';

/**
 * Takes out of the ledger what the seeds of these records left in it: texts, claims, coverage, and facts and stories that nobody else
 * tells. `kept` are the claims that the corpus makes now: what an article told too stays known from it. May be repeated after a crash;
 * the seeds' own records go last.
 */
export async function forgetSeeds(
  records: LedgerRecords,
  seeds: ReadonlyMap<string, SeedRecord>,
  kept: readonly Claim[],
  rules: Pick<EventRules, 'eventKeysOf'>,
): Promise<void> {
  const all = [...seeds.values()];
  const articleIds = new Set(all.map(({ articleId }) => articleId));
  const each = (of: (seed: SeedRecord) => readonly string[]) => [...new Set(all.flatMap(of))];
  const seeded = (await records.claims.getMany(each(({ claimKeys }) => claimKeys))).filter(
    (claim) => claim !== undefined,
  );
  await records.postsLeft.deleteMany(postsLeftBy(seeded).map(({ key }) => key));
  await records.claims.deleteMany(each(({ claimKeys }) => claimKeys));
  await records.coverage.deleteMany(each(({ coverageKeys }) => coverageKeys));
  for (const group of each(({ factGroups }) => factGroups)) await forgetFacts(records, group, kept);
  await leaveBands(
    records,
    each(({ bands }) => bands),
    articleIds,
  );
  await records.articles.deleteMany([...articleIds]);
  await records.judgements.deleteMany([...articleIds]);
  for (const id of each(({ stories }) => stories)) await leaveStory(records, id, articleIds, rules);
  await records.seeds.deleteMany([...seeds.keys()]);
}

async function forgetFacts(records: LedgerRecords, group: string, kept: readonly Claim[]): Promise<void> {
  const known = await records.facts.get(group);
  if (known === undefined) return;
  const ofGroup = (claim: Claim) => factGroupOf(claim) === group;
  const seeded = kept.filter(ofGroup);
  const told: Claim[] = [];
  const subject = group.slice(0, group.lastIndexOf('|'));
  for await (const [, claim] of records.claims.scan({ prefix: `${subject}|` })) if (ofGroup(claim)) told.push(claim);
  const facts = known.flatMap((fact): KnownFact[] => {
    if (!fact.seeded) return [fact];
    const same = ({ to, negated, reversed }: Claim) =>
      to === fact.to && negated === fact.negated && reversed === fact.reversed;
    // What only seeds told comes back as it is with those that still tell it. How sure an article has made it meanwhile stays.
    if (!told.some(same) || !seeded.some(same)) return [];
    const claims = [...seeded, ...told].filter(same);
    const [first] = sourcesOf(claims);
    const certainty = highest(claims.map((claim) => claim.certainty));
    return [{ ...fact, certainty, told: first?.published ?? fact.told }];
  });
  if (facts.length === 0) await records.facts.delete(group);
  else await records.facts.set(group, facts);
}

async function leaveBands(
  records: LedgerRecords,
  bands: readonly string[],
  articleIds: ReadonlySet<string>,
): Promise<void> {
  const members = await records.bands.getMany(bands);
  const left = bands.map((key, at) => ({ key, value: (members[at] ?? []).filter((id) => !articleIds.has(id)) }));
  await records.bands.setMany(left.filter(({ value }) => value.length > 0));
  await records.bands.deleteMany(left.filter(({ value }) => value.length === 0).map(({ key }) => key));
}

/** Deletes a story that nobody else covers; any other is put back to what its remaining coverage makes of it. */
async function leaveStory(
  records: LedgerRecords,
  id: string,
  articleIds: ReadonlySet<string>,
  rules: Pick<EventRules, 'eventKeysOf'>,
): Promise<void> {
  const story = await records.stories.get(id);
  if (story === undefined) return;
  const coverage: Coverage[] = [];
  for await (const [, article] of records.coverage.scan({ prefix: `${id}|` })) coverage.push(article);
  const rest = storyOf(story, coverage, articleIds, rules);
  const holders = await records.events.getMany(story.events);
  const given = story.events.filter((event, at) => holders[at] === id && rest?.events.includes(event) !== true);
  await records.events.deleteMany(given);
  await records.storiesByTime.delete(`${story.opened}|${id}`);
  await records.storiesByPerson.deleteMany(story.people.map((person) => `${person}|${story.opened}|${id}`));
  if (rest === null) {
    await records.stories.delete(id);
    return;
  }
  await records.storiesByTime.set(`${rest.opened}|${id}`, id);
  await records.storiesByPerson.setMany(
    rest.people.map((person) => ({ key: `${person}|${rest.opened}|${id}`, value: id })),
  );
  await records.stories.set(id, rest);
}

function storyOf(
  story: Story,
  coverage: readonly Coverage[],
  forgotten: ReadonlySet<string>,
  { eventKeysOf }: Pick<EventRules, 'eventKeysOf'>,
): Story | null {
  const [first] = coverage;
  const latest = coverage.at(-1);
  if (first === undefined || latest === undefined) return null;
  const own = coverage
    .flatMap(({ claims }) => claims)
    .filter((c) => eventKeysOf([c]).some((e) => story.events.includes(e)));
  const told = new Set(eventKeysOf(own));
  const outlets = new Set(coverage.map(({ source }) => witnessOf(source)));
  const people = own.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.key);
  const claims = coverage.flatMap((article) => article.claims);
  const said = latestSaid(saidIn(sayingsOf(claims, eventKeysOf), story.events));
  const kept = story.sources.filter(({ articleId }) => !forgotten.has(articleId));
  return {
    ...story,
    // Only a seed can have given a story that was never told its headline.
    headline: story.seeded ? first.source.title : story.headline,
    summary: story.summary.filter(({ articleId }) => !forgotten.has(articleId)),
    // What an older version stored has none, and is told as it was.
    ...(story.telling !== undefined && {
      telling: story.telling.filter(({ evidence }) => !forgotten.has(evidence.source.articleId)),
    }),
    events: story.events.filter((event) => told.has(event)),
    people: [...new Set(people)],
    said,
    status: statusOf(said, 'reported'),
    sources: kept.length > 0 ? kept : sourcesOf(own).slice(0, 1),
    articles: new Set(coverage.map(({ source }) => source.articleId)).size,
    // Whatever comes next is not the last article done again.
    latestArticle: '',
    outlets: story.outlets.filter((outlet) => outlets.has(outlet)),
    opened: first.source.published,
    updated: latest.source.published,
  };
}
