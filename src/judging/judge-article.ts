import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Thresholds } from '../model/subject.ts';
import type { Analyser } from './analyse.ts';
import { decide } from './decide.ts';
import type { Recall } from './known.ts';
import { recallKeys } from './recall-keys.ts';

/** What the judgement of an article is made with. */
interface JudgeDeps {
  /** Made once with `createAnalyser`. */
  readonly analyse: Analyser;
  readonly thresholds: Thresholds;
  readonly recall: Recall;
  /** ISO 8601 in UTC. */
  readonly judgedAt: string;
}

/** A judgement, and the fingerprint of the text that it compared: the ledger remembers both. */
export interface JudgedText {
  readonly judgement: Judgement;
  readonly signature: readonly number[];
  readonly bands: readonly string[];
}

/** Analyses an article, asks the ledger what it knows of it, and decides. Deterministic; rejects only where `recall` does. */
export async function judgeArticle(article: Article, deps: JudgeDeps): Promise<JudgedText> {
  const analysis = deps.analyse(article);
  const known = await deps.recall(recallKeys(article, analysis));
  const judgement = decide(article, analysis, known, { thresholds: deps.thresholds, judgedAt: deps.judgedAt });
  return { judgement, signature: analysis.signature, bands: analysis.bands };
}
