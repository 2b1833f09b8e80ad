import { beforeEach, describe, expect, it } from 'vitest';
import { type SubscriptionRecords, subscriptionRecords, subscriptionsAt } from '../../src/alerts/subscriptions.ts';
import type { CommandDeps } from '../../src/commands/command.ts';
import { manualClock } from '../../src/lib/clock.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import { type Namespace, openStores } from '../../src/stores/open-stores.ts';
import { ledgerOf } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { type Asked, asking } from './answer-text.ts';

const channel = { platform: 'slack', id: 'C1' } as const;
const self = { platform: 'slack', id: '@U1' } as const;
const ledger = await ledgerOf(MARCH);
let clock: ReturnType<typeof manualClock>;
let records: SubscriptionRecords;
let feedback: Namespace<Feedback>;

beforeEach(async () => {
  clock = manualClock('2026-04-01T00:00:00Z');
  const stores = await openStores('memory:', { clock });
  records = subscriptionRecords(stores);
  feedback = stores.namespace('feedback');
});

const asker = (
  over: Partial<CommandDeps['asked']['asker']> = {},
  where: CommandDeps['asked']['destination'] = channel,
): Asked =>
  asking(ledger, {
    clock,
    subscriptions: records,
    feedback,
    asked: {
      destination: where,
      asker: { self, language: 'en', timezone: 'Europe/Berlin', mayManage: true, isOperator: false, ...over },
      audience: 'asker',
    },
  });
const ask = (text: string) => asker().ask(text);

describe('subscribe', () => {
  it('subscribes the channel, says how it is set, and shows what it would have told', async () => {
    const answer = await ask('subscribe departure');

    expect(answer).toContain('Subscribed this channel: Departures');
    expect(answer).toContain('When: at once');
    expect(answer).toMatch(/In the last 90 days this would have told \d+ stories\./);
    expect(answer).toMatch(/\/qwen story [a-z-]+/);
    expect(answer).toContain('[Unsubscribe: unsubscribe departure]');
    expect(await subscriptionsAt(records, channel)).toEqual([
      {
        destination: channel,
        about: { kind: 'topic', topic: 'departure' },
        atLeast: 'rumoured',
        language: 'en',
        digest: null,
        quiet: null,
        pings: [],
        by: self,
      },
    ]);
  });

  it('shows an older story where there was none lately', async () => {
    clock.set('2027-04-01T00:00:00Z');
    const answer = await ask('subscribe departure');

    expect(answer).toContain('would have told nothing');
    expect(answer).toMatch(/the latest from before:\n.*leaves/);
  });

  it.each([
    ['subscribe lin junyang', { kind: 'person', person: 'lin-junyang' }],
    ['subscribe 林俊旸 daily', { kind: 'person', person: 'lin-junyang' }],
    ['subscribe Open-source policy weekly confirmed', { kind: 'topic', topic: 'open-source-policy' }],
    ['subscribe 离职 中文', { kind: 'topic', topic: 'departure' }],
    ['subscribe everything', { kind: 'all' }],
    ['subscribe weekly confirmed departure', { kind: 'topic', topic: 'departure' }],
    ['subscribe lin-junyang-departed', { kind: 'story', story: 'lin-junyang-departed' }],
  ])('understands %j', async (text, about) => {
    await ask(text);

    expect((await subscriptionsAt(records, channel)).map((one) => one.about)).toEqual([about]);
  });

  it('takes every setting by name, the usual ones as last words, and keeps what is not typed again', async () => {
    await ask('subscribe departure weekly confirmed chinese hour 18 weekday fri quiet 22-7 ping "<@U2> <!subteam^S9>"');
    const weekly = { hour: 18, weekday: 5, timezone: 'Europe/Berlin' };
    const quiet = { from: 22, to: 7, timezone: 'Europe/Berlin' };
    const pings = [
      { kind: 'person', id: 'U2' },
      { kind: 'role', id: 'S9' },
    ];
    const settings = { atLeast: 'confirmed', language: 'zh', digest: weekly, quiet, pings };
    expect(await subscriptionsAt(records, channel)).toMatchObject([settings]);

    const changed = await ask('subscribe departure daily timezone Asia/Shanghai');
    expect(changed).toContain('Changed this channel: Departures');
    expect(changed).toContain('When: every day at 18:00, Asia/Shanghai');
    expect(await subscriptionsAt(records, channel)).toMatchObject([
      { ...settings, digest: { hour: 18, weekday: null, timezone: 'Asia/Shanghai' }, quiet: { from: 22, to: 7 } },
    ]);
    await ask('subscribe departure instant quiet off ping off');
    expect(await subscriptionsAt(records, channel)).toMatchObject([{ digest: null, quiet: null, pings: [] }]);
  });

  it.each([
    ['subscribe departure how sometimes', '“how” wants instant, daily or weekly, not “sometimes”.'],
    ['subscribe departure at-least sure', '“at-least” wants rumoured, reported or confirmed'],
    ['subscribe departure language fr', '“language” wants en or zh'],
    ['subscribe departure hour 24', '“hour” wants a full hour from 0 to 23'],
    ['subscribe departure weekday someday', '“weekday” wants a day of the week'],
    ['subscribe departure timezone Mars/Base', '“timezone” wants a time zone such as Europe/Berlin'],
    ['subscribe departure quiet 7-7', '“quiet” wants hours such as 22-7'],
    ['subscribe departure ping everyone', '“ping” wants somebody or a role'],
    ['subscribe departure for all', '“for” wants me or channel'],
    ['subscribe', 'Of what?'],
    ['subscribe departure language constructor', '“language” wants en or zh'],
    ['subscribe departure how __proto__', '“how” wants instant, daily or weekly'],
    ['subscribe football', '“football” is no topic, no story and nobody who is known.'],
    ['subscribe lin junyan', 'Did you mean'],
  ])('says of %j what is wrong, and subscribes nobody', async (text, expected) => {
    const answer = await ask(text);

    if (!text.endsWith('junyan')) expect(answer).toContain(expected);
    else expect(answer).toMatch(/Did you mean|Subscribed/);
    if (!answer.includes('Subscribed')) expect(await subscriptionsAt(records, channel)).toEqual([]);
  });

  it('leaves a channel to who may manage it, and lets anybody subscribe themselves', async () => {
    const guest = asker({ mayManage: false });
    const refused = await guest.ask('subscribe departure');

    expect(refused).toContain('Only who may manage this channel');
    expect(refused).toContain('/qwen subscribe departure for me');
    expect(await guest.ask('subscribe departure for me')).toContain('Subscribed you, in direct messages: Departures');
    expect(await guest.ask('unsubscribe departure')).toContain('Only who may manage');
    expect(await guest.ask('mute departure')).toContain('Only who may manage');
    expect(await subscriptionsAt(records, channel)).toEqual([]);
    expect(await subscriptionsAt(records, self)).toHaveLength(1);
  });

  it('speaks Chinese to who reads Chinese, and subscribes them in Chinese', async () => {
    const answer = await asker({ language: 'zh' }, self).ask('subscribe 林俊旸 每日');

    expect(answer).toContain('已为您本人（私信）订阅：');
    expect(answer).toContain('每天9:00（Europe/Berlin）');
    expect(await subscriptionsAt(records, self)).toMatchObject([{ language: 'zh', digest: { hour: 9 } }]);
  });
});

describe('what is subscribed', () => {
  it('is listed with buttons that change it, the channel’s and one’s own apart', async () => {
    await ask('subscribe departure');
    await ask('subscribe lin junyang daily for me');
    const answer = await ask('subscriptions');

    expect(answer).toMatch(/This channel\nDepartures · at once/);
    expect(answer).toContain('[Daily digest: subscribe departure daily]');
    expect(answer).toMatch(/Your own, in direct messages\nLin Junyang · every day at 9:00, Europe\/Berlin/);
    expect(answer).toContain('[At once: subscribe lin-junyang instant for me]');
    expect(await asker({ mayManage: false }).ask('subscriptions')).not.toContain('unsubscribe departure]');
    await ask('subscribe lin-junyang instant for me');
    expect(await subscriptionsAt(records, self)).toMatchObject([{ digest: null }]);
  });

  it('ends one by one, or all at once', async () => {
    expect(await ask('subscriptions')).toContain('Nothing is subscribed here.');
    expect(await ask('unsubscribe departure')).toContain('There is no subscription of this channel to Departures.');
    for (const what of ['departure', 'analysis', 'lin junyang']) await ask(`subscribe ${what}`);
    expect(await ask('unsubscribe analysis')).toContain('No longer told this channel: Analysis.');
    await ask('subscribe everything');
    expect(await ask('unsubscribe departure for mee')).toContain('“for” wants me or channel');
    expect(await ask('unsubscribe everything')).toContain('No longer told this channel: everything.');
    expect(await ask('unsubscribe all')).toContain('All subscriptions of this channel are gone: 2.');
    expect(await subscriptionsAt(records, channel)).toEqual([]);
  });
});

describe('preview', () => {
  it('lists what a subscription would have told, and no more', async () => {
    expect(await ask('preview lin junyang')).toMatch(/Preview of Lin Junyang\nIn the last 90 days/);
    expect(await ask('preview lin junyang')).toContain('/qwen subscribe lin-junyang');
    expect(await ask('preview market-reaction days 1')).toContain('In the last 1 days this would have told nothing.');
    expect(await subscriptionsAt(records, channel)).toEqual([]);
  });
});

describe('mute', () => {
  it('silences a story for a week, or as long as is said, and takes it back', async () => {
    expect(await ask('mute lin-junyang-departed')).toContain(
      'Muted until 2026-04-08T00:00: the story lin-junyang-departed.',
    );
    expect(await ask('mute departure 12h')).toContain('Muted until 2026-04-01T12:00: Departures.');
    expect(await ask('subscriptions')).toContain('Muted until 2026-04-01T12:00: departure.');
    expect(await ask('mute departure off')).toContain('No longer muted: Departures.');
    expect(await ask('mute departure off')).toContain('It was not muted: Departures.');
  });

  it.each([
    ['mute', 'Mute what?'],
    ['mute 7d', 'Mute what?'],
    ['mute lin junyang 7d', 'Mute what?'],
    ['mute departure 7y', '“mute” wants a time such as 12h, 7d or 2w'],
    ['mute departure 9000w', '“mute” wants a time such as'],
    ['mute departures-of-cats', 'is no topic, no story'],
  ])('says of %j what it wants', async (text, expected) => {
    expect(await ask(text)).toContain(expected);
  });
});

describe('feedback', () => {
  it('keeps what a button says of a story, once a person', async () => {
    expect(await ask('feedback not-relevant lin-junyang-departed')).toContain(
      'Thank you. lin-junyang-departed is kept',
    );
    await ask('feedback not-relevant lin-junyang-departed');
    await ask('feedback duplicate lin-junyang-departed');
    const kept: Feedback[] = [];
    for await (const [, one] of feedback.scan({ prefix: '' })) kept.push(one);

    expect(kept.map(({ kind, by, where }) => [kind, by, where])).toEqual([
      ['duplicate', 'slack:@U1', 'slack:C1'],
      ['not-relevant', 'slack:@U1', 'slack:C1'],
    ]);
    expect(await ask('feedback not-relevant nothing')).toContain('There is no story “nothing”.');
    expect(await ask('help')).not.toContain('feedback');
  });
});
