import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Seed } from '../model/seed.ts';
import type { Feed, Subject } from '../model/subject.ts';
import { ChatConfig } from './chat-config.ts';
import { checkFeeds } from './check-feeds.ts';
import { checkSchema } from './check-schema.ts';
import { checkSeed } from './check-seed.ts';
import { checkWatch, declaredBy } from './check-watch.ts';
import { CorpusConfig, toSeed } from './corpus-config.ts';
import { type Environment, readEnvironment, type Variables } from './environment.ts';
import { FeedsConfig, type SkippedFeed, selectFeeds } from './feeds-config.ts';
import type { Problem } from './problem.ts';
import { WatchConfig } from './watch-config.ts';
import { readYaml, readYamlIfThere } from './yaml-source.ts';

/** Everything the operator configured, validated and in the model's terms. */
export interface Config extends Omit<WatchConfig, 'subject'> {
  readonly subject: Subject;
  /** Name of the slash command, without its slash. */
  readonly command: string;
  /** Those to poll. */
  readonly feeds: readonly Feed[];
  /** Those in the list that are not polled, each with its reason. */
  readonly skippedFeeds: readonly SkippedFeed[];
  /** `host:port` that feeds may be fetched from though they are private or the port is no usual one: what `allow` lists, and RSSHub. */
  readonly feedHosts: readonly string[];
  readonly seeds: readonly Seed[];
  readonly chat: ChatConfig;
}

export interface LoadOptions {
  /** Folder with `watch.yaml`, `chat.yaml`, the feeds file and `corpus/`; CONFIG_DIR when left out. */
  readonly configDir?: string | undefined;
  /** The feeds file within the folder: `feeds.yaml` when left out. */
  readonly feedsFile?: string | undefined;
  /** Where the sample feeds are served, for a feeds file whose addresses begin with the variable DEMO_BASE_URL. */
  readonly demoBaseUrl?: string | undefined;
  /** Variables of the process when left out. */
  readonly env?: Variables | undefined;
  readonly envFile?: string | undefined;
  /** @returns why an expression cannot be used; null where it can. */
  readonly validateCron: (expression: string) => string | null;
  /** @returns null for what is no encoded signature. */
  readonly decodeSignature: (text: string) => readonly number[] | null;
}

/** Problems are of all files at once; callers print them with `formatProblems` and exit with 2. Warnings stop nothing. */
export type LoadedConfig =
  | {
      readonly ok: true;
      readonly config: Config;
      readonly environment: Environment;
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly environment: Environment;
      readonly warnings: readonly string[];
    };

/** Reads environment and configuration. Never throws for what an operator wrote. */
export async function loadConfig(options: LoadOptions): Promise<LoadedConfig> {
  const { environment, problems: ofEnvironment, warnings } = readEnvironment(options.env, options.envFile);
  const folder = options.configDir ?? environment.configDir;
  const watch = await readYaml(join(folder, 'watch.yaml'));
  const feeds = await readYaml(resolve(folder, options.feedsFile ?? 'feeds.yaml'));
  const chat = await readYamlIfThere(join(folder, 'chat.yaml'));
  const corpus = await corpusFiles(join(folder, 'corpus'));
  const seedFiles = await Promise.all(corpus.files.map((file) => readYaml(file)));

  const problems = [...ofEnvironment, ...corpus.problems, ...watch.problems, ...feeds.problems, ...chat.problems];
  const collect = <T>(checked: { value: T | null; problems: readonly Problem[] }, more: readonly Problem[]) => {
    problems.push(...checked.problems, ...more);
    return checked.value;
  };
  // Where watch.yaml cannot be read at all, nothing is declared and every reference would be reported.
  const declared = watch.source === null ? null : declaredBy(watch.source);
  const watched =
    watch.source && collect(checkSchema(WatchConfig, watch.source), checkWatch(watch.source, options.validateCron));
  const listed = feeds.source && collect(checkSchema(FeedsConfig, feeds.source), checkFeeds(feeds.source));
  const talks = chat.source === null ? ChatConfig.parse({}) : collect(checkSchema(ChatConfig, chat.source), []);
  const lookups = { organisation: declared?.organisation ?? (() => null), decodeSignature: options.decodeSignature };
  const seeds = seedFiles.flatMap(({ source, problems: ofFile }) => {
    problems.push(...ofFile);
    if (source === null) return [];
    const seed = collect(checkSchema(CorpusConfig, source), checkSeed(source, declared, options.decodeSignature));
    return seed === null ? [] : [toSeed(basename(source.file, '.yaml'), seed, lookups)];
  });

  if (problems.length > 0 || watched === null || listed === null || talks === null)
    return { ok: false, problems, environment, warnings };
  const selected = selectFeeds(listed, {
    RSSHUB_BASE_URL: environment.rsshubBaseUrl,
    DEMO_BASE_URL: options.demoBaseUrl,
  });
  const config = {
    ...watched,
    subject: toSubject(watched),
    command: commandOf(watched),
    feeds: selected.feeds,
    skippedFeeds: selected.skipped,
    feedHosts: [...listed.allow, ...hostsOf(environment.rsshubBaseUrl)],
    seeds,
    chat: talks,
  };
  const none =
    selected.feeds.length === 0
      ? ['nothing will be polled: every feed of the list is switched off or lacks its base address']
      : [];
  return { ok: true, config, environment, warnings: [...warnings, ...none] };
}

/** Who names an instance of their own wants it reached, and most of them run beside the bot. */
function hostsOf(baseUrl: string | null): string[] {
  if (baseUrl === null) return [];
  const { protocol, hostname, port } = new URL(baseUrl);
  return [`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`];
}

/** A key may be longer than a platform takes. */
function commandOf({ subject: { command, organisations } }: WatchConfig): string {
  const own = organisations.find(({ relation }) => relation === 'watched') ?? organisations[0];
  return command ?? own?.key.slice(0, 31).replace(/-$/, '') ?? 'watch';
}

/** The model promises that the printed name is one of the names. */
function toSubject({ subject: { command: _, ...subject } }: WatchConfig): Subject {
  const withName = <T extends { name: string; names: string[] }>(entry: T): T => ({
    ...entry,
    names: [...new Set([entry.name, ...entry.names])],
  });
  return { ...subject, people: subject.people.map(withName), organisations: subject.organisations.map(withName) };
}

async function corpusFiles(folder: string): Promise<{ files: string[]; problems: Problem[] }> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
    return { files: names.map((name) => join(folder, name)), problems: [] };
  } catch {
    const wrong = 'the folder of the seeded corpus is missing';
    const remedy = 'make it; it may be empty, then nothing counts as known at the first start';
    return { files: [], problems: [{ file: folder, line: null, path: '', wrong, remedy }] };
  }
}
