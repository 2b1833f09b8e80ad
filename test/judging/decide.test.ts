import { describe, expect, it } from 'vitest';
import { factGroup } from '../../src/judging/known.ts';
import { recallKeys } from '../../src/judging/recall-keys.ts';
import type { Claim, PersonAction } from '../../src/model/claim.ts';
import { analyse, article, memoryLedger } from './judging-harness.ts';

const LATER = { published: '2026-05-22T10:00:00.000Z' };

function seedClaim(person: string, action: PersonAction, to: string | null = null): Claim {
  const source = {
    articleId: 'seed:test',
    outlet: 'Seed',
    title: 'A seed',
    url: '',
    published: '2026-05-01T00:00:00.000Z',
    tier: 'press' as const,
    language: 'en',
  };
  return {
    subject: { kind: 'person', key: person },
    action,
    role: null,
    date: null,
    from: null,
    to,
    certainty: 'reported',
    negated: false,
    implied: false,
    saidBy: null,
    evidence: { source, span: null },
  };
}

describe('a first report', () => {
  it('opens a story with a readable id and explains every stage', async () => {
    const judgement = await memoryLedger().take(article('Yu Bowen joins ByteDance after leaving Qwen'));
    expect(judgement).toMatchObject({ verdict: 'alert', storyId: 'yu-bowen-departed', duplicateOf: null });
    expect(judgement.reasons.map((reason) => reason.stage)).toEqual([
      'identity',
      'near-duplicate',
      'relevance',
      'claims',
      'story',
      'novelty',
      'verdict',
    ]);
    expect(judgement.news.claims.map((claim) => claim.action).sort()).toEqual(['departed', 'joined']);
  });
  it('is kept with its reason when it is about something else', async () => {
    const judgement = await memoryLedger().take(article('Qwen models get faster'));
    expect(judgement).toMatchObject({ verdict: 'irrelevant', storyId: null, claims: [], events: [], topics: [] });
    expect(judgement.reasons.at(-1)?.detail).toEqual({
      rule: 'not about the people or the organisation of the subject',
    });
  });
  it('is told without a name where an office is vacated, and not where only something is lost', async () => {
    const quits = article('Head of Alibaba’s Qwen speech team quits');
    expect(await memoryLedger().take(quits)).toMatchObject({ verdict: 'alert', news: { claims: [], events: [] } });
    const loses = article('Qwen loses its in-house chip lab to Alibaba Cloud');
    expect((await memoryLedger().take(loses)).verdict).toBe('duplicate');
  });
  it('is no remark of somebody in office', async () => {
    const remark = article('吴嘉称千问用户破亿', '阿里巴巴副总裁吴嘉20日表示，千问用户已超过一亿。');
    expect((await memoryLedger().take(remark)).verdict).toMatch(/duplicate|irrelevant/);
    const essay = article('Former Qwen lead Lin Junyang publishes essay on agents');
    expect((await memoryLedger().take(essay)).verdict).toBe('alert');
  });
  it('is no reorganisation that a text mentions on the way', async () => {
    const aside = 'Song Jiayi resigned on Monday. Her team at Alibaba’s Qwen is being reorganised.';
    const { news } = await memoryLedger().take(article('Song Jiayi leaves Alibaba’s Qwen', aside));
    expect(news.events).toEqual(['song-jiayi-departed']);
  });
  it('is the same whenever it is judged again', async () => {
    const item = article('周浩离开千问，加入腾讯', '周浩宣布离开千问。');
    expect(await memoryLedger().take(item)).toEqual(await memoryLedger().take(item));
  });
});

describe('the same again', () => {
  const first = article(
    'Zhou Hao leaves Qwen',
    'Zhou Hao, head of post-training at Qwen, resigned on Monday, colleagues say.',
  );
  it('is a duplicate under another address', async () => {
    const ledger = memoryLedger();
    await ledger.take(first);
    const copy = await ledger.take(
      article(first.title, first.text, { ...LATER, url: 'https://copy.example.org/1', outlet: 'Copy' }),
    );
    expect(copy).toMatchObject({ verdict: 'duplicate', storyId: 'zhou-hao-departed' });
    expect(copy.duplicateOf?.outlet).toBe('Example News');
  });
  it('is a duplicate when the title was edited and nothing is new', async () => {
    const ledger = memoryLedger();
    await ledger.take(first);
    const edited = await ledger.take({ ...first, title: 'Zhou Hao leaves Qwen team', published: LATER.published });
    expect(edited.verdict).toBe('duplicate');
    expect(edited.reasons[0]?.outcome).toBe('the same entry again');
  });
  it('is an update when the edit brings a fact', async () => {
    const ledger = memoryLedger();
    await ledger.take(first);
    const edited = await ledger.take({
      ...first,
      title: 'Zhou Hao leaves Qwen for Tencent',
      published: LATER.published,
    });
    expect(edited.verdict).toMatch(/alert|update/);
    expect(edited.news.claims.map((c) => c.to)).toContain('Tencent');
  });
  it('is corroboration from another outlet in other words', async () => {
    const ledger = memoryLedger();
    await ledger.take(first);
    const second = await ledger.take(article('千问后训练负责人周浩离职', '', LATER));
    expect(second).toMatchObject({ verdict: 'corroboration', storyId: 'zhou-hao-departed', duplicateOf: null });
  });
  it('takes up a piece that names nobody, and does not tell it', async () => {
    const ledger = memoryLedger();
    await ledger.take(first);
    const piece = await ledger.take(
      article("What the exit of its head means for Alibaba's Qwen team", 'The team goes on.', LATER),
    );
    expect(piece).toMatchObject({ verdict: 'corroboration', storyId: 'zhou-hao-departed' });
  });
});

describe('what the seeded corpus knows', () => {
  it('is not told: a duplicate while nobody was told', async () => {
    const ledger = memoryLedger();
    ledger.seed([seedClaim('zhou-hao', 'departed')]);
    expect((await ledger.take(article('Zhou Hao leaves Qwen'))).verdict).toBe('duplicate');
    expect((await memoryLedger().take(article('Zhou Hao leaves Qwen'))).verdict).toBe('alert');
  });
  it('alerts for a new fact in a seeded story', async () => {
    const ledger = memoryLedger();
    ledger.seed([seedClaim('zhou-hao', 'departed')]);
    const judgement = await ledger.take(article('Zhou Hao leaves Qwen for Tencent'));
    expect(judgement.verdict).toBe('alert');
  });
  it('knows a destination that the corpus has', async () => {
    const ledger = memoryLedger();
    ledger.seed([seedClaim('hui-binyuan', 'departed', 'Meta'), seedClaim('hui-binyuan', 'joined', 'Meta')]);
    expect((await ledger.take(article('惠彬原离开千问，加入Meta'))).verdict).toBe('duplicate');
    expect((await ledger.take(article('惠彬原离开千问，加入OpenAI', '', LATER))).verdict).toMatch(/alert|update/);
  });
});

describe('remarks', () => {
  it('are news once their author has left, and not before', async () => {
    const remarks = article('Lin Junyang publishes essay on agentic thinking', 'It is about AI.', LATER);
    expect((await memoryLedger().take(remarks)).verdict).toBe('irrelevant');
    const ledger = memoryLedger();
    await ledger.take(article('Lin Junyang leaves Qwen'));
    expect((await ledger.take(remarks)).verdict).toBe('alert');
  });
});

describe('what the ledger is asked', () => {
  it('holds keys of events with their neighbouring periods, facts and people', () => {
    const item = article('Alibaba restructures its Qwen team', 'Zhou Hao resigned from Qwen.');
    const keys = recallKeys(item, analyse(item));
    expect(keys.events).toEqual(
      expect.arrayContaining([
        'reorganisation-2026-05',
        'reorganisation-2026-04',
        'reorganisation-2026-06',
        'zhou-hao-departed',
      ]),
    );
    expect(keys.factGroups).toContain(factGroup({ kind: 'person', key: 'zhou-hao' }, 'departed'));
    expect(keys.people).toContain('zhou-hao');
  });
});
