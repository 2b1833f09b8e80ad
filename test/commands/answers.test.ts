import { beforeAll, describe, expect, it } from 'vitest';
import { dispatchJson } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/index.ts';
import { article, ledgerOf, says } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { type Asked, asking, REPORT } from './answer-text.ts';

let march: Asked;
let empty: Asked;

beforeAll(async () => {
  march = asking(await ledgerOf(MARCH));
  empty = asking(await ledgerOf([]));
});

describe('who-left', () => {
  it('has one row a person, each with linked sources, and keeps the unclear apart', async () => {
    const answer = await march.ask('who-left');
    const [table = '', unclear = ''] = answer.split('Unclear: implied or disputed');
    expect(table).toMatch(
      /Lin Junyang \| technical lead of Qwen \| 2026-03-03 \| – \| confirmed \| A Commentary<https:\/\/commentary\.example\/story>/,
    );
    expect(table).toMatch(/Hui Binyuan \| .* \| 2026-03-03 \/ 2026-01 \| Meta \| confirmed/);
    expect(table).toMatch(
      /Hui Binyuan, when: 2026-03-03 \(A Commentary<.*>, Venture Daily<.*>\)\n: 2026-01 \(Three Exits/,
    );
    expect(table).not.toMatch(/Chen Cheng|Tianyi Bai/);
    expect(unclear).toMatch(
      /Chen Cheng \(core contributor\): only implied: nobody reports that they left \(The Brief</,
    );
    expect(unclear).toContain('Tianyi Bai');
    expect(answer).toContain('4 reported as departed, 2 unclear');
  });

  it('answers as of a day in every way of typing it', async () => {
    const expected = await march.ask('who-left as-of 2026-03-03');
    expect(expected).toContain('As of 2026-03-03. 3 reported as departed, 0 unclear');
    expect(expected).not.toContain('Meta');
    for (const typed of [
      'as-of:2026-03-03',
      '--as-of=2026-03-03',
      '--as-of 2026-03-03',
      'as-of "2026-03-03"',
      'asof=2026-03-03',
    ]) {
      expect(await march.ask(`/qwen who-left ${typed}`)).toBe(expected);
    }
  });

  it('lists whose leaving was taken back apart', async () => {
    const back = article('b1', 'Back Post', '2026-03-20T00:00:00.000Z', [
      says('yu-bowen', 'departed', { from: 'Qwen', negated: true, reversed: true }),
    ]);
    const { ask, deps } = asking(await ledgerOf([...MARCH, back]));
    const answer = await ask('who-left');
    expect(answer).toContain('Reversed: taken back');
    expect(answer).toMatch(/Yu Bowen \(.*\): reversed: it was taken back \(/);
    expect(answer).toContain('3 reported as departed, 2 unclear, 1 reversed');
    expect(await ask('who-left as-of 2026-03-10')).not.toContain('Reversed');
    expect(await dispatchJson('who-left person yu-bowen', deps)).toMatchObject({
      value: { people: [], unclear: [{ key: 'yu-bowen', status: 'reversed', reason: 'reversed' }] },
    });
    expect(await ask('timeline')).toContain('↺');
    expect(await ask('person yu-bowen')).toContain('Reversed, the leaving was taken back');
  });

  it('answers about one person, however the name is typed', async () => {
    const expected = await march.ask('who-left person "Yu Bowen"');
    expect(expected).toContain('1 reported as departed, 0 unclear');
    for (const typed of ['person Bowen Yu', 'Yu Bowen', 'person:郁博文', 'yubowen', 'person=“Yu Bowen”']) {
      expect(await march.ask(`who-left ${typed}`)).toBe(expected);
    }
    expect(await march.ask('who-left person Yu Bowen as-of 2026-03-03')).toContain(
      'No departure of Yu Bowen is on record',
    );
    expect(await march.ask('who-left Yu Bowem')).toContain('/qwen who-left person Yu Bowen');
  });
});

describe('the other questions', () => {
  it('who-joined shows the two posts of Zhou Hao with their articles', async () => {
    const answer = await march.ask('who-joined');
    expect(answer).toMatch(
      /Zhou Hao, which post is taken up: lead of the Qwen team \(Venture Daily<.*>\)\n: head of post-training, Tongyi Lab \(Three Exits</,
    );
    expect(answer).toMatch(/Wu Zeming \| Foundation Model Task Force \| – \| 2026-03-05 \| confirmed/);
  });

  it('who-leads names nobody who left', async () => {
    const answer = await march.ask('who-leads as-of 2026-03-05');
    expect(answer).toMatch(/head of Tongyi Lab \| Zhou Jingren \| 2026-03-05 \| stays, confirmed \| Venture Daily</);
    expect(answer).not.toMatch(/Lin Junyang|Three Exits/);
  });

  it('timeline draws the months and lists the days', async () => {
    const answer = await march.ask('timeline');
    expect(answer).toMatch(/2026-01 \| ◐ \| 1/);
    expect(answer).toMatch(
      /- ● 2026-03-03 {2}Lin Junyang \(technical lead of Qwen\) left Qwen \(.*\) · lin-junyang-departed/,
    );
    expect(answer).toMatch(/2026-03-03 \/ 2026-01 {2}.*\(dates differ: 2026-03-03 .* \/ 2026-01 Three Exits</);
    expect(await march.ask('timeline 30')).toContain('/qwen timeline 120');
  });

  it('latest, of all topics and of one', async () => {
    expect(await march.ask('latest')).toMatch(
      /- 2026-03-06 {2}Hui Binyuan joined Meta \[reported\] Three Exits<.* · \/qwen story hui-binyuan-joined-meta/,
    );
    expect(await march.ask('latest limit 2')).not.toContain('2026-03-05');
    expect(await march.ask('latest departures')).toContain('Latest stories: departure');
    expect(await march.ask('latest analysis')).toContain('No story on analysis is on record');
    expect(await march.ask('latest market-reaction')).toContain('/qwen story shares-moved');
    expect(await march.ask('latest depature')).toContain('did you mean departure?');
  });

  it('person, in any script, with what differs and where it is from', async () => {
    const answer = await march.ask('person 林俊旸');
    expect(answer).toContain('also printed as Lin Junyan');
    expect(answer).toMatch(
      /what is left: Qwen \(.*\)\n: Alibaba \(Venture Daily<.*>\)\n: perhaps Alibaba \(rumour: The Brief</,
    );
    expect(answer).toContain('a colleague says that it was not his choice (A Commentary<');
    expect(await march.ask('person zhou')).toMatch(/Zhou Hao: \/qwen person zhou-hao\n- Zhou Jingren/);
    expect(await march.ask('person')).toContain('Which person?');
  });

  it('person, met in articles only: unconfirmed, with the lines to configure them by', async () => {
    const met = ['mei-lan', '梅兰'].map((key, n) =>
      article(`met${n}`, 'Met Post', '2026-03-20T00:00:00.000Z', [says(key, 'departed', { from: 'Qwen' })]),
    );
    const { ask } = asking(await ledgerOf(met));
    const latin = await ask('person mei-lan');
    expect(latin).toContain('unconfirmed: met in articles');
    expect(latin).toContain('- - key: mei-lan\n-   name: "Mei Lan"\n-   names: ["Mei Lan"]\n');
    expect(latin).toContain('add to their entry: mergedFrom: ["mei-lan"]');
    expect(await ask('person 梅兰')).toContain('- - key: family-given\n');
    expect(await ask('person 梅兰')).toContain('-   mergedFrom: ["梅兰"]\n');
    expect(await march.ask('person 林俊旸')).not.toContain('mergedFrom');
  });

  it('story, with its copies behind their original', async () => {
    const slots = { from: 'Qwen' };
    const original = article('o1', 'First Post', '2026-03-20T00:00:00.000Z', [says('yu-bowen', 'departed', slots)]);
    const copy = article('o2', 'Copy Portal', '2026-03-21T00:00:00.000Z', [says('yu-bowen', 'departed', slots)]);
    const repeated = { ...copy, judgement: { ...copy.judgement, duplicateOf: original.source } };
    const answer = await asking(await ledgerOf([original, repeated])).ask('story yu-bowen-departed');
    expect(answer).toMatch(/- First Post, .*\n- {3}↳ copy of First Post: Copy Portal, /);
    expect(answer).toContain('2 articles, 1 independent outlet ');
  });

  it('story, with claims, differences and coverage', async () => {
    const answer = await march.ask('story hui-binyuan-departed');
    expect(answer).toMatch(/when: 2026-03-03 .*\n: 2026-01 \(Three Exits</);
    expect(answer).toMatch(/Coverage\n- A Commentary, 2026-03-03: A Commentary on commentary<.*> · alert/);
    expect(await march.ask('story hui-binyuan-departed as-of 2026-03-01')).toContain(
      'had not been reported by 2026-03-01',
    );
    expect(await march.ask('story hui-binyuan-departde')).toContain('/qwen story hui-binyuan-departed');
  });

  it('why, for an address with tracking parameters and for a story', async () => {
    const reasons = [
      { stage: 'relevance' as const, outcome: 'names a watched person', detail: { score: 3.5, names: ['Yu Bowen'] } },
      { stage: 'verdict' as const, outcome: 'a new event', detail: {} },
    ];
    const made = [says('yu-bowen', 'departed', { from: 'Qwen' })];
    const { ask } = asking(await ledgerOf([article('one', 'Wire', '2026-05-01T00:00:00Z', made, { reasons })]));
    const answer = await ask('why https://one.example/story?utm_source=feed');
    expect(answer).toContain('Verdict: alert: posted as a new story');
    expect(answer).toContain('relevance: names a watched person\n: Yu Bowen\n: score 3.5\n');
    expect(await ask('why yu-bowen-departed')).toContain('a new event');
    expect(await ask('why https://two.example/story?a=1')).toContain('Looked for https://two.example/story among');
    expect(await ask('why nothing-like-it')).toContain('No story has the id');
    expect(await ask('why')).toContain('Give the address of an article');
  });

  it('status prints what the app reports, failing feeds with their cause', async () => {
    const answer = await march.ask('status');
    expect(answer).toContain('Feeds: 2 on, 1 failing');
    expect(answer).toContain('4 alerts, 2 updates, 7 corroborations, 9 duplicates, 11 irrelevant');
    expect(answer).toContain('Bad Feed: HTTP 503 (failed 3 times in a row, never read, next check 2026-08-01T01:00)');
    const fresh = asking(march.deps.ledger, { status: async () => ({ ...REPORT, lastPoll: null, feeds: [] }) });
    expect(await fresh.ask('status')).toContain('no cycle has ended yet');
  });

  it('help lists every command', async () => {
    const answer = await march.ask('help');
    for (const { usage, description } of commands.filter(({ hidden }) => hidden !== true)) {
      expect(answer).toContain(`/qwen ${usage}`);
      for (const text of Object.values(description)) expect(text.length).toBeLessThanOrEqual(100);
    }
    expect(await march.ask('')).toBe(answer);
  });
});

describe('on an empty ledger', () => {
  it.each(commands.map(({ name }) => name))('%s says what was looked at and what to try', async (name) => {
    const answer = await empty.ask(name === 'person' ? 'person Lin Junyang' : name);
    expect(answer.length).toBeGreaterThan(30);
    if (name !== 'help' && name !== 'status')
      expect(answer).toMatch(/Try \/qwen |\/qwen (subscribe|feedback|mute) |Topics: departure, /);
    expect(answer).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
    expect(empty.errors).toEqual([]);
  });
});
