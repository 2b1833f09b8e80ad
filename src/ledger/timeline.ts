import type { Source } from '../model/article.ts';
import type { Action, Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';
import { isFallen, type Status, type Story } from '../model/story.ts';
import { type AsOf, periodOf } from './as-of.ts';
import { type DatePrecision, type DateSpan, spanOf } from './claim-date.ts';
import { claimSentence } from './claim-sentence.ts';
import { claimsOfEach, type SubjectRef, subjectsOf } from './claims-of.ts';
import { departureOf } from './departure-of.ts';
import { groupBy } from './group-by.ts';
import type { Ledger } from './ledger.ts';
import { namesOf } from './names-of.ts';
import { occasions } from './occasions.ts';
import { isOurs } from './organisation-relation.ts';
import type { NamedPerson } from './people.ts';
import { isFormer, isSeatOnly } from './posts-of.ts';
import type { Places } from './role-key.ts';
import { dateVersions, mostTelling, roleVersions, type Standing, standingOf, withTellingRole } from './statements.ts';
import { unhurried } from './unhurried.ts';
import { compare, highest, inOrder, type Remark, remarksOf, sourcesOf, type Version } from './versions.ts';
import type { Concluded, Question } from './whole-question.ts';

/** Something that happened, as the claims about it date and tell it. */
export interface TimelineEvent {
  readonly subject: SubjectRef;
  readonly name: string;
  readonly action: Action;
  /** One sentence in English, from the best-founded claim. */
  readonly text: string;
  /** That claim, with a role that a reader can use. */
  readonly claim: Claim;
  /** What the claims say besides: the words of a statement, the size of a fall. */
  readonly remarks: readonly Remark[];
  readonly status: Status;
  /** All dates that are named, the best-founded in front; several contradict each other. */
  readonly dates: readonly Version[];
  /** Precision of the best-founded date; `reported` where none is named and the day of the first report stands in. */
  readonly precision: DatePrecision | 'reported';
  /** ISO day on which it stands in the order. */
  readonly day: string;
  readonly sources: readonly Source[];
  /** A remark of somebody outside, a goodbye of somebody of whom more is told, or a statement without its words: no step of the story. */
  readonly aside: boolean;
  /** The story that tells it, where one is on record. */
  readonly storyId: string | null;
}

export interface Timeline {
  readonly asOf: string;
  /** Null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** In the order in which things happened. */
  readonly events: readonly TimelineEvent[];
  /** Events that happened earlier than those listed, where the list was cut. */
  readonly omitted: number;
}

interface TimelineQuery {
  readonly asOf: AsOf;
  /** The last days before `asOf`; instead of `from` and `to`. */
  readonly days?: number;
  /** ISO day, month or year; the whole of it counts. */
  readonly from?: string;
  readonly to?: string;
  /** Only the latest; 60 by default. */
  readonly limit?: number;
  /** Only what it tells, what its people did besides, and the stories that it follows from. */
  readonly story?: Pick<Story, 'id' | 'people' | 'related'>;
}

/** The claim that tells the event best leads to its story. */
interface EventWithClaim {
  readonly event: TimelineEvent;
  readonly claim: Claim;
}

const DAY_MS = 86_400_000;
const LIMIT = 60;

/** @returns dated events in order, as far as was known at `asOf`. */
export async function timeline(ledger: Ledger, query: TimelineQuery): Promise<Timeline> {
  const { asOf, limit = LIMIT, story } = query;
  const { fromMs, toMs } = windowOf(query);
  const known = await ledger.lasting.of(everything(ledger, asOf), asOf);
  const events = known
    .filter((placed) => isBetween(placed, fromMs, toMs) && (story === undefined || isPartOf(story, placed.event)))
    .map(({ event }) => event);
  const listed = events.slice(Math.max(0, events.length - limit));
  return {
    asOf: asOf.label,
    from: fromMs === null ? null : isoDay(fromMs),
    to: toMs === null ? null : isoDay(toMs - 1),
    events: listed,
    omitted: events.length - listed.length,
  };
}

/** An event with its place in the order, and what its dates span: read once, however many ask for a window. */
interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly order: string;
  /** The day of the first report where no date is named. */
  readonly spans: readonly Pick<DateSpan, 'startMs' | 'endMs'>[];
}

/** What our organisations do together is told once, so they are one part; everybody else is one each. */
const TOGETHER = 'organisations';

/** Everything that happened, in order. */
function everything(ledger: Ledger, asOf: AsOf): Question<readonly PlacedEvent[], readonly PlacedEvent[]> {
  const partOf = ({ kind, key }: SubjectRef) => (kind === 'person' ? `person:${key}` : TOGETHER);
  return {
    name: 'timeline',
    parts: async () => [...(await subjectsOf(ledger.records, 'person')).map(partOf), TOGETHER],
    partsOf: (told) => (told.startsWith('person:') ? [told] : told.startsWith('organisation:') ? [TOGETHER] : []),
    conclude: async (parts) => {
      const people = parts.filter((part) => part !== TOGETHER).map((part) => part.slice('person:'.length));
      const subjects = [
        ...people.map((key) => ({ kind: 'person' as const, key })),
        ...(parts.includes(TOGETHER) ? await subjectsOf(ledger.records, 'organisation') : []),
      ];
      return eventsOfParts(ledger, subjects, partOf, asOf);
    },
    gather: (events) => [...events].flat().sort((a, b) => compare(a.order, b.order)),
  };
}

async function eventsOfParts(
  ledger: Ledger,
  subjects: readonly SubjectRef[],
  partOf: (subject: SubjectRef) => string,
  asOf: AsOf,
): Promise<Map<string, Concluded<readonly PlacedEvent[]>>> {
  const { people, nameOf } = await namesOf(ledger, subjects);
  const told = await claimsOfEach(ledger.records, subjects, asOf);
  const parts = new Map<string, { made: EventWithClaim[]; untilMs: number | undefined }>();
  for (const { subject, untilMs } of told) {
    const before = parts.get(partOf(subject))?.untilMs;
    const earlier = before === undefined || (untilMs !== undefined && untilMs < before) ? untilMs : before;
    parts.set(partOf(subject), { made: [], untilMs: earlier });
  }
  for await (const { subject, claims } of unhurried(asOneCompany(told, ledger.relationOf, nameOf)))
    parts.get(partOf(subject))?.made.push(...eventsOf(ledger, claims, people.get(subject.key) ?? null, nameOf));
  const keyOf = ({ claim }: EventWithClaim) => ledger.eventKeysOf([claim])[0];
  const storyOf = await storiesOfEvents(ledger, [...parts.values()].flatMap(({ made }) => made).map(keyOf));
  const concluded = new Map<string, Concluded<readonly PlacedEvent[]>>();
  for (const [part, { made, untilMs }] of parts) {
    const restsOn = made.flatMap((one) => keyOf(one) ?? []).map((key) => `event:${key}`);
    const events = made.map((one) => {
      const event = { ...one.event, storyId: storyOf.get(keyOf(one) ?? '') ?? null };
      return { event, order: orderOf(event), spans: spansOf(event) };
    });
    concluded.set(part, { is: events.length === 0 ? null : events, untilMs, restsOn: [...new Set(restsOn)] });
  }
  return concluded;
}

async function storiesOfEvents(
  { records }: Pick<Ledger, 'records'>,
  keys: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const wanted = [...new Set(keys.filter((key) => key !== undefined))];
  const ids = await records.events.getMany(wanted);
  return new Map(wanted.map((key, at) => [key, ids[at]]));
}

function windowOf({ asOf, days, from, to }: TimelineQuery): { fromMs: number | null; toMs: number | null } {
  if (days !== undefined) return { fromMs: asOf.untilMs - days * DAY_MS, toMs: null };
  return {
    fromMs: from === undefined ? null : (periodOf(from)?.startMs ?? null),
    toMs: to === undefined ? null : (periodOf(to)?.endMs ?? null),
  };
}

/** One letter is the company's, the lab's and the team's by turns: of these actions, what our organisations do is told once. */
const COMPANY_WIDE: ReadonlySet<Action> = new Set(['letter', 'meeting', 'staff-voiced', 'reorganised', 'shares-moved']);

function asOneCompany(
  claims: readonly { readonly subject: SubjectRef; readonly claims: readonly Claim[] }[],
  relationOf: Ledger['relationOf'],
  nameOf: (subject: SubjectRef) => string,
): { subject: SubjectRef; claims: readonly Claim[] }[] {
  const shared = new Set<Claim>();
  for (const { subject, claims: of } of claims) {
    if (subject.kind === 'person' || !isOurs(relationOf(nameOf(subject)))) continue;
    for (const claim of of) if (COMPANY_WIDE.has(claim.action)) shared.add(claim);
  }
  const [first] = shared;
  return [
    ...claims.map(({ subject, claims: of }) => ({ subject, claims: of.filter((claim) => !shared.has(claim)) })),
    ...(first === undefined ? [] : [{ subject: first.subject, claims: [...shared] }]),
  ];
}

function eventsOf(
  ledger: Ledger,
  unordered: readonly Claim[],
  person: NamedPerson | null,
  nameOf: (subject: SubjectRef) => string,
): EventWithClaim[] {
  const claims = inOrder(unordered);
  const standing: Standing = (claim) => standingOf(claim, person, ledger.relationOf);
  const left = person === null ? null : departureOf(person, claims, ledger);
  const facts = groupBy(claims, (claim) => {
    const place =
      claim.action === 'departed' || claim.action === 'statement' || COMPANY_WIDE.has(claim.action)
        ? ''
        : organisationKey(claim.to);
    return `${claim.negated}|${claim.reversed === true}|${claim.action}|${place}`;
  });
  return [...facts.values()].flatMap((told) => {
    return occasions(told).flatMap((group) => {
      const made = eventOf(group, standing, nameOf, ledger.places);
      if (made === null) return [];
      const { event, claim } = made;
      const fallen =
        claim.action === 'departed' && !claim.negated && left !== null && isFallen(left.status) ? left.status : null;
      const aside = isAside(claim, person, left?.unclear === null, ledger.relationOf);
      return [{ claim, event: { ...event, aside, status: fallen ?? event.status } }];
    });
  });
}

/** Who is watched, holds a post with us or has left us speaks for the story; everybody else comments on it. */
function isAside(
  { action, detail, role }: Claim,
  person: NamedPerson | null,
  hasLeft: boolean,
  relationOf: Ledger['relationOf'],
): boolean {
  if (action === 'farewell-post') return hasLeft;
  if (action !== 'statement' || person === null) return false;
  if (detail === undefined) return true;
  if (hasLeft) return false;
  return isFormer(role) || !(person.watched || isOurs(relationOf(role)));
}

function eventOf(
  claims: readonly Claim[],
  standing: Standing,
  nameOf: (subject: SubjectRef) => string,
  places: Places,
): EventWithClaim | null {
  const ordered = inOrder(claims);
  const best = mostTelling(ordered, standing);
  if (best === undefined) return null;
  const dates = dateVersions(ordered, standing);
  const span = spanOf(dates[0]?.value ?? null);
  const sources = sourcesOf(ordered);
  const roles = roleVersions(
    ordered.filter((claim) => !isSeatOnly(claim)),
    places,
  );
  const claim = withTellingRole(best, roles);
  const event: TimelineEvent = {
    subject: best.subject,
    name: nameOf(best.subject),
    action: best.action,
    text: claimSentence(claim, nameOf),
    claim,
    remarks: remarksOf(ordered),
    status: highest(ordered.filter(({ implied }) => !implied).map(standing)),
    dates,
    precision: span?.precision ?? 'reported',
    day: span === null ? (sources[0]?.published ?? '').slice(0, 10) : isoDay(span.startMs),
    sources,
    aside: false,
    storyId: null,
  };
  return { event, claim: best };
}

function spansOf({ dates, day }: TimelineEvent): PlacedEvent['spans'] {
  const spans = dates.map(({ value }) => spanOf(value)).filter((span) => span !== null);
  const reported = spans.length === 0 ? periodOf(day) : null;
  return reported === null ? spans : [reported];
}

function isBetween({ spans }: PlacedEvent, fromMs: number | null, toMs: number | null): boolean {
  return spans.some(({ startMs, endMs }) => (fromMs === null || endMs > fromMs) && (toMs === null || startMs < toMs));
}

function isPartOf(
  { id, people, related = [] }: NonNullable<TimelineQuery['story']>,
  { subject, storyId }: TimelineEvent,
): boolean {
  if (subject.kind === 'person' && people.includes(subject.key)) return true;
  return storyId !== null && (storyId === id || related.includes(storyId));
}

/** Of one day, the vaguer date first: a month may lie before any of its days. */
function orderOf({ day, precision, subject, action, text }: TimelineEvent): string {
  return [day, precision === 'day' ? 1 : 0, subject.key, action, text].join('|');
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
