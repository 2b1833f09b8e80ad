import { expect, it } from 'vitest';
import { slackBench } from '../chat/slack/slack-bench.ts';
import { textOf } from '../fakes/slack/fake-slack.ts';
import { readBlocks } from '../fakes/slack/read-blocks.ts';
import { chatApp } from './chat-app.ts';

const U1_IN_C1 = { user: 'U1', channel: 'C1' } as const;

it.each([
  ['in Socket Mode', false],
  ['over signed requests', true],
])('%s what was not said is picked from a menu that is searched', async (_, http) => {
  const { slack, adapter, close } = await slackBench({ http });
  const watcher = await chatApp([adapter]);
  slack.requestUrl = adapter.requestUrl();
  const seen = () => slack.seenBy('U1', 'C1');
  const ask = async (text: string, expected: string) => {
    const before = seen().length;
    await slack.command({ ...U1_IN_C1, text });
    const answer = await slack.until(() => seen()[before], text);
    expect(textOf(answer)).toContain(expected);
    return readBlocks(answer.blocks).menus;
  };
  try {
    const [people] = await ask('person', 'Which person?');
    expect(people).toMatchObject({ label: 'Which person?' });
    const actionId = people?.actionId ?? '';
    const offered = await slack.search({ ...U1_IN_C1, actionId, typed: '林俊' });
    expect(offered[0]).toMatchObject({ value: 'lin-junyang' });
    // Opened, and nothing typed yet.
    expect((await slack.search({ ...U1_IN_C1, actionId, typed: '' })).length).toBeGreaterThan(5);
    expect(await slack.search({ ...U1_IN_C1, actionId, typed: '<!channel> *x* \u202e' })).toEqual([]);

    const before = seen().length;
    const [first] = offered;
    if (first === undefined) throw new Error('nothing was offered');
    // Delivered twice, as Slack does where it saw no acknowledgement.
    await slack.pick({ ...U1_IN_C1, actionId, picked: first, deliveries: 2 });
    const answer = await slack.until(() => seen()[before], 'the answer to what was picked');
    expect(textOf(answer)).toContain('Lin Junyang');
    expect(seen()).toHaveLength(before + 1);

    const [interests] = await ask('preview nonsense-of-nobody', 'nonsense-of-nobody');
    const topics = await slack.search({ ...U1_IN_C1, actionId: interests?.actionId ?? '', typed: 'depart' });
    expect(topics.map(({ value }) => value)).toContain('departure');

    const foreign = await slack.search({ ...U1_IN_C1, actionId: 'of-another-program', typed: 'lin' });
    expect(foreign).toEqual([]);
  } finally {
    await watcher.close();
    await close();
  }
  expect(slack.objections).toEqual([]);
});
