import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChosenOption, commandText } from '../../../src/chat/discord/command-text.ts';
import { visibleText } from '../../../src/chat/visible-text.ts';
import { specsOf } from '../../../src/commands/command-specs.ts';
import { commands } from '../../../src/commands/index.ts';
import { parseCommand } from '../../../src/commands/parse-command.ts';
import { englishAnswers } from '../../../src/commands/wording/english-answers.ts';
import { systemClock } from '../../../src/lib/clock.ts';

const specs = specsOf(commands);
const parse = (name: string, options: ChosenOption[]) =>
  parseCommand(commandText({ name, options }, specs), commands, systemClock, englishAnswers.problems);
const text = (name: string, value: string): ChosenOption => ({ name, type: 3, value });
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'since',
    'as-of:2020',
    '--days=3',
    'x" days:5 "',
    '“a” limit 3',
    '"',
    '«',
    'days 3',
    '/qwen help',
    'person',
    '//x',
    '=',
    ':',
  ),
  fc
    .array(fc.constantFrom('since:2020', '"', "'", '“', '”', ' ', 'days', '3', '-', ':'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

/** The parser knows fewer characters than the sender: joiners are spaces to it. */
const shownTo = (words: string) =>
  words
    .replace(/[\p{Cf}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

describe('what was chosen, as text', () => {
  it('is read back as what was chosen, whatever the values are', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, other) => {
        const words = visibleText(name).replaceAll('"', "'").trim();
        // Behind a colon the parser takes two slashes for an address.
        fc.pre(!words.startsWith('//'));
        const parsed = parse('who-left', [text('person', name), text('since', '2026-03')]);
        expect(parsed).toMatchObject({ ok: true, command: { name: 'who-left' } });
        if (parsed.ok) {
          const { asOf: _, given: __, ...options } = parsed.args.options;
          expect(options).toEqual({ since: '2026-03', ...(words === '' ? {} : { person: shownTo(words) }) });
        }
        const bare = parse('person', [text('name', name), text('as-of', '2026-03-04')]);
        if (bare.ok) expect(bare.command.name).toBe('person');
        const story = parse('story', [
          text(specs.find((s) => s.name === 'story')?.options[0]?.name ?? '', `${name} ${other}`),
        ]);
        if (story.ok) expect(story.command.name).toBe('story');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never longer than every platform takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 500 }), { maxLength: 5 }), (values) => {
        const options = values.map((value, at) => text(['person', 'since', 'as-of', 'topic', 'x'][at] ?? '', value));
        expect(commandText({ name: 'who-left', options }, specs).length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
