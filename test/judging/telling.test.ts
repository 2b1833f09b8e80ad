import { describe, expect, it } from 'vitest';
import { article, memoryLedger } from './judging-harness.ts';

const judge = (title: string, text = '') => memoryLedger().take(article(title, text));
const short = (claims: Awaited<ReturnType<typeof judge>>['telling']) =>
  (claims ?? []).map(({ subject, action }) => `${subject.key} ${action}`);

describe('what a message about an article tells', () => {
  it('is its main event first, then the other news', async () => {
    const { telling } = await judge('Zhou Hao leaves Qwen; Wu Jia stays');

    expect(short(telling)).toEqual(['zhou-hao departed', 'wu-jia stays']);
  });

  it('is only the news where the main event has been told', async () => {
    const ledger = memoryLedger();
    await ledger.take(article('Zhou Hao leaves the Qwen team'));
    const update = await ledger.take(
      article('Zhou Hao has left Qwen', 'Zhou Hao has left Qwen. Zhang Di has left the Qwen team too.'),
    );

    expect(update.verdict).toBe('update');
    expect(short(update.telling)).toEqual(['zhang-di departed']);
  });

  it('has whom the same sentence tells of, where the news itself is nobody’s', async () => {
    const { telling } = await judge('Alibaba shares fall as Qwen head Zhou Hao resigns');

    expect(short(telling)).toContain('zhou-hao departed');
  });

  it('has a role in the words of the sentence that carries the claim, or none', async () => {
    const { telling } = await judge('Qwen post-training head Zhou Hao has quit');
    const elsewhere = await judge('Zhou Hao quits Qwen', 'The Qwen post-training head Zhou Hao has quit.');

    expect(telling?.[0]?.role).toMatch(/^post-training/);
    expect(elsewhere.telling?.[0]?.role).toBeNull();
  });
});

describe('what of an article is quoted', () => {
  it('is the sentences that carry what is told, with their facts, and how it begins where nothing is', async () => {
    const told = await judge('Alibaba Qwen loses a leader', 'Spring has come. Zhou Hao has left the Qwen team.');
    const nothing = await judge(
      'Alibaba Qwen after the exits of its leaders',
      'Qwen has lost its leaders. So it goes.',
    );

    expect(told.summary).toEqual([
      {
        text: 'Zhou Hao has left the Qwen team.',
        quoted: true,
        articleId: told.article.articleId,
        facts: ['p:zhou-hao|departed|'],
      },
    ]);
    expect(nothing.summary.map(({ text, facts }) => [text, facts])).toEqual([['Qwen has lost its leaders.', []]]);
  });

  it('is 25 words altogether, and no stump of a sentence', async () => {
    const long = `Zhou Hao has left the Qwen team ${'again and '.repeat(8)}so on.`;
    const { summary } = await judge(
      'Alibaba Qwen loses two leaders',
      `${long} Zhang Di has left the Qwen team as well today.`,
    );

    expect(summary.map(({ text }) => text)).toEqual([long]);
  });
});
