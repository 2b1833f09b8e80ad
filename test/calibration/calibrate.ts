/**
 * Fits the weights of relevance on labelled streams: `npm run calibrate -- DIR...`, each a folder with items.jsonl and labels.jsonl.
 * The table of minimal pairs is one more. Prints how a model fitted on all other folders judges each, then writes src/judging/relevance-weights.ts from all of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { WatchConfig } from '../../src/config/watch-config.ts';
import { normaliseArticle } from '../../src/feeds/normalise-article.ts';
import { createAnalyser } from '../../src/judging/analyse.ts';
import { article } from '../judging/judging-harness.ts';
import type { Text } from '../judging/minimal-pairs/pair-group.ts';
import { GROUPS } from '../judging/minimal-pairs/themes.ts';
import { type Example, fitLogistic, type Model, probability } from './fit-logistic.ts';

interface Item {
  readonly id: string;
  readonly feed: string;
  readonly guid: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
}

const root = new URL('../../', import.meta.url);
const { subject, thresholds } = WatchConfig.parse(parse(readFileSync(new URL('config/watch.yaml', root), 'utf8')));
const analyse = createAnalyser(subject, thresholds);
const out = process.stdout;

function linesOf<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The examples of one stream, read in order: people whom a relevant article has named are met from then on. */
function examplesOf(folder: string): Example[] {
  const labels = new Map(
    linesOf<{ id: string; relevant: boolean }>(join(folder, 'labels.jsonl')).map((l) => [l.id, l]),
  );
  const met = new Map<string, string>();
  return linesOf<Item>(join(folder, 'items.jsonl')).map((item) => {
    const published = new Date(item.published).toISOString();
    const { url: link, title, guid, text } = item;
    const entry = { title, link, id: guid, guid, published, updated: null, author: null, html: text, source: null };
    const feed = { key: item.feed, name: item.outlet, outlet: item.outlet, url: link, language: null };
    const article = normaliseArticle(entry, { ...feed, tier: 'press', intervalMinutes: 30 }, published);
    const { relevance, claims } = analyse(article, { met });
    const yes = labels.get(item.id)?.relevant === true;
    if (yes) for (const { subject: who } of claims) if (who.name !== undefined) met.set(who.key, who.key);
    return { features: relevance.features, yes };
  });
}

/** The texts of the table of minimal pairs: plain headlines, of which a careful reader has said what they are about. */
function examplesOfPairs(): Example[] {
  const example = ([title, text, language]: Text, yes: boolean): Example => ({
    features: analyse(article(title, text, language === undefined ? {} : { language })).relevance.features,
    yes,
  });
  return GROUPS.flatMap(({ first, other, silent = [] }) => [
    ...[first, ...other.slice(0, 1)].map((text) => example(text, true)),
    ...silent.map((text) => example(text, false)),
  ]);
}

function figures(model: Model, examples: readonly Example[], threshold: number): string {
  const said = examples.map(({ features }) => probability(model, features) >= threshold);
  const hits = examples.filter(({ yes }, at) => yes && said[at]).length;
  const precision = hits / (said.filter(Boolean).length || 1);
  const recall = hits / (examples.filter(({ yes }) => yes).length || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('usage: npm run calibrate -- DIR...\n');
  process.exit(2);
}
const streams = [
  ...folders.map((folder) => ({ name: basename(folder), examples: examplesOf(folder) })),
  { name: 'pairs', examples: examplesOfPairs() },
];
for (const { name, examples } of streams) {
  const others = streams.filter((stream) => stream.name !== name).flatMap((stream) => stream.examples);
  if (others.length === 0) continue;
  out.write(`${name}, fitted on the others: ${figures(fitLogistic(others), examples, thresholds.relevance)}\n`);
}
const model = fitLogistic(streams.flatMap(({ examples }) => examples));
for (const { name, examples } of streams)
  out.write(`${name}, fitted on all: ${figures(model, examples, thresholds.relevance)}\n`);
const weights = [...model.weights]
  .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
  .filter(([, weight]) => weight !== 0)
  .sort((a, b) => b[1] - a[1]);
writeFileSync(
  new URL('src/judging/relevance-weights.ts', root),
  `/** Written by \`npm run calibrate\`: what an article has when nothing is seen of it. */
export const RELEVANCE_BIAS = ${Math.round(model.bias * 100) / 100};

/** What each feature adds to the odds, in logits; fitted on labelled news of several years, in a dozen languages. */
export const RELEVANCE_WEIGHTS: Readonly<Record<string, number>> = {
${weights.map(([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},`).join('\n')}
};
`,
);
