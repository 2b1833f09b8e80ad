import { expect, it } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';
import { claimForSubject } from '../../src/stores/own-subject.ts';

const PLACE = { place: 'sqlite:data/x.sqlite' };

it('a store is of the subject that comes first, as long as one of its keys stays', async () => {
  const stores = await openStores('memory:');
  await claimForSubject(stores, ['qwen', 'tongyi-lab'], PLACE);
  await claimForSubject(stores, ['tongyi-lab', 'token-hub'], PLACE);
  await claimForSubject(stores, ['token-hub'], PLACE);

  await expect(claimForSubject(stores, ['qwen'], PLACE)).rejects.toMatchObject({
    code: 'store-other-subject',
    message:
      'sqlite:data/x.sqlite is of another subject (token-hub); the configuration watches qwen. Nothing was changed. Give this one a DATA_DIR or a STORE_URL of its own.',
  });
  await claimForSubject(stores, ['token-hub'], PLACE);
});

it('a store in Redis is named without user and password', async () => {
  const stores = await openStores('memory:');
  await claimForSubject(stores, ['qwen'], PLACE);
  const refused = claimForSubject(stores, ['veldrin'], { place: 'redis://reader:s3cret@cache.example:6380/2' });

  await expect(refused).rejects.toThrow(/^redis:\/\/cache\.example:6380\/2 is of another subject/);
});

it('a store that is only read is nobody’s by that', async () => {
  const stores = await openStores('memory:');
  await claimForSubject(stores, ['qwen'], { ...PLACE, readOnly: true });
  await claimForSubject(stores, ['veldrin'], PLACE);

  await expect(claimForSubject(stores, ['qwen'], { ...PLACE, readOnly: true })).rejects.toThrow('veldrin');
});
