import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, decodeSignature, encodeSignature, fingerprint, similarity } from '../../src/judging/fingerprint.ts';

const TITLE = 'Harbour authority names a new chief engineer after a winter of delays';
const SENTENCES = [
  'The harbour authority of Westmark said on Tuesday that Ada Brunner will become its chief engineer in April.',
  'She follows Tomas Reyk, who left in January after the new lock gates failed their second inspection.',
  'Brunner spent eleven years at the river board, where she rebuilt three weirs and a flood barrier within budget.',
  'Shipping companies had complained that closed gates kept forty barges waiting through February.',
  'The authority expects to reopen the northern basin in June and the southern one by the end of the year.',
  'Trade unions welcomed the choice but asked for more staff on the night shift.',
  'A spokesman declined to say what the repairs have cost so far; the local paper put them at nine million.',
  'Parliament will hear the authority on the matter before the summer recess.',
  'Two rival ports have meanwhile taken over most of the container traffic from the eastern lines.',
  'Insurers are said to be weighing whether the January incident falls under the old policy.',
];
const TEXT = SENTENCES.join(' ');
const ZH_TITLE = '西港新任总工程师四月上任';
const ZH_TEXT =
  '西港港务局周二宣布，布鲁纳将于四月出任总工程师。前任雷克因新船闸两次验收失败，已在一月离职。布鲁纳曾在河道局工作十一年，主持重建三座堰坝。航运公司抱怨，二月有四十艘驳船被迫等候。';

const signatureOf = (title: string, text: string) => fingerprint(title, text).signature;
const sharesBand = (a: readonly number[], b: readonly number[]) => bandsOf(a).some((band) => bandsOf(b).includes(band));

describe('a fingerprint', () => {
  it('is the same on every machine and in every version', () => {
    expect(encodeSignature(signatureOf('Ada Brunner joins the harbour', '四月上任'))).toMatchInlineSnapshot(
      `"v1.Mo16SgcyJ9YiHGTQaVqHUTd97UJLLanXFMM-ZAw5YBgZP26-HAiH3guEVEsiwXKtDuYE4E8kG-4Hj25mAqmw4jG3558AbRHjAT_aVCEG_HIxsv65IsolABbX1jsPpdlTDBgT7waiLFoYWvQQAlOhPRExmAsI5TUpFC0pCwetv7UE-1WLE6q9LhfFbK9mhpDzEt-RQh9ceMkCYeGqA0gIBzjIEQoFaryzA-T5YQeUnMgHCSLLUI10qx9dLdwFchtFAj1pKC6PmJcPwrJ2FWhUyAWFZ0cSclNfLZSbURxaNC0BYNbuACNspAQLHmoZmb0ND6lgqQuRfkIRG_e3GFI5sA"`,
    );
    expect(fingerprint('', 'harbour').bands).toMatchInlineSnapshot(`
      [
        "w0:1jqnqma",
        "w1:11unk82",
        "w2:pu2kd4",
        "w3:m71gig",
        "w4:1iwid0w",
        "w5:zp1x0q",
        "w6:1ya7iid",
        "w7:1bwf2r9",
        "l0:g8d053",
        "l1:2neh0z",
        "l2:1qfmr5v",
        "l3:topg1u",
        "l4:1jixcqy",
        "l5:98wgsn",
        "l6:bir7wg",
        "l7:1ny0qwc",
        "l8:oeeqnz",
        "l9:niwva9",
        "l10:1228bb8",
        "l11:tnj4cz",
        "l12:bnukjn",
        "l13:kcjgzi",
        "l14:ne07q",
        "l15:8m7sr0",
      ]
    `);
  });

  it('does not see case, width, punctuation, spacing, or where the title ends', () => {
    const wide = Array.from(TEXT.toUpperCase(), (char) =>
      char > ' ' && char <= '~' ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
    ).join('');

    expect(signatureOf('', `${TITLE}. ${wide}`)).toEqual(signatureOf(TITLE, TEXT));
    expect(signatureOf(`${TITLE} ${SENTENCES[0]}`, SENTENCES.slice(1).join('\n\n— '))).toEqual(
      signatureOf(TITLE, TEXT),
    );
    expect(signatureOf('', ZH_TITLE + ZH_TEXT.replaceAll('，', ' , '))).toEqual(signatureOf(ZH_TITLE, ZH_TEXT));
  });

  it('sees digits', () => {
    expect(similarity(signatureOf('', 'up 12 %'), signatureOf('', 'up 13 %'))).toBeLessThan(0.5);
  });

  it.each(['', ' ', '... !', '\u{1F600}\u{1F600}', '\ud800', '\0'])(
    'of a text without a word (%j) is like nothing, not even itself',
    (text) => {
      const { signature, bands } = fingerprint('', text);

      expect({ signature, bands }).toEqual({ signature: [], bands: [] });
      expect(similarity(signature, signature)).toBe(0);
      expect(similarity(signature, signatureOf(TITLE, TEXT))).toBe(0);
      expect(bandsOf(signature)).toEqual([]);
    },
  );

  it.each(['a', '7', '新', 'ab cd', 'ก', '林俊旸'])('tells even a short text (%j) from others', (text) => {
    expect(similarity(signatureOf('', text), signatureOf(text, ''))).toBe(1);
    expect(similarity(signatureOf('', text), signatureOf('', 'something else'))).toBe(0);
  });

  it('is 64 whole numbers of 32 bits with 24 keys of their own, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        (title, text) => {
          const { signature, bands } = fingerprint(title, text);
          expect(signature.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
          expect([0, 64]).toContain(signature.length);
          expect(new Set(bands).size).toBe(signature.length === 0 ? 0 : 24);
          expect(bands).toEqual(bandsOf(signature));
          expect(decodeSignature(encodeSignature(signature))).toEqual(signature.length === 0 ? null : signature);
          expect(similarity(signature, signature)).toBe(signature.length === 0 ? 0 : 1);
        },
      ),
      { seed: 3, numRuns: 120 },
    );
  });

  it.each([
    ['unordered combining marks', '\u0301\u0323'.repeat(20_000)],
    ['one word of five million letters', 'x'.repeat(5_000_000)],
    ['letters that decompose to eighteen', '\ufdfa'.repeat(40_000)],
    ['nothing but different words', Array.from({ length: 100_000 }, (_, at) => `w${at}`).join(' ')],
  ])('of %s is made in less than two seconds', (_, text) => {
    const start = performance.now();
    fingerprint(text, text);

    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('similarity', () => {
  it('comes near the Jaccard similarity of the shingles', () => {
    const word = fc.integer({ min: 0, max: 5000 }).map((n) => `word${n}`);
    const words = fc.array(word, { minLength: 90, maxLength: 200 });
    const errors: number[] = [];
    fc.assert(
      fc.property(words, words, words, (head, mine, yours) => {
        const [a, b] = [head.concat(mine), head.concat(head, yours)];
        const estimated = similarity(signatureOf('', a.join(' ')), signatureOf('', b.join(' ')));
        errors.push(estimated - jaccard(a, b));
        expect(estimated).toBe(similarity(signatureOf('', b.join(' ')), signatureOf('', a.join(' '))));
        expect(Math.abs(estimated - jaccard(a, b))).toBeLessThan(0.4);
      }),
      { seed: 4, numRuns: 150 },
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);

    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(spread).toBeLessThan(0.12);
  });

  it.each([
    ['a prefix and a suffix on the title', `(Update) ${TITLE} - Westmark Courier`, TEXT],
    ['another title', 'Engineer for Westmark', TEXT],
    ['its halves swapped', TITLE, [...SENTENCES.slice(5), ...SENTENCES.slice(0, 5)].join(' ')],
    ['its first sentence alone', TITLE, SENTENCES[0] ?? ''],
    ['its first two sentences alone', TITLE, SENTENCES.slice(0, 2).join(' ')],
    ['a reading link at its cut end', TITLE, `${SENTENCES.slice(0, 2).join(' ')} Continue reading`],
    [
      'every tenth word left out',
      TITLE,
      TEXT.split(' ')
        .filter((_, at) => at % 10 !== 0)
        .join(' '),
    ],
  ])('finds the article again with %s', (_, title, text) => {
    const [original, copy] = [signatureOf(TITLE, TEXT), signatureOf(title, text)];

    expect(sharesBand(original, copy)).toBe(true);
    expect(similarity(original, copy)).toBeGreaterThanOrEqual(0.6);
  });

  it('finds a Chinese text again, whole and cut', () => {
    const original = signatureOf(ZH_TITLE, ZH_TEXT);
    const cut = signatureOf(`更新：${ZH_TITLE}`, ZH_TEXT.split('。').slice(0, 2).join('。'));

    expect(sharesBand(original, cut)).toBe(true);
    expect(similarity(original, cut)).toBeGreaterThanOrEqual(0.6);
    expect(
      similarity(original, signatureOf('东港码头扩建获批', '议会周五批准扩建东港码头，工程预计明年开始。')),
    ).toBeLessThan(0.2);
  });

  it('is low for another article on the same matter', () => {
    const other = signatureOf(
      'Brunner to lead Westmark harbour works',
      'Ada Brunner takes charge of engineering at the port in spring. Her predecessor resigned when inspectors rejected the gates again.',
    );

    expect(similarity(signatureOf(TITLE, TEXT), other)).toBeLessThan(0.2);
  });

  it('does not take two long texts for one because they begin alike', () => {
    const masthead =
      'Good morning and welcome to the Westmark Courier daily briefing, in which our editors pick what matters for the port, the river and the people who live along both of them, every working day at seven';
    const monday = signatureOf('', `${masthead}. ${TEXT}`);
    const tuesday = Array.from({ length: 150 }, (_, at) => `topic${at} report${at * 7}`).join(' ');

    expect(similarity(monday, signatureOf('', `${masthead}. ${tuesday}`))).toBeLessThan(0.4);
    expect(similarity(monday, signatureOf('', masthead))).toBeGreaterThan(0.9);
  });
});

describe('an encoded signature', () => {
  const line = encodeSignature(signatureOf(TITLE, TEXT));

  it('is one plain word', () => {
    expect(line).toMatch(/^v1\.[A-Za-z0-9_-]{342}$/);
  });

  it.each([
    ['nothing', ''],
    ['another version', line.replace('v1.', 'v2.')],
    ['no version', line.slice(3)],
    ['a cut line', line.slice(0, -4)],
    ['too much', `${line}AAAA`],
    ['signs that do not belong', `${line.slice(0, 40)}!${line.slice(41)}`],
    ['spaces', `${line} `],
  ])('is refused when it is %s', (_, broken) => {
    expect(decodeSignature(broken)).toBeNull();
  });
});

const shared = new URL('../../../shared/', import.meta.url);

describe.skipIf(!existsSync(shared))('on real coverage (skipped where ../shared is absent)', () => {
  const lines = (file: string) =>
    readFileSync(new URL(`eval/dev/${file}`, shared), 'utf8')
      .trim()
      .split('\n');
  // Read inside the test: the body of a skipped suite runs all the same.
  const signatures = () =>
    new Map(
      lines('items.jsonl').map((line) => {
        const item = JSON.parse(line) as { id: string; title: string; text: string };
        return [item.id, signatureOf(item.title, item.text)];
      }),
    );

  it('finds every copy by its bands, with few others beside it', () => {
    const items = signatures();
    const copies = lines('copies.jsonl').map((line) => JSON.parse(line) as { id: string; copy_of: string });
    const missed = copies.filter(({ id, copy_of }) => !sharesBand(items.get(id) ?? [], items.get(copy_of) ?? []));
    const found = new Map<string, number>();
    for (const band of [...items.values()].flatMap(bandsOf)) found.set(band, (found.get(band) ?? 0) + 1);
    const chance = [...found.values()].reduce((sum, members) => sum + members - 1, 0);

    expect(copies.length).toBeGreaterThan(30);
    expect(missed).toEqual([]);
    expect(Math.max(...found.values())).toBeLessThan(25);
    expect(chance / items.size).toBeLessThan(8);
  });

  it('finds a long article by its opening', () => {
    const folder = new URL('seeds/', shared);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    for (const text of texts) {
      const opening = text.slice(0, 420);
      expect(sharesBand(signatureOf('', text), signatureOf('', opening))).toBe(true);
      expect(similarity(signatureOf('', text), signatureOf('', opening))).toBeGreaterThanOrEqual(0.6);
    }
    expect(texts).toHaveLength(5);
  });
});

/** The same shingles by other means: words of five and more characters and pairs of neighbours. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const shingles = (words: readonly string[]) =>
    new Set([...words.filter((word) => word.length > 0), ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
  const [mine, yours] = [shingles(a), shingles(b)];
  const both = [...mine].filter((shingle) => yours.has(shingle)).length;
  return both / (mine.size + yours.size - both);
}
