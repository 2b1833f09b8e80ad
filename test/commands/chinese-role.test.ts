import { describe, expect, it } from 'vitest';
import { createPrintedNames } from '../../src/alerts/printed-names.ts';
import { chineseRole } from '../../src/commands/wording/chinese-role.ts';
import { ORGANISATIONS, PEOPLE } from '../ledger/known-claims.ts';

const names = createPrintedNames({ people: PEOPLE, organisations: ORGANISATIONS }, 'zh');

describe('a role for readers of Chinese', () => {
  it.each([
    ['head of post-training', '后训练负责人'],
    ['Post-training lead', '后训练负责人'],
    ['technical lead of Qwen', '通义千问技术负责人'],
    ['tech lead of Qwen since April 2023', '通义千问技术负责人'],
    ['head of post-training and alignment', '后训练与对齐负责人'],
    ['head of Tongyi Lab', '通义实验室负责人'],
    ['lead of the Qwen team', '通义千问团队负责人'],
    ['staff research scientist', '资深研究科学家'],
    ['CTO of Alibaba Cloud', 'Alibaba Cloud CTO'],
    ['head of Qwen Code', '通义千问代码负责人'],
    ['former researcher at Google DeepMind', 'Google DeepMind前研究员'],
    ['后训练负责人', '后训练负责人'],
  ])('%s', (role, chinese) => {
    expect(chineseRole(role, names)).toBe(chinese);
  });

  it.each(['head drummer', 'constructor', 'director of whatever comes next'])(
    'is none where a word is not known: %s',
    (role) => {
      expect(chineseRole(role, names)).toBeNull();
    },
  );

  it('is found in little time for a long text', () => {
    const started = performance.now();
    chineseRole('head of post-training and '.repeat(400), names);
    chineseRole('research scientist '.repeat(400).concat('drummer'), names);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
