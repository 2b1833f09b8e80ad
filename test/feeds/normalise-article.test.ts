import { describe, expect, it } from 'vitest';
import { normaliseArticle } from '../../src/feeds/normalise-article.ts';
import type { FeedEntry } from '../../src/feeds/parsed-feed.ts';
import type { Feed } from '../../src/model/subject.ts';

const SEEN = '2026-03-05T12:00:00.000Z';
const press: Feed = {
  key: 'outlet',
  name: 'The Outlet (输出)',
  outlet: 'The Outlet',
  url: 'https://outlet.example/feed?token=secret',
  language: 'en-GB',
  tier: 'press',
  intervalMinutes: 30,
};
const aggregator: Feed = {
  ...press,
  key: 'google',
  name: 'Google News: Qwen',
  outlet: 'Google News',
  tier: 'aggregator',
};
const entry = (over: Partial<FeedEntry>): FeedEntry => ({
  title: 'Head of research leaves the laboratory after three years',
  link: 'https://outlet.example/1?utm_source=rss',
  id: 'g1',
  guid: 'g1',
  published: '2026-03-05T10:00:00.000Z',
  updated: null,
  author: null,
  html: '<p>He <b>said</b> so on Thursday.</p>',
  source: null,
  ...over,
});
const article = (over: Partial<FeedEntry>, feed: Feed = press) => normaliseArticle(entry(over), feed, SEEN);

describe('normaliseArticle', () => {
  it('fills every field', () => {
    expect(article({ author: ' Ann\u200b Example ' })).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      feed: 'outlet',
      guid: 'g1',
      url: 'https://outlet.example/1?utm_source=rss',
      canonicalUrl: 'https://outlet.example/1',
      outlet: 'The Outlet',
      tier: 'press',
      title: 'Head of research leaves the laboratory after three years',
      text: 'He said so on Thursday.',
      author: 'Ann Example',
      language: 'en',
      published: '2026-03-05T10:00:00.000Z',
      publishedInferred: false,
      firstSeen: SEEN,
    });
  });

  it('gives the same id for whatever a publisher rewrites but the guid', () => {
    const edited = article({ title: 'Other', link: 'https://outlet.example/2', published: null });
    expect(edited.id).toBe(article({}).id);
    expect(article({ guid: 'g2' }).id).not.toBe(edited.id);
    expect(article({}, aggregator).id).not.toBe(edited.id);
  });

  it.each([
    ['Lead leaves - The Outlet', 'Lead leaves'],
    ['Lead leaves | the outlet', 'Lead leaves'],
    ['Lead leaves - outlet.example', 'Lead leaves'],
    ['负责人离职_输出', '负责人离职'],
    ['Lead leaves - Another Outlet', 'Lead leaves - Another Outlet'],
    ['Inside The Outlet', 'Inside The Outlet'],
    ['UPDATE 2-Lead leaves', 'Lead leaves'],
    ['Exclusive: Lead leaves', 'Lead leaves'],
    ['BREAKING | UPDATE 1-Lead leaves', 'Lead leaves'],
    ['【快讯】负责人离职', '负责人离职'],
    ['【36氪独家】负责人离职', '负责人离职'],
    ['独家｜负责人离职', '负责人离职'],
    ['【千问】负责人离职', '【千问】负责人离职'],
    ['Exclusive access to the laboratory', 'Exclusive access to the laboratory'],
    ['Exclusive:', 'Exclusive:'],
    ['Lead\u202e leaves\u0007', 'Lead leaves'],
  ])('title %j becomes %j', (title, expected) => {
    expect(article({ title }).title).toBe(expected);
  });

  it.each([
    ['2026-03-05T12:00:01.000Z', null, SEEN, true],
    ['2027-01-01T00:00:00.000Z', '2026-03-05T09:00:00.000Z', '2026-03-05T09:00:00.000Z', false],
    [null, '2026-03-05T09:00:00.000Z', '2026-03-05T09:00:00.000Z', false],
    [null, null, SEEN, true],
    ['0001-01-01T00:00:00.000Z', null, SEEN, true],
    [SEEN, null, SEEN, false],
  ])('published %j, updated %j: %j, inferred %j', (published, updated, expected, inferred) => {
    expect(article({ published, updated })).toMatchObject({ published: expected, publishedInferred: inferred });
  });

  it('takes the outlet of an aggregated entry from its source, its title, or the host it leads to', () => {
    const google = {
      link: 'https://news.google.com/rss/articles/CBMiX?oc=5',
      html: '<a href="x">Lead leaves</a> <font>Example Post</font>',
    };
    const sourced = article(
      { ...google, title: 'Lead leaves - Example Post', source: { name: 'Example Post', url: null } },
      aggregator,
    );
    expect(sourced).toMatchObject({
      outlet: 'Example Post',
      title: 'Lead leaves',
      text: '',
      canonicalUrl: 'https://news.google.com/rss/articles/CBMiX',
    });
    expect(article({ ...google, title: 'Lead - an account - gjdream.com' }, aggregator)).toMatchObject({
      outlet: 'gjdream.com',
      title: 'Lead - an account',
    });
    const bing = 'https://www.bing.com/news/apiclick.aspx?url=https%3a%2f%2fwww.post.example%2f1';
    expect(article({ link: bing }, aggregator)).toMatchObject({
      outlet: 'post.example',
      canonicalUrl: 'https://post.example/1',
    });
    expect(article({ source: { name: 'Example Post', url: null } })).toMatchObject({ outlet: 'The Outlet' });
  });

  it('drops a text that only repeats the headline', () => {
    expect(article({ html: 'Head of research leaves the laboratory, after three years! The Outlet' }).text).toBe('');
  });

  it('makes do without link and title, and never shows the query of the feed', () => {
    const bare = article({ link: null, title: '', html: 'First words of the text.' });
    expect(bare.title).toBe('First words of the text.');
    expect(bare.url).toBe(`https://outlet.example/feed#${bare.id}`);
    expect(bare.canonicalUrl).toBe(bare.url);
    expect(article({ link: 'javascript:alert(1)' }).url).toMatch(/^https:\/\/outlet\.example\/feed#/);
    expect(article({ link: '/2' }).url).toBe('https://outlet.example/2');
    expect(article({ title: '', html: '' }).title).toBe('Untitled');
  });

  it.each([
    ['阿里千问技术负责人林俊旸宣布离职', 'en', 'zh'],
    ['Qwen 负责人加入 Meta', null, 'zh'],
    ['アリババのAI責任者が退社', 'en', 'ja'],
    ['알리바바 큐원 책임자 퇴사', 'en', 'ko'],
    ['Глава лаборатории покинул компанию после трёх лет работы над моделью', null, 'ru'],
    ['Der Leiter des Labors verlässt das Unternehmen nach drei Jahren und wechselt zu einem Wettbewerber', 'en', 'de'],
    ['Qwen lead out', 'fr', 'fr'],
    ['2026', null, 'und'],
  ])('language of %j with hint %j is %j', (title, language, expected) => {
    expect(article({ title, html: '' }, { ...press, language }).language).toBe(expected);
  });
});

describe('a text without end', () => {
  const ofText = (html: string) => normaliseArticle(entry({ html }), press, SEEN).text;

  it('is kept up to what can be judged in one go, of scripts without blanks less', () => {
    expect(ofText('a'.repeat(400_000))).toHaveLength(30_000);
    expect(ofText('千'.repeat(400_000))).toHaveLength(7_500);
    expect(ofText(`<p>${'ab '.repeat(2_000)}</p>`)).toHaveLength(5_999);
  });

  it('is cut between characters', () => {
    expect(ofText('😀'.repeat(20_000)).isWellFormed()).toBe(true);
  });

  it('is read past its markup', () => {
    const table = `<td>${' '.repeat(50)}</td>`.repeat(6_000);
    expect(ofText(`${table}<p>what it tells</p>`)).toBe('what it tells');
    expect(ofText(`${'plain line<br />\n'.repeat(25_000)}`)).toHaveLength(30_000);
  });
});
