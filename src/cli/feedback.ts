import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabelledExamples } from '../ledger/labelled-examples.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';

export const feedback: CliCommand = {
  name: 'feedback',
  usage: 'feedback export DIR [--demo]',
  description: 'write what people said of messages (not relevant, duplicate) as a labelled stream',
  options: { demo: { type: 'boolean', default: false } },
  async run([action, folder, ...more], { demo }) {
    if (action !== 'export' || folder === undefined || more.length > 0) {
      process.stderr.write(`usage: npm run --silent cli -- ${feedback.usage}\n`);
      return 2;
    }
    const opened = await openApp({ demo: demo === true, mayOnlyRead: true });
    if (opened === null) return 2;
    try {
      const examples = await opened.app.labelledExamples();
      await exportExamples(examples, folder);
      const { length } = examples.items;
      process.stdout.write(`${length} ${length === 1 ? 'article' : 'articles'} written to ${folder}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

/**
 * Writes the examples as files of an evaluation stream, each whole or not at all. An export of before is replaced.
 *
 * @throws Error where the folder holds anything else: it is somebody's, and mixed with it the files would say something wrong.
 */
export async function exportExamples({ items, labels, registry }: LabelledExamples, folder: string): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'items.jsonl': linesOf(items),
    'labels.jsonl': linesOf(labels),
    'registry.json': `${JSON.stringify(registry, null, 1)}\n`,
    'README.md': README,
  };
  await mkdir(folder, { recursive: true });
  const strange = (await readdir(folder)).filter((name) => !(name.replace(/\.part$/, '') in files));
  if (strange.length > 0) {
    throw new Error(`${folder} holds other files (${strange.sort().join(', ')}); name an empty folder, or a new one`);
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.part`), text);
    await rename(join(folder, `${name}.part`), join(folder, name));
  }
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

const README = `# What people said of messages

Written by \`cli feedback export\`: the articles of every story under whose message somebody pressed *Not relevant* or *Duplicate*.

- \`items.jsonl\`: the articles by time of publication. **Texts are not kept**: \`text\` holds the sentences that the judgement quoted and may
  be empty. \`guid\` is the canonical address, \`feed\` is made from the outlet's name. \`cli replay\` reads this file.
- \`labels.jsonl\`: one an item. *Not relevant*: \`relevant\` is false and nothing else is said; it decides where both were pressed.
  *Duplicate*: \`relevant\` is true, and the events of its story are \`known\` in the registry: they had been told before. \`topics\`, \`events\` and
  \`claims\` are then the judgement's own reading, which nobody has checked. \`note\` has the story and how many people said what.
- \`registry.json\`: those events, and the people of those claims.
`;
