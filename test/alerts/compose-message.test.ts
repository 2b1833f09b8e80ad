import { describe, expect, it } from 'vitest';
import { composeAlert, composeUpdate } from '../../src/alerts/compose-message.ts';
import type { Block, Inline } from '../../src/model/chat-message.ts';
import { aClaim, aJudgement, aSource, aStory, wording } from './samples.ts';

const text = (content: readonly Inline[]) =>
  content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
/** A message as lines, one block after the other. */
const lines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => `- ${text(item)}`);
    if (block.kind === 'fields') return block.fields.map(({ name, value }) => `${name}: ${text(value)}`);
    if (block.kind === 'table') return ['table'];
    return [`${block.kind}${block.kind === 'heading' ? ` [${block.status}]` : ''}: ${text(block.content)}`];
  });

describe('the message of a story', () => {
  it('has headline and status, a cited summary, what changed, counted sources', () => {
    const message = composeAlert(aStory(), [aClaim()], wording);

    expect(lines(message.blocks)).toEqual([
      'heading [reported]: Wei Ming leaves the lab',
      'paragraph: Wei Ming has left. [1]',
      'What changed: Wei Ming left Qwen for Northwind',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1 outlet · departure · /qwen story wei-ming-departed',
    ]);
  });

  it('cites what it takes word for word in quotation marks', () => {
    const summary = [{ text: 'He has gone.', quoted: true, articleId: 'a1' }];

    expect(lines(composeAlert(aStory({ summary }), [], wording).blocks)[1]).toBe('paragraph: “He has gone.” [1]');
  });

  it('says a move once, leaves hints out, and marks rumours', () => {
    const changes = [
      aClaim({ action: 'joined', from: null }),
      aClaim(),
      aClaim({ implied: true, to: null }),
      aClaim({ subject: { kind: 'person', key: 'xu-lan' }, to: null, certainty: 'rumoured' }),
    ];

    expect(lines(composeAlert(aStory(), changes, wording).blocks).filter((line) => line.includes(': '))).toEqual(
      expect.arrayContaining(['What changed: Wei Ming joined Northwind', ': Rumour: Xu Lan left Qwen']),
    );
    expect(lines(composeAlert(aStory(), changes, wording).blocks).join('\n')).not.toContain('left Qwen for Northwind');
  });

  it('lists the first sources and counts the rest', () => {
    const sources = [1, 2, 3, 4, 5, 6, 7].map((n) => aSource({ articleId: `a${n}`, outlet: `Outlet ${n}` }));
    const story = aStory({ sources, articles: 12, outlets: sources.map(({ outlet }) => outlet) });
    const printed = lines(composeAlert(story, [], wording).blocks);

    expect(printed.filter((line) => line.startsWith('- ['))).toHaveLength(5);
    expect(printed).toContain('- and 7 more');
    expect(printed.at(-1)).toContain('7 outlets');
  });

  it('links each source to its article, and a seed without an address to nothing', () => {
    const sources = [aSource(), aSource({ articleId: 'a2', url: '' })];
    const list = composeAlert(aStory({ sources }), [], wording).blocks.find(({ kind }) => kind === 'list');
    const links =
      list?.kind === 'list' ? list.items.map((item) => item.find((part) => typeof part !== 'string' && part.href)) : [];

    expect(links).toEqual([{ text: 'Wei Ming leaves the lab', href: 'https://harbour.example/wei' }, undefined]);
  });
});

describe('the reply that tells a new fact', () => {
  it('names the fact and its source', () => {
    const claim = aClaim({ certainty: 'confirmed', to: 'Southwind' });
    const judgement = aJudgement({
      verdict: 'update',
      headline: 'Wei Ming confirms the move',
      news: { claims: [claim], events: [] },
    });

    expect(lines(composeUpdate(aStory({ status: 'confirmed' }), judgement, wording).blocks)).toEqual([
      'heading [confirmed]: New in this story: Wei Ming confirms the move',
      'paragraph: Wei Ming has left. [1]',
      'What changed: Wei Ming left Qwen for Southwind',
      '- [1] Harbour Post, 2026-03-12: Wei Ming leaves the lab',
      'footnote: 1 outlet · departure · /qwen story wei-ming-departed',
    ]);
  });
});
