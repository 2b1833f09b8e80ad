import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LoadedConfig, loadConfig } from '../../src/config/load-config.ts';
import { cronProblem } from '../../src/jobs/schedule.ts';

/** A small configuration without mistakes, file by file. */
export const GOOD: Readonly<Record<string, string>> = {
  'watch.yaml': `subject:
  name: Acme models
  organisations:
    - key: acme
      name: Acme
      names: [Acme Corp]
      relation: watched
    - key: rival
      name: Rival
      names: [Rival, 对手]
      relation: other
  people:
    - key: doe-jane
      name: Jane Doe
      names: [Doe Jane]
topics: [departure]
schedule:
  poll: '*/5 * * * *'
  timezone: Asia/Shanghai
thresholds:
  nearDuplicate: 0.8
  relevance: 1
  storyWindowDays: 7
contact: https://example.org/contact
`,
  'feeds.yaml': `feeds:
  - name: Daily Example
    url: https://daily.example/feed
    tier: press
  - name: Example Letter
    url: https://letter.example/feed
    tier: newsletter
  - name: Through RSSHub
    url: \${RSSHUB_BASE_URL}/x/y
    tier: community
  - name: Not now
    url: https://off.example/feed
    tier: press
    enabled: false
    reason: asks for a subscription
`,
  'corpus/first.yaml': `outlet: Daily Example
title: Jane Doe goes to Rival
published: 2026-03-04
language: en
tier: press
signature: c2ln
claims:
  - person: doe-jane
    action: departed
    from: Acme Corp
    to: 对手
    certainty: reported
  - organisation: acme
    action: letter
    date: 2026-03
    certainty: confirmed
`,
};

/** @returns the folder of a configuration made of `GOOD` with some files replaced; null leaves a file out. */
export async function configFolder(changed: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'config-'));
  for (const [name, text] of Object.entries({ ...GOOD, ...changed })) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** Loads a folder as `main.ts` does, with the given variables and no `.env`. Signatures are any text but "broken". */
export async function load(
  configDir: string,
  env: Record<string, string> = {},
  feedsFile?: string,
): Promise<LoadedConfig> {
  return loadConfig({
    configDir,
    feedsFile,
    env,
    envFile: join(configDir, '.env'),
    validateCron: cronProblem,
    decodeSignature: (text) => (text === 'broken' ? null : [...Buffer.from(text)]),
  });
}

/** @returns each problem as `file:line path: wrong; remedy`, the folder left out. */
export async function problemsOf(folder: string, env: Record<string, string> = {}): Promise<string[]> {
  const loaded = await load(folder, env);
  if (loaded.ok) return [];
  return loaded.problems.map(({ file, line, path, wrong, remedy }) =>
    `${file.replace(`${folder}/`, '')}:${line} ${path}: ${wrong}; ${remedy}`.replaceAll(`${folder}/`, ''),
  );
}
