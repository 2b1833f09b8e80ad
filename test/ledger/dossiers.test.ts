import { describe, expect, it } from 'vitest';
import { latestStories } from '../../src/ledger/latest-stories.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { personDossier } from '../../src/ledger/person-dossier.ts';
import { storyDossier } from '../../src/ledger/story-dossier.ts';
import { whyArticle } from '../../src/ledger/why-article.ts';
import type { Story } from '../../src/model/story.ts';
import { at, later } from './as-of-day.ts';
import { article, ledgerOf, says } from './known-claims.ts';
import { MARCH } from './march-articles.ts';

async function dossierOf(key: string, asOf = later) {
  const ledger = await ledgerOf(MARCH);
  const person = ledger.people.get(key);
  if (person === undefined) throw new Error(`not configured: ${key}`);
  return personDossier(ledger, { person, asOf });
}

describe('personDossier', () => {
  it('has spellings, departure, claims by time, sources and stories', async () => {
    const lin = await dossierOf('lin-junyang');
    expect(lin.person.names).toContain('林俊旸');
    expect(lin.person.misspellings).toEqual(['Lin Junyan']);
    expect(lin.departure).toMatchObject({ status: 'confirmed' });
    expect(lin.sources.map(({ published }) => published)).toEqual(lin.sources.map(({ published }) => published).sort());
    expect(lin.claims).toHaveLength(7);
    expect(lin.stories.map(({ id }) => id)).toContain('lin-junyang-departed');
  });

  it('shows both posts of Zhou Hao as a contradiction', async () => {
    const hao = await dossierOf('zhou-hao');
    expect(hao.departure).toBeNull();
    expect(hao.contradictions).toMatchObject([{ about: 'post', versions: [{}, {}] }]);
  });

  it('knows only what was known', async () => {
    const fourth = await dossierOf('zhou-jingren', at('2026-03-04'));
    expect(fourth).toMatchObject({ posts: [], stories: [], claims: [], statements: [] });
    const fifth = await dossierOf('zhou-jingren', at('2026-03-05'));
    expect(fifth.posts.map(({ how, organisation }) => [how, organisation])).toEqual([
      ['appointed', 'Foundation Model Task Force'],
      ['stays', 'Tongyi Lab'],
    ]);
  });
});

describe('storyDossier', () => {
  it('says who reports what, what differs, and what the articles tell besides', async () => {
    const lookup = await storyDossier(await ledgerOf(MARCH), { id: 'hui-binyuan-departed', asOf: later });
    if (lookup.found !== 'story') throw new Error(lookup.found);
    const { statements, background, coverage, story } = lookup.dossier;
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ status: 'confirmed', date: '2026-03-03' });
    expect(statements[0]?.sources.map(({ outlet }) => outlet)).toEqual([
      'A Commentary',
      'News Rewrite',
      'Venture Daily',
      'Three Exits',
    ]);
    expect(statements[0]?.contradictions.map(({ about }) => about)).toEqual(['date', 'role']);
    expect(background.some(({ text }) => text.includes('Lin Junyang'))).toBe(true);
    expect(coverage.map(({ source }) => source.outlet)).toEqual(statements[0]?.sources.map(({ outlet }) => outlet));
    expect(story.outlets).toHaveLength(4);
  });

  it('tells the story as it stood on the day, headline and counts included', async () => {
    const ledger = await ledgerOf(MARCH);
    const lookup = await storyDossier(ledger, { id: 'hui-binyuan-departed', asOf: at('2026-03-04') });
    if (lookup.found !== 'story') throw new Error(lookup.found);
    const { story, statements, coverage } = lookup.dossier;
    expect(story).toMatchObject({
      articles: 2,
      outlets: ['A Commentary', 'News Rewrite'],
      updated: '2026-03-04T09:00:00.000Z',
    });
    expect(story.headline).toBe('Hui Binyuan (researcher) left Qwen');
    expect(statements[0]?.contradictions.map(({ about }) => about)).toEqual(['role']);
    expect(coverage).toHaveLength(2);
    expect(await storyDossier(ledger, { id: 'hui-binyuan-departed', asOf: at('2026-03-02') })).toEqual({
      found: 'later',
      storyId: 'hui-binyuan-departed',
      opened: '2026-03-03T18:00:00.000Z',
    });
  });

  it('takes the beginning of an id where it is enough, and suggests near ones', async () => {
    const ledger = await ledgerOf(MARCH);
    expect(await storyDossier(ledger, { id: 'Lin-Jun', asOf: later })).toMatchObject({ found: 'story' });
    expect(await storyDossier(ledger, { id: 'hui-binyuan', asOf: later })).toMatchObject({
      found: 'none',
      suggestions: expect.arrayContaining(['hui-binyuan-departed']),
    });
    expect(await storyDossier(ledger, { id: 'lin-yunjang-departed', asOf: later })).toMatchObject({
      found: 'none',
      suggestions: ['lin-junyang-departed'],
    });
    expect(await storyDossier(ledger, { id: 'departed', asOf: later })).toMatchObject({ found: 'none' });
    expect(await storyDossier(ledger, { id: '', asOf: later })).toMatchObject({ found: 'none' });
  });
});

describe('latestStories', () => {
  it('lists the newest first, of one topic, as they stood', async () => {
    const ledger = await ledgerOf([
      ...MARCH,
      article('may', 'Wire', '2026-05-02T00:00:00Z', [says('yu-bowen', 'joined', { to: 'ByteDance' })], {
        topics: ['next-move'],
      }),
    ]);
    const all = await latestStories(ledger, { asOf: later, limit: 3 });
    expect(all.stories).toHaveLength(3);
    expect(all.stories[0]?.id).toBe('yu-bowen-joined-bytedance');
    const moves = await latestStories(ledger, { asOf: later, topic: 'next-move' });
    expect(moves.stories[0]?.id).toBe('yu-bowen-joined-bytedance');
    expect(moves.stories.every(({ topics }) => topics.includes('next-move'))).toBe(true);
    const every = await latestStories(ledger, { asOf: later, limit: 50 });
    expect(moves.stories.length).toBeLessThan(every.stories.length);
    const fourth = await latestStories(ledger, { asOf: at('2026-03-04'), limit: 50 });
    expect(fourth.stories.every(({ opened, updated }) => opened < '2026-03-05' && updated < '2026-03-05')).toBe(true);
    const lin = fourth.stories.find(({ id }) => id === 'lin-junyang-departed');
    expect(lin?.sources.map(({ outlet }) => outlet)).toEqual(['A Commentary', 'The Brief', 'News Rewrite']);
  });
});

describe('latestStories and what was said before any feed was read', () => {
  it('leaves seeded statements out, unless they are asked for or there is nothing else', async () => {
    const remark = article(
      'may',
      'Wire',
      '2026-05-02T00:00:00Z',
      [says('yu-bowen', 'statement', { date: '2026-05-01' })],
      {
        topics: ['statement'],
      },
    );
    const seeded = async (articles: Parameters<typeof ledgerOf>[0]) => {
      const ledger = await ledgerOf(articles);
      const [[id, story] = ['', undefined]] = await storiesOf(ledger, 'yu-bowen-statement');
      if (story === undefined) throw new Error('no story');
      await ledger.records.stories.set(id, { ...story, seeded: true });
      return ledger;
    };
    const ids = async (ledger: Ledger, topic?: 'statement') =>
      (await latestStories(ledger, { asOf: later, limit: 50, ...(topic === undefined ? {} : { topic }) })).stories.map(
        ({ id }) => id,
      );
    const both = await seeded([...MARCH, remark]);
    expect((await ids(both)).filter((id) => id.startsWith('yu-bowen-statement'))).toEqual([]);
    expect((await ids(both)).length).toBeGreaterThan(3);
    expect((await ids(both, 'statement')).filter((id) => id.startsWith('yu-bowen-statement'))).toHaveLength(1);
    expect(await ids(await seeded([remark]))).toHaveLength(1);
  });
});

async function storiesOf(ledger: Ledger, prefix: string) {
  const found: (readonly [string, Story])[] = [];
  for await (const entry of ledger.records.stories.scan({ prefix })) found.push(entry);
  return found;
}

describe('whyArticle', () => {
  const canonicalUrl = (url: string) => {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  };

  it('finds the judgement by any copy of the address, by id, and all of a story', async () => {
    const ledger = await ledgerOf(MARCH);
    const byUrl = await whyArticle(ledger, 'https://brief.example/story?utm_source=x', canonicalUrl);
    expect(byUrl).toMatchObject({ found: 'article', judgements: [{ article: { articleId: 'brief' } }] });
    expect(await whyArticle(ledger, 'brief', canonicalUrl)).toEqual(byUrl);
    expect(await whyArticle(ledger, 'lin-junyang-departed', canonicalUrl)).toMatchObject({
      found: 'story',
      articles: 5,
    });
  });

  it('shows every decision about an article that was edited', async () => {
    const ledger = await ledgerOf(MARCH);
    const first = await ledger.records.judgements.get('brief');
    if (first === undefined) throw new Error('not recorded');
    await ledger.records.judgements.set('brief~abc', {
      ...first,
      judgedAt: '2026-03-09T00:00:00.000Z',
      verdict: 'update',
    });
    const answer = await whyArticle(ledger, 'https://brief.example/story', canonicalUrl);
    expect(answer.found === 'article' && answer.judgements.map(({ verdict }) => verdict)).toEqual(['alert', 'update']);
  });

  it('says what it looked for where it finds nothing, whatever is typed', async () => {
    const ledger = await ledgerOf(MARCH);
    expect(await whyArticle(ledger, 'https://nowhere.example/a?b=1', canonicalUrl)).toEqual({
      found: 'none',
      lookedFor: 'https://nowhere.example/a',
      suggestions: [],
    });
    expect(await whyArticle(ledger, 'https://', canonicalUrl)).toMatchObject({ found: 'none' });
    expect(await whyArticle(ledger, 'lin-junyang-depart', canonicalUrl)).toMatchObject({ found: 'story' });
  });
});
