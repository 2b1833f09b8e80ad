import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { envExample } from '../config/describe-config.ts';
import { SCHEMA_FOLDER } from '../config/editor-schemas.ts';
import { SUBJECT_FILES, subjectFiles } from '../config/subject-files.ts';
import { systemTimezone } from '../lib/format-time.ts';
import { loadProject } from '../load-project.ts';
import type { CliCommand } from './cli-command.ts';
import { type Answers, type Question, subjectQuestions } from './subject-questions.ts';

type Given = Readonly<Record<string, string | boolean | undefined>>;

const TEXT = { type: 'string' } as const;
const ENV_FILE = '.env';

export const init: CliCommand = {
  name: 'init',
  usage: 'init DIR [--name N --people P --feeds URLS --contact C] [--overwrite]',
  description: 'ask a few questions and write the configuration of another subject into DIR',
  options: {
    ...{ name: TEXT, command: TEXT, 'also-called': TEXT, company: TEXT, people: TEXT, feeds: TEXT },
    ...{ contact: TEXT, language: TEXT, timezone: TEXT },
    overwrite: { type: 'boolean', default: false },
  },
  async run([folder, ...more], given) {
    if (folder === undefined || more.length > 0) {
      process.stderr.write(`usage: npm run --silent cli -- ${this.usage}\n`);
      return 2;
    }
    const there = SUBJECT_FILES.map((file) => join(folder, file)).filter((file) => existsSync(file));
    if (there.length > 0 && given.overwrite !== true) {
      process.stderr.write(
        `cli init: ${there.join(', ')} would be replaced; name another folder, or add --overwrite\n`,
      );
      return 1;
    }
    const answers = await answersTo(subjectQuestions(systemTimezone()), given);
    if (answers === null) return 2;
    await writeSubject(folder, answers);
    const project = await loadProject({ configDir: folder });
    if (project === null) return 1;
    const { subject, feeds } = project.config;
    const counts = `${subject.people.length} people, ${feeds.length} feeds`;
    process.stdout.write(`written: ${SUBJECT_FILES.map((file) => join(folder, file)).join(', ')} (${counts})\n`);
    await writeEnvironment({ CONFIG_DIR: folder, DATA_DIR: join('data', answers.command) });
    return 0;
  },
};

/**
 * Takes what flags say and asks the rest: in a terminal again where an answer is wrong, elsewhere a line each. Where the flags answer
 * all that has to be answered, nothing is asked. @returns null where an answer is wrong or missing, which is said.
 */
async function answersTo(questions: readonly Question[], given: Given): Promise<Answers | null> {
  const answers: Record<string, unknown> = {};
  const asks = questions.some(({ flag, otherwise }) => otherwise === null && given[flag] === undefined);
  const lines = asks ? openLines() : null;
  try {
    for (const question of questions) {
      const { flag } = question;
      for (;;) {
        const otherwise = question.otherwise?.(answers) ?? '';
        const flagged = given[flag];
        const said =
          typeof flagged === 'string' ? flagged : lines === null ? '' : await lines.ask(prompt(question, otherwise));
        const read = said === null ? null : question.read(said.trim() || otherwise);
        if (read?.ok) {
          answers[flag] = read.value;
          break;
        }
        process.stderr.write(
          `cli init: --${flag}: ${read === null ? 'no answer; nothing is written' : read.problem}\n`,
        );
        if (read === null || typeof flagged === 'string' || lines?.again !== true) return null;
      }
    }
    return answers as unknown as Answers;
  } finally {
    lines?.close();
  }
}

function prompt({ text }: Question, otherwise: string): string {
  return `${text}${otherwise === '' ? '' : ` [${otherwise}]`}: `;
}

interface Lines {
  /** Whether a person is there to be asked again. */
  readonly again: boolean;
  /** @returns the next line; null where there is none any more. */
  ask(prompt: string): Promise<string | null>;
  close(): void;
}

function openLines(): Lines {
  const again = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const reader = createInterface({
    input: process.stdin,
    terminal: again,
    ...(again ? { output: process.stdout } : {}),
  });
  const lines = reader[Symbol.asyncIterator]();
  return {
    again,
    async ask(text) {
      if (again) {
        reader.setPrompt(text);
        reader.prompt();
      } else process.stdout.write(`${text}\n`);
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    close: () => reader.close(),
  };
}

async function writeSubject(folder: string, answers: Answers): Promise<void> {
  const schemas = relative(resolve(folder), SCHEMA_FOLDER).replaceAll('\\', '/');
  const files = subjectFiles(
    { ...answers, alsoCalled: answers['also-called'] },
    schemas.startsWith('.') ? schemas : `./${schemas}`,
  );
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** A file with tokens in it is never replaced, whatever is asked for. */
async function writeEnvironment(values: Readonly<Record<string, string>>): Promise<void> {
  const next = 'Then: npm run --silent cli -- doctor, and npm start -- --live\n';
  try {
    await writeFile(ENV_FILE, envExample(values), { flag: 'wx', mode: 0o600 });
    process.stdout.write(`written: ${ENV_FILE}, which has it watched\n${next}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const lines = Object.entries(values).map(([name, value]) => `    ${name}=${value}`);
    process.stdout.write(
      `${ENV_FILE} is there already and stays as it is. To have the subject watched, set in it:\n${lines.join('\n')}\n${next}`,
    );
  }
}
