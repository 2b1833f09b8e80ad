import { type Article, type Source, sourceOf } from '../model/article.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { Reason } from '../model/judgement.ts';
import type { SummarySentence } from '../model/story.ts';
import type { Subject, Thresholds } from '../model/subject.ts';
import type { Topic } from '../model/topic.ts';
import { discoverOrganisations } from './discover-organisations.ts';
import { type Discovery, discoverPeople, NOBODY } from './discover-people.ts';
import { discoverUnits } from './discover-units.ts';
import { eventKeysOf, isUnit, slug } from './event-key.ts';
import { type ExplainedReading, explainReading, listedSpellings } from './explain-reading.ts';
import { extractClaims } from './extract-claims.ts';
import { type DraftEvent, extractEvents } from './extract-events.ts';
import { fingerprint } from './fingerprint.ts';
import type { Met } from './known.ts';
import { english } from './language/english.ts';
import { SPACED_LEXICONS, UNSPACED_LEXICONS } from './language/lexicons.ts';
import { type MergedClaim, mergeClaims } from './merge-claims.ts';
import { peopleDirectory } from './people-directory.ts';
import { type RankedEvent, rankEvents } from './rank-events.ts';
import { createSentenceReader, type Reading } from './read-sentences.ts';
import { type Relevance, relevanceOf } from './relevance.ts';
import { tellsDeparture } from './relevance-evidence.ts';
import { hasCue, type Sentence } from './sentence.ts';
import { settleTitles } from './settle-titles.ts';
import { withShortNames } from './short-names.ts';
import { tokenise } from './tokenise.ts';
import { articleTopics } from './topics-of.ts';
import { withTranscriptions } from './with-transcriptions.ts';

/** All that an article says by itself, before anything known is asked. */
export interface Analysis {
  readonly source: Source;
  readonly relevance: Relevance;
  readonly relevant: boolean;
  /** People first, then organisations, in the order of the text. */
  readonly claims: readonly Claim[];
  /** The event that headline and lead announce; null for coverage that names none. */
  readonly main: string | null;
  /** Main event in front. */
  readonly events: readonly string[];
  /** All events with their scores, highest first. */
  readonly ranking: readonly RankedEvent[];
  /** What was read, for `why`. */
  readonly explained: ExplainedReading;
  /** Keys of the people named or meant. */
  readonly people: readonly string[];
  /** Somebody of the subject's own is named or meant, not only who speaks of it. */
  readonly leads: boolean;
  /** Headline or lead tells of somebody's leaving the subject, with or without a name. */
  readonly departing: boolean;
  /** It says of what office or of whom. */
  readonly vacating: boolean;
  /** Keys of names that nobody configured: the ledger may have met them. */
  readonly strangers: readonly string[];
  /** Keys of the watched people whose remarks the headline brings: news about the subject once they have left it. */
  readonly speakers: readonly string[];
  /** Those of them whom the text itself calls former. */
  readonly formers: readonly string[];
  readonly topics: readonly Topic[];
  /** Empty where the article is not about the subject, and its bands too. */
  readonly signature: readonly number[];
  readonly bands: readonly string[];
  /** English sentences beside the quoted ones, where a model wrote some that hold. */
  readonly summary?: readonly SummarySentence[];
  /** What became of a model's answer, where one was asked. */
  readonly assist?: Reason;
}

/** Adds to what the rules read, before anything is concluded from it. */
export type Refine = (sentences: readonly Sentence[], claims: readonly MergedClaim[]) => readonly MergedClaim[];

/** An article as read, before what the ledger knows of anybody in it: the same for every analysis of it. */
export interface ArticleReading extends Reading {
  /** With the people whom the article by itself ties to the subject. */
  readonly discovery: Discovery;
}

/** What an analysis may be given beside the article. */
export interface AnalyseOptions {
  /** The article's, where it has been read. */
  readonly reading?: ArticleReading;
  /** Keys of people nobody configured whom earlier articles tied to the subject; nobody where it is left out. */
  readonly met?: Met;
  readonly refine?: Refine;
}

/** Analyses an article; pure where `refine` is. */
export interface Analyser {
  (article: Article, options?: AnalyseOptions): Analysis;
  /** Reading is most of the work, and tells already whom the ledger has to be asked about. */
  read(article: Article): ArticleReading;
}

/** Compiles names and lexicons once; the function it returns may be called for any number of articles. */
export function createAnalyser(subject: Subject, thresholds: Thresholds): Analyser {
  const readable = withTranscriptions(subject);
  const readSentences = createSentenceReader(readable, {
    fallback: english,
    unspaced: UNSPACED_LEXICONS,
    spaced: SPACED_LEXICONS,
  });
  const directory = peopleDirectory(readable.people, tokenise);
  const listed = listedSpellings(subject, tokenise);
  const bodies = new Set(subject.organisations.filter((o) => o.relation === 'watched').map((o) => o.name));
  const rivals = new Set(subject.organisations.filter((o) => o.relation === 'other').map((o) => o.name));
  const read = (article: Article): ArticleReading => {
    const { sentences: written, silenced } = readSentences(article);
    const sentences = discoverOrganisations(discoverUnits(written));
    return { sentences, silenced, discovery: discoverPeople(sentences, directory, silenced) };
  };
  const analyse = (article: Article, { met = NOBODY, refine, reading = read(article) }: AnalyseOptions = {}) => {
    const discovery =
      met.size === 0 ? reading.discovery : discoverPeople(reading.sentences, directory, reading.silenced, met);
    const sentences = withShortNames(settleTitles(discovery.sentences));
    const happened = extractEvents(sentences, article.published);
    const ruled = mergeClaims(extractClaims(sentences, article.published), subject, article.published).filter(
      (claim) => claim.action !== 'statement' || happened.length === 0 || isInTitle(claim),
    );
    const merged = refine?.(sentences, ruled) ?? ruled;
    // "Tencent recruits X" is X's move and no call to the team.
    const moving = merged.some((claim) => claim.action === 'joined' && !claim.negated);
    const drafts = moving ? happened.filter((draft) => draft.action !== 'recruiting') : happened;
    const relevance = relevanceOf(sentences, merged, drafts);
    const recent = subject.since === null || article.published >= subject.since;
    const relevant = recent && relevance.score >= thresholds.relevance;
    const source = sourceOf(article);
    const standing = (claim: MergedClaim) => isStanding(claim, drafts, bodies);
    const personal = merged.filter(isNamed).map((claim) => toClaim(claim, source, standing(claim)));
    const organisational = distinct(drafts.map((draft) => toOrganisationClaim(draft, source)));
    const claims = [...personal, ...organisational];
    const people = peopleOf(sentences, merged);
    const hiring = sentences[0]?.field === 'title' && tellsHire(sentences[0]);
    const departing = sentences[0]?.field === 'title' && tellsDeparture(sentences[0]);
    const ranked = rankEvents(claims, eventKeysOf, departing, hiring, rivalsNamed(sentences[0]), rivals);
    const remarks = merged.filter((claim) => claim.action === 'statement' && claim.watched);
    const speakers = remarks.map((claim) => claim.person);
    const formers = remarks.filter(isFormers).map((claim) => claim.person);
    // A text about something else is nobody's copy: six of ten articles cost neither a fingerprint nor its index.
    const { signature, bands } =
      relevant || speakers.length > 0 ? fingerprint(article.title, article.text) : NO_FINGERPRINT;
    return {
      source,
      relevance,
      relevant,
      claims,
      main: ranked.main,
      events: ranked.all,
      ranking: ranked.ranking,
      explained: explainReading(article, sentences, merged.filter(isNamed), organisational, subject, listed, met),
      people,
      leads: sentences.some((s) => s.people.some((person) => person.watched)),
      strangers: discovery.strangers,
      departing: sentences.some(
        (s) => tellsDeparture(s) && (s.field === 'title' || (s.index === 1 && hasCue(s, ['role', 'exit-word']))),
      ),
      vacating: sentences.some(
        (s) => s.index <= 1 && tellsDeparture(s) && (s.people.length > 0 || hasCue(s, ['role'])),
      ),
      speakers,
      formers,
      topics: articleTopics(claims, sentences),
      signature,
      bands,
    };
  };
  return Object.assign(analyse, { read });
}

const NO_FINGERPRINT = { signature: [], bands: [] };

/** Remarks in the text are the story only where the text tells of nothing else. */
function isInTitle(claim: MergedClaim): boolean {
  return claim.drafts.some((draft) => draft.sentence.field === 'title');
}

function isFormers(claim: MergedClaim): boolean {
  return claim.drafts.some((draft) => hasCue(draft.sentence, ['former']));
}

/** A post that stands for a name is a hint at the person, not a statement about them: it finds the story and claims nothing. */
function isNamed(claim: MergedClaim): boolean {
  return claim.action === 'statement' || claim.drafts.some((draft) => draft.mention.by !== 'title');
}

/** A post in a body that has long been there, in an article that forms neither it nor one without a name. */
function isStanding({ action, to }: MergedClaim, events: readonly DraftEvent[], bodies: ReadonlySet<string>): boolean {
  if (action !== 'appointed' || to === null || !isUnit(to) || !bodies.has(to)) return false;
  return !events.some((e) => e.action === 'formed' && (!isUnit(e.organisation) || e.organisation === slug(to)));
}

function toClaim(claim: MergedClaim, source: Source, standing: boolean): Claim {
  const [draft] = claim.drafts;
  return {
    subject: { kind: 'person', key: claim.person, ...(claim.discovered ? { name: claim.name } : {}) },
    action: claim.action,
    role: claim.role,
    date: claim.date,
    from: claim.from,
    to: claim.to,
    certainty: claim.certainty,
    negated: claim.negated,
    ...(claim.reversed ? { reversed: true as const } : {}),
    implied: claim.implied,
    ...(claim.elsewhere ? { elsewhere: true as const } : {}),
    ...(standing ? { standing: true as const } : {}),
    saidBy: claim.saidBy,
    evidence: { source, span: draft === undefined ? null : spanOf(draft.sentence) },
  };
}

function toOrganisationClaim(draft: DraftEvent, source: Source): Claim {
  return {
    subject: { kind: 'organisation', key: draft.organisation },
    action: draft.action,
    role: null,
    date: draft.date,
    from: null,
    to: draft.to,
    certainty: draft.rumour ? 'rumoured' : 'reported',
    negated: false,
    implied: false,
    saidBy: null,
    evidence: { source, span: spanOf(draft.sentence) },
  };
}

function spanOf({ field, start, end }: Sentence): { field: Sentence['field']; start: number; end: number } {
  return { field, start, end };
}

function distinct(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    // One letter, one meeting, one fall of the shares an article, whichever of the company's names stands beside it.
    const key = ONCE.has(claim.action) ? claim.action : factKey(claim);
    const before = first.get(key);
    if (before === undefined) first.set(key, claim);
    // The headline names it, the text says when.
    else if (before.date === null) first.set(key, { ...before, date: claim.date });
  }
  return [...first.values()];
}

const ONCE: ReadonlySet<string> = new Set(['letter', 'meeting', 'staff-voiced', 'shares-moved']);

/** "Alibaba lures a scientist away": the company hires, and the headline does not say whom. */
function tellsHire(title: Sentence): boolean {
  return (
    title.people.length === 0 &&
    title.triggers.some((t) => {
      const hirer = title.organisations.find((o) => o.end <= t.at);
      return (
        t.value.action === 'joined' &&
        t.value.subject === 'after' &&
        hirer !== undefined &&
        hirer.value.relation !== 'other'
      );
    })
  );
}

function rivalsNamed(title: Sentence | undefined): string[] {
  if (title?.field !== 'title') return [];
  return title.organisations.filter((o) => o.value.relation === 'other').map((o) => o.value.name);
}

function peopleOf(sentences: readonly Sentence[], claims: readonly MergedClaim[]): string[] {
  const mentioned = sentences.flatMap((sentence) => sentence.people.map((person) => person.key));
  return [...new Set([...claims.map((claim) => claim.person), ...mentioned])];
}
