import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envExample, withTables } from './describe-config.ts';
import { editorSchemas, SCHEMA_FOLDER } from './editor-schemas.ts';

// `npm run generate`: brings .env.example, the tables of README.md and the schemas for editors up to what the schemas here say.
await writeFile('.env.example', envExample());
await writeFile('README.md', withTables(await readFile('README.md', 'utf8')));
await mkdir(SCHEMA_FOLDER, { recursive: true });
for (const { file, text } of editorSchemas()) await writeFile(join(SCHEMA_FOLDER, file), text);
