import { describe, expect, it } from 'vitest';
import { composeAlert, composeUpdate } from '../../src/alerts/compose-message.ts';
import type { Block, Inline } from '../../src/model/chat-message.ts';
import type { Claim } from '../../src/model/claim.ts';
import { factKey } from '../../src/model/claim.ts';
import { aClaim, aJudgement, aSource, aStory, wording } from './samples.ts';

const text = (content: readonly Inline[]) =>
  content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
/** A message as lines, one block after the other. */
const lines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => `- ${text(item)}`);
    if (block.kind === 'fields') return block.fields.map(({ name, value }) => `${name}: ${text(value)}`);
    if (block.kind === 'table') return [block.kind];
    if (block.kind === 'choice') return [`menu: ${block.label}`];
    if (block.kind === 'actions') return [`buttons: ${block.buttons.map(({ label }) => label).join(', ')}`];
    return [`${block.kind}${block.kind === 'heading' ? ` [${block.statusLabel}]` : ''}: ${text(block.content)}`];
  });
const BUTTONS = 'buttons: Sources, Timeline, Mute story, Not relevant, Duplicate';
const alert = (over: Parameters<typeof aStory>[0], changes: readonly Claim[] = [], language: 'en' | 'zh' = 'en') =>
  lines(composeAlert(aStory(over), changes, wording, language).blocks);
const quoteOf = (claim: Claim, quoted: string) => ({
  text: quoted,
  quoted: true,
  articleId: 'a1',
  facts: [factKey(claim)],
});

describe('the message of a story', () => {
  it('has headline and status, a cited summary in the bot’s own words, counted sources', () => {
    expect(alert({ telling: [aClaim({ date: '2026-03-10' })], summary: [] })).toEqual([
      'heading [reported]: Wei Ming leaves Qwen for Northwind',
      'paragraph: Wei Ming left Qwen for Northwind on 10 March 2026, Harbour Post reports. [1]',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1 outlet · departure · /qwen story wei-ming-departed',
      BUTTONS,
    ]);
  });

  it('says the same to a reader of Chinese, with the names that they know', () => {
    expect(alert({ telling: [aClaim({ date: '2026-03-10' })], summary: [] }, [], 'zh')).toEqual([
      'heading [已报道]: 韦明离开千问，转往Northwind',
      'paragraph: 据Harbour Post报道，韦明于2026年3月10日离开千问，转往Northwind。 [1]',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1家媒体 · 离职 · /qwen story wei-ming-departed',
      'buttons: 来源, 时间线, 静音此报道, 不相关, 重复',
    ]);
  });

  it('quotes the article where a sentence of its own would only repeat the headline, in the reader’s language alone', () => {
    const claim = aClaim();
    const story = { telling: [claim], summary: [quoteOf(claim, 'Wei Ming, people say, has gone to Northwind.')] };

    expect(alert(story)[1]).toBe('paragraph: “Wei Ming, people say, has gone to Northwind.” [1]');
    expect(alert(story, [], 'zh')[1]).toBe('paragraph: 据Harbour Post报道，韦明离开千问，转往Northwind。 [1]');
  });

  it('takes the article’s title, marked as that, where no claim heads the story', () => {
    const summary = [{ text: 'The lab is not what it was.', quoted: true, articleId: 'a1', facts: [] }];

    expect(alert({ telling: [], summary }).slice(0, 2)).toEqual([
      'heading [reported]: “Wei Ming leaves the lab”',
      'paragraph: “The lab is not what it was.” [1]',
    ]);
    expect(alert({ telling: [], summary }, [], 'zh')[0]).toBe(
      'heading [已报道]: “Wei Ming leaves the lab”（英语原文）',
    );
  });

  it('quotes no more than 25 words of an article, its title as headline among them', () => {
    const long = Array.from({ length: 25 }, (_, at) => `word${at}`).join(' ');
    const summary = [{ text: long, quoted: true, articleId: 'a1', facts: [] }];

    expect(alert({ telling: [], summary })[1]).toBe(`paragraph: “${long.split(' ').slice(0, 20).join(' ')} …” [1]`);
  });

  it('tells a move in one sentence, and what finds no place in three beside them', () => {
    const left = (key: string, to: string) => aClaim({ subject: { kind: 'person', key }, to });
    const telling = [
      aClaim({ action: 'joined' }),
      aClaim(),
      left('xu-lan', 'Southwind'),
      left('he-ping', 'Eastwind'),
      left('su-yun', 'Westwind'),
    ];
    const printed = alert({ telling, summary: [] });

    expect(printed.slice(0, 3)).toEqual([
      'heading [reported]: Wei Ming leaves Qwen for Northwind',
      'paragraph: Wei Ming leaves Qwen for Northwind, Harbour Post reports. [1] Xu Lan leaves Qwen for Southwind. [1] He Ping leaves Qwen for Eastwind. [1]',
      'Also reported: Su Yun leaves Qwen for Westwind.',
    ]);
  });

  it('lists what is new since the article that opened the story, and leaves hints out', () => {
    const changes = [
      aClaim(),
      aClaim({ subject: { kind: 'person', key: 'xu-lan' }, to: null }),
      aClaim({ implied: true, to: null }),
    ];
    const printed = alert({ telling: [aClaim()], summary: [] }, changes);

    expect(printed.filter((line) => line.startsWith('Also reported'))).toEqual(['Also reported: Xu Lan leaves Qwen.']);
    expect(printed.join('\n')).not.toContain('hinted');
  });

  it('puts rumour and denial into headline and sentence, until the story is more than that', () => {
    const rumour = aClaim({ certainty: 'rumoured', to: null });

    expect(alert({ status: 'rumoured', telling: [rumour], summary: [] }).slice(0, 2)).toEqual([
      'heading [rumoured]: Unconfirmed: Wei Ming leaves Qwen',
      'paragraph: Unconfirmed: Wei Ming leaves Qwen. [1]',
    ]);
    expect(alert({ status: 'confirmed', telling: [rumour], summary: [] }).slice(0, 2)).toEqual([
      'heading [confirmed]: Wei Ming leaves Qwen',
      'paragraph: First reported as unconfirmed: Wei Ming leaves Qwen. [1]',
    ]);
    expect(alert({ status: 'denied', telling: [rumour], summary: [] })[0]).toBe(
      'heading [denied]: Denied: Wei Ming leaves Qwen',
    );
  });

  it('says of a story that an older version stored what it said then, and what changed', () => {
    expect(alert({}, [aClaim()])).toEqual([
      'heading [reported]: Wei Ming leaves the lab',
      'paragraph: Wei Ming has left. [1]',
      'What changed: Wei Ming leaves Qwen for Northwind.',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1 outlet · departure · /qwen story wei-ming-departed',
      BUTTONS,
    ]);
  });

  it('lists the first sources and counts the rest', () => {
    const sources = [1, 2, 3, 4, 5, 6, 7].map((n) => aSource({ articleId: `a${n}`, outlet: `Outlet ${n}` }));
    const printed = alert({ sources, articles: 12, outlets: sources.map(({ outlet }) => outlet) });

    expect(printed.filter((line) => line.startsWith('- ['))).toHaveLength(5);
    expect(printed).toContain('- and 7 more');
    expect(printed.at(-2)).toContain('7 outlets');
  });

  it('links each source to its article, and a seed without an address to nothing', () => {
    const sources = [aSource(), aSource({ articleId: 'a2', url: '' })];
    const list = composeAlert(aStory({ sources }), [], wording, 'en').blocks.find(({ kind }) => kind === 'list');
    const links =
      list?.kind === 'list' ? list.items.map((item) => item.find((part) => typeof part !== 'string' && part.href)) : [];

    expect(links).toEqual([{ text: 'Wei Ming leaves the lab', href: 'https://harbour.example/wei' }, undefined]);
  });
});

describe('the reply that tells a new fact', () => {
  const claim = aClaim({ certainty: 'confirmed', to: 'Southwind', date: '2026-03-11' });
  const judgement = aJudgement({ verdict: 'update', news: { claims: [claim], events: [] } });
  const update = (telling: readonly Claim[] | undefined) =>
    lines(
      composeUpdate(
        aStory({ status: 'confirmed' }),
        telling === undefined ? judgement : { ...judgement, telling },
        wording,
        'en',
      ).blocks,
    );

  it('names the fact and its source', () => {
    expect(update([claim])).toEqual([
      'heading [confirmed]: New in this story: Wei Ming leaves Qwen for Southwind',
      'paragraph: Wei Ming left Qwen for Southwind on 11 March 2026 (confirmed). [1]',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1 outlet · departure · /qwen story wei-ming-departed',
    ]);
  });

  it('says of a judgement that an older version recorded what it said then', () => {
    expect(update(undefined).slice(0, 3)).toEqual([
      'heading [confirmed]: New in this story: Wei Ming leaves the lab',
      'paragraph: Wei Ming has left. [1]',
      'What changed: Wei Ming left Qwen for Southwind',
    ]);
  });
});
