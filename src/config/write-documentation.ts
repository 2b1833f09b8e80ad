import { readFile, writeFile } from 'node:fs/promises';
import { envExample, withTables } from './describe-config.ts';

// `npm run generate`: brings .env.example and the tables of README.md up to what the schemas say.
await writeFile('.env.example', envExample());
await writeFile('README.md', withTables(await readFile('README.md', 'utf8')));
