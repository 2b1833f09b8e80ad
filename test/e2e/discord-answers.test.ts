import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specsOf } from '../../src/commands/command-specs.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/index.ts';
import { arrive, type DiscordHarness, openDiscord, post } from '../chat/discord/discord-harness.ts';
import { asking } from '../commands/answer-text.ts';
import { readMarkdown } from '../fakes/discord/read-markdown.ts';
import { buttonsOf, type ShownMessage, textOf } from '../fakes/discord/world.ts';
import { ledgerOf } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { anArticle, memoryApp } from './memory-app.ts';

const QUESTIONS: readonly (readonly [
  name: string,
  options: Readonly<Record<string, string | number>>,
  holds: string,
])[] = [
  ['who-left', {}, 'Lin Junyang'],
  ['who-left', { 'as-of': '2026-03-03' }, 'As of 2026-03-03'],
  ['who-left', { person: 'Yu Bowen' }, '1 reported as departed'],
  ['who-joined', {}, 'Post: lead of the Qwen team'],
  ['who-leads', {}, 'Zhou Hao'],
  ['timeline', { days: 365 }, '2026-03-03'],
  ['latest', { limit: 3 }, 'Zhou Hao joined'],
  ['person', { name: '林俊旸' }, 'Lin Junyang'],
  ['story', { id: 'lin-junyang-departed' }, 'Lin Junyang'],
  ['sources', { id: 'lin-junyang-departed' }, 'A Commentary'],
  ['why', { article: 'lin-junyang-departed' }, 'Why lin-junyang-departed looks as it does'],
  ['subscribe', { what: 'departure' }, 'Only who may manage this channel'],
  ['subscribe', { what: 'Lin Junyang', how: 'daily', for: 'me' }, 'every day at 9:00, UTC'],
  ['subscriptions', {}, 'Lin Junyang · every day'],
  ['preview', { what: 'departure', days: 365 }, 'Preview of Departures'],
  ['mute', { what: 'departure 3d', for: 'me' }, 'Muted until'],
  ['unsubscribe', { what: 'all', for: 'me' }, 'are gone: 1'],
  ['feeds', { what: 'list' }, 'operators'],
  ['status', {}, '2 on, 1 failing'],
  ['help', {}, 'who-left'],
];

let harness: DiscordHarness;
const specs = specsOf(commands);

beforeAll(async () => {
  const { deps } = asking(await ledgerOf(MARCH));
  harness = await openDiscord({ specs, fake: { rateOf: () => ({ limit: 1_000, perMs: 1_000 }) } });
  harness.answer = ({ text, ...asked }) => dispatch(text, { ...deps, asked });
  await harness.adapter.start(harness.inbound);
});
afterAll(() => harness.close());

const shownBy = (messages: readonly ShownMessage[]) => messages.map(textOf).join('\n');

describe('every question, asked on Discord of the real ledger', () => {
  it.each(QUESTIONS)('%s %j', async (name, options, holds) => {
    const { discord, sample } = harness;
    const asked = discord.command({ userId: sample.member.id, channelId: sample.news.id }, name, options);
    await discord.until(
      () => asked.messages.length > 0 && asked.messages.every(({ loading }) => !loading),
      'an answer',
    );

    const shown = shownBy(asked.messages);
    expect(readMarkdown(shown).shown).toContain(holds);
    expect(readMarkdown(shown)).toMatchObject({ mentions: [], strange: [] });
    expect(shown).not.toContain('did not work');
  });

  it('is there for every command that there is', () => {
    const asked = new Set<string>(QUESTIONS.map(([name]) => name));
    expect(specs.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe('what the watcher tells', () => {
  it('arrives as it was composed', async () => {
    const { adapter, sample } = harness;
    const { app, sent } = await memoryApp();
    await app.open();
    await app.takeIn(
      anArticle({
        id: 'd1',
        title: 'Qwen’s technical lead Lin Junyang steps down',
        text: 'Lin Junyang, technical lead of Alibaba’s Qwen, announced on X on 3 March that he is stepping down.',
        published: '2026-03-03T12:00:00.000Z',
      }),
    );
    await app.poll();
    const [told] = sent;
    if (told === undefined) throw new Error('nothing was told');
    await arrive(adapter, post(sample.news.id, told.message));

    const [shown] = sample.news.messages.slice(-1);
    const { shown: text, links } = readMarkdown(textOf(shown as ShownMessage));
    expect(text).toContain('Lin Junyang');
    expect(text).toContain('1 outlet');
    expect(links).toEqual([{ label: 'Qwen’s technical lead Lin Junyang steps down', url: 'https://news.example/d1' }]);
    expect(buttonsOf(shown as ShownMessage).every(({ custom_id }) => custom_id?.startsWith('qwen'))).toBe(true);
    await app.close(1_000);
  });
});
