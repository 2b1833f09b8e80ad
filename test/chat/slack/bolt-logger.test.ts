import { expect, it } from 'vitest';
import { boltLogger, withoutSecrets } from '../../../src/chat/slack/bolt-logger.ts';
import { createLogger } from '../../../src/lib/logger.ts';

it('puts what the client warns of into the log, without tokens, and nothing of what it says beside', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', pretty: false, colour: false, write: (line) => void lines.push(line) });
  const logger = boltLogger(log);

  logger.debug('http request body: everything');
  logger.info('initialized');
  logger.warn('refused', 'xoxb-1-abc');
  logger.error(new Error('wss://x.example/link?ticket=abc-1&app_id=2'));

  expect(lines.map((line) => (JSON.parse(line) as { said: string }).said)).toEqual([
    'refused [secret]',
    'wss://x.example/link?ticket=[secret]&app_id=2',
  ]);
});

it.each(['xoxb-1-a', 'xoxp-1-a', 'xapp-1-A-2-b', 'xoxe.xoxb-1-a', 'https://hooks.slack.com/commands/T1/2/abc'])(
  'blots out %s',
  (secret) => {
    expect(withoutSecrets(`before "${secret}" after`)).toMatch(
      /^before "(https:\/\/hooks\.slack\.com\/)?\[secret\]" after$/,
    );
  },
);
