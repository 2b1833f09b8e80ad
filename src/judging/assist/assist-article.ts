import type { Article } from '../../model/article.ts';
import type { Reason } from '../../model/judgement.ts';
import type { Subject, Thresholds } from '../../model/subject.ts';
import type { Analyser, Analysis, Refine } from '../analyse.ts';
import { NOBODY } from '../discover-people.ts';
import type { Met } from '../known.ts';
import type { MergedClaim } from '../merge-claims.ts';
import type { Sentence } from '../sentence.ts';
import { addClaim } from './add-claims.ts';
import { createClaimCheck } from './check-claim.ts';
import { createSummaryCheck } from './check-summary.ts';
import type { AskFailure, AskModel, OfferedClaim } from './offered-answer.ts';
import { canBeDoubted } from './sentence-doubts.ts';

/** Share of the threshold from which an article is near enough to it to be asked about. */
const NEAR = 0.5;
/** Characters of an offered name that `why` prints. */
const NAME_SHOWN = 40;

/** What assisting needs. */
export interface AssistDeps {
  readonly analyse: Analyser;
  readonly subject: Subject;
  readonly thresholds: Thresholds;
  readonly ask: AskModel;
  readonly onFailure: (failure: AskFailure) => void;
}

/**
 * Takes an analysis further; see `createAssist`.
 * @param met the people whom the analysis was made with.
 */
export type Assist = (article: Article, analysis: Analysis, met?: Met) => Promise<Analysis>;

/**
 * Asks a model about articles that the rules find relevant or nearly so, and adds to their analysis what holds: claims and details of
 * claims, and sentences of a summary. What it says is checked as `createClaimCheck` and `createSummaryCheck` promise; the events,
 * topics and relevance are concluded from all claims by the code that does it without a model. Nothing the rules read is taken away,
 * and a failure leaves their analysis as it was. The outcome stands in `assist`, for `why`.
 */
export function createAssist({ analyse, subject, thresholds, ask, onFailure }: AssistDeps): Assist {
  const checkClaim = createClaimCheck(subject);
  const checkSummary = createSummaryCheck(subject);
  return async (article, analysis, met = NOBODY) => {
    const old = subject.since !== null && article.published < subject.since;
    const near = analysis.relevance.score >= thresholds.relevance * NEAR;
    if (old || !(analysis.relevant || near) || !canBeDoubted(article)) return analysis;
    const asked = await ask(article);
    if (asked.kind === 'failed') {
      onFailure(asked.failure);
      return { ...analysis, assist: { stage: 'assist', outcome: FAILED[asked.failure], detail: {} } };
    }
    const { answer } = asked;
    let sentences: readonly Sentence[] = [];
    const used: string[] = [];
    const refused: string[] = [];
    const refine: Refine = (read, ruled) => {
      sentences = read;
      let claims: readonly MergedClaim[] = ruled;
      for (const offered of answer.claims) {
        const checked = checkClaim(offered, { article, sentences, claims, met });
        if (!checked.accepted) {
          refused.push(`${described(offered)}: ${checked.why}`);
          continue;
        }
        const addition = addClaim(claims, checked.draft, subject);
        if (addition.kind === 'refused') refused.push(`${described(offered)}: ${addition.why}`);
        else {
          ({ claims } = addition);
          ({ sentences } = checked);
          if (addition.kind !== 'known') used.push(`${checked.draft.person} ${checked.draft.action} ${addition.kind}`);
        }
      }
      return claims;
    };
    const refined = analyse(article, { met, refine });
    const { kept, dropped } = checkSummary(answer.summary, { article, sentences, claims: refined.claims, met });
    const assist = reasonOf(used, refused, kept.length, dropped);
    return { ...refined, ...(kept.length > 0 ? { summary: kept } : {}), assist };
  };
}

const FAILED: Readonly<Record<AskFailure, string>> = {
  'timed-out': 'the model timed out; the rules alone',
  unreachable: 'the model was not reached; the rules alone',
  unauthorised: 'the model wants another key; the rules alone',
  throttled: 'the model has too many requests; the rules alone',
  failed: 'the model failed; the rules alone',
  'too-large': 'the answer of the model was too large; the rules alone',
  invalid: 'the answer of the model was not valid; the rules alone',
  paused: 'the model is not asked after failures in a row; the rules alone',
};

function reasonOf(
  used: readonly string[],
  refused: readonly string[],
  sentences: number,
  dropped: readonly string[],
): Reason {
  const parts = [count(used.length, 'claim'), count(sentences, 'sentence')].filter((part) => part !== '');
  return {
    stage: 'assist',
    outcome: parts.length === 0 ? 'nothing of the model used' : `of the model ${parts.join(' and ')} used`,
    detail: { used, refused, dropped: dropped.map((why) => `a sentence: ${why}`) },
  };
}

function count(many: number, what: string): string {
  if (many === 0) return '';
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** A refused claim in few words. They are a model's: letters and spaces only, and not many. */
function described({ person, action }: OfferedClaim): string {
  return [person, action].map((text) => text.slice(0, NAME_SHOWN).replace(/[^\p{L}\p{M}\p{Nd} -]/gu, '')).join(' ');
}
