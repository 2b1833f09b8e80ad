import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSlack, type SlackCheck } from '../../../src/chat/slack/check-slack.ts';
import { createInstallations, type InstallationStore } from '../../../src/chat/slack/installations.ts';
import { createSeal } from '../../../src/chat/slack/seal.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import { KEY, OTHER_KEY } from './many-bench.ts';

let slack: FakeSlack;
let logged: string[];
beforeEach(async () => {
  logged = [];
  slack = await startFakeSlack();
  slack.workspace.addPerson({ id: 'U1' });
  slack.workspace.addChannel({ id: 'C1' });
});
afterEach(async () => {
  await slack.close();
  expect(slack.objections).toEqual([]);
});
const check = async (more: Partial<SlackCheck> = {}) => {
  const findings = await checkSlack({
    access: { botToken: slack.botToken },
    intake: { appToken: slack.appToken },
    destinations: ['C1'],
    apiUrl: slack.apiUrl,
    log: createLogger({ level: 'debug', pretty: false, colour: false, write: (line) => void logged.push(line) }),
    ...more,
  });
  expect(JSON.stringify(findings) + logged.join()).not.toMatch(/xoxb-f|xapp-f/);
  for (const finding of findings)
    if (finding.state !== 'well') expect(`${finding.what}${finding.advice}`).toMatch(/.{30}/);
  return findings.map(({ state, what }) => `${state}: ${what}`);
};

describe('doctor looks at Slack', () => {
  it('and posts nothing where all is well', async () => {
    expect(await check({ destinations: ['C1', '@U1'] })).toEqual([
      'well: Slack token: qwen-watch in Fake workspace https://fake.slack.test/',
      'well: Slack requests: Socket Mode can be opened',
      'well: Slack channel C1 (#channel-c1)',
      'well: Slack direct messages of U1',
    ]);
    expect(slack.workspace.channels.get('C1')?.messages).toEqual([]);
  });

  it('and names what the token is refused for, and no channel that it could not look at', async () => {
    slack.workspace.botTokenFault = 'token_revoked';

    expect(await check()).toEqual([
      expect.stringMatching(/^broken: Slack token: Slack refuses SLACK_BOT_TOKEN \(token_revoked\): copy it again/),
      'well: Slack requests: Socket Mode can be opened',
    ]);
  });

  it('and names each scope that is missing, and what will not work', async () => {
    slack.workspace.scopes = ['commands', 'channels:read', 'groups:read', 'users:read'];

    expect(await check()).toEqual([
      expect.stringContaining('well: Slack token'),
      'broken: Slack scope chat:write is missing: it posts alerts and edits its own, in channels it was invited to',
      'worth a look: Slack scope im:write is missing: it opens direct messages with whoever subscribes for themselves',
      'worth a look: Slack scope files:write is missing: it shows pictures beside what it says, as files of its own',
      'well: Slack requests: Socket Mode can be opened',
      'well: Slack channel C1 (#channel-c1)',
    ]);
  });

  it('and at the app token', async () => {
    slack.workspace.appTokenFault = 'not_allowed_token_type';

    expect(await check({ destinations: [] })).toContainEqual(
      expect.stringMatching(/^broken: Slack requests: .*SLACK_APP_TOKEN.*connections:write/),
    );
    expect(await check({ destinations: [], intake: { signingSecret: '0'.repeat(32), port: 3000 } })).toContain(
      'well: Slack requests: over HTTP on port 3000',
    );
    expect(await check({ destinations: [], intake: { signingSecret: 'short', port: 3000 } })).toContainEqual(
      expect.stringContaining('worth a look: Slack requests: SLACK_SIGNING_SECRET'),
    );
  });

  it('and at each channel', async () => {
    slack.workspace.addChannel({ id: 'C2', withBot: false });
    Object.assign(slack.workspace.addChannel({ id: 'C3' }), { isArchived: true });
    slack.workspace.addChannel({ id: 'C4', kind: 'private', withBot: false });

    const findings = await check({ destinations: ['C2', 'C3', 'C4', 'C404', '@U404'] });

    expect(findings.slice(2)).toEqual([
      'broken: Slack channel C2 (#channel-c2): the bot is not in it',
      'broken: Slack channel C3 (#channel-c3) is archived',
      expect.stringMatching(/^broken: Slack channel C4: it does not exist, or is private/),
      expect.stringMatching(/^broken: Slack channel C404: it does not exist/),
      expect.stringMatching(/^broken: Slack direct messages of U404: there is no such person/),
    ]);
  });

  it('and says that it cannot be reached', async () => {
    slack.faults.add({ fault: { kind: 'drop-before' }, times: 9 });

    expect((await check()).slice(0, 2)).toEqual([
      expect.stringMatching(/^broken: Slack token: Slack cannot be opened/),
      expect.stringMatching(/^broken: Slack requests: Slack cannot be opened/),
    ]);
  });
});

describe('doctor looks at many workspaces', () => {
  const seal = createSeal(KEY, randomBytes);
  const kept = new Map<string, string>();
  const store: InstallationStore = {
    get: async (workspace) => kept.get(workspace),
    set: async (workspace, sealed) => void kept.set(workspace, sealed),
    delete: async (workspace) => kept.delete(workspace),
    list: async () => [...kept.keys()],
  };
  const keep = (workspace: string, name: string, botToken: string, by = seal) =>
    createInstallations(store, by).keep({ workspace, name, botToken, installedAt: '2026-01-01T00:00:00.000Z' });
  const access = { installationKey: KEY, store, random: randomBytes };
  beforeEach(() => kept.clear());

  it('and says where it is to be added while none has', async () => {
    expect(await check({ access, destinations: ['T1/C1'] })).toEqual([
      'worth a look: Slack: no workspace has installed the app',
      'well: Slack requests: Socket Mode can be opened',
      'broken: Slack channel C1 in T1 cannot be reached',
    ]);
  });

  it('and at each with its own token, of which one that is bad spoils no other', async () => {
    await keep('T1', 'One', slack.botToken);
    await keep('T2', 'Two', 'xoxb-fake-of-nobody');
    await keep('T3', 'Three', slack.botToken, createSeal(OTHER_KEY, randomBytes));

    expect(await check({ access, destinations: ['T1/C1', 'T1/C404', '@T1/U1', 'T2/C1', 'C1'] })).toEqual([
      'well: Slack workspace T1 (One): qwen-watch in Fake workspace https://fake.slack.test/',
      'broken: Slack workspace T2 (Two): Slack refuses its token (invalid_auth)',
      'broken: Slack workspace T3: its installation cannot be read',
      'well: Slack requests: Socket Mode can be opened',
      'well: Slack channel C1 in T1 (#channel-c1)',
      expect.stringMatching(/^broken: Slack channel C404 in T1: it does not exist/),
      'well: Slack direct messages of U1 in T1',
      'broken: Slack channel C1 cannot be reached',
    ]);
  });
});
