import { afterEach, describe, expect, it } from 'vitest';
import { askedBench, askOn, endedWell, type Taken } from './asked-bench.ts';
import type { SlackBench } from './slack-bench.ts';

let bench: SlackBench;
let asked: Taken['asked'];
afterEach(() => endedWell(bench));

async function open(...how: Parameters<typeof askedBench>) {
  ({ bench, asked } = await askedBench(...how));
}
const ask = (text: string) => askOn(bench, text);

describe('Socket Mode', () => {
  it.each(['requestRefresh', 'drop'] as const)('is connected again after %s', async (how) => {
    await open();

    bench.slack.sockets[how]();
    await bench.slack.until(() => bench.slack.sockets.opened === 2 && bench.slack.sockets.open === 1);

    expect(await ask('help')).toContain('the answer');
  });

  it('goes on trying while Slack is out of order', async () => {
    await open();
    bench.slack.faults.add({ fault: { kind: 'status', status: 503 }, method: 'apps.connections.open', times: 1 });
    bench.slack.faults.add({ fault: { kind: 'drop-before' }, method: 'apps.connections.open', times: 1 });

    bench.slack.sockets.drop();
    await bench.slack.until(() => bench.slack.sockets.opened === 2);

    expect(await ask('help')).toContain('the answer');
  });

  it('goes on trying while the app token is refused', async () => {
    await open();
    bench.slack.workspace.appTokenFault = 'invalid_auth';
    bench.slack.sockets.drop();
    await bench.slack.until(
      () => bench.slack.calls.filter(({ method }) => method === 'apps.connections.open').length === 2,
    );
    bench.slack.workspace.appTokenFault = null;

    await bench.slack.until(() => bench.slack.sockets.opened === 2);
  });

  it('is closed soon, also where the other side says no goodbye', async () => {
    await open();
    bench.slack.sockets.ignoreClosing();

    const start = performance.now();
    await bench.adapter.stop();

    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

describe('signed requests', () => {
  it.each([
    ['a wrong signature', { secret: 'another-secret' }],
    ['a signature of six minutes ago', { ageSeconds: 360 }],
  ])('with %s are refused', async (_, signature) => {
    await open(undefined, { http: true });

    const [ack] = await bench.slack.command({ user: 'U1', channel: 'C1', text: 'latest', signature });

    expect(ack).toMatchObject({ ok: false, status: 401 });
    expect(asked).toEqual([]);
  });

  it('that are too large are refused before they are read, and so are those without a signature', async () => {
    await open(undefined, { http: true });
    const url = bench.adapter.requestUrl() ?? '';
    const sent = async (body: string) => {
      // What is refused unread leaves its connection of no use.
      const response = await fetch(url, { method: 'POST', body, headers: { connection: 'close' } });
      return response.status;
    };

    expect(await sent('{}')).toBe(401);
    expect(await sent('command=%2Fqwen&text=latest&user_id=U1')).toBe(401);
    expect(await sent('x'.repeat(600_000))).toBe(413);
    expect(asked).toEqual([]);
  });

  it('are taken at one path only', async () => {
    await open(undefined, { http: true });
    const url = new URL('/elsewhere', bench.adapter.requestUrl() ?? '');

    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(404);
  });

  it('bring events too', async () => {
    await open(undefined, { http: true });

    const acks = await bench.slack.openHome('U1', 3);
    await bench.slack.until(() => bench.slack.workspace.homes.get('U1'));

    expect(acks.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked).toHaveLength(1);
  });
});
