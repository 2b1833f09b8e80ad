import { afterEach, describe, expect, it } from 'vitest';
import { checkRedis } from '../../src/cli/check-redis.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { hasRedis, startRedis, type TestRedis, whyNoRedis } from '../lib/redis-server.ts';

describe.skipIf(!hasRedis)(`doctor on Redis${hasRedis ? '' : ` (skipped: ${whyNoRedis})`}`, () => {
  let redis: TestRedis | undefined;
  afterEach(() => redis?.close());

  it.each([
    ['yes', { state: 'well', what: expect.stringMatching(/answers$/) }],
    ['no', { state: 'worth a look', advice: expect.stringContaining('appendonly yes') }],
  ])('looks whether the server keeps a file: %s', async (appendonly, finding) => {
    redis = await startRedis(['--save', '', '--appendonly', appendonly]);
    expect(await checkRedis(redis.url)).toMatchObject([{ what: expect.stringContaining('filled by the first start') }]);
    await (await openStores(redis.url)).close();

    expect(await checkRedis(redis.url)).toMatchObject([finding]);
  });

  it('throws what a server that does not answer is told of', async () => {
    await expect(checkRedis('redis://127.0.0.1:1')).rejects.toThrow('does not answer');
  });
});
