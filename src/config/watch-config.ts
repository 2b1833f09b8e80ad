import { z } from 'zod';
import { READER_LANGUAGES } from '../model/reader-language.ts';
import { TOPICS } from '../model/topic.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower case words joined by hyphens');
/** Of somebody met in an article: a name that no Latin spelling stands beside keeps its own letters. */
const metKey = z
  .string()
  .regex(
    /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u,
    'write the key as the command `person <name>` prints it',
  );
const names = z.array(z.string().trim().min(1)).min(1);

const Person = z.strictObject({
  key: key.describe('Unique; family name first: `curie-marie`. The corpus and the store know the person by it.'),
  name: z.string().min(1).describe('How answers print the name.'),
  names: names.describe('Every right spelling in every script.'),
  misspellings: z.array(z.string()).default([]).describe('Wrong spellings seen in print.'),
  namesakes: z.array(z.string()).default([]).describe('Phrases that mean somebody else of the same name.'),
  titles: z.array(z.string()).default([]).describe('Posts that name this person without a name.'),
  mergedFrom: z
    .array(metKey)
    .default([])
    .describe(
      'Keys under which articles met this person before they stood here; the command `person <name>` prints them.',
    ),
  watched: z.boolean().default(true).describe('False for people who only speak about the subject.'),
});

const Organisation = z.strictObject({
  key: key.describe('Unique. The corpus and the store know the organisation by it.'),
  name: z.string().min(1).describe('Canonical English name, as answers print it.'),
  names: names.describe('Every name it goes by, in every script.'),
  relation: z
    .enum(['watched', 'parent', 'other'])
    .describe('watched: its people are the subject; parent: the company around it; other: a rival or destination.'),
});

/** `config/watch.yaml`: the subject, and how it is watched. */
export const WatchConfig = z.strictObject({
  subject: z.strictObject({
    name: z.string().min(1).describe('What is watched, as messages print it.'),
    command: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,30}$/, 'write at most 31 small letters, digits, - and _')
      .optional()
      .describe(
        'Name of the slash command, without its slash; the key of the first watched organisation when left out. After a change, register it anew.',
      ),
    since: z.iso
      .date()
      .nullable()
      .default(null)
      .describe('Articles published before this day are never news about the subject.'),
    organisations: z.array(Organisation).min(1).describe('Organisations that claims may name.'),
    people: z.array(Person).min(1).describe('People who are known by name; others are met in articles.'),
  }),
  topics: z.array(z.enum(TOPICS)).min(1).describe('What the terminal channel is told.'),
  language: z
    .enum(READER_LANGUAGES)
    .default('en')
    .describe('Language of the messages in the terminal channel: English or Chinese.'),
  schedule: z.strictObject({
    poll: z
      .string()
      .describe('Cron expression (node-cron, seconds allowed): how often feeds that are due are checked.'),
    timezone: z.string().describe('IANA time zone in which cron expressions are read.'),
  }),
  tellDays: z
    .number()
    .int()
    .positive()
    .default(7)
    .describe(
      'Of a feed that is read for the first time, what is older than so many days, or has no date, is known from then on and told to nobody.',
    ),
  thresholds: z.strictObject({
    nearDuplicate: z
      .number()
      .min(0)
      .max(1)
      .describe("Similarity of two texts from which one is the other's copy; 1 means the same words."),
    relevance: z.number().min(0).max(1).describe('Probability from which an article is about the subject.'),
    storyWindowDays: z
      .number()
      .int()
      .positive()
      .describe('Days after its last article within which a story takes up coverage that names no claim.'),
  }),
  contact: z
    .string()
    .min(1)
    .describe("Address or URL that the User-Agent names, so that a feed's owner can reach the operator."),
});
export type WatchConfig = z.infer<typeof WatchConfig>;
