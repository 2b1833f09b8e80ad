import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditLedger } from '../../src/ledger/audit-ledger.ts';
import { type LedgerRecords, ledgerRecords } from '../../src/ledger/records.ts';
import { recordingAdapter } from '../alerts/recording-adapter.ts';
import { type ChatApp, chatApp } from '../e2e/chat-app.ts';
import { DENIAL, EXIT, NEXT } from '../e2e/story-of-ours.ts';

let watcher: ChatApp;
let records: LedgerRecords;
const audit = () => auditLedger(records, async () => false);

beforeEach(async () => {
  watcher = await chatApp([recordingAdapter().adapter]);
  records = ledgerRecords(watcher.stores);
  for (const entry of [EXIT, NEXT, DENIAL]) await watcher.report(entry);
});
afterEach(() => watcher.close());

it('finds nothing missing after a story was told, added to and denied, beside the corpus', async () => {
  expect((await audit()).gaps).toEqual([]);
});

it.each([
  ['story', () => records.stories.delete('gao-lan-departed')],
  ['coverage', async () => removeFirst(records.coverage, 'gao-lan-departed|')],
  ['article', async () => removeArticleOf(records)],
  ['judgement', async () => removeFirst(records.judgements, await articleOf(records))],
] as const)('notices the loss of a %s', async (what, damage) => {
  await damage();

  expect((await audit()).gaps.map((gap) => gap.what)).toContain(what);
});

async function removeFirst(
  namespace: LedgerRecords['coverage'] | LedgerRecords['judgements'],
  prefix: string,
): Promise<void> {
  for await (const [key] of namespace.scan({ prefix, limit: 1 })) await namespace.delete(key);
}

async function articleOf({ coverage }: LedgerRecords): Promise<string> {
  for await (const [, { source }] of coverage.scan({ prefix: 'gao-lan-departed|', limit: 1 })) return source.articleId;
  throw new Error('the story has coverage');
}

async function removeArticleOf(all: LedgerRecords): Promise<void> {
  await all.articles.delete(await articleOf(all));
}
