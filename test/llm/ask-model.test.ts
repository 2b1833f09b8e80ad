import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { createModel, type Model } from '../../src/llm/ask-model.ts';
import { type FakeAnswer, type FakeModel, saying, startFakeModel } from '../fakes/fake-model.ts';
import { subject } from '../judging/judging-harness.ts';

const KEY = 'sk-test-hush-hush';
const ARTICLE = { title: 'A title', text: 'A text.', language: 'en', published: '2026-05-20T08:00:00.000Z' };
const DEADLINE = 250;

let fake: FakeModel | undefined;
let model: Model | undefined;

afterEach(async () => {
  await model?.close();
  await fake?.close();
  model = undefined;
  fake = undefined;
});

async function open(
  answerTo: () => FakeAnswer,
  over: { key?: string | null; baseUrl?: string; deadlineMs?: number } = {},
) {
  const { key = KEY, deadlineMs = 10_000 } = over;
  const clock = manualClock('2026-05-20T08:00:00.000Z');
  const started = await startFakeModel(answerTo);
  fake = started;
  const opened = createModel({
    baseUrl: over.baseUrl ?? started.baseUrl,
    model: 'small',
    apiKey: () => key,
    userAgent: 'qwen-watch-test (+mailto:ops@example.com)',
    subject,
    clock,
    deadlineMs,
  });
  model = opened;
  return { ask: () => opened.ask(ARTICLE), clock, requests: started.requests };
}

describe('asking a model', () => {
  it('sends one completion request at temperature 0, the article as one JSON object apart from the instructions', async () => {
    const { ask, requests } = await open(() => saying([]));

    expect(await ask()).toEqual({ kind: 'answered', answer: { claims: [], summary: [] } });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      authorization: `Bearer ${KEY}`,
      body: { model: 'small', temperature: 0, response_format: { type: 'json_object' } },
      article: { title: 'A title', text: 'A text.', language: 'en', published: '2026-05-20' },
    });
    expect(requests[0]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(requests[0]?.body.messages[0]?.content).not.toContain('A title');
  });

  it('sends no key where none is set, and keeps a query of the base address', async () => {
    const started = await startFakeModel(() => saying([]));
    const { ask } = await open(() => saying([]), { key: null, baseUrl: `${started.baseUrl}/?api-version=7` });
    await ask();

    expect(started.requests[0]).toMatchObject({ path: '/v1/chat/completions?api-version=7', authorization: undefined });
    await started.close();
  });

  const whole = { claims: [], summary: [] };
  it.each<[string, FakeAnswer, string]>([
    ['no JSON', { mode: 'content', content: 'I cannot do that.' }, 'invalid'],
    ['broken JSON', { mode: 'content', content: '{"claims": [' }, 'invalid'],
    ['prose around JSON', { mode: 'content', content: `Sure! Here it is: ${JSON.stringify(whole)}` }, 'invalid'],
    ['a fence around JSON', { mode: 'content', content: `\`\`\`json\n${JSON.stringify(whole)}\n\`\`\`` }, 'invalid'],
    ['another shape', { mode: 'content', content: '{"claims": {"person": "X"}, "summary": []}' }, 'invalid'],
    ['a key too many', { mode: 'content', content: JSON.stringify({ ...whole, verdict: 'alert' }) }, 'invalid'],
    [
      'a list too long',
      saying(Array.from({ length: 50 }, () => ({ quote: 'q', person: 'p', action: 'a' }))),
      'invalid',
    ],
    ['a string too long', saying([{ quote: 'q'.repeat(5_000), person: 'p', action: 'a' }]), 'invalid'],
    ['its own key', saying([{ quote: 'q', person: KEY, action: 'departed' }]), 'invalid'],
    ['no completion', { mode: 'body', body: '{"choices": []}' }, 'invalid'],
    ['no body', { mode: 'body', body: '' }, 'invalid'],
    ['a page', { mode: 'body', body: '<html>login</html>' }, 'invalid'],
    ['five megabytes', { mode: 'huge' }, 'too-large'],
    ['a closed connection', { mode: 'reset' }, 'unreachable'],
    ['a redirect', { mode: 'redirect' }, 'failed'],
    ['500', { mode: 'status', status: 500 }, 'failed'],
    ['404', { mode: 'status', status: 404 }, 'failed'],
    ['429', { mode: 'status', status: 429 }, 'throttled'],
    ['401', { mode: 'status', status: 401 }, 'unauthorised'],
    ['403', { mode: 'status', status: 403 }, 'unauthorised'],
  ])('takes %s for a failure with a name, after one request, and never throws', async (_, answer, failure) => {
    const { ask, requests } = await open(() => answer);
    const asked = await ask();

    expect(asked).toEqual({ kind: 'failed', failure });
    expect(requests).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toContain('hush');
  });

  it.each<[FakeAnswer['mode']]>([['stall'], ['trickle']])('gives up on a %s at the deadline', async (mode) => {
    const { ask } = await open(() => ({ mode }) as FakeAnswer, { deadlineMs: DEADLINE });
    const begun = performance.now();

    expect(await ask()).toEqual({ kind: 'failed', failure: 'timed-out' });
    expect(performance.now() - begun).toBeLessThan(DEADLINE * 10);
  });

  it('counts the wait for a turn into the deadline', async () => {
    const { ask } = await open(() => ({ mode: 'stall' }), { deadlineMs: DEADLINE });
    const begun = performance.now();
    const asked = await Promise.all([ask(), ask(), ask(), ask(), ask()]);

    expect(asked.every((a) => a.kind === 'failed')).toBe(true);
    expect(performance.now() - begun).toBeLessThan(DEADLINE * 10);
  });

  it('has no more than two calls under way', async () => {
    let [under, most] = [0, 0];
    const started = await startFakeModel(() => {
      under += 1;
      most = Math.max(most, under);
      setTimeout(() => {
        under -= 1;
      }, 20);
      return { mode: 'stall' };
    });
    const { ask } = await open(() => saying([]), { baseUrl: started.baseUrl, deadlineMs: 150 });
    await Promise.all([ask(), ask(), ask(), ask()]);

    expect(most).toBeLessThanOrEqual(2);
    await started.close();
  });

  it('leaves an endpoint alone for a minute after three failures in a row, then tries once', async () => {
    const { ask, clock, requests } = await open(() => ({ mode: 'status', status: 500 }));
    for (let call = 0; call < 3; call += 1) expect(await ask()).toEqual({ kind: 'failed', failure: 'failed' });

    expect(await ask()).toEqual({ kind: 'failed', failure: 'paused' });
    expect(requests).toHaveLength(3);
    clock.set('2026-05-20T08:01:00.000Z');
    expect(await ask()).toEqual({ kind: 'failed', failure: 'failed' });
    expect(await ask()).toEqual({ kind: 'failed', failure: 'paused' });
    expect(requests).toHaveLength(4);
  });

  it('begins to count anew after an answer', async () => {
    const answers: FakeAnswer[] = [500, 500, 200, 500, 500, 500].map((status) =>
      status === 200 ? saying([]) : { mode: 'status', status },
    );
    const { ask } = await open(() => answers.shift() ?? saying([]));
    const kinds: string[] = [];
    for (let call = 0; call < 7; call += 1) {
      const asked = await ask();
      kinds.push(asked.kind === 'failed' ? asked.failure : asked.kind);
    }

    expect(kinds).toEqual(['failed', 'failed', 'answered', 'failed', 'failed', 'failed', 'paused']);
  });
});
