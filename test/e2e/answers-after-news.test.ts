import { expect, it } from 'vitest';
import { type ChatApp, chatApp } from './chat-app.ts';

const QUESTIONS = ['who-left', 'timeline', 'preview departure'];

const about = (name: string) => ({
  id: name.replace(' ', '-').toLowerCase(),
  title: `${name} leaves Alibaba’s Qwen team`,
  text: `${name}, who led a group of Alibaba’s Qwen team, has left the company, people familiar with the matter said.`,
});

async function answersOf({ app }: ChatApp): Promise<string[]> {
  return Promise.all(QUESTIONS.map(async (question) => JSON.stringify(await app.answer(question))));
}

it('tells in every answer about the whole ledger what came in since somebody asked the same', async () => {
  const watcher = await chatApp([]);
  try {
    await answersOf(watcher);
    for (const given of ['Ji', 'Lei']) {
      await watcher.report(about(`Situ ${given}`));
      // In whichever order the name is printed.
      const name = new RegExp(`Situ ${given}|${given} Situ`);
      for (const answer of await answersOf(watcher)) expect(answer).toMatch(name);
    }
  } finally {
    await watcher.close();
  }
});
