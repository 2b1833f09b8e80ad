import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample feeds: part of the program, wherever it is started and whatever CONFIG_DIR says. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../config/demo', import.meta.url));

/**
 * @param baseUrl - where the sample feeds are served; a question about them needs none that answers.
 * @returns what to load for the demo: its own feeds.
 */
export function demoProject(baseUrl = 'http://127.0.0.1'): { feedsFile: string; demoBaseUrl: string } {
  return { feedsFile: join(DEMO_FOLDER, 'feeds.yaml'), demoBaseUrl: baseUrl };
}
