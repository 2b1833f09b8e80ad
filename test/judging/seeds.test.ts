import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CorpusConfig, toSeed } from '../../src/config/corpus-config.ts';
import { bandsOf, decodeSignature } from '../../src/judging/fingerprint.ts';
import { organisationKey } from '../../src/model/claim.ts';
import { article, memoryLedger, subject } from './judging-harness.ts';

const CORPUS = new URL('../../config/corpus/', import.meta.url);
const TEXTS = new URL('../../../shared/seeds/', import.meta.url);
const PUBLISHED = '2026-03-08T12:00:00.000Z';

const organisations = new Map(
  subject.organisations.flatMap(({ key, name, names }) =>
    [key, name, ...names].map((of) => [organisationKey(of), { key, name }] as const),
  ),
);

function seededLedger() {
  const ledger = memoryLedger();
  for (const file of readdirSync(CORPUS).sort()) {
    const config = CorpusConfig.parse(parse(readFileSync(new URL(file, CORPUS), 'utf8')));
    const { claims, signature } = toSeed(file.replace(/\.yaml$/, ''), config, {
      organisation: (name) => organisations.get(organisationKey(name)) ?? null,
      decodeSignature,
    });
    ledger.seed(claims, signature, bandsOf(signature));
  }
  return ledger;
}

describe('the seeded corpus', () => {
  it.each([
    ['Qwen’s technical lead Lin Junyang has resigned', 'Lin Junyang said on X on March 3 that he is stepping down.'],
    ['林俊旸离开千问', '千问技术负责人林俊旸3月3日在X上宣布卸任，后训练负责人郁博文同日离职。'],
    ['林俊暘離開千問', '後訓練負責人郁博文亦離職，惠彬原已加入Meta。'],
    ['Hui Binyuan of Qwen Code went to Meta', 'Hui Binyuan left Qwen in January and joined Meta.'],
    [
      'Zhou Hao follows Yu Bowen at Qwen',
      'Zhou Hao, once of DeepMind, takes over post-training at Qwen from Yu Bowen, who left.',
    ],
    ['阿里成立基础模型支持小组', '吴泳铭、周靖人、范禹组成基础模型支持小组，周靖人继续领导通义实验室。'],
    ['Tongyi Lab breaks up the vertical Qwen team', 'Tongyi Lab restructures the Qwen team into horizontal units.'],
  ])('is not told again in other words: %s', async (title, text) => {
    const judgement = await seededLedger().take(article(title, text, { published: PUBLISHED }));
    expect([judgement.verdict, judgement.news.claims.map((c) => `${c.subject.key} ${c.action} ${c.to}`)]).toEqual([
      'duplicate',
      [],
    ]);
  });
  it.each([
    ['Yu Bowen joins ByteDance', 'Yu Bowen, who left Qwen, has joined ByteDance.'],
    ['周靖人离开通义实验室', '周靖人宣布离职。'],
    ['Lin Junyang founds an AI lab', 'Lin Junyang, formerly of Qwen, has started a new AI company.'],
  ])('does not hide what is new: %s', async (title, text) => {
    expect((await seededLedger().take(article(title, text, { published: PUBLISHED }))).verdict).toMatch(/alert|update/);
  });

  describe.skipIf(!existsSync(TEXTS))('its own texts (skipped where they are not at hand)', () => {
    const files = existsSync(TEXTS) ? readdirSync(TEXTS).filter((file) => file.endsWith('.txt')) : [];
    it.each(files)('%s is a duplicate that names its seed', async (file) => {
      const text = readFileSync(new URL(file, TEXTS), 'utf8');
      const judgement = await seededLedger().take(
        article('', text, { published: PUBLISHED, url: 'https://example.net/copy' }),
      );
      expect(judgement.verdict).toBe('duplicate');
      expect(judgement.duplicateOf?.articleId).toMatch(/^seed:/);
      expect(judgement.claims.map((c) => `${c.subject.key} ${c.action}`)).toContain('lin-junyang departed');
    });
  });
});
