import { describe, expect, it } from 'vitest';
import type { Judgement, Reason } from '../../src/model/judgement.ts';
import { article, memoryLedger } from './judging-harness.ts';

function detailOf(judgement: Judgement, stage: Reason['stage']): Reason['detail'] {
  return judgement.reasons.find((reason) => reason.stage === stage)?.detail ?? {};
}

const FIRST = article(
  'Xu Lanting, head of Qwen research, joins ByteDance',
  'Xu Lanting said on Monday that she leaves Qwen. People familiar with the matter say that Zhou Hao resigned from Qwen.',
);

describe('the reasons of a judgement', () => {
  it('say by which words people were found, and why a claim is as sure as it is', async () => {
    const judgement = await memoryLedger().take(FIRST);
    const { names, claims } = detailOf(judgement, 'claims');
    expect(names).toContainEqual(expect.stringMatching(/^xu-lanting: “Xu Lanting” discovered, headline/));
    expect(names).toContainEqual(expect.stringMatching(/^zhou-hao: “Zhou Hao” configured, sentence 2/));
    expect(claims).toContainEqual(
      expect.stringMatching(/^zhou-hao departed \(reported, hearsay “.+”\): “People familiar with .+ sentence 2$/),
    );
    expect(detailOf(judgement, 'story').events).toContainEqual(
      expect.stringMatching(/^xu-lanting-joined-bytedance \d/),
    );
    expect(detailOf(judgement, 'relevance').because).toContainEqual(
      expect.stringMatching(/^\+\d\.\d .* in the headline$/),
    );
  });

  it('say what was known, since when and from which story', async () => {
    const ledger = memoryLedger();
    const { storyId } = await ledger.take(FIRST);
    const again = await ledger.take(
      article('ByteDance hires Xu Lanting from Qwen', 'The researcher leaves Qwen.', {
        published: '2026-05-22T08:00:00.000Z',
      }),
    );
    expect(detailOf(again, 'novelty').known).toContainEqual(
      expect.stringMatching(`^xu-lanting joined ByteDance since 2026-05-20 \\(.*\\) in ${storyId}`),
    );
  });
});
