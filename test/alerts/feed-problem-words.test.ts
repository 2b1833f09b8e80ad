import { expect, it } from 'vitest';
import { problemText } from '../../src/alerts/feed-problem-words.ts';

const message = 'https://a.example/feed did not answer in time.';

it('tells in English what was said, without its full stop', () => {
  expect(problemText({ code: 'http-timeout', message }, 'en')).toBe('https://a.example/feed did not answer in time');
});

it('tells in Chinese by the code', () => {
  expect(problemText({ code: 'http-timeout', message }, 'zh')).toBe('没有在规定时间内应答');
  expect(problemText({ code: 'http-status-404', message }, 'zh')).toBe('返回 HTTP 404');
  expect(problemText({ code: 'feed-html', message }, 'zh')).toContain('网页');
});

it('tells as it was said what has no words of its own', () => {
  expect(problemText({ code: 'from-another-version', message: 'something new' }, 'zh')).toBe('something new');
});
