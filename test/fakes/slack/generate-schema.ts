import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** What is taken from which package: shapes that are sent (types), that are answered (web-api), that come in (bolt). */
export const SHAPES: Readonly<Record<string, { readonly from: string; readonly roots: readonly string[] }>> = {
  '@slack/types': {
    from: 'dist/index.d.ts',
    roots: [
      'KnownBlock',
      'HomeView',
      'ModalView',
      'MessageMetadata',
      'AppHomeOpenedEvent',
      'AppUninstalledEvent',
      'TokensRevokedEvent',
    ],
  },
  '@slack/web-api': {
    from: 'dist/types/response/index.d.ts',
    roots: [
      'AuthTestResponse',
      'ChatPostEphemeralResponse',
      'ChatPostMessageResponse',
      'ChatUpdateResponse',
      'ConversationsHistoryResponse',
      'ConversationsInfoResponse',
      'ConversationsOpenResponse',
      'FilesCompleteUploadExternalResponse',
      'FilesGetUploadURLExternalResponse',
      'OauthV2AccessResponse',
      'UsersInfoResponse',
      'ViewsPublishResponse',
      'AppsConnectionsOpenResponse',
    ],
  },
  '@slack/bolt': { from: 'dist/types/index.d.ts', roots: ['SlashCommand', 'ButtonAction', 'ExternalSelectAction'] },
};

export const SCHEMA_FILE = fileURLToPath(new URL('slack-schema.json', import.meta.url));

/** The generated file: JSON schemas by root type, and the package versions that they were read from. */
export interface SlackSchema {
  readonly versions: Readonly<Record<string, string>>;
  readonly roots: Readonly<Record<string, Record<string, unknown>>>;
}

/** @returns the versions of the installed packages whose types the file was made from. */
export function installedVersions(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(SHAPES).map((name) => {
      const manifest = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as { version: string };
      return [name, manifest.version];
    }),
  );
}

function folderOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  return join(entry.slice(0, entry.lastIndexOf(`/${name}/`)), name);
}

function generate(): SlackSchema {
  const roots: Record<string, Record<string, unknown>> = {};
  for (const [name, shape] of Object.entries(SHAPES)) {
    const path = join(folderOf(name), shape.from);
    const generator = createGenerator({ path, type: '*', skipTypeCheck: true, additionalProperties: false });
    for (const root of shape.roots) {
      const { $ref, definitions } = generator.createSchema(root);
      const slim = slimmed(definitions, root !== 'KnownBlock') as Record<string, unknown>;
      roots[root] = { $ref, definitions: reachable($ref ?? '', slim) };
    }
  }
  return { versions: installedVersions(), roots };
}

/** Blocks are described once, as KnownBlock, and checked wherever they stand; the rest of these nothing here sends. */
const ANYTHING = new Set([
  'blocks',
  'attachments',
  'files',
  'room',
  'root',
  'assistant_app_thread',
  'view',
  'metadata',
]);

/** Without descriptions, which are two thirds of the file and check nothing, and without a second description of blocks. */
function slimmed(value: unknown, anyBlocks: boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => slimmed(inner, anyBlocks));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !(key === 'description' && typeof inner === 'string'));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, anyBlocks && ANYTHING.has(key) ? {} : slimmed(inner, anyBlocks)]),
  );
}

function reachable(ref: string, definitions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const follow = (text: string) => {
    for (const [, encoded = ''] of text.matchAll(/#\/definitions\/([^"]+)/g)) {
      const name = decodeURIComponent(encoded);
      if (name in found || !(name in definitions)) continue;
      found[name] = definitions[name];
      follow(JSON.stringify(definitions[name]));
    }
  };
  follow(ref);
  return found;
}

// Takes about ten seconds, so the file is kept: `node --import tsx test/fakes/slack/generate-schema.ts && npx biome format --write
// test/fakes/slack/slack-schema.json` after an update of a Slack package.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(generate(), null, 2)}\n`);
}
