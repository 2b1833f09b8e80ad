import { soundsOf } from '../judging/alike-names.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story, SummarySentence } from '../model/story.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { mergeFacts } from './merge-facts.ts';
import { nameEntries } from './name-key.ts';
import type { LedgerRecords } from './records.ts';

/** A configured person, with the keys under which articles met them before they were configured. */
export interface MergedPerson {
  readonly key: string;
  readonly name: string;
  readonly mergedFrom: readonly string[];
}

/** What bringing the ledger in line did. */
export interface MergeReport {
  /** Keys under which nothing is told any more. */
  readonly merged: readonly string[];
  /** Keys that the ledger has never met: perhaps mistyped. */
  readonly unknown: readonly string[];
}

type EventKeysOf = (claims: readonly Claim[]) => readonly string[];

/**
 * Puts what was told of a person under a discovered key under the key of the configuration: claims, facts, stories, coverage and
 * judgements. Stories keep their ids. One read a key where nothing is left to do. May be repeated after a crash at any write: claims
 * are what the rest is found by and go next to last, the record of the discovered person goes last.
 */
export async function mergePeople(
  records: LedgerRecords,
  people: readonly MergedPerson[],
  { eventKeysOf }: { readonly eventKeysOf: EventKeysOf },
): Promise<MergeReport> {
  const merged: string[] = [];
  const unknown: string[] = [];
  for (const { key, name, mergedFrom } of people) {
    for (const old of mergedFrom) {
      const met = await records.subjects.get(`person:${old}`);
      if (met !== undefined) {
        await records.subjects.set(`person:${key}`, { kind: 'person', key, name, discovered: false });
        await merge(records, old, key, eventKeysOf);
        await records.merges.set(old, key);
        await records.peopleByName.deleteMany(nameEntries(old, met.name).map((entry) => entry.key));
        await forgetSound(records, old);
        await records.subjects.delete(`person:${old}`);
        merged.push(old);
      } else if ((await records.merges.get(old)) === undefined) unknown.push(old);
    }
  }
  return { merged, unknown };
}

async function forgetSound({ peopleBySound }: LedgerRecords, key: string): Promise<void> {
  for (const sound of soundsOf(key)) {
    const alike = await peopleBySound.get(sound);
    if (alike !== undefined)
      await peopleBySound.set(
        sound,
        alike.filter((other) => other.key !== key),
      );
  }
}

async function merge(records: LedgerRecords, from: string, to: string, eventKeysOf: EventKeysOf): Promise<void> {
  const claims = await entries(records.claims, `person:${from}|`);
  const byTime = await entries(records.storiesByPerson, `${from}|`);
  const facts = await entries(records.facts, `person:${from}|`);
  const articles = new Set(claims.map(([, claim]) => claim.evidence.source.articleId));
  const judgements = (await Promise.all([...articles].map((id) => judgementsOf(records, id)))).flat();

  const told = [...claims.map(([, claim]) => claim), ...judgements.flatMap(([, of]) => of.claims)];
  const rename = renaming(from, to, told, eventKeysOf);

  // An event stands under its old name or, after a crash, under its new one.
  const events = [...new Set(judgements.flatMap(([, { events: of }]) => of).flatMap((e) => [e, rename.event(e)]))];
  const holders = await records.events.getMany(events);
  const ids = new Set([
    ...byTime.map(([, id]) => id),
    ...judgements.flatMap(([, { storyId }]) => storyId ?? []),
    ...holders.flatMap((id) => id ?? []),
  ]);
  const stories = (await records.stories.getMany([...ids])).filter((story) => story !== undefined);
  // Two stories may have told one event of one person under two names: the story of the configured person keeps it.
  const given = stories.flatMap(({ id, events: of }) => of.map((event) => ({ key: rename.event(event), value: id })));
  const taken = await records.events.getMany(given.map(({ key }) => key));
  await records.events.setMany(given.filter((_, at) => taken[at] === undefined));

  for (const { id } of stories) {
    const coverage = await entries(records.coverage, `${id}|`);
    await records.coverage.setMany(
      coverage.map(([key, article]) => ({ key, value: { ...article, claims: article.claims.map(rename.claim) } })),
    );
  }
  await records.stories.setMany(stories.map((story) => ({ key: story.id, value: rename.story(story) })));
  await records.storiesByPerson.setMany(
    byTime.map(([key, value]) => ({ key: `${to}${key.slice(from.length)}`, value })),
  );
  const factKeys = facts.map(([key]) => `person:${to}${key.slice('person:'.length + from.length)}`);
  const known = await records.facts.getMany(factKeys);
  await records.facts.setMany(
    factKeys.map((key, at) => ({ key, value: mergeFacts(known[at] ?? [], facts[at]?.[1] ?? []) })),
  );
  // Before the judgements, which name them.
  await records.events.deleteMany(events.filter((event) => rename.event(event) !== event));
  await records.judgements.setMany(judgements.map(([key, value]) => ({ key, value: rename.judgement(value) })));
  await records.claims.setMany(
    claims.map(([key, claim]) => ({
      key: `person:${to}${key.slice('person:'.length + from.length)}`,
      value: rename.claim(claim),
    })),
  );
  await records.facts.deleteMany(facts.map(([key]) => key));
  await records.storiesByPerson.deleteMany(byTime.map(([key]) => key));
  await records.claims.deleteMany(claims.map(([key]) => key));
}

/** What names the person in each kind of record, put under the other key. Which events do is read off the claims that make them. */
function renaming(from: string, to: string, told: readonly Claim[], eventKeysOf: EventKeysOf) {
  const isTheirs = ({ subject }: Claim) => subject.kind === 'person' && subject.key === from;
  const claim = (of: Claim): Claim => (isTheirs(of) ? { ...of, subject: { kind: 'person', key: to } } : of);
  const events = new Map<string, string>();
  const facts = new Map<string, string>();
  for (const one of told.filter(isTheirs)) {
    facts.set(factKey(one), factKey(claim(one)));
    const [before, after] = [eventKeysOf([one])[0], eventKeysOf([claim(one)])[0]];
    if (before !== undefined && after !== undefined) events.set(before, after);
  }
  const event = (of: string) => events.get(of) ?? of;
  const unique = (all: readonly string[]) => [...new Set(all)];
  const summary = (of: readonly SummarySentence[]) =>
    of.map((one) => (one.facts === undefined ? one : { ...one, facts: one.facts.map((f) => facts.get(f) ?? f) }));
  const telling = (of: Pick<Story, 'telling'>) => (of.telling === undefined ? {} : { telling: of.telling.map(claim) });
  const story = (of: Story): Story => ({
    ...of,
    ...telling(of),
    summary: summary(of.summary),
    people: unique(of.people.map((person) => (person === from ? to : person))),
    events: unique(of.events.map(event)),
  });
  const judgement = (of: Judgement): Judgement => ({
    ...of,
    ...telling(of),
    summary: summary(of.summary),
    claims: of.claims.map(claim),
    events: unique(of.events.map(event)),
    news: { claims: of.news.claims.map(claim), events: unique(of.news.events.map(event)) },
  });
  return { claim, event, story, judgement };
}

async function judgementsOf(records: LedgerRecords, articleId: string): Promise<[string, Judgement][]> {
  const first = await records.judgements.get(articleId);
  const edits = await entries(records.judgements, `${articleId}~`);
  return first === undefined ? edits : [[articleId, first], ...edits];
}

async function entries<V>(namespace: Namespace<V>, prefix: string): Promise<[string, V][]> {
  const found: [string, V][] = [];
  for await (const [key, value] of namespace.scan({ prefix })) found.push([key, value]);
  return found;
}
