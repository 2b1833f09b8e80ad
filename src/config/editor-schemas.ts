import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ChatConfig } from './chat-config.ts';
import { CorpusConfig } from './corpus-config.ts';
import { FeedsConfig } from './feeds-config.ts';
import { WatchConfig } from './watch-config.ts';

/** Where editors find the schema of each file: part of the program, wherever it is started. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../config/schema', import.meta.url));

/** A JSON Schema that a file of the configuration refers to in its first line. */
export interface EditorSchema {
  readonly name: 'watch' | 'feeds' | 'chat' | 'corpus';
  /** File name within `SCHEMA_FOLDER`. */
  readonly file: string;
  readonly text: string;
}

/**
 * @returns a JSON Schema for each file of the configuration, for editors that complete and check while somebody types. What only the
 * loader can know (keys that stand twice, people that nobody declares) is not in it.
 */
export function editorSchemas(): readonly EditorSchema[] {
  return [
    editorSchema('watch', WatchConfig, 'The subject, and how it is watched.'),
    editorSchema('feeds', FeedsConfig, 'What is polled.'),
    editorSchema('chat', ChatConfig, 'Who operates the bot, and who may change what channels are told.'),
    editorSchema('corpus', CorpusConfig, 'An article that was known before the first start, and what it claims.'),
  ];
}

/** @returns the first line of a YAML file that lets an editor find its schema; `folder` leads from the file to the schemas. */
export function schemaLine(name: EditorSchema['name'], folder: string): string {
  return `# yaml-language-server: $schema=${folder}/${fileOf(name)}`;
}

function editorSchema(name: EditorSchema['name'], schema: z.ZodType, title: string): EditorSchema {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const described = { $schema, $comment: 'Made from src/config by `npm run generate`.', title, ...shape };
  return { name, file: fileOf(name), text: `${printed(described)}\n` };
}

function fileOf(name: EditorSchema['name']): string {
  return `${name}.schema.json`;
}

const LONGEST_LINE = 120;

/** Lists of words stand in one line where they have room, as the formatter of the repository wants it. */
function printed(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]*)\n *\](,?)$/gm, (whole, before, items, comma) => {
    const line = `${before}[${items.trim().replace(/\n */g, ' ')}]${comma}`;
    return line.length <= LONGEST_LINE ? line : whole;
  });
}
