import { type Article, type Source, sourceOf } from '../model/article.ts';
import { type Claim, factKey } from '../model/claim.ts';
import type { Subject, Thresholds } from '../model/subject.ts';
import type { Topic } from '../model/topic.ts';
import { discoverPeople } from './discover-people.ts';
import { eventKeysOf } from './event-key.ts';
import { extractClaims } from './extract-claims.ts';
import { type DraftEvent, extractEvents } from './extract-events.ts';
import { fingerprint } from './fingerprint.ts';
import { english } from './language/english.ts';
import { SPACED_LEXICONS, UNSPACED_LEXICONS } from './language/lexicons.ts';
import { type MergedClaim, mergeClaims } from './merge-claims.ts';
import { rankEvents } from './rank-events.ts';
import { createSentenceReader } from './read-sentences.ts';
import { type Relevance, relevanceOf, tellsDeparture } from './relevance.ts';
import type { Sentence } from './sentence.ts';
import { articleTopics } from './topics-of.ts';

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
  /** Keys of the people named or meant. */
  readonly people: readonly string[];
  /** Keys of those whose stories may take the article up: the people, or all who are watched where it names nobody. */
  readonly candidates: readonly string[];
  /** Keys of the watched people whose remarks the headline brings: news about the subject once they have left it. */
  readonly speakers: readonly string[];
  readonly topics: readonly Topic[];
  readonly signature: readonly number[];
  readonly bands: readonly string[];
}

/** Analyses an article; pure. */
export type Analyser = (article: Article) => Analysis;

/** Compiles names and lexicons once; the function it returns may be called for any number of articles. */
export function createAnalyser(subject: Subject, thresholds: Thresholds): Analyser {
  const read = createSentenceReader(subject, {
    fallback: english,
    unspaced: UNSPACED_LEXICONS,
    spaced: SPACED_LEXICONS,
  });
  const everybody = subject.people.filter((person) => person.watched).map((person) => person.key);
  const rivals = new Set(subject.organisations.filter((o) => o.relation === 'other').map((o) => o.name));
  return (article) => {
    const sentences = discoverPeople(read(article));
    const drafts = extractEvents(sentences, article.published);
    const merged = mergeClaims(extractClaims(sentences, article.published), subject, article.published).filter(
      (claim) => claim.action !== 'statement' || drafts.length === 0 || isInTitle(claim),
    );
    const relevance = relevanceOf(sentences, merged, drafts);
    const recent = subject.since === null || article.published >= subject.since;
    const relevant = recent && relevance.score >= thresholds.relevance;
    const source = sourceOf(article);
    const personal = merged.filter(isNamed).map((claim) => toClaim(claim, source));
    const organisational = distinct(drafts.map((draft) => toOrganisationClaim(draft, source)));
    const claims = [...personal, ...organisational];
    const people = peopleOf(sentences, merged);
    const hiring = sentences[0]?.field === 'title' && tellsHire(sentences[0]);
    const departing = sentences[0]?.field === 'title' && tellsDeparture(sentences[0]);
    const ranked = rankEvents(claims, eventKeysOf, departing, hiring, rivalsNamed(sentences[0]), rivals);
    const { signature, bands } = fingerprint(article.title, article.text);
    return {
      source,
      relevance,
      relevant,
      claims,
      main: ranked.main,
      events: ranked.all,
      people,
      candidates: people.length === 0 && ranked.main === null ? everybody : people,
      speakers: merged.filter((claim) => claim.action === 'statement' && claim.watched).map((claim) => claim.person),
      topics: articleTopics(claims, sentences),
      signature,
      bands,
    };
  };
}

/** Remarks in the text are the story only where the text tells of nothing else. */
function isInTitle(claim: MergedClaim): boolean {
  return claim.drafts.some((draft) => draft.sentence.field === 'title');
}

/** A post that stands for a name is a hint at the person, not a statement about them: it finds the story and claims nothing. */
function isNamed(claim: MergedClaim): boolean {
  return claim.action === 'statement' || claim.drafts.some((draft) => draft.mention.by !== 'title');
}

function toClaim(claim: MergedClaim, source: Source): Claim {
  const [draft] = claim.drafts;
  return {
    subject: { kind: 'person', key: claim.person },
    action: claim.action,
    role: claim.role,
    date: claim.date,
    from: claim.from,
    to: claim.to,
    certainty: claim.certainty,
    negated: claim.negated,
    implied: claim.implied,
    saidBy: null,
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
  for (const claim of claims) if (!first.has(factKey(claim))) first.set(factKey(claim), claim);
  return [...first.values()];
}

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
