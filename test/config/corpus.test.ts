import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CorpusConfig } from '../../src/config/corpus-config.ts';
import { decodeSignature } from '../../src/judging/fingerprint.ts';
import { seedFingerprint } from '../../src/judging/seed-fingerprint.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = readdirSync(join(root, 'config/corpus'))
  .sort()
  .map((file) => CorpusConfig.parse(parse(readFileSync(join(root, 'config/corpus', file), 'utf8'))));
const claims = corpus.flatMap((seed) => seed.claims.map((claim) => ({ ...claim, outlet: seed.outlet })));
const of = (person: string, action: string) => claims.filter((c) => c.person === person && c.action === action);
const people = (chosen: typeof claims) => [...new Set(chosen.flatMap(({ person }) => person ?? []))].sort();

const seeds = join(root, '../shared/seeds');
const texts = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(seeds, file), 'utf8'))
  : [];

describe('the seeded corpus', () => {
  it('reports four people as departed and two only as saying farewell', () => {
    const departed = people(claims.filter((c) => c.action === 'departed' && !c.implied && !c.negated));
    const farewells = people(claims.filter((c) => c.action === 'farewell-post'));

    expect(departed).toEqual(['hui-binyuan', 'kaixin-li', 'lin-junyang', 'yu-bowen']);
    expect(farewells.filter((person) => !departed.includes(person))).toEqual(['bai-tianyi', 'chen-cheng']);
    expect(
      of('chen-cheng', 'farewell-post')
        .concat(of('bai-tianyi', 'farewell-post'))
        .every((c) => c.implied),
    ).toBe(true);
  });

  it('lets all five say that Lin stepped down, and the company confirm it', () => {
    const lin = of('lin-junyang', 'departed').filter((c) => !c.implied);

    expect(new Set(lin.map(({ outlet }) => outlet)).size).toBe(5);
    expect(new Set(lin.map(({ certainty }) => certainty))).toEqual(new Set(['confirmed']));
    expect(new Set(lin.map(({ saidBy }) => saidBy))).toEqual(new Set(['himself', 'Alibaba']));
    expect(new Set(lin.flatMap(({ date }) => date ?? []))).toEqual(new Set(['2026-03-03']));
  });

  it('keeps open whether he leaves the company or the project', () => {
    expect(of('lin-junyang', 'departed').filter((c) => c.implied)).toEqual([
      expect.objectContaining({ outlet: 'China Daily Brief', from: 'Alibaba', certainty: 'rumoured' }),
    ]);
  });

  it('keeps every account of when Hui left and where to', () => {
    const accounts = [...of('hui-binyuan', 'departed'), ...of('hui-binyuan', 'farewell-post')];

    expect(accounts.map(({ outlet, date, to }) => [outlet, date, to]).sort()).toEqual([
      ['China Daily Brief', null, null],
      ['Commentary on three exits', '2026-01', 'Meta'],
      ['News rewrite', null, null],
      ['Personal commentary', '2026-03-03', null],
      ['VentureBeat', '2026-03-03', null],
    ]);
  });

  it('keeps the posts as each article gives them', () => {
    const roles = (person: string, action: string) => [...new Set(of(person, action).map(({ role }) => role))].sort();

    expect(roles('kaixin-li', 'departed')).toEqual(['intern', 'researcher']);
    expect(roles('kaixin-li', 'farewell-post')).toEqual(['core contributor']);
    expect(of('zhou-hao', 'appointed').map(({ role, to }) => [role, to])).toEqual([
      ['head of post-training', 'Tongyi Lab'],
      ['lead of the Qwen team', 'Qwen'],
    ]);
    expect(of('yu-bowen', 'departed').map(({ outlet, date }) => [outlet, date])).toEqual([
      ['News rewrite', null],
      ['Commentary on three exits', '2026-03-03'],
    ]);
  });

  it('seats the same three in the task force in both articles that know the letter', () => {
    const seats = claims.filter((c) => c.action === 'appointed' && c.to === 'Foundation Model Task Force');

    expect(seats).toHaveLength(6);
    expect(people(seats)).toEqual(['wu-yongming', 'wu-zeming', 'zhou-jingren']);
    expect(of('zhou-jingren', 'stays').map(({ to }) => to)).toEqual(['Tongyi Lab']);
  });

  it('marks what was said at the meeting as unverified', () => {
    const atMeeting = claims.filter((c) => c.action === 'statement' && c.date === '2026-03-04');

    expect(people(atMeeting)).toEqual(['wu-yongming', 'zhou-jingren']);
    expect(atMeeting.every(({ certainty }) => certainty === 'rumoured')).toBe(true);
  });

  it('is dated within the days that its articles report on', () => {
    expect(corpus.map(({ published }) => published).sort()).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('has a readable fingerprint of each text', () => {
    const signatures = corpus.map(({ signature }) => signature);

    expect(new Set(signatures).size).toBe(5);
    expect(signatures.filter((signature) => decodeSignature(signature) === null)).toEqual([]);
  });
});

describe.skipIf(texts.length === 0)('beside the seed articles (skipped where these are not at hand)', () => {
  it('has exactly their fingerprints', () => {
    expect(corpus.map(({ signature }) => signature).sort()).toEqual(texts.map(seedFingerprint).sort());
  });

  it('holds no eight words of them in a row, here or in the code', () => {
    const theirs = new Set(texts.flatMap((text) => runsOf(text)));
    const files = ['config', 'src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const copied = files.flatMap((file) =>
      runsOf(readFileSync(file, 'utf8'))
        .filter((run) => theirs.has(run))
        .map((run) => `${file}: ${run}`),
    );

    expect(theirs.size).toBeGreaterThan(3000);
    expect(copied).toEqual([]);
  });
});

function runsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}
