import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SlackAdapter } from '../../src/chat/slack/slack-adapter.ts';
import { slackAccess } from '../../src/chat-adapters.ts';
import { install, KEY, type ManyBench, manyBench, STATE_SECRET } from '../chat/slack/many-bench.ts';
import { textOf } from '../fakes/slack/fake-slack.ts';
import { type ChatApp, chatApp } from './chat-app.ts';

/** Every namespace in which something is kept by destination or workspace. */
const KEPT = [
  'subscriptions',
  'subscribers',
  'mutes',
  'digests-waiting',
  'digests-due',
  'outbox',
  'outbox-messages',
  'outbox-sequences',
  'outbox-dead',
  'refusals',
  'feedback',
  'slack-installations',
];

let bench: ManyBench;
let adapter: SlackAdapter;
let watcher: ChatApp;

beforeEach(async () => {
  bench = await manyBench();
  watcher = await chatApp((stores) => {
    const { clientId, clientSecret } = bench.slack.app;
    const access = slackAccess(
      {
        ...{ kind: 'many', clientId, port: 0 },
        clientSecret: () => clientSecret,
        stateSecret: () => STATE_SECRET,
        installationKey: () => KEY,
      },
      stores,
    );
    adapter = bench.adapter({ options: { access } });
    return [adapter];
  });
});
afterEach(async () => {
  await watcher.close();
  await bench.close();
  expect(bench.slack.objections).toEqual([]);
  expect(`${watcher.logged.join()}${bench.logged.join()}`).not.toMatch(/xoxb|fake-signing-secret|fake-client-secret/);
});

const standing = (team: string) =>
  [...bench.slack.workspaceOf(team).channels.values()]
    .flatMap(({ messages }) => messages)
    .filter(({ onlyFor }) => onlyFor === undefined)
    .map(textOf);
const ask = async (team: string, text: string, expected: string) => {
  const { slack } = bench;
  const before = slack.seenBy('U1', 'C1', team).length;
  await slack.command({ team, user: 'U1', channel: 'C1', text });
  const answer = await slack.until(() => slack.seenBy('U1', 'C1', team)[before], text);
  expect(textOf(answer)).toContain(expected);
};
/** @returns where something of a workspace is kept. */
async function keptOf(team: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of KEPT) {
    for await (const [key, value] of watcher.stores.namespace<unknown>(name).scan({ prefix: '' })) {
      if (new RegExp(`\\b${team}\\b`).test(`${key} ${JSON.stringify(value)}`)) found.push(name);
    }
  }
  return [...new Set(found)];
}

it('two workspaces hear the same news, and one that removes the app leaves nothing behind', async () => {
  const { slack } = bench;
  for (const team of ['T1', 'T2']) {
    expect((await install(slack, adapter, team)).status).toBe(200);
    await ask(team, 'subscribe all', 'Subscribed');
    await ask(team, 'subscribe departure daily for me', 'Departures');
    await ask(team, 'mute market-reaction', 'Muted');
  }
  await watcher.report({
    id: 'exit',
    title: 'Gao Lan leaves Alibaba’s Qwen team',
    text: 'Gao Lan, who led the speech group of Alibaba’s Qwen team, has left the company, people familiar with the matter said on Friday.',
  });
  for (const team of ['T1', 'T2']) {
    expect(standing(team).join()).toContain('Gao Lan');
    await ask(team, 'feedback duplicate gao-lan-departed', 'Thank you');
  }
  // What is for both waits: the one for T1 must not stay behind.
  for (const team of ['T1', 'T2']) slack.workspaceOf(team).botTokenFault = 'token_revoked';
  await watcher.report({
    id: 'next',
    title: 'Gao Lan leaves Alibaba’s Qwen for ByteDance',
    text: 'Gao Lan has left Alibaba’s Qwen team and joins ByteDance, ByteDance said.',
  });
  for (const team of ['T1', 'T2']) slack.workspaceOf(team).botTokenFault = null;
  expect(await keptOf('T1')).toEqual(await keptOf('T2'));
  expect(await keptOf('T1')).toEqual(
    expect.arrayContaining([
      ...['subscriptions', 'subscribers', 'mutes', 'digests-waiting', 'digests-due', 'outbox', 'outbox-messages'],
      ...['outbox-sequences', 'feedback', 'slack-installations'],
    ]),
  );
  const before = standing('T1');

  await slack.uninstall('T1');
  const kept = () => watcher.stores.namespace('slack-installations').get('T1');
  await vi.waitFor(async () => expect(await kept()).toBeUndefined(), { timeout: 10_000 });

  expect(await keptOf('T1')).toEqual([]);
  watcher.clock.set(watcher.clock.now() + 24 * 3_600_000);
  await watcher.report({
    id: 'denial',
    title: 'Alibaba denies that Gao Lan has left Qwen',
    text: 'Alibaba denied on Saturday that Gao Lan has left the Qwen team. “Gao Lan has not left Qwen,” the company said.',
  });
  expect(standing('T1')).toEqual(before);
  expect(await keptOf('T1')).toEqual([]);
  expect(standing('T2').join()).toContain('ByteDance');
  expect(standing('T2').join()).toContain('Correction');
  // The digest of the day.
  expect(standing('T2').join()).toContain('The day in one message');
});
