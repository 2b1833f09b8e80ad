import { Document, isMap, isPair, isScalar } from 'yaml';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { TOPICS } from '../model/topic.ts';
import type { NewFeedEntry } from './append-feeds.ts';
import { schemaLine } from './editor-schemas.ts';
import { keyOf } from './feeds-config.ts';

/** What a person says of a subject that is to be watched. */
export interface SubjectAnswers {
  readonly name: string;
  readonly command: string;
  /** Further names of what is watched. */
  readonly alsoCalled: readonly string[];
  /** Names of the company around it; none where there is none. */
  readonly company: readonly string[];
  /** All spellings of each person's name, the one to print in front; at least one person. */
  readonly people: readonly (readonly string[])[];
  /** At least one. */
  readonly feeds: readonly NewFeedEntry[];
  readonly contact: string;
  readonly language: ReaderLanguage;
  /** IANA name. */
  readonly timezone: string;
}

/** A file of the configuration; `path` is within its folder. */
export interface SubjectFile {
  readonly path: string;
  readonly text: string;
}

/** Names of the files that `subjectFiles` makes. */
export const SUBJECT_FILES = ['watch.yaml', 'feeds.yaml', 'chat.yaml', 'corpus/README.md'] as const;

/**
 * @param schemas leads from the folder of the files to the schemas for editors.
 * @returns the files of a subject, which load without a problem where the answers are valid each by itself.
 */
export function subjectFiles(answers: SubjectAnswers, schemas: string): readonly SubjectFile[] {
  const [watch, feeds, chat, corpus] = SUBJECT_FILES;
  return [
    { path: watch, text: `${schemaLine('watch', schemas)}\n${watchText(answers)}` },
    { path: feeds, text: `${schemaLine('feeds', schemas)}\n${feedsText(answers.feeds)}` },
    { path: chat, text: `${schemaLine('chat', schemas)}\n${chatText(answers)}` },
    { path: corpus, text: CORPUS },
  ];
}

function watchText(answers: SubjectAnswers): string {
  const { name, command, alsoCalled, company, people, contact, language, timezone } = answers;
  const [own = 'subject', around = 'company'] = uniqueKeys([[name], company.length === 0 ? ['company'] : company]);
  const personKeys = uniqueKeys(people);
  const document = new Document({
    subject: {
      name,
      command,
      since: null,
      organisations: [
        { key: own, name, names: unique([name, ...alsoCalled]), relation: 'watched' },
        ...(company.length === 0
          ? []
          : [{ key: around, name: company[0], names: unique(company), relation: 'parent' }]),
      ],
      people: people.map((names, at) => ({ key: personKeys[at], name: names[0], names: unique(names) })),
    },
    topics: TOPICS,
    language,
    schedule: { poll: '*/5 * * * *', timezone },
    thresholds: { nearDuplicate: 0.6, relevance: 0.4, storyWindowDays: 45 },
    contact,
  });
  document.commentBefore = ' Who and what is watched. What each key means: README.md, "Configuration".';
  comment(document, 'organisations', [
    ' Every name in every script that reports use. relation: watched for teams of its own, parent for the company around it, and',
    ' other for rivals, where people go to and come from: name those too, so that moves are understood.',
  ]);
  comment(document, 'people', [
    ' Keys are identities that stay: family name first is the habit. watched: false for those who only speak about the subject.',
  ]);
  comment(document, 'contact', [' Named in the User-Agent, so that the owner of a feed can reach you.']);
  return document.toString({ lineWidth: 0 });
}

function feedsText(feeds: readonly NewFeedEntry[]): string {
  const document = new Document({ feeds });
  document.commentBefore = [
    ' What is polled. tier says how near an outlet stands to the fact (primary, press, newsletter, aggregator, community): what a',
    ' community outlet says alone counts one step lower. What each key means: README.md, "Configuration".',
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

function chatText({ timezone }: SubjectAnswers): string {
  const document = new Document({ operators: { slack: [], discord: [] }, timezone });
  document.commentBefore =
    ' Who operates the bot, by their ids, and who may change what channels are told. What each key means: README.md, "Configuration".';
  return document.toString({ lineWidth: 0 });
}

const CORPUS = `# What is known before the first start

One YAML file an article, with what it claims; none of it is told as news. Without a file everything that feeds bring is new.
The repository's \`config/corpus/\` has five to copy from, and its README.md the table of keys. For the fingerprint of a text:

    npm run --silent cli -- seed --fingerprint FILE
`;

/** Puts a comment above the first key of that name. */
function comment(document: Document, key: string, lines: readonly string[]): void {
  const maps = [document.contents, document.get('subject')].filter(isMap);
  const pair = maps
    .flatMap(({ items }) => items)
    .find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  if (isPair(pair) && isScalar(pair.key)) pair.key.commentBefore = lines.join('\n');
}

/** @returns a key for each, of the first of its names that has ASCII letters; numbered where it has none, or another has it. */
function uniqueKeys(named: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>();
  return named.map((names) => {
    const base = names.map((name) => keyOf({ name })).find((key) => key !== '') ?? 'name';
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
    taken.add(key);
    return key;
  });
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
