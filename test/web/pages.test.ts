import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, LOCAL, pageServer, TOKEN } from './page-server.ts';

let pages: Awaited<ReturnType<typeof pageServer>>;
let base: string;
beforeAll(async () => {
  pages = await pageServer();
  base = await pages.serve();
}, 120_000);
afterAll(() => pages.close());

const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(new URL(path, base), { headers, redirect: 'manual' });
  return { response, status: response.status, text: await response.text() };
};
const linksTo = (text: string, begin: string) =>
  [...new Set([...text.matchAll(/href="([^"]+)"/g)].flatMap(([, to = '']) => (to.startsWith(begin) ? [to] : [])))].map(
    (to) => to.replaceAll('&amp;', '&'),
  );

describe('the pages', () => {
  it.each(['/', '/who-left', '/who-leads', '/health', '/person/lin-junyang'])(
    '%s is there, in both languages',
    async (path) => {
      const english = await read(path);
      const chinese = await read(path, { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.5' });

      expect(english.status).toBe(200);
      expect(english.text).toContain('<html lang="en">');
      expect(chinese.text).toContain('<html lang="zh-CN">');
      expect((await read(`${path}?lang=zh`)).text).toContain('<html lang="zh-CN">');
      expect(pages.errors).toEqual([]);
    },
  );

  it('load nothing but one stylesheet of their own, and let nothing else be loaded', async () => {
    const { response, text } = await read('/');
    const csp = response.headers.get('content-security-policy') ?? '';
    const [style = ''] = linksTo(text, '/page-');
    const sheet = await read(style);

    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe|script-src/);
    expect(text).not.toMatch(/<script|<img|<iframe|style="|\son[a-z]+="/);
    expect(sheet.response.headers.get('cache-control')).toContain('immutable');
    expect(sheet.text).not.toMatch(/url\(|@import/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('print what feeds write as text, and lead outwards by http(s) alone, without a referrer', async () => {
    const { text } = await read('/?q=Harbour');
    expect(text).toContain('&lt;script&gt;');
    const [story = ''] = linksTo(text, '/story/');
    const [why = ''] = linksTo((await read(story)).text, '/why/');
    for (const path of ['/', '/who-left', '/person/lin-junyang', story, why, `/?q=${encodeURIComponent(HOSTILE)}`]) {
      const page = await read(path);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('<script');
      for (const [anchor, to = ''] of page.text.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)) {
        expect(to).toMatch(/^(\/|https?:\/\/|#)/);
        if (!to.startsWith('/') && !to.startsWith('#')) expect(anchor).toContain('rel="noreferrer noopener"');
      }
    }
  });

  it('keep language and moment in every link of theirs', async () => {
    const { text } = await read('/who-left?lang=zh&as-of=2026-03-10');
    expect(text).toContain('截至 2026-03-10 所知');
    for (const to of linksTo(text, '/person/')) expect(to).toContain('lang=zh&as-of=2026-03-10');
  });

  it('say what is not there, with what was perhaps meant', async () => {
    expect((await read('/nowhere')).status).toBe(404);
    expect(await read('/person/nobody-known')).toMatchObject({ status: 404 });
    expect(await read('/story/no-such-story-at-all')).toMatchObject({ status: 404 });
    expect(await read('/why/nothing')).toMatchObject({ status: 404 });
    const spelled = await read(`/person/${encodeURIComponent('林俊旸')}?lang=zh`);
    expect(spelled.response.headers.get('location')).toBe('/person/lin-junyang?lang=zh');
    expect(pages.errors).toEqual([]);
  });
});

describe('the timeline', () => {
  it('filters by what the address says', async () => {
    const stories = async (query: string) => linksTo((await read(`/?${query}`)).text, '/story/');
    const all = await stories('');
    expect(all.length).toBeGreaterThan(5);
    for (const query of [
      'topic=departure',
      'person=lin-junyang',
      'status=confirmed',
      'language=zh',
      'from=2026-03-20',
      'q=harbour',
      'as-of=2026-03-04',
    ]) {
      const some = await stories(query);
      expect(some.length, query).toBeGreaterThan(0);
      expect(some.join(), query).not.toBe(all.join());
    }
    expect(await stories('from=2026-03-20&to=2026-03-20')).toHaveLength(1);
    expect(await stories('q=zebra')).toEqual([]);
    expect(await stories('topic=none&status=odd&from=yesterday')).toEqual(all);
  });

  it('pages through all stories, each once, under addresses that stay', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/?from=2020';
    while (path !== undefined) {
      const { text } = await read(path);
      seen.push(...[...text.matchAll(/<h3><a href="([^"?]+)/g)].map(([, to = '']) => to));
      expect(await read(path).then((again) => again.text)).toBe(text);
      path = linksTo(text, '/?').find((to) => to.includes('before=') && !seen.includes(to));
      if (path !== undefined) seen.push(path);
    }
    const stories = seen.filter((one) => one.startsWith('/story/'));
    expect(new Set(stories).size).toBe(stories.length);
    expect(stories.length).toBeGreaterThan(10);
  });
});

describe('the tables', () => {
  it.each(['/who-left?sort=person', '/who-leads?sort=person', '/health?sort=failures'])(
    '%s is sorted by the address, either way',
    async (path) => {
      const rows = async (dir: string) =>
        [
          ...(await read(`${path}&dir=${dir}`)).text.matchAll(/<tr role="row"><th role="rowheader"[^>]*>(.*?)<\/th>/g),
        ].map(([, cell]) => cell);
      const up = await rows('asc');
      expect(await rows('desc')).toHaveLength(up.length);
      if (path.startsWith('/who-left')) expect(up).toEqual((await rows('desc')).toReversed());
      expect((await read(`${path}&dir=desc`)).text).toContain('aria-sort="descending"');
    },
  );

  it('show accounts that differ side by side, each leading to its evidence', async () => {
    const { text } = await read('/who-left');
    const [row = ''] =
      /<tr role="row"><th[^>]*><a class="person" href="\/person\/lin-junyang".*?<\/tr>/s.exec(text) ?? [];
    const person = (await read('/person/lin-junyang')).text;

    expect(row).toContain('class="evidence"');
    for (const [, anchor = ''] of row.matchAll(/#([a-z]+)"/g)) expect(person).toContain(`id="${anchor}"`);
    expect(text).toContain('<ul class="accounts">');
  });
});

describe('a story', () => {
  it('has its claims, its articles and what was sent about it, corrections too', async () => {
    const { text } = await read('/?person=zhou-hao&from=2026-03-20');
    const found = await Promise.all(linksTo(text, '/story/').map(async (to) => (await read(to)).text));
    const whole = found.join('\n');

    expect(whole).toContain('潮汐科技');
    expect(whole).toContain('class="sent posted"');
    expect(whole).toContain('class="sent corrected"');
    expect(whole).toContain('id="claims"');
    expect(whole).not.toContain('lobby');
  });
});

describe('who may see them', () => {
  const ask = async (at: string, path: string, init: RequestInit = {}) =>
    fetch(`${at}${path}`, { redirect: 'manual', ...init });

  it('is everybody on this machine, by a name of this machine', async () => {
    expect((await ask(base, '/health')).status).toBe(200);
    expect((await ask(base, '/health', { headers: { 'x-forwarded-for': '203.0.113.5' } })).status).toBe(403);
  });

  it('is elsewhere whoever has the token, typed once or in a header', async () => {
    const guarded = await pages.serve({ ...LOCAL, isLocal: false, token: () => TOKEN });
    const asked = await ask(guarded, '/who-left?sort=person');
    expect(asked.status).toBe(401);
    const form = await asked.text();
    expect(form).toContain('type="password"');
    expect(form).not.toContain('lin-junyang');
    const action = /action="([^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const post = (token: string) => ask(guarded, action, { method: 'POST', body: new URLSearchParams({ token }) });
    expect((await post('a token of another length')).status).toBe(401);
    const entered = await post(TOKEN);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/who-left?sort=person']);
    const [cookie = ''] = entered.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(cookie).not.toContain(TOKEN);
    expect((await ask(guarded, '/', { headers: { cookie: cookie.split(';', 1)[0] ?? '' } })).status).toBe(200);
    expect((await ask(guarded, '/', { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    expect((await ask(guarded, '/', { headers: { authorization: 'Bearer nothing' } })).status).toBe(401);
  });

  it.each(['//evil.example/', '/\\evil.example', 'https://evil.example/'])(
    'nobody is led away to %s by entering',
    async (next) => {
      const guarded = await pages.serve({ ...LOCAL, isLocal: false, token: () => TOKEN });
      const body = new URLSearchParams({ token: TOKEN });
      const entered = await ask(guarded, `/enter?next=${encodeURIComponent(next)}`, { method: 'POST', body });
      expect(entered.headers.get('location')).toBe('/');
    },
  );

  it('is nobody where no token is set, and everybody where that is wanted', async () => {
    const closed = await pages.serve({ ...LOCAL, isLocal: false });
    expect((await ask(closed, '/')).status).toBe(403);
    const open = await pages.serve({ ...LOCAL, isLocal: false, isPublic: true });
    expect((await ask(open, '/')).status).toBe(200);
  });
});
