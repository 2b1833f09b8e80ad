import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/index.ts';
import { parseCommand } from '../../src/commands/parse-command.ts';
import { englishAnswers } from '../../src/commands/wording/english-answers.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { manualClock } from '../../src/lib/clock.ts';
import type { Audience, Button } from '../../src/model/chat-message.ts';
import type { Destination } from '../../src/model/delivery.ts';
import { article, ledgerOf, says } from '../ledger/known-claims.ts';
import { askedOn, asking, textOf } from './answer-text.ts';

const PEOPLE = Array.from({ length: 28 }, (_, at) => `person-${String(at).padStart(2, '0')}`);

let ledger: Ledger;

beforeAll(async () => {
  const day = (at: number) => `2026-05-${String(at + 1).padStart(2, '0')}T00:00:00.000Z`;
  const covered = Array.from({ length: 27 }, (_, at) =>
    article(`cover-${at}`, `Outlet ${at}`, day(at), [says('yu-bowen', 'departed', { from: 'Qwen' })]),
  );
  ledger = await ledgerOf([
    ...PEOPLE.map((key, at) => article(key, `Daily ${at}`, day(at), [says(key, 'departed', { from: 'Qwen' })])),
    ...covered,
  ]);
});

async function answer(
  text: string,
  platform: Destination['platform'] = 'discord',
  id = 'lobby',
  audience: Audience = 'asker',
) {
  const { deps } = asking(ledger, { asked: askedOn(platform, 'en', id, audience) });
  const message = await dispatch(text, deps);
  const buttons = message.blocks.flatMap((block) => (block.kind === 'actions' ? block.buttons : []));
  return { text: textOf({ blocks: message.blocks.filter(({ kind }) => kind !== 'actions') }), buttons };
}

const labelled = (buttons: readonly Button[], label: string) => buttons.find((button) => button.label === label);

/** Every page, from the first by the button to the next. */
async function allPages(question: string): Promise<string[]> {
  const pages: string[] = [];
  for (let next: string | undefined = question; next !== undefined; ) {
    const page = await answer(next);
    pages.push(page.text);
    next = labelled(page.buttons, 'Next page')?.command;
  }
  return pages;
}

describe('a long answer', () => {
  it.each([
    ['who-left', /^(Person \d+|Yu Bowen) \|/gm],
    ['latest', /\/qwen story \S+/g],
    ['timeline', /· person-\d+-departed/g],
    ['story yu-bowen-departed', /^- Outlet \d+,/gm],
    ['sources yu-bowen-departed', /^- Outlet \d+,/gm],
    ['why yu-bowen-departed', /^- 2026-05-\d\d {2}Outlet \d+/gm],
  ])('is paged through by its buttons: %s', async (question, row) => {
    const pages = await allPages(question);
    const found = pages.flatMap((page) => page.match(row) ?? []);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(27);
    pages.forEach((page, at) => {
      expect(page).toMatch(new RegExp(`page ${at + 1} of ${pages.length}$`));
    });
  });

  it('leads back, and stays on its last page where a later one is asked for', async () => {
    const second = await answer('who-left page 2');
    expect(labelled(second.buttons, 'Previous page')?.command).toBe('who-left');
    const last = await answer('who-left page 1000');
    expect(labelled(last.buttons, 'Next page')).toBeUndefined();
    expect(last.text).toMatch(/page (\d+) of \1$/);
  });

  it('keeps the options', async () => {
    const { buttons } = await answer('who-left since 2026-05 as-of 2026-06');
    expect(labelled(buttons, 'Next page')?.command).toBe('who-left since:2026-05 as-of:2026-06 page:2');
  });

  it('names the next command where it is too long for a button', async () => {
    const { text, buttons } = await answer(`timeline story "yu-bowen-departed${' '.repeat(90)}"`);
    expect(buttons.every(({ command }) => command.length <= 90)).toBe(true);
    expect(text).toContain('Timeline');
    const long = await answer(`why https://cover-1.example/story?${'x'.repeat(90)}`);
    expect(long.buttons.every(({ command }) => command.length <= 90)).toBe(true);
  });
});

describe('in a terminal', () => {
  it('an answer is whole, without buttons', async () => {
    const { text, buttons } = await answer('who-left', 'terminal');
    expect(text.match(/^(Person \d+|Yu Bowen) \|/gm)).toHaveLength(29);
    expect(text).not.toContain('page');
    expect(buttons).toEqual([]);
  });

  it('a page is given where one is asked for, and names the next', async () => {
    const { text } = await answer('who-left page 2', 'terminal');
    expect(text).toMatch(/page 2 of \d · next: \/qwen who-left page:3$/);
  });
});

describe('showing an answer to the channel', () => {
  it.each([
    'who-left',
    'who-joined Zhou',
    'who-leads',
    'timeline',
    'latest',
    'person yu-bowen',
    'story yu-bowen-departed',
  ])('is offered, or the answer has nothing to show: %s', async (question) => {
    const { text, buttons } = await answer(question);
    const show = labelled(buttons, 'Show to channel');
    const found = !/^(No |Nobody |Several )/.test(text);
    expect(show === undefined).toBe(!found);
    if (show !== undefined) expect(show.answer).toBe('channel');
  });

  it.each([
    'help',
    'status',
    'why yu-bowen-departed',
    'person Qqqq',
    'latest analysis',
    'frobnicate',
    'who-left since x',
  ])('is not offered on %s', async (question) => {
    expect(labelled((await answer(question)).buttons, 'Show to channel')).toBeUndefined();
  });

  it('shows the page that is seen, and is not offered in direct messages', async () => {
    const { buttons } = await answer('who-left page 2');
    expect(labelled(buttons, 'Show to channel')?.command).toBe('who-left page:2');
    expect(labelled((await answer('who-left', 'slack', '@me')).buttons, 'Show to channel')).toBeUndefined();
  });

  it('is not offered on what the channel is shown already', async () => {
    const { buttons } = await answer('who-left', 'slack', 'lobby', 'channel');
    expect(buttons.map(({ label }) => label)).toEqual(['Next page']);
  });
});

describe('the command of a button', () => {
  const clock = manualClock('2026-08-01T00:00:00Z');
  const parse = (text: string) => parseCommand(text, commands, clock, englishAnswers.problems);

  it('asks what was asked', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '林俊旸',
        'Yu Bowen',
        'O"Neil',
        'a:b',
        '--x',
        'person',
        'since',
        '"quoted words"',
        'https://a.example/?x=1',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    const typed = fc.oneof(
      fc.tuple(fc.constantFrom('person', 'story', 'why', 'who-left', 'sources'), value).map((words) => words.join(' ')),
      value.map((name) => `who-left since 2026-03 person ${name} as-of 2026-04`),
      value.map((id) => `timeline limit 5 story ${id}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const first = parse(text);
        if (!first.ok) return;
        const again = parse(first.text);
        expect(again.ok && { args: again.args, command: again.command.name }).toEqual({
          args: first.args,
          command: first.command.name,
        });
      }),
      { numRuns: 500 },
    );
  });
});
