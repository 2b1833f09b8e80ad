import { spanOf } from '../ledger/claim-date.ts';
import { englishRole, isBareRank } from '../ledger/role-key.ts';
import type { Claim } from '../model/claim.ts';
import type { Status } from '../model/story.ts';
import { fillTemplate, type Slots } from './fill-template.ts';
import { groupClaims, type ToldTogether } from './group-claims.ts';
import type { PrintedNames } from './printed-names.ts';
import type { ActionWording, LanguageWording, Template } from './wording-language.ts';

/** What claims are put into words with. */
export interface Teller {
  readonly wording: LanguageWording;
  readonly language: 'en' | 'zh';
  readonly names: PrintedNames;
  /** @returns whether an organisation is a body within the company, which can be formed. */
  readonly isUnit: (key: string) => boolean;
}

/** A sentence, and whether it says more than a headline about the same claims does: a role, a date, who says so. */
export interface ToldSentence {
  readonly text: string;
  readonly addsToHeadline: boolean;
}

/** Names in a headline, and in a sentence; more are counted. */
const NAMED = { headline: 3, sentence: 8 } as const;
const DAY_MS = 86_400_000;
/** What a text calls the one who speaks of themselves. */
const SELF: ReadonlySet<string> = new Set(['himself', 'herself', 'themselves', 'themself', '本人', '自己']);
const FAR_EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Titles that are written in capitals, whatever the claim has. */
const CAPITALS = /^(?:ai|c[a-z]o|hr|ip|svp|evp|vp|llm)$/;

/**
 * @returns the claims as one headline without a full stop. Rumour and denial are said in it, as far as `status` does not know better.
 */
export function headlineOf(group: ToldTogether, status: Status, teller: Teller): string {
  return headed(group, slotsOf(group, teller, NAMED.headline, false), status, teller);
}

/**
 * @param who the person of the claim as the line names them, with their role; not asked of an organisation's claim.
 * @returns one claim as a line of a list that has its date, without a full stop; rumour, denial and hint are said in it.
 */
export function lineOf(claim: Claim, who: string, teller: Teller): string {
  const [group] = groupClaims([claim], teller.names);
  if (group === undefined) return '';
  const slots = { ...slotsOf(group, teller, NAMED.headline, false), who };
  const line = headed(group, slots, claim.certainty, teller);
  return claim.implied ? fillTemplate(teller.wording.attribution.implied, { claim: line }) : line;
}

function headed(group: ToldTogether, slots: Slots, status: Status, teller: Teller): string {
  const { wording } = teller;
  const words = wordsFor(group, teller);
  const many = group.actors.length > 1;
  const claim = fillTemplate((many ? words.headlineOfMany : undefined) ?? words.headline, slots);
  const { principal, deniedBySelf } = group;
  const marks = wording.headlineMark;
  if (principal.negated) {
    const deed = words.deed === undefined ? '' : fillTemplate(words.deed, slots);
    if (principal.reversed) return fillTemplate(marks.reversed, { ...slots, deed, claim });
    const self = deniedBySelf || isSelf(principal, teller);
    return self && deed !== ''
      ? fillTemplate(marks.deniedBySelf, { ...slots, deed })
      : fillTemplate(marks.denied, { claim });
  }
  if (status === 'denied') return fillTemplate(marks.denied, { claim });
  if (status === 'reversed') return fillTemplate(marks.reversedSince, { claim });
  return status === 'rumoured' ? fillTemplate(marks.rumoured, { claim }) : claim;
}

/**
 * @param status that of the story: what came as a rumour and is more by now is not called unconfirmed.
 * @param outlet whether the sentence names the outlet where nobody else is named as saying so.
 * @returns the claims as one sentence in the bot's own words; every name, place, role and date in it is a claim's.
 */
export function sentenceOf(group: ToldTogether, status: Status, teller: Teller, outlet: boolean): ToldSentence {
  const { principal, actors } = group;
  const { wording } = teller;
  const words = wordsFor(group, teller);
  const slots = slotsOf(group, teller, NAMED.sentence, true);
  const claim = fillTemplate(templateFor(words, group.actors.length > 1, timeOf(group)), slots);
  const text = attributed(group, claim, slots, status, teller, outlet);
  const self = isSelf(principal, teller);
  return {
    text: text + wording.fullStop,
    addsToHeadline:
      actors.some((actor) => roleFor(actor, teller) !== null) ||
      slots.date !== null ||
      slots.date2 !== null ||
      (principal.saidBy !== null && !self) ||
      actors.length > NAMED.headline,
  };
}

/** @returns whether the templates say too little of it without the words of the article. */
export function isThin(group: ToldTogether, teller: Teller): boolean {
  return wordsFor(group, teller).thin === true;
}

function wordsFor({ kind, principal }: ToldTogether, { wording, isUnit }: Teller): ActionWording {
  if (kind === 'move') return wording.move;
  if (kind === 'formed-with') return wording.formedWith;
  if (principal.action === 'formed' && !isUnit(principal.subject.key)) return wording.formedInside;
  if (principal.action === 'appointed' && principal.to !== null && isUnit(principal.to)) return wording.appointedToUnit;
  return wording.actions[principal.action];
}

function attributed(
  group: ToldTogether,
  claim: string,
  slots: Slots,
  status: Status,
  teller: Teller,
  outlet: boolean,
): string {
  const { principal } = group;
  const { attribution: said } = teller.wording;
  const self = group.deniedBySelf || isSelf(principal, teller);
  const speaker = principal.saidBy === null || self ? null : speakerName(principal.saidBy, teller);
  if (principal.implied) return fillTemplate(said.implied, { claim });
  if (principal.negated) {
    const { deed } = wordsFor(group, teller);
    const what = deed === undefined ? '' : fillTemplate(deed, slots);
    if (principal.reversed) return fillTemplate(said.reversed, { ...slots, deed: what, claim });
    if (self && what !== '') return fillTemplate(said.deniedBySelf, { ...slots, deed: what });
    return fillTemplate(speaker === null ? said.denied : said.deniedBy, { claim, speaker });
  }
  if (principal.certainty === 'rumoured') {
    if (status === 'reported' || status === 'confirmed') return fillTemplate(said.onceRumoured, { claim });
    return fillTemplate(speaker === null ? said.rumoured : said.rumouredBy, { claim, speaker });
  }
  if (principal.certainty === 'confirmed') {
    if (self) return fillTemplate(said.confirmedBySelf, { claim });
    return fillTemplate(speaker === null ? said.confirmed : said.confirmedBy, { claim, speaker });
  }
  if (speaker !== null) return fillTemplate(said.reportedBy, { claim, speaker });
  return outlet ? fillTemplate(said.reportedIn, { claim, speaker: principal.evidence.source.outlet }) : claim;
}

function slotsOf(
  group: ToldTogether,
  teller: Teller,
  named: number,
  withRoles: boolean,
): Slots & { date: string | null; date2: string | null } {
  const { principal, actors, joined } = group;
  const { names, wording } = teller;
  const place = principal.subject.kind === 'organisation' ? placeName(principal.subject.key, teller) : null;
  const date = dateWords(principal.date, wording);
  const date2 = joined === null || joined.date === principal.date ? null : dateWords(joined.date, wording);
  // A move on one day is told with the day at its end.
  const moved = joined !== null && date2 === null;
  const movedOnOneDay = moved && joined.date === principal.date;
  return {
    who: listed(
      actors.filter(({ subject }) => subject.kind === 'person').map((actor) => nameWithRole(actor, teller, withRoles)),
      named,
      wording,
    ),
    from: principal.from === null ? null : names.organisation(principal.from),
    to: destination(principal, teller),
    place,
    date: movedOnOneDay ? null : date,
    date2: movedOnOneDay ? date : date2,
  };
}

function destination({ action, to }: Claim, { names, wording }: Teller): string | null {
  if (action === 'sued') return to === null ? null : names.person(to);
  if (action === 'founded' && to === null) return wording.company;
  if (to === null) return null;
  return to === 'start-up' ? wording.ownCompany : names.organisation(to);
}

/** A company that somebody founded goes by its founder, and one that the article does not name by no name. */
function placeName(key: string, { names, wording }: Teller): string {
  const canonical = names.canonical(key);
  if (canonical !== null) return names.organisation(canonical);
  if (key === 'company') return wording.companyItself;
  const founder = key.endsWith('-company') ? key.slice(0, -'-company'.length) : null;
  return founder === null ? names.person(key) : fillTemplate(wording.companyOf, { who: names.person(founder) });
}

function nameWithRole(claim: Claim, teller: Teller, withRole: boolean): string {
  const name = teller.names.person(claim.subject.key);
  const role = withRole ? roleFor(claim, teller) : null;
  // A name that is told from another by its place has no room for a second bracket.
  return role === null || name.endsWith(')') ? name : fillTemplate(teller.wording.role, { name, role });
}

/** A role is told in the reader's language or not at all; a bare rank says nothing of whose. */
function roleFor({ role, evidence, subject }: Claim, { language }: Teller): string | null {
  if (role === null || subject.kind === 'organisation' || isBareRank(role)) return null;
  const written = evidence.source.language;
  if (language === 'zh') return written === 'zh' ? role : null;
  const words = written === 'zh' ? englishRole(role) : written === 'en' ? role : null;
  if (words === null || FAR_EAST.test(words)) return null;
  return words
    .split(' ')
    .map((word) => (CAPITALS.test(word.toLowerCase()) ? word.toUpperCase() : word))
    .join(' ');
}

function speakerName(saidBy: string, { names }: Teller): string {
  return names.organisation(saidBy);
}

function isSelf({ saidBy, subject }: Claim, { names }: Teller): boolean {
  return (
    saidBy !== null &&
    (SELF.has(saidBy.toLowerCase()) || saidBy === names.person(subject.key) || saidBy === subject.key)
  );
}

function listed(all: readonly string[], most: number, wording: LanguageWording): string | null {
  if (all.length === 0) return null;
  if (all.length > most) {
    const shown = all.slice(0, Math.max(1, most - 1));
    const count = wording.countsAll ? all.length : all.length - shown.length;
    return fillTemplate(wording.andMore, { names: shown.join(wording.comma), count: String(count) });
  }
  const last = all.at(-1) ?? '';
  return all.length === 1 ? last : `${all.slice(0, -1).join(wording.comma)}${wording.and}${last}`;
}

function templateFor(words: ActionWording, many: boolean, time: ReturnType<typeof timeOf>): Template {
  const past = (many ? words.sentenceOfMany : undefined) ?? words.sentence;
  if (words.future === undefined || time === 'past') return past;
  if (time === 'future') return (many ? words.futureOfMany : undefined) ?? words.future;
  return (many ? words.headlineOfMany : undefined) ?? words.headline;
}

/** A claim without a date says that somebody leaves and not whether they have gone. */
function timeOf({ principal, joined }: ToldTogether): 'past' | 'future' | 'open' {
  if (liesAhead(principal)) return 'future';
  return principal.date === null && (joined === null || joined.date === null) ? 'open' : 'past';
}

/** Days are counted in UTC, and the feeds' countries are up to a day ahead or behind. */
function liesAhead({ date, evidence }: Claim): boolean {
  const span = spanOf(date);
  return span !== null && span.startMs > Date.parse(evidence.source.published) + DAY_MS;
}

/** As exactly as the claim dates it and no more so. */
function dateWords(date: string | null, { date: words }: LanguageWording): string | null {
  const span = spanOf(date);
  if (span === null) return null;
  const [start = '', end] = span.text.split('/');
  const print = (text: string) => {
    const [year = '', month, day] = text.split('-');
    const slots = {
      year,
      month: words.months[Number(month) - 1] ?? '',
      day: day === undefined ? '' : String(Number(day)),
    };
    return fillTemplate([words.day, words.month, words.year], slots);
  };
  if (end !== undefined) return fillTemplate(words.between, { start: print(start), end: print(end) });
  return fillTemplate(span.precision === 'day' ? words.on : words.in, { date: print(start) });
}
