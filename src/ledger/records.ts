import type { SoundsAlike } from '../judging/alike-names.ts';
import type { KnownArticle, KnownFact } from '../judging/known.ts';
import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story } from '../model/story.ts';
import type { SuppressedArticle } from '../model/suppression.ts';
import type { Namespace, Stores } from '../stores/open-stores.ts';

/** Members kept in one band; a band that fills up is boilerplate and its oldest members serve as well as all. */
export const BAND_CAP = 64;

/** One article's part in a story. Key: `<storyId>|<published>|<articleId>`, so that a prefix scan gives a story's coverage by time. */
export interface Coverage {
  readonly source: Source;
  readonly verdict: Judgement['verdict'];
  readonly claims: readonly Claim[];
}

/**
 * A seen article. `contentHashes` tell an edit from a version met before: some feeds list one guid with two headlines, and
 * some caches go back to an older version.
 */
interface ArticleRecord extends KnownArticle {
  readonly contentHashes: readonly string[];
}

/** Somebody or something that claims are about. Key: `<kind>:<key>`. */
interface SubjectRecord {
  readonly kind: 'person' | 'organisation';
  readonly key: string;
  readonly name: string;
  /** Met in an article and not configured. */
  readonly discovered: boolean;
}

/** The holder of a post who is said to have left it; a successor's story is linked to that departure. */
interface PostLeft {
  readonly person: string;
  /** Key of the organisation left; '' where none is named. */
  readonly from: string;
}

/** What has to be known of a seed to forget it. */
export interface SeedRecord {
  /** Which version of the seed has been taken in; '' while that is not done. */
  readonly version: string;
  readonly articleId: string;
  readonly claimKeys: readonly string[];
  readonly coverageKeys: readonly string[];
  readonly factGroups: readonly string[];
  readonly stories: readonly string[];
  readonly bands: readonly string[];
}

/** Every namespace of the ledger with its key. All times in keys are ISO 8601 in UTC, so that key order is time order. */
export interface LedgerRecords {
  /** article id -> what near-duplicate search and `why` need; written last: its presence means "seen". */
  readonly articles: Namespace<ArticleRecord>;
  /** canonical URL -> ids of the articles at it, the first met in front; bounded */
  readonly urls: Namespace<readonly string[]>;
  /** band -> ids of the articles in it, oldest first */
  readonly bands: Namespace<readonly string[]>;
  /** article id, or `<article id>~<content hash>` for a later edit -> the judgement; written first */
  readonly judgements: Namespace<Judgement>;
  /** `<judgedAt>|<article id>` -> an article that led to no message: suppressed articles by time; written after its judgement */
  readonly suppressed: Namespace<SuppressedArticle>;
  /** story id -> story */
  readonly stories: Namespace<Story>;
  /** `<opened>|<storyId>` -> story id: stories by time */
  readonly storiesByTime: Namespace<string>;
  /** `<personKey>|<opened>|<storyId>` -> story id: stories of a person by time */
  readonly storiesByPerson: Namespace<string>;
  /** event key -> story id */
  readonly events: Namespace<string>;
  /** `factGroup` -> what was told of it */
  readonly facts: Namespace<readonly KnownFact[]>;
  /** `<kind>:<subjectKey>|<published>|<articleId>|<n>` -> claim: a subject's claims by time */
  readonly claims: Namespace<Claim>;
  readonly subjects: Namespace<SubjectRecord>;
  /** `<beginning of a name>|<person key>` -> person key, of people met in articles: `beginningsOf`; for suggestions alone */
  readonly peopleByName: Namespace<string>;
  /** one of `soundsOf` a key -> people met in articles whose names sound so, the first met in front; bounded */
  readonly peopleBySound: Namespace<readonly SoundsAlike[]>;
  readonly coverage: Namespace<Coverage>;
  /** `postKey` -> who was last said to leave the post */
  readonly postsLeft: Namespace<PostLeft>;
  /** discovered key of a person -> key of the configured person who they were found to be */
  readonly merges: Namespace<string>;
  /** seed key -> what taking it in has left in the ledger */
  readonly seeds: Namespace<SeedRecord>;
}

/** @returns the ledger's namespaces in `stores`. */
export function ledgerRecords(stores: Stores): LedgerRecords {
  return {
    articles: stores.namespace('articles'),
    urls: stores.namespace('articles-by-url'),
    bands: stores.namespace('bands'),
    judgements: stores.namespace('judgements'),
    suppressed: stores.namespace('suppressed'),
    stories: stores.namespace('stories'),
    storiesByTime: stores.namespace('stories-by-time'),
    storiesByPerson: stores.namespace('stories-by-person'),
    events: stores.namespace('events'),
    facts: stores.namespace('facts'),
    claims: stores.namespace('claims'),
    subjects: stores.namespace('subjects'),
    peopleByName: stores.namespace('people-by-name'),
    peopleBySound: stores.namespace('people-by-sound'),
    coverage: stores.namespace('coverage'),
    postsLeft: stores.namespace('posts-left'),
    merges: stores.namespace('merges'),
    seeds: stores.namespace('seeds'),
  };
}
