import { describe, expect, it } from 'vitest';
import { dispatchJson } from '../../src/commands/dispatch.ts';
import { article, ledgerOf, says } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { asking } from './answer-text.ts';

describe('sources', () => {
  const slots = { from: 'Qwen' };
  const original = article('o1', 'First Post', '2026-03-20T00:00:00.000Z', [says('yu-bowen', 'departed', slots)]);
  const copy = article('o2', 'Copy Portal', '2026-03-21T00:00:00.000Z', [says('yu-bowen', 'departed', slots)]);
  const repeated = { ...copy, judgement: { ...copy.judgement, duplicateOf: original.source } };

  it('lists every article of a story with day and linked title, copies behind their original', async () => {
    const { ask, deps } = asking(await ledgerOf([original, repeated]));
    expect((await ask('sources yu-bowen-departed')).split('\n').slice(1)).toEqual([
      '- First Post, 2026-03-20: First Post on o1<https://o1.example/story> · alert',
      '-   ↳ copy of First Post: Copy Portal, 2026-03-21: Copy Portal on o2<https://o2.example/story> · alert',
      '2 articles, 1 independent outlet · as of 2026-08-01 00:00 UTC · /qwen story yu-bowen-departed',
    ]);
    expect(await ask('sources yu-bowen')).toBe(await ask('sources yu-bowen-departed'));
    expect(await dispatchJson('sources yu-bowen-departed', deps)).toMatchObject({
      value: [{ source: { articleId: 'o1' } }, { source: { articleId: 'o2' } }],
    });
  });

  it('says which story may be meant, and asks the same of it', async () => {
    const { ask } = asking(await ledgerOf(MARCH));
    expect(await ask('sources lin-junyang-departde')).toContain('/qwen sources lin-junyang-departed');
    expect(await ask('sources hui-binyuan-departed as-of 2026-03-01')).toContain('had not been reported by 2026-03-01');
    expect(await ask('sources')).toContain('Which story?');
  });
});

describe('the timeline of a story', () => {
  it('has what it tells and what its people did besides, and nobody else', async () => {
    const { ask, deps } = asking(await ledgerOf(MARCH));
    const answer = await ask('timeline story:hui-binyuan-departed');
    expect(answer).toMatch(/^Timeline: /);
    expect(answer.match(/· [a-z-]+$/gm)).toEqual([
      '· hui-binyuan-joined-meta',
      '· hui-binyuan-departed',
      '· hui-binyuan-farewell-post',
    ]);
    const json = await dispatchJson('timeline story hui-binyuan-departed', deps);
    expect(json).toMatchObject({ value: { events: [{ name: 'Hui Binyuan' }, {}, {}], omitted: 0 } });
  });

  it('has the events of a story that is about nobody', async () => {
    const { ask } = asking(await ledgerOf(MARCH));
    expect(await ask('timeline story:shares-moved-2026-02-26')).toMatch(/◐ 2026-03-04 {2}Alibaba shares moved/);
  });

  it('counts its own events towards the limit, and keeps to the day asked for', async () => {
    const { ask } = asking(await ledgerOf(MARCH));
    expect((await ask('timeline story:hui-binyuan-departed limit 1')).match(/^- /gm)).toHaveLength(1);
    expect(await ask('timeline story:hui-binyuan-departed as-of 2026-03-03')).not.toContain('Meta');
    expect(await ask('timeline story:hui-binyuan-departde')).toContain('/qwen timeline story hui-binyuan-departed');
  });
});
