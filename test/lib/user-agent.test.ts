import { describe, expect, it } from 'vitest';
import { contactAdvice, userAgent } from '../../src/lib/user-agent.ts';

describe('userAgent', () => {
  it('names the product and whom to write to', () => {
    expect(userAgent('news@lab.test')).toMatch(/^qwen-watch\/\d.* \(.*\+news@lab\.test\)$/);
  });

  it('lets no line break or foreign letter into the header', () => {
    expect(userAgent('a\r\nX-Evil: 1 林')).not.toMatch(/[\r\n]|林/);
  });
});

describe('contactAdvice', () => {
  it.each(['https://example.org/qwen-watch', 'me@example.com', 'https://watch.example/'])(
    'finds %s wanting',
    (contact) => {
      expect(contactAdvice(contact, 'config/mine/watch.yaml')).toContain('contact in config/mine/watch.yaml:');
    },
  );

  it('takes an address of somebody', () => {
    expect(contactAdvice('news@lab.test', 'config/watch.yaml')).toBeNull();
  });
});
