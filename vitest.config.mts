import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/e2e/**', 'node_modules/**'],
    pool: 'threads',
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
