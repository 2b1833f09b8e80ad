import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appendFeeds } from '../config/append-feeds.ts';
import { FeedsConfig, keyOf } from '../config/feeds-config.ts';
import { readYaml } from '../config/yaml-source.ts';
import { parseOpml } from '../feeds/parse-opml.ts';
import { writeOpml } from '../feeds/write-opml.ts';
import { WatcherError } from '../lib/errors.ts';
import { loadProject, type Project, storeAddress } from '../load-project.ts';
import { TIERS, type Tier } from '../model/article.ts';
import type { Feed } from '../model/subject.ts';
import { currentFeeds, feedRecords } from '../pipeline/feed-list.ts';
import { openStores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';
import { chooseImports } from './choose-imports.ts';
import type { CliCommand } from './cli-command.ts';

export const feeds: CliCommand = {
  name: 'feeds',
  usage: 'feeds import FILE [--tier TIER] [--dry-run] | feeds export',
  description: 'add the feeds of an OPML list to feeds.yaml; or print those that are polled as OPML',
  options: { tier: { type: 'string', default: 'community' }, 'dry-run': { type: 'boolean', default: false } },
  async run([action, file, ...more], { tier, 'dry-run': dryRun }) {
    const known = TIERS.find((one) => one === tier);
    const asked = (action === 'import' && file !== undefined) || (action === 'export' && file === undefined);
    if (!asked || more.length > 0 || known === undefined) {
      const why = known === undefined ? `cli feeds: --tier wants one of ${TIERS.join(', ')}\n` : '';
      process.stderr.write(`${why}usage: npm run --silent cli -- ${this.usage}\n`);
      return 2;
    }
    const project = await loadProject();
    if (project === null) return 2;
    return file === undefined ? exportFeeds(project) : importFeeds(file, project, known, dryRun === true);
  },
};

/** As large as a list may be is told by who reads it; a file beyond this is not even read. */
const LARGEST_FILE = 8_000_000;

async function importFeeds(file: string, project: Project, tier: Tier, dryRun: boolean): Promise<number> {
  const list = feedsFile(project);
  let listed: ReturnType<typeof parseOpml>;
  try {
    if ((await stat(file)).size > LARGEST_FILE) throw new RangeError('the file is larger than any list of feeds');
    listed = parseOpml(await readFile(file));
  } catch (error) {
    if (!(error instanceof WatcherError || error instanceof RangeError || isOfSystem(error))) throw error;
    process.stderr.write(`cli feeds: ${file} cannot be imported: ${error.message}\n`);
    return 1;
  }
  const entries = await entriesOf(project);
  const added = (await polled(project)).filter(({ key }) => !entries.some((entry) => keyOf(entry) === key));
  const known = [...entries.map((entry) => ({ ...entry, key: keyOf(entry) })), ...added];
  const { taken, leftOut } = chooseImports(listed, known, tier);
  for (const { name, url, why } of leftOut) process.stdout.write(`left out: ${name} <${url}>: ${why}\n`);
  for (const { name, url, tier: near } of taken) process.stdout.write(`${near}: ${name} <${url}>\n`);
  if (taken.length > 0 && !dryRun) await replace(list, appendFeeds(await readFile(list, 'utf8'), taken));
  const what = `${taken.length} of ${listed.length} feeds`;
  process.stdout.write(
    dryRun
      ? `${what} would be added to ${list}\n`
      : `${what} added to ${list}${taken.length === 0 ? '' : '; a watcher that runs polls them after a restart'}\n`,
  );
  return 0;
}

async function exportFeeds(project: Project): Promise<number> {
  const entries = await entriesOf(project);
  const entryOf = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const all = await polled(project);
  // An address on the operator's own RSSHub is of no use to anybody else.
  const shown = all.filter(({ key }) => entryOf.get(key)?.url.startsWith(`\${`) !== true);
  const listed = shown.map((feed) => ({ ...feed, home: entryOf.get(feed.key)?.home ?? null }));
  process.stdout.write(writeOpml(`${project.config.subject.name}: feeds`, listed, new Date()));
  const own = all.length - shown.length;
  if (own > 0) process.stderr.write(`left out: ${own} that go through your own RSSHub\n`);
  return 0;
}

/** @returns the feeds that are polled: those of the configuration and those that operators added, but for those switched off. */
async function polled({ config, environment }: Project): Promise<readonly Feed[]> {
  try {
    const stores = await openStores(storeAddress(environment, false), { readOnly: true });
    try {
      return (await currentFeeds(feedRecords(stores), config.feeds)).feeds.map(({ feed }) => feed);
    } finally {
      await stores.close();
    }
  } catch (error) {
    // Before the first start nobody has added or removed anything.
    if (error instanceof StoreError && error.code === 'store-missing') return config.feeds;
    throw error;
  }
}

function feedsFile({ environment }: Project): string {
  return join(environment.configDir, 'feeds.yaml');
}

/** The list as it is written, feeds that are switched off included; the project was read from it without a problem. */
async function entriesOf(project: Project): Promise<FeedsConfig['feeds']> {
  const { source } = await readYaml(feedsFile(project));
  return FeedsConfig.parse(source?.value).feeds;
}

/** Whole or not at all. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
