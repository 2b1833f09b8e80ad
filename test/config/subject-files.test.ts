import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Answers, subjectQuestions } from '../../src/cli/subject-questions.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { SUBJECT_FILES, subjectFiles } from '../../src/config/subject-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-subject-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const questions = subjectQuestions('Europe/Oslo');
const read = (flag: string, line: string) => questions.find((one) => one.flag === flag)?.read(line);
const answersOf = (said: Readonly<Record<string, string>>): Answers => {
  const answers: Record<string, unknown> = {};
  for (const { flag, otherwise, read } of questions) {
    const answer = read(said[flag] ?? otherwise?.(answers) ?? '');
    if (!answer.ok) throw new Error(`${flag}: ${answer.problem}`);
    answers[flag] = answer.value;
  }
  return answers as unknown as Answers;
};
const load = async (answers: Answers) => {
  for (const { path, text } of subjectFiles({ ...answers, alsoCalled: answers['also-called'] }, '../schema')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return loadConfig({
    configDir: folder,
    env: {},
    envFile: join(folder, 'none'),
    validateCron: () => null,
    decodeSignature: () => null,
  });
};
const SAID = { name: 'Halden Lab', people: 'Rui Duarte', feeds: 'https://a.example/rss', contact: 'me@example.org' };

describe('the files of a new subject', () => {
  it('hold what was answered, and load', async () => {
    const loaded = await load(
      answersOf({
        ...SAID,
        'also-called': 'Halden，哈尔登',
        company: 'Norhaven, Norhaven Systems',
        people: 'He Wenqian = 何文谦, Rui Duarte, 李雷, 王芳',
        feeds: 'https://a.example/rss, feed://b.example/atom, https://a.example/other',
        language: 'zh',
      }),
    );

    if (!loaded.ok) expect.fail(JSON.stringify(loaded.problems));
    const { subject, command, feeds, language, schedule, seeds } = loaded.config;
    expect(command).toBe('halden');
    expect(subject.organisations).toMatchObject([
      { key: 'halden-lab', names: ['Halden Lab', 'Halden', '哈尔登'], relation: 'watched' },
      { key: 'norhaven', names: ['Norhaven', 'Norhaven Systems'], relation: 'parent' },
    ]);
    expect(subject.people.map(({ key, names }) => [key, ...names])).toEqual([
      ['he-wenqian', 'He Wenqian', '何文谦'],
      ['rui-duarte', 'Rui Duarte'],
      ['name', '李雷'],
      ['name-2', '王芳'],
    ]);
    expect(feeds.map(({ url }) => url)).toEqual([
      'https://a.example/rss',
      'https://b.example/atom',
      'https://a.example/other',
    ]);
    expect([language, schedule.timezone, seeds]).toEqual(['zh', 'Europe/Oslo', []]);
  });

  it('load whatever text is answered', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== '' && !/[,，=]/.test(text));
    await fc.assert(
      fc.asyncProperty(word, word, word, async (name, person, contact) => {
        const said = { ...SAID, name: name.trim(), people: person.trim(), contact: contact.trim() };
        const loaded = await load(answersOf(said));

        if (!loaded.ok) expect.fail(JSON.stringify(loaded.problems));
        expect(loaded.config.subject.name).toBe(said.name);
        expect(loaded.config.subject.people[0]?.name).toBe(said.people);
        expect(loaded.config.contact).toBe(said.contact);
      }),
      { numRuns: 40 },
    );
  });

  it('are just these', () => {
    expect(subjectFiles({ ...answersOf(SAID), alsoCalled: [] }, '.').map(({ path }) => path)).toEqual(SUBJECT_FILES);
  });
});

describe('a wrong answer', () => {
  it.each([
    ['name', '', 'write something'],
    ['command', 'Two words', 'small letters'],
    ['people', ' , ', 'at least one person'],
    ['feeds', '', 'at least one address'],
    ['feeds', 'https://a.example/rss, http://10.0.0.1/rss', 'not on the public internet'],
    ['feeds', 'news.example', 'whole web address'],
    ['language', 'de', 'en or zh'],
    ['timezone', 'Oslo', 'Europe/Berlin'],
  ])('to %s, %j, is refused with what would be right', (flag, line, right) => {
    expect(read(flag, line)).toMatchObject({ ok: false, problem: expect.stringContaining(right) });
  });

  it('is none where the slash stands in front of the command', () => {
    expect(read('command', '/halden')).toEqual({ ok: true, value: 'halden' });
  });
});
