import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { analyse, article, memoryLedger } from './judging-harness.ts';
import type { PairGroup, Text } from './minimal-pairs/pair-group.ts';
import { GROUPS, THEMES } from './minimal-pairs/themes.ts';

const LATER = '2026-05-21T09:30:00.000Z';
const A_YEAR_ON = '2027-05-24T08:00:00.000Z';
const PLACES = ['before', 'same', 'part', 'other', 'recap', 'silent'] as const;

const NOTHING_TOLD = {
  verdict: expect.stringMatching(/corroboration|duplicate|irrelevant/),
  news: { claims: [], events: [] },
};
const TOLD = { verdict: expect.stringMatching(/alert|update/) };

/** Texts of one group differ in their address, so that none is taken for another's edit. */
function from([title, text, language]: Text, page: string, over: Partial<Article> = {}): Article {
  const url = `https://news.example.com/${page}`;
  return article(title, text, { url, ...over, ...(language === undefined ? {} : { language }) });
}

/** A ledger with the group's past and, unless that alone is wanted, its first report. */
async function ledgerOf({ before = [], first }: PairGroup, withFirst: boolean) {
  const ledger = memoryLedger();
  for (const [at, text] of before.entries()) {
    await ledger.take(from(text, `before-${at}`, { published: `2026-05-1${at}T08:00:00.000Z` }));
  }
  const told = withFirst ? await ledger.take(from(first, 'first')) : null;
  return { ledger, told };
}

function textsOf(group: PairGroup): { place: string; text: Text }[] {
  return [
    { place: 'first', text: group.first },
    ...PLACES.flatMap((place) => (group[place] ?? []).map((text) => ({ place, text }))),
  ];
}

/** The forms in which a table may name a claim about a person, from the shortest to the one with all that is said. */
function formsOf({ subject, action, to, negated, certainty }: Claim): string[] {
  const base = `${negated ? 'not ' : ''}${subject.key} ${action}`;
  const withPlace = to === null ? [base] : [base, `${base} ${to}`];
  return withPlace.flatMap((form) => [form, `${form} as ${certainty}`]);
}

describe('the table', () => {
  it('holds more than 120 groups under names of their own', () => {
    expect(new Set(GROUPS.map(({ name }) => name)).size).toBe(GROUPS.length);
    expect(GROUPS.length).toBeGreaterThanOrEqual(160);
  });
  it.each(GROUPS.map((group) => [group.name, group] as const))('speaks in "%s" only of texts it has', (_, group) => {
    const texts = textsOf(group);
    const places = texts.map(({ place, text: [title] }) => `${place}: ${title}`);
    const titles = new Set(texts.map(({ text: [title] }) => title));
    const facts = Object.keys(group.facts ?? {});
    expect(new Set(places).size).toBe(places.length);
    expect(facts.filter((title) => !titles.has(title))).toEqual([]);
    const expectations = new Set([...places, ...facts.map((title) => `facts: ${title}`)]);
    expect(Object.keys(group.known ?? {}).filter((key) => !expectations.has(key))).toEqual([]);
  });
});

for (const [theme, groups] of THEMES) {
  describe(`minimal pairs, ${theme}`, () => {
    for (const group of groups) describe(group.name, () => expectationsOf(group));
  });
}

function expectationsOf(group: PairGroup): void {
  /** What is known to fail is run as failing, so that its mending is noticed. */
  function expected(place: string, text: Text, meaning: string, run: () => Promise<void> | void): void {
    const reason = group.known?.[`${place}: ${text[0]}`];
    if (reason === undefined) it(`${meaning}: ${text[0]}`, run);
    else it.fails(`known gap: ${meaning}: ${text[0]} [${reason}]`, run);
  }

  expected('first', group.first, 'tells the first report', async () => {
    const { told } = await ledgerOf(group, true);
    expect(told).toMatchObject(group.before === undefined ? { verdict: 'alert' } : TOLD);
  });
  for (const [at, text] of group.same.entries()) {
    expected('same', text, 'does not tell again', async () => {
      const { ledger, told } = await ledgerOf(group, true);
      const again = await ledger.take(from(text, `same-${at}`, { published: LATER }));
      expect(again).toMatchObject({
        ...NOTHING_TOLD,
        verdict: expect.stringMatching(/corroboration|duplicate/),
        storyId: told?.storyId,
      });
    });
  }
  for (const [at, text] of (group.part ?? []).entries()) {
    expected('part', text, 'does not tell a part again', async () => {
      const { ledger } = await ledgerOf(group, true);
      const again = await ledger.take(from(text, `part-${at}`, { published: LATER }));
      expect(again).toMatchObject({ ...NOTHING_TOLD, verdict: expect.stringMatching(/corroboration|duplicate/) });
    });
  }
  for (const [at, text] of group.other.entries()) {
    expected('other', text, 'tells what differs', async () => {
      const { ledger } = await ledgerOf(group, true);
      expect(await ledger.take(from(text, `other-${at}`, { published: LATER }))).toMatchObject(TOLD);
    });
  }
  for (const [at, text] of (group.recap ?? []).entries()) {
    expected('recap', text, 'does not tell again after a year', async () => {
      const { ledger } = await ledgerOf(group, true);
      expect(await ledger.take(from(text, `recap-${at}`, { published: A_YEAR_ON }))).toMatchObject(NOTHING_TOLD);
    });
  }
  for (const [at, text] of (group.silent ?? []).entries()) {
    expected('silent', text, 'has nothing to tell', async () => {
      const item = from(text, `silent-${at}`, { published: LATER });
      expect(await memoryLedger().take(item)).toMatchObject(NOTHING_TOLD);
      const { ledger } = await ledgerOf(group, true);
      expect(await ledger.take(item)).toMatchObject(NOTHING_TOLD);
    });
  }
  for (const [title, facts] of Object.entries(group.facts ?? {})) {
    const text = textsOf(group).find(({ text: [t] }) => t === title)?.text ?? [title];
    expected('facts', text, 'reads who does what', () => {
      const said = new Set(analyse(from(text, 'facts')).claims.flatMap(formsOf));
      const wrong = facts.filter((fact) => said.has(fact.replace(/^no /, '')) === fact.startsWith('no '));
      expect({ wrong, said: wrong.length === 0 ? [] : [...said] }).toEqual({ wrong: [], said: [] });
    });
  }
}
