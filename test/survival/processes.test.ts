import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closeAll, orClose } from '../host/orClose.ts';
import { endProcessesOf, stopProcess } from '../host/processes.ts';

/** Starts a process that writes files into the folder without a pause, and says so by its first. */
const PARENT = `
  const { spawn } = require('node:child_process');
  const write = "let count = 0; for (;;) require('node:fs').writeFileSync(process.env.OWNED + '/' + (count++ % 50), '')";
  spawn(process.execPath, ['-e', write], { stdio: 'ignore', detached: true });
  setInterval(() => undefined, 1000);
`;

test.runIf(process.platform === 'linux')('a folder can be removed once all processes of its owner are ended', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-processes-'));
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: 'ignore', env: { ...process.env, OWNED: folder } });
  const gone = new Promise((resolve) => parent.once('exit', resolve));
  await expect.poll(() => readdirSync(folder).length, { timeout: 15_000 }).toBeGreaterThan(0);
  // Its child lives on.
  parent.kill('SIGKILL');
  await gone;
  await endProcessesOf('OWNED', folder);
  rmSync(folder, { recursive: true });
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

test('a process that was killed by somebody else is gone', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  await stopProcess(child, 1000);
  expect(child.killed).toBe(true);
});

test('what was opened for something that does not open is closed, each of it, and the reason is told', async () => {
  const closed: string[] = [];
  const close = (name: string, error?: Error) => (): Promise<void> => {
    closed.push(name);
    return error === undefined ? Promise.resolve() : Promise.reject(error);
  };
  const opening = orClose(Promise.reject(new Error('no window')), () =>
    closeAll(close('browser', new Error('crashed')), close('server')),
  );
  await expect(opening).rejects.toMatchObject({ errors: [{ message: 'no window' }, { message: 'crashed' }] });
  expect(closed).toEqual(['browser', 'server']);
  await expect(orClose(Promise.reject(new Error('no window')), close('browser'))).rejects.toThrow('no window');
  expect(await orClose(Promise.resolve('window'), close('never'))).toBe('window');
  expect(closed).toEqual(['browser', 'server', 'browser']);
});
