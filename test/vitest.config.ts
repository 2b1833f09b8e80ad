import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // By default one core is left free; the suite is a machine's whole work while it runs.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
