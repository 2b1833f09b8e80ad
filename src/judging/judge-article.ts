import { setImmediate } from 'node:timers/promises';
import type { Article } from '../model/article.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Thresholds } from '../model/subject.ts';
import type { Analyser, Analysis } from './analyse.ts';
import { decide } from './decide.ts';
import { NOBODY } from './discover-people.ts';
import type { Acquaintances, Met, Recall } from './known.ts';
import { recallKeys } from './recall-keys.ts';

/** What the judgement of an article is made with. */
interface JudgeDeps {
  /** Made once with `createAnalyser`. */
  readonly analyse: Analyser;
  /** Takes the rules' analysis further with a model; never takes anything from it, and never rejects. */
  readonly assist?: ((article: Article, analysis: Analysis, met: Met) => Promise<Analysis>) | undefined;
  readonly thresholds: Thresholds;
  readonly recall: Recall;
  readonly acquaintances: Acquaintances;
  /** ISO 8601 in UTC. */
  readonly judgedAt: string;
}

/** A judgement, and the fingerprint of the text that it compared: the ledger remembers both. */
export interface JudgedText {
  readonly judgement: Judgement;
  readonly signature: readonly number[];
  readonly bands: readonly string[];
}

/** From so many characters on each step takes tens of milliseconds. */
const LONG_TEXT = 3_000;

/** Others have their turn between two steps over a long text. */
async function breath({ text }: Article): Promise<void> {
  if (text.length > LONG_TEXT) await setImmediate();
}

/**
 * Reads an article, asks the ledger whether it has met the strangers in it, analyses it with them, asks the ledger what is known of
 * that, and decides. Deterministic without `assist`; rejects only where the ledger does.
 */
export async function judgeArticle(article: Article, deps: JudgeDeps): Promise<JudgedText> {
  const reading = deps.analyse.read(article);
  await breath(article);
  const { asked } = reading.discovery;
  const met = asked.length === 0 ? NOBODY : await deps.acquaintances(asked, article.published);
  const ruled = deps.analyse(article, { met, reading });
  await breath(article);
  const analysis = (await deps.assist?.(article, ruled, met)) ?? ruled;
  const known = await deps.recall(recallKeys(article, analysis));
  const judgement = decide(article, analysis, known, { thresholds: deps.thresholds, judgedAt: deps.judgedAt });
  return { judgement, signature: analysis.signature, bands: analysis.bands };
}
