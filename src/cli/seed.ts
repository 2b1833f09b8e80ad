import { readFile } from 'node:fs/promises';
import { seedFingerprint } from '../judging/seed-fingerprint.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

export const seed: CliCommand = {
  name: 'seed',
  usage: 'seed [--fingerprint FILE]',
  description: 'take the corpus of config/corpus in; or print the fingerprint of a text for a corpus file',
  options: { fingerprint: { type: 'string' } },
  async run(_words, { fingerprint }) {
    if (typeof fingerprint === 'string') {
      process.stdout.write(`${seedFingerprint(await readFile(fingerprint, 'utf8'))}\n`);
      return 0;
    }
    const opened = await openApp({ seeded: false });
    if (opened === null) return 2;
    try {
      const { added, present } = await opened.app.seed();
      process.stdout.write(`${added.length} taken in, ${present.length} there already\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
