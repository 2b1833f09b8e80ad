import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../../src/chat/chat-adapter.ts';
import { createTerminalAdapter, type TerminalAdapter } from '../../../src/chat/terminal/terminal-adapter.ts';
import { manualClock } from '../../../src/lib/clock.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import type { Destination } from '../../../src/model/delivery.ts';

const channel: Destination = { platform: 'terminal', id: 'demo' };
const say = (text: string): ChatMessage => ({ blocks: [{ kind: 'paragraph', content: [text] }] });
const headed = (text: string): ChatMessage => ({
  blocks: [
    { kind: 'heading', content: [text], status: 'reported' },
    { kind: 'footnote', content: ['2 outlets · next-move'] },
  ],
});

interface Bench {
  readonly adapter: TerminalAdapter;
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly clock: ReturnType<typeof manualClock>;
  readonly interrupts: string[];
  /** Everything written so far. */
  printed(): string;
  /** Resolves once `text` has been written. */
  until(text: string): Promise<void>;
}

/** What a platform asks, with the commands answered by `command`. */
const inbound = (command: Inbound['command']): Inbound => ({
  command,
  suggest: async () => [],
  left: async () => {},
  specs: [],
});

const open: TerminalAdapter[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((adapter) => adapter.stop()));
});

function bench({ tty = false, width = 40 } = {}): Bench {
  const input = Object.assign(new PassThrough(), { isTTY: tty });
  const output = Object.assign(new PassThrough(), { isTTY: tty, columns: width });
  const clock = manualClock('2026-03-12T08:00:00Z');
  const interrupts: string[] = [];
  let text = '';
  let watchers: (() => void)[] = [];
  output.on('data', (part: Buffer) => {
    text += part.toString();
    for (const watch of watchers) watch();
  });
  const adapter = createTerminalAdapter({
    input,
    output,
    colour: false,
    width: () => width,
    channel: 'demo',
    language: 'en',
    clock,
    onInterrupt: () => interrupts.push('interrupt'),
  });
  open.push(adapter);
  return {
    adapter,
    input,
    output,
    clock,
    interrupts,
    printed: () => text,
    until: (wanted) =>
      new Promise((resolve) => {
        const watch = () => {
          if (!text.includes(wanted)) return;
          watchers = watchers.filter((other) => other !== watch);
          resolve();
        };
        watchers.push(watch);
        watch();
      }),
  };
}

const ESCAPE = '\u001b';
const TOKEN = new RegExp(`${ESCAPE}\\[(\\d*)([A-Z])|[\\s\\S]`, 'g');

/** What a terminal would show: just enough of one to see whether lines overwrite each other. */
function screenOf(written: string, columns = 200): string[] {
  const rows: string[][] = [[]];
  let row = 0;
  let column = 0;
  for (const [token, count, command] of written.matchAll(TOKEN)) {
    const by = Number(count || 1);
    if (command === 'A') row = Math.max(0, row - by);
    else if (command === 'B') row += by;
    else if (command === 'C') column += by;
    else if (command === 'D') column = Math.max(0, column - by);
    else if (command === 'G') column = by - 1;
    else if (command === 'J') {
      rows.length = row + 1;
      rows[row] = (rows[row] ?? []).slice(0, column);
    } else if (command === 'K') rows[row] = count === '2' ? [] : (rows[row] ?? []).slice(0, column);
    else if (token === '\n') {
      row++;
      column = 0;
    } else if (token === '\r') column = 0;
    else {
      if (column >= columns) {
        row++;
        column = 0;
      }
      const line = rows[row] ?? [];
      while (line.length < column) line.push(' ');
      line[column++] = token;
      rows[row] = line;
    }
    while (rows.length <= row) rows.push([]);
  }
  return rows.map((line) => line.join('').trimEnd());
}

describe('piped input', () => {
  it('answers each line in order, with or without the prefix, and no prompt', async () => {
    const { adapter, input, printed, until } = bench();
    const asked: string[] = [];
    await adapter.start(
      inbound(async ({ text, destination }) => {
        asked.push(`${destination.platform}:${destination.id} ${text}`);
        // The first takes longest: the order of the answers is that of the lines all the same.
        for (let turn = 0; turn < 10 - asked.length * 3; turn++) await Promise.resolve();
        return say(`answer ${text}`);
      }),
    );
    input.write('/qwen who-left\n\n   \nlatest\r\n/qwen person 林俊旸\nhalf a li');
    input.end('ne');
    await until('answer half a line');

    expect(asked).toEqual([
      'terminal:demo who-left',
      'terminal:demo latest',
      'terminal:demo person 林俊旸',
      'terminal:demo half a line',
    ]);
    expect(printed()).toBe(
      [
        '> who-left',
        '',
        '│ answer who-left',
        '',
        '> latest',
        '',
        '│ answer latest',
        '',
        '> person 林俊旸',
        '',
        '│ answer person 林俊旸',
        '',
        '> half a line',
        '',
        '│ answer half a line',
        '',
        '',
      ].join('\n'),
    );
  });

  it('goes on after the input is closed', async () => {
    const { adapter, input, printed } = bench();
    await adapter.start(inbound(async () => say('unused')));
    input.end();
    await new Promise((resolve) => input.once('close', resolve));
    const outcome = await adapter.send({ kind: 'post', destination: channel, message: say('still here'), key: 'k' });

    expect(outcome.status).toBe('delivered');
    expect(printed()).toBe('│ still here\n\n');
  });

  it('tells a failed command and goes on with the next', async () => {
    const { adapter, input, printed, until } = bench({ width: 80 });
    await adapter.start(
      inbound(({ text }) => {
        if (text === 'first') throw new Error('the store is \u001b[31mgone');
        return text === 'second' ? Promise.reject(new Error('nor this')) : Promise.resolve(say('third is fine'));
      }),
    );
    input.write('first\nsecond\nthird\n');
    await until('third is fine');

    expect(printed()).toContain('│ That did not work\n│\n│ `first` failed: the store is gone\n');
    expect(printed()).toContain('│ `second` failed: nor this\n');
  });

  it('gives at most 500 characters to a command, and none that cannot be seen', async () => {
    const { adapter, input, until } = bench();
    const asked: string[] = [];
    await adapter.start(
      inbound(async ({ text }) => {
        asked.push(text);
        return say(`got ${asked.length}`);
      }),
    );
    input.write(`${'x'.repeat(5_000)}\nperson \u202e\u001b[2JLin\u200b\n`);
    await until('got 2');

    expect(asked).toEqual(['x'.repeat(500), 'person Lin']);
  });

  it('prints progress as lines, at most one in two seconds', async () => {
    const { adapter, clock, printed } = bench();
    adapter.progress('checked 1 of 3 feeds');
    adapter.progress('checked 2 of 3 feeds');
    adapter.progress('');
    clock.set('2026-03-12T08:00:02Z');
    adapter.progress('judged 40 of 46 \u001b[31marticles');

    expect(printed()).toBe('checked 1 of 3 feeds\njudged 40 of 46 articles\n');
  });
});

describe('sending', () => {
  it('prints post, edits and reply, and a reply names its message in a later process too', async () => {
    const { adapter, printed } = bench({ width: 60 });
    const post = await adapter.send({
      kind: 'post',
      destination: channel,
      message: headed('Ada\u202e joins'),
      key: 'a b',
    });
    const ref = post.status === 'delivered' ? post.messageRef : '';
    await adapter.send({ kind: 'edit', ref, destination: channel, message: headed('Ada joins'), key: 'c' });
    await adapter.send({ kind: 'edit', ref, destination: channel, message: headed('Ada joins'), key: 'd' });
    const later = bench({ width: 60 });
    await later.adapter.send({ kind: 'reply', ref, destination: channel, message: say('She is there.'), key: 'e' });
    await later.adapter.send({ kind: 'reply', ref: 'odd', destination: channel, message: say('And now.'), key: 'f' });

    expect(printed()).toBe(
      [
        '│ [reported] Ada joins',
        '│',
        '│ 2 outlets · next-move',
        '',
        'edited: Ada joins · reported · 2 outlets',
        'edited: Ada joins · reported · 2 outlets',
        '',
      ].join('\n'),
    );
    expect(later.printed()).toBe(
      [
        '    ↳ in reply to: Ada joins',
        '    │ She is there.',
        '',
        '    ↳ in reply to: an earlier message',
        '    │ And now.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('keeps a message for later once stopped, and where nobody reads', async () => {
    const stopped = bench();
    await stopped.adapter.start(inbound(async () => say('unused')));
    await stopped.adapter.stop();
    await stopped.adapter.stop();
    const broken = bench();
    broken.output.destroy(new Error('EPIPE'));
    const request = { kind: 'post', destination: channel, message: say('x'), key: 'k' } as const;

    expect(await stopped.adapter.send(request)).toEqual({ status: 'retry', afterMs: 60_000, reason: 'unavailable' });
    expect(await broken.adapter.send(request)).toEqual({ status: 'retry', afterMs: 60_000, reason: 'unavailable' });
    expect(stopped.printed()).toBe('');
  });

  it('prints no answer after it was stopped', async () => {
    const { adapter, input, printed } = bench();
    let release: (message: ChatMessage) => void = () => {};
    let reached: () => void = () => {};
    const dispatched = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await adapter.start(
      inbound(() => {
        reached();
        return new Promise((resolve) => {
          release = resolve;
        });
      }),
    );
    input.write('status\nlatest\n');
    await dispatched;
    await adapter.stop();
    release(say('too late'));
    await new Promise((resolve) => setImmediate(resolve));

    expect(printed()).toBe('');
  });
});

describe('on a terminal', () => {
  it('shows a prompt, and puts messages above what is being typed', async () => {
    const { adapter, input, printed, until } = bench({ tty: true });
    await adapter.start(inbound(async ({ text }) => say(`answer ${text}`)));
    input.write('/qwen who-l');
    await until('who-l');
    await adapter.send({ kind: 'post', destination: channel, message: say('news'), key: 'k' });

    expect(screenOf(printed())).toEqual(['│ news', '', 'qwen> /qwen who-l']);

    input.write('eft\r');
    await until('answer who-left');
    expect(screenOf(printed())).toEqual(['│ news', '', 'qwen> /qwen who-left', '', '│ answer who-left', '', 'qwen>']);
  });

  it('does so for a typed line of several rows, and in the middle of it', async () => {
    const { adapter, input, printed, until } = bench({ tty: true, width: 40 });
    await adapter.start(inbound(async () => say('unused')));
    const typed = 'person somebody with a very long name that nobody in the demo has, over rows';
    // Each key on its own, as a keyboard sends them: readline redraws when the line grows by a row.
    for (const key of typed) input.write(key);
    await until('has, over');
    input.write('\u001b[D'.repeat(50));
    await adapter.send({ kind: 'post', destination: channel, message: say('first'), key: 'k' });
    await adapter.send({ kind: 'edit', ref: 'r', destination: channel, message: headed('second'), key: 'l' });
    adapter.aside(() => undefined);
    input.write('X');
    await adapter.send({ kind: 'edit', ref: 'r', destination: channel, message: headed('third'), key: 'm' });

    const prompt = `qwen> ${typed.slice(0, -50)}X${typed.slice(-50)}`;
    expect(screenOf(printed(), 40)).toEqual([
      '│ first',
      '',
      'edited: second · reported · 2 outlets',
      'edited: third · reported · 2 outlets',
      prompt.slice(0, 40).trimEnd(),
      prompt.slice(40, 80).trimEnd(),
      prompt.slice(80).trimEnd(),
    ]);
  });

  it('shows progress in the prompt until it is over', async () => {
    const { adapter, input, printed, until } = bench({ tty: true, width: 80 });
    await adapter.start(inbound(async () => say('unused')));
    input.write('lat');
    await until('lat');
    adapter.progress('checked 3 of 15\u001b[2J feeds');
    expect(screenOf(printed())).toEqual(['(checked 3 of 15 feeds) qwen> lat']);
    await adapter.send({ kind: 'post', destination: channel, message: say('news'), key: 'k' });
    expect(screenOf(printed())).toEqual(['│ news', '', '(checked 3 of 15 feeds) qwen> lat']);
    adapter.progress('');
    expect(screenOf(printed())).toEqual(['│ news', '', 'qwen> lat']);
  });

  it('shows it in a line of its own before the start, and takes it away', async () => {
    const { adapter, printed } = bench({ tty: true, width: 30 });
    adapter.progress('reading the corpus, article 1 of 5');
    expect(screenOf(printed())).toEqual(['reading the corpus, article…']);
    await adapter.send({ kind: 'post', destination: channel, message: say('news'), key: 'k' });
    expect(screenOf(printed())).toEqual(['│ news', '', 'reading the corpus, article…']);
    adapter.progress('');
    expect(screenOf(printed())).toEqual(['│ news', '', '']);
  });

  it('lets others write lines past it', async () => {
    const { adapter, input, output, printed, until } = bench({ tty: true });
    await adapter.start(inbound(async () => say('unused')));
    input.write('sta');
    await until('sta');
    adapter.aside(() => output.write('a log line\n'));

    expect(screenOf(printed())).toEqual(['a log line', 'qwen> sta']);
  });

  it('hands Ctrl-C on and stays', async () => {
    const { adapter, input, interrupts, printed, until } = bench({ tty: true });
    await adapter.start(inbound(async ({ text }) => say(`answer ${text}`)));
    input.write('\u0003');
    input.write('still\r');
    await until('answer still');

    expect(interrupts).toEqual(['interrupt']);
    expect(printed()).toContain('answer still');
  });

  it('goes on without a prompt after Ctrl-D', async () => {
    const { adapter, input, output, printed, until } = bench({ tty: true });
    await adapter.start(inbound(async () => say('unused')));
    const closed = until('\n');
    input.write('\u0004');
    await closed;
    await adapter.send({ kind: 'post', destination: channel, message: say('news'), key: 'k' });

    expect(screenOf(printed())).toEqual(['qwen>', '│ news', '', '']);
    expect(output.writableEnded).toBe(false);
  });

  it('gives the terminal back when it stops', async () => {
    const modes: boolean[] = [];
    const { adapter, input, printed, until } = bench({ tty: true });
    Object.assign(input, { setRawMode: (raw: boolean) => modes.push(raw) });
    await adapter.start(inbound(async () => say('unused')));
    input.write('half');
    await until('half');
    await adapter.stop();

    expect(modes).toEqual([true, false]);
    expect(screenOf(printed())).toEqual(['']);
  });
});
