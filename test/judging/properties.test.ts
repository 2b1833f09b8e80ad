import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/judging/analyse.ts';
import { hanNameKey } from '../../src/judging/person-name.ts';
import { tokenise } from '../../src/judging/tokenise.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { analyse, article, memoryLedger, subject, thresholds } from './judging-harness.ts';
import type { Text } from './minimal-pairs/pair-group.ts';
import { GROUPS } from './minimal-pairs/themes.ts';

const seed = 7;
const item = ([title, text, language]: Text, page: string) =>
  article(title, text, { url: `https://news.example.com/${page}`, ...(language === undefined ? {} : { language }) });
const firsts = GROUPS.map(({ first }, at) => item(first, `${at}`));
const all = GROUPS.flatMap(({ before = [], first, same, part = [], other, recap = [], silent = [] }, at) =>
  [...before, first, ...same, ...part, ...other, ...recap, ...silent].map((text, n) => item(text, `${at}-${n}`)),
);
const streams = fc.shuffledSubarray(firsts, { minLength: 2, maxLength: 8 });
/** Read alike whoever has been met: neither of people whom only other articles tie to the subject, nor remarks that count once their author has left. */
const settled = all.filter((one) => {
  const { strangers, relevant, speakers } = analyse(one);
  return strangers.length === 0 && (relevant || speakers.length === 0);
});
const mixed = fc.shuffledSubarray(all, { minLength: 2, maxLength: 12 });

const repeatable = fc.shuffledSubarray(settled, { minLength: 2, maxLength: 12 });

const QUIET = /^(duplicate|corroboration|irrelevant)$/;

describe('whatever the stream', () => {
  it('tells nothing when it is read a second time', async () => {
    await fc.assert(
      fc.asyncProperty(repeatable, async (stream) => {
        const ledger = memoryLedger();
        for (const one of stream) await ledger.take(one);
        for (const one of stream) expect((await ledger.take(one)).verdict).toMatch(QUIET);
      }),
      { numRuns: 30, seed },
    );
  });
  it('tells nothing when another outlet prints it word for word', async () => {
    await fc.assert(
      fc.asyncProperty(repeatable, async (stream) => {
        const ledger = memoryLedger();
        for (const one of stream) await ledger.take(one);
        for (const { title, text, language, url } of stream) {
          const copy = article(title, text, {
            url: url.replace('news.', 'copies.'),
            outlet: 'Copies',
            language,
            published: '2026-05-21T08:00:00.000Z',
          });
          expect({ title, verdict: (await ledger.take(copy)).verdict }).toEqual({
            title,
            verdict: expect.stringMatching(QUIET),
          });
        }
      }),
      { numRuns: 30, seed },
    );
  });
  it('tells of the same people that they left, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(streams, async (stream) => {
        const factsOf = async (order: readonly Article[]) => {
          const ledger = memoryLedger();
          const told = new Set<string>();
          for (const one of order) {
            for (const { subject: who, action } of (await ledger.take(one)).news.claims)
              told.add(`${who.key} ${action}`);
          }
          return told;
        };
        expect(await factsOf([...stream].reverse())).toEqual(await factsOf(stream));
      }),
      { numRuns: 30, seed },
    );
  });
});

describe('the judgement', () => {
  it('does not depend on what was read before', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom(...all), (stream, last) => {
        const fresh = createAnalyser(subject, thresholds);
        for (const one of stream) fresh(one);
        expect(fresh(last)).toEqual(analyse(last));
      }),
      { numRuns: 20, seed },
    );
  });
  it('is the same over the same memory, with its reasons', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (stream) => {
        const judgementsOf = async () => {
          const ledger = memoryLedger();
          const judgements = [];
          for (const one of stream) judgements.push(await ledger.take(one));
          return judgements;
        };
        expect(await judgementsOf()).toEqual(await judgementsOf());
      }),
      { numRuns: 15, seed },
    );
  });
});

/** Characters of a name written in Han characters. */
const HAN_NAME = [2, 3, 4];
const forms = (text: string) => tokenise(text).map(({ form }) => form);
const squeezed = (text: string) => ` ${forms(text).join(' ')} `;
const configured = new Map(
  subject.people.map(({ key, names, misspellings, titles }) => [key, [...names, ...misspellings, ...titles]]),
);

/** How papers in other alphabets write people of the table whom the configuration lists without that. */
const ELSEWHERE = new Map([
  ['zhou-jingren', ['Чжоу Цзинжэнь', '저우징런']],
  ['zhou-hao', ['Чжоу Хао']],
]);

/** Whether a text names the person: as configured, in another alphabet, by both parts of the key, or in Han characters that read like it. */
function names(text: string, key: string): boolean {
  const said = squeezed(text);
  if (
    [...(configured.get(key) ?? []), ...(ELSEWHERE.get(key) ?? [])].some((name) =>
      said.includes(squeezed(name).trimEnd()),
    )
  )
    return true;
  const words = forms(text);
  const latin = words.flatMap((word, at) => [word, word + (words[at + 1] ?? '')]);
  if (key.split('-').every((part) => latin.includes(part))) return true;
  return words.some((_, at) => HAN_NAME.some((length) => hanNameKey(words.slice(at, at + length).join('')) === key));
}

function unfounded(one: Article, { subject: who, evidence }: Claim): boolean {
  const { span, source } = evidence;
  if (source.articleId !== one.id || span === null) return true;
  if (!(span.start >= 0 && span.start < span.end && span.end <= one[span.field].length)) return true;
  if (who.kind === 'organisation') return false;
  // A title may name an office whose holder the text names; in the text whoever is meant has been named by the end of the place.
  const read = span.field === 'title' ? `${one.title}\n${one.text}` : `${one.title}\n${one.text.slice(0, span.end)}`;
  return !names(read, who.key);
}

describe('a claim', () => {
  it('has a place in its article, and whom it is about is named there or before', () => {
    let claims = 0;
    for (const one of all) {
      const found = analyse(one).claims;
      claims += found.length;
      expect({ title: one.title, unfounded: found.filter((claim) => unfounded(one, claim)) }).toEqual({
        title: one.title,
        unfounded: [],
      });
    }
    expect(claims).toBeGreaterThan(500);
  });
  it('has them in whatever is made of several texts', () => {
    const texts = fc.array(fc.constantFrom(...all.map(({ title, text }) => `${title}. ${text}`)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...all.map(({ title }) => title)), texts, (title, sentences) => {
        const one = article(title, sentences.join(' '));
        expect(analyse(one).claims.filter((claim) => unfounded(one, claim))).toEqual([]);
      }),
      { numRuns: 150, seed },
    );
  });
  it('has a place inside the text, whatever stands there', () => {
    const words = ['Zhou Hao', 'Qwen', 'leaves', '离职', '周浩', ', ', '. ', 'joins Meta', '？', 'who'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (said) => {
        const one = article('Qwen', said.join(' '));
        for (const { evidence } of analyse(one).claims) {
          const span = evidence.span;
          expect(span !== null && span.start < span.end && span.end <= one[span.field].length).toBe(true);
        }
      }),
      { numRuns: 200, seed },
    );
  });
});
