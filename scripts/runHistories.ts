// npm run test:histories [COUNT]: many more histories of several programs at one sidecar than `npm test` runs; for the night.
import { spawn } from 'node:child_process';

const COUNT = process.argv[2] ?? '10000';

const child = spawn('npx', ['vitest', 'run', 'test/core/store/histories.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, HISTORIES: COUNT },
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
