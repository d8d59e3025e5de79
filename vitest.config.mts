import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const FAKE_VSCODE = fileURLToPath(new URL('test/support/fakeVscode.ts', import.meta.url));

export default defineConfig({
  // No editor runs here; what a test of `src/vscode` needs of it is in memory.
  plugins: [{ name: 'fake-vscode', resolveId: (id: string) => (id === 'vscode' ? FAKE_VSCODE : undefined) }],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/e2e/**', 'node_modules/**'],
    pool: 'threads',
    // Long enough for a machine that does much else: what must be fast is measured in processor time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
