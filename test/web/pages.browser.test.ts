import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, CHROMIUM_OPTIONS, chromiumNote } from '../lib/chromium.ts';
import { LOCAL, pageServer, TOKEN } from './page-server.ts';

interface View {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** The pages that are looked at; all where it is null. */
  readonly only: readonly string[] | null;
}

const DESKTOP: View = { name: 'light', colorScheme: 'light', width: 1180, height: 900, only: null };
const VIEWS: readonly View[] = [
  DESKTOP,
  { name: 'dark', colorScheme: 'dark', width: 1180, height: 900, only: ['timeline', 'who-left', 'story-messages'] },
  { name: 'phone', colorScheme: 'light', width: 375, height: 740, only: ['timeline', 'who-left', 'story-messages'] },
  { name: 'phone-dark', colorScheme: 'dark', width: 375, height: 740, only: null },
];
const PAGES: Readonly<Record<string, string>> = {
  timeline: '/',
  filtered: '/?topic=departure&status=confirmed&person=lin-junyang&from=2026-01&to=2026-03',
  search: '/?q=harbour',
  past: '/?as-of=2026-03-04',
  nothing: '/?q=zebra',
  mistyped: '/?status=maybe&from=2026-13&as-of=yesterday',
  'long-words': '/person/hui-binyuan',
  'right-to-left': '/why/https%3A%2F%2Fnews.example%2Fd',
  nobody: '/person/nobody-at-all',
  'who-left': '/who-left',
  'who-left-sorted': '/who-left?sort=status&dir=desc',
  'who-left-past': '/who-left?as-of=2026-03-04',
  'who-leads': '/who-leads',
  person: '/person/lin-junyang',
  'person-past': '/person/lin-junyang?as-of=2026-03-04',
  story: '/story/lin-junyang-departed',
  'story-messages': '/story/zhou-hao-departed',
  why: '/why/zhou-hao-departed',
  health: '/health',
  chinese: '/?lang=zh',
  'chinese-who-left': '/who-left?lang=zh',
  'chinese-story': '/story/lin-junyang-departed?lang=zh',
  'not-found': '/nowhere',
};

/** A browser that is not there is said, and no failure: whoever changes no page needs none. */
describe.skipIf(CHROMIUM === undefined)(`in a browser${chromiumNote}`, () => {
  let pages: Awaited<ReturnType<typeof pageServer>>;
  let browser: Browser;
  let [base, folder, axe] = ['', '', ''];
  beforeAll(async () => {
    pages = await pageServer();
    base = await pages.serve();
    // Somebody who wants to look at the pictures says where they stay.
    folder = process.env.SCREENSHOTS ?? (await mkdtemp(join(tmpdir(), 'qwen-screenshots-')));
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    if (process.env.SCREENSHOTS === undefined) await rm(folder, { recursive: true, force: true });
  });

  const open = async (view: View, at = base) => {
    const { colorScheme, width, height } = view;
    // Ours is the only script: the pages allow none, and are checked as they are served.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height },
      bypassCSP: true,
      locale: 'en-GB',
    });
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    return { page, strangers, close: () => context.close() };
  };

  it.each(VIEWS)('every page reads well: $name', { timeout: 400_000 }, async (view) => {
    const { page, strangers, close } = await open(view);
    for (const [name, path] of Object.entries(PAGES)) {
      if (view.only?.includes(name) === false) continue;
      const response = await page.goto(`${base}${path}`);
      expect(response?.status(), name).toBe(['not-found', 'nobody'].includes(name) ? 404 : 200);
      await page.screenshot({ path: join(folder, `${view.name}-${name}.png`), fullPage: true });
      expect(await seriousFaults(page, axe), `${view.name} ${name}`).toEqual([]);
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wider, `${name} is wider than the screen`).toBe(0);
    }
    expect(strangers).toEqual([]);
    expect(pages.errors).toEqual([]);
    await close();
  });

  it('is used without scripts: filtered, searched, sorted, followed to the evidence and back', {
    timeout: 120_000,
  }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(base);
    await page.selectOption('select[name=topic]', 'departure');
    await page.selectOption('select[name=person]', 'lin-junyang');
    await page.fill('input[name=as-of]', '2026-03-10');
    await page.click('form.filter button');
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2026-03-10');
    expect(await page.locator('.past').textContent()).toContain('2026-03-10');
    expect(await page.locator('.story').count()).toBeGreaterThan(0);
    await page.click('.active li:first-child a');
    expect(new URL(page.url()).searchParams.get('person')).toBeNull();
    await page.click('.past a');
    expect(new URL(page.url()).searchParams.get('as-of')).toBeNull();
    await page.fill('input[name=q]', 'Harbour');
    await page.press('input[name=q]', 'Enter');
    await page.click('.story h3 a');
    expect(await page.locator('h1').textContent()).toContain('Quiet Harbour');
    await page.click('.coverage .verdict >> nth=0');
    expect(await page.locator('.stages li').count()).toBeGreaterThan(3);
    await page.click('nav a:has-text("Who left")');
    await page.click('thead a:has-text("Person")');
    expect(await page.locator('th[aria-sort=ascending]').count()).toBeGreaterThan(0);
    await page.click('tbody tr:has-text("Lin Junyang") .evidence >> nth=0');
    expect(new URL(page.url()).hash).not.toBe('');
    await page.click('.language');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await context.close();
  });

  it('is used by keyboard: the first stop leads past the navigation', { timeout: 60_000 }, async () => {
    const { page, close } = await open(DESKTOP);
    await page.goto(base);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'shows where the keyboard is, at every stop: %s',
    {
      timeout: 60_000,
    },
    async (colorScheme) => {
      const { page, close } = await open({ ...DESKTOP, colorScheme });
      await page.goto(`${base}/?topic=departure`);
      for (let stop = 0; stop < 20; stop++) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(
          `(() => {
          const of = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(of);
          const isSeen = outlineStyle === 'solid' && outlineWidth === '2px' && of.getBoundingClientRect().width > 0;
          return isSeen ? '' : of.outerHTML;
        })()`,
        );
        expect(hidden).toBe('');
      }
      await close();
    },
  );

  it('asks for the token, says that one is wrong, and shows the page that was asked for', {
    timeout: 60_000,
  }, async () => {
    const guarded = await pages.serve({ ...LOCAL, isLocal: false, token: () => TOKEN });
    const { page, close } = await open(DESKTOP, guarded);
    await page.goto(`${guarded}/who-leads?sort=post`);
    expect(await seriousFaults(page, axe)).toEqual([]);
    await page.fill('input[name=token]', 'something else');
    await page.press('input[name=token]', 'Enter');
    expect(await page.locator('[role=alert]').textContent()).toContain('not the token');
    await page.fill('input[name=token]', TOKEN);
    await page.press('input[name=token]', 'Enter');
    expect(page.url()).toBe(`${guarded}/who-leads?sort=post`);
    expect(await page.locator('h1').textContent()).toBe('Who leads');
    await close();
  });
});

async function seriousFaults(page: Page, axe: string): Promise<unknown[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
    .map(({ id, nodes }) => ({
      id,
      at: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
}
