import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What the program is called, and what it calls the slash command until `chat/command-name.ts` gives it the subject's name. */
const OURS = [/qwen-watch/g, /qwen_watch/g, /QWEN_/g, /\/qwen(?![\w/-])/g, /'qwen(?:!|:|-ask-|-tell-|-pick-)'/g];
/** Where the neutral name of the command is declared and taken off what is typed. */
const NEUTRAL = ['chat/command-name.ts', 'commands/parse-command.ts'];

/** @returns the code without its comments, as far as our style writes them. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '');

describe('the subject', () => {
  it('is named in config alone', () => {
    const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !NEUTRAL.includes(file.replaceAll('\\', '/')))
      .flatMap((file) =>
        OURS.reduce((text, ours) => text.replace(ours, ''), code(readFileSync(join(src, file), 'utf8')))
          .split('\n')
          .filter((line) => /qwen|alibaba|tongyi|千问|通义|阿里|阿里巴巴|junyang|林俊/i.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );

    expect(named).toEqual([]);
  });
});
