import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @returns the folder of the sample feeds that belong to the subject of `configDir`; null where it has none. */
export function demoFolder(configDir: string): string | null {
  const folder = join(configDir, 'demo');
  return existsSync(join(folder, 'feeds.yaml')) ? folder : null;
}

/** The address of the sample feeds, wherever they are served. */
export const DEMO_ADDRESS = 'http://127.0.0.1';

/** @returns what to say where a demo is asked for and there is none. */
export function noDemo(configDir: string): string {
  return `there are no sample feeds: ${join(configDir, 'demo', 'feeds.yaml')} is missing. To watch the feeds of ${join(configDir, 'feeds.yaml')}: npm start -- --live`;
}

/**
 * @param folder - of the sample feeds, as `demoFolder` gives it.
 * @returns what to load for the demo: its own feeds.
 */
export function demoProject(folder: string): { feedsFile: string; demoBaseUrl: string } {
  return { feedsFile: resolve(folder, 'feeds.yaml'), demoBaseUrl: DEMO_ADDRESS };
}
