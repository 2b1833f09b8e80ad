import { parseManifest } from '../feeds/parse-manifest.ts';
import type { CliCommand } from './cli-command.ts';

export const parse: CliCommand = {
  name: 'parse',
  usage: 'parse MANIFEST',
  description: 'print, one JSON line a document, what the feed layer makes of the documents that MANIFEST lists',
  options: {},
  async run([manifest]) {
    if (manifest === undefined) {
      process.stderr.write(`usage: npm run --silent cli -- ${parse.usage}\n`);
      return 2;
    }
    for await (const line of parseManifest(manifest)) process.stdout.write(`${line}\n`);
    return 0;
  },
};
