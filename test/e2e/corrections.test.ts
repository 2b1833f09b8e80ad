import { describe, expect, it } from 'vitest';
import type { ChatMessage, Inline } from '../../src/model/chat-message.ts';
import { anArticle, memoryApp } from './memory-app.ts';

const REPORT = {
  id: 'c1',
  title: 'Yu Bowen to leave Qwen, sources say',
  text: 'Yu Bowen, who leads post-training at Alibaba’s Qwen, is leaving, two people said.',
  published: '2026-04-01T08:00:00.000Z',
};
const DENIAL = {
  id: 'c2',
  title: 'Alibaba denies that Yu Bowen is leaving Qwen',
  text: 'Alibaba denied on Friday that Yu Bowen is leaving Qwen. “He has not resigned,” a spokesperson for Alibaba said.',
  published: '2026-04-02T08:00:00.000Z',
};
const AGAIN = { ...DENIAL, id: 'c3', published: '2026-04-02T10:00:00.000Z', outlet: 'Second Outlet' };
const CONFIRMATION = {
  id: 'c4',
  title: 'Yu Bowen confirms on X that he has left Qwen',
  text: '“I have left Qwen,” Yu Bowen wrote on X. Yu Bowen confirmed that he has left Qwen.',
  published: '2026-04-20T08:00:00.000Z',
};

type Text = Parameters<typeof anArticle>[0];

/** What messages say of the report. */
const HEADLINE = 'Yu Bowen leaves Alibaba Qwen';

async function told(stream: readonly Text[], options: Parameters<typeof memoryApp>[0] = {}) {
  const memory = await memoryApp({ now: '2026-12-01T00:00:00.000Z', ...options });
  await memory.app.open();
  for (const text of stream) await memory.app.takeIn(anArticle(text));
  await memory.app.open();
  return memory;
}

const headingOf = ({ blocks: [first] }: ChatMessage): readonly Inline[] =>
  first?.kind === 'heading' ? first.content : [];

describe('a told story that is denied', () => {
  it('is corrected in its thread, and its message struck through', async () => {
    const { sent } = await told([REPORT, DENIAL]);

    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'reply', 'edit']);
    const [, reply, edit] = sent;
    if (reply === undefined || edit === undefined) throw new Error('nothing was corrected');
    expect(headingOf(reply.message)).toEqual([`Correction: ${HEADLINE}`]);
    const text = JSON.stringify(reply.message);
    expect(text).toContain('[reported]');
    expect(text).toContain('It is denied that Yu Bowen');
    expect(text).toContain('(Outlet c2, confirmed)');
    expect(reply.message.blocks[0]).toMatchObject({ status: 'denied' });
    expect(headingOf(edit.message)).toEqual([{ text: HEADLINE, style: 'strike' }]);
    expect(edit.message.blocks[0]).toMatchObject({ status: 'denied' });
  });

  it('is corrected once, however many outlets carry the denial, and stays struck through', async () => {
    const { sent } = await told([REPORT, DENIAL, AGAIN]);

    expect(sent.filter(({ kind }) => kind === 'reply')).toHaveLength(1);
    for (const { kind, message } of sent.slice(1)) {
      if (kind === 'edit') expect(headingOf(message)).toEqual([{ text: HEADLINE, style: 'strike' }]);
    }
  });

  it('is corrected again when it turns out to be so', async () => {
    const { sent, app } = await told([REPORT, DENIAL, CONFIRMATION]);

    const replies = sent.filter(({ kind }) => kind === 'reply').map(({ message }) => message.blocks[0]);
    expect(replies).toMatchObject([{ status: 'denied' }, { status: 'confirmed' }]);
    expect(headingOf(sent.at(-1)?.message ?? { blocks: [] })).toEqual([HEADLINE]);
    const dossier = await app.answerJson('story yu-bowen-departed as-of 2026-04-02');
    expect(JSON.stringify(dossier)).toContain('"status":"denied"');
  });

  it('is not corrected by what one forum says', async () => {
    const memory = await memoryApp({ now: '2026-05-01T00:00:00.000Z' });
    await memory.app.open();
    await memory.app.takeIn(anArticle(REPORT));
    await memory.app.takeIn({ ...anArticle(DENIAL), tier: 'community' });
    await memory.app.open();

    expect(memory.sent.filter(({ message }) => JSON.stringify(message).includes('Correction'))).toEqual([]);
  });

  it('is told as denied where it opens so, with nothing struck through', async () => {
    const { sent } = await told([DENIAL, AGAIN]);

    expect(JSON.stringify(sent.map(({ message }) => message))).not.toContain('strike');
  });
});

const WITHDRAWAL = {
  id: 'c10',
  title: 'Yu Bowen withdraws his resignation and stays at Qwen',
  text: 'Yu Bowen has withdrawn his resignation, Alibaba said.',
  published: '2026-04-08T08:00:00.000Z',
};
const WITHDRAWAL_IN_CHINESE = {
  ...WITHDRAWAL,
  id: 'c11',
  title: '郁博文撤回辞呈，留任千问',
  text: '千问后训练负责人郁博文已撤回辞呈。',
};

describe('a departure that was told and is withdrawn', () => {
  it.each([
    ['en', WITHDRAWAL, HEADLINE, 'Correction: ', 'reversed', 'Yu Bowen went back on leaving. (Outlet c10, confirmed)'],
    ['en', WITHDRAWAL_IN_CHINESE, HEADLINE, 'Correction: ', 'reversed', 'Yu Bowen went back on leaving.'],
    ['zh', WITHDRAWAL, '郁博文离开千问', '更正：', '已撤回', '郁博文改变决定，不再离职。（Outlet c10，已证实）'],
    ['zh', WITHDRAWAL_IN_CHINESE, '郁博文离开千问', '更正：', '已撤回', '郁博文改变决定，不再离职。'],
  ] as const)('is corrected to readers of %s as reversed', async (language, text, headline, mark, label, now) => {
    const { sent, app } = await told([REPORT, text], { language });

    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'reply', 'edit']);
    const [, reply, edit] = sent.map(({ message }) => message);
    if (reply === undefined || edit === undefined) throw new Error('nothing was corrected');
    expect(headingOf(reply)).toEqual([mark + headline]);
    expect(reply.blocks[0]).toMatchObject({ status: 'reversed', statusLabel: label });
    expect(JSON.stringify(reply)).toContain(now);
    expect(headingOf(edit)).toEqual([{ text: headline, style: 'strike' }]);
    expect(edit.blocks[0]).toMatchObject({ status: 'reversed', statusLabel: label });
    const answer = JSON.stringify(await app.answerJson('who-left person Yu Bowen'));
    expect(answer).toContain('"reason":"reversed"');
    expect(answer).toContain('"contradictions":[]');
  });

  it.each([
    ['en', 'Yu Bowen goes back on leaving Alibaba Qwen'],
    ['zh', '郁博文改变决定，不再离开千问'],
  ] as const)(
    'is told to readers of %s as what it is where nobody heard of the departure',
    async (language, headline) => {
      const { sent } = await told([WITHDRAWAL], { language });

      expect(sent.map(({ kind }) => kind)).toEqual(['post']);
      expect(headingOf(sent[0]?.message ?? { blocks: [] })).toEqual([headline]);
      expect(JSON.stringify(sent)).not.toContain('strike');
    },
  );
});

describe('corrections to readers of Chinese', () => {
  it('say why a message is struck through, and who says what', async () => {
    const { sent, app } = await told([REPORT, DENIAL], { language: 'zh' });
    await app.takeIn(anArticle(CONFIRMATION));
    await app.open();

    const texts = sent.map(({ message }) => JSON.stringify(message));
    expect(texts[1]).toContain('更正：郁博文离开千问');
    expect(texts[1]).toContain('此前消息');
    expect(texts[1]).toContain('以下说法遭否认：');
    expect(texts[2]).toContain('当事方已否认这一说法。');
    expect(texts[3]).toContain(' [已否认]');
    for (const text of texts) expect(text).not.toMatch(/Correction|Was told|denied by|no longer/);
  });
});

describe('a told story that its only outlet takes back', () => {
  const RETRACTION = {
    ...REPORT,
    title: 'Alibaba’s Qwen plans new models',
    text: 'Alibaba’s Qwen team plans new models. An earlier version of this article was wrong.',
  };

  it('is corrected, and no answer tells it any more', async () => {
    const { sent, app, stores } = await told([REPORT, RETRACTION]);

    const reply = sent.find(({ kind }) => kind === 'reply');
    expect(headingOf(reply?.message ?? { blocks: [] })).toEqual([`Correction: ${HEADLINE}`]);
    expect(JSON.stringify(reply?.message)).toContain('does not say so any more');
    expect(headingOf(sent.at(-1)?.message ?? { blocks: [] })).toEqual([{ text: HEADLINE, style: 'strike' }]);
    expect(JSON.stringify(await app.answerJson('who-left person Yu Bowen'))).not.toContain('Outlet c1');
    const again = await told([RETRACTION], { stores });
    expect(again.sent).toEqual([]);
  });

  it('is not corrected while another outlet stands by it', async () => {
    const other = {
      ...REPORT,
      id: 'c9',
      title: 'Yu Bowen quits Qwen',
      text: 'Yu Bowen quits Alibaba’s Qwen, three people said.',
    };
    const { sent } = await told([REPORT, other, RETRACTION]);

    expect(JSON.stringify(sent.map(({ message }) => message))).not.toContain('Correction');
  });
});

describe('what one aggregator or community tells', () => {
  it('is a rumour until a second one, independent of it, tells it too', async () => {
    const { app, stores } = await memoryApp({ now: '2026-05-01T00:00:00.000Z' });
    await app.open();
    const status = async () => (await stores.namespace<{ status: string }>('stories').get('yu-bowen-departed'))?.status;
    await app.takeIn({ ...anArticle(REPORT), tier: 'aggregator' });
    expect(await status()).toBe('rumoured');
    await app.takeIn({ ...anArticle({ ...REPORT, id: 'c5' }), tier: 'community' });
    expect(await status()).toBe('rumoured');
    await app.takeIn({
      ...anArticle({
        ...REPORT,
        id: 'c6',
        title: 'Yu Bowen quits Qwen',
        text: 'Qwen’s post-training chief Yu Bowen quits, three employees told us.',
      }),
      tier: 'community',
    });
    expect(await status()).toBe('reported');
  });
});

describe('a story that is taken up again much later', () => {
  it('keeps its id', async () => {
    const late = {
      ...REPORT,
      id: 'c7',
      title: 'How Yu Bowen left Qwen',
      text: 'Yu Bowen left Qwen in April.',
      published: '2026-11-20T08:00:00.000Z',
    };
    const { app, sent } = await told([REPORT]);
    const taken = await app.takeIn(anArticle(late));
    await app.open();

    expect(taken).toMatchObject({ judgement: { storyId: 'yu-bowen-departed' } });
    expect(sent.map(({ kind }) => kind)).toEqual(['post', 'edit']);
  });
});

describe('the next move of somebody who left', () => {
  it('is a story of its own that names the departure', async () => {
    const move = {
      id: 'c8',
      title: 'Former Qwen leader Yu Bowen joins ByteDance',
      text: 'Yu Bowen, who led post-training at Alibaba’s Qwen, has joined ByteDance’s Seed team, two people said.',
      published: '2026-06-01T08:00:00.000Z',
    };
    const { app } = await told([REPORT, move]);

    const answer = JSON.stringify(await app.answer('story yu-bowen-joined-bytedance'));
    expect(answer).toContain('Follows from');
    expect(answer).toContain('/qwen story yu-bowen-departed');
  });
});
