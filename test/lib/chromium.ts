import { existsSync } from 'node:fs';

/** Where Chromium is on this machine; undefined where it is not. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
/** What is not there is said behind a suite's name, and is no failure. */
export const chromiumNote = CHROMIUM === undefined ? ' (skipped: no Chromium here; apt-get install chromium)' : '';
/** As a container runs it. */
export const CHROMIUM_OPTIONS = {
  executablePath: CHROMIUM ?? '',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
};
