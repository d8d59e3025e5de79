import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const PAUSE_MS = 20;
/** A process that was killed and still isn't gone by then waits for a disk that doesn't answer. */
const GONE_TIMEOUT_MS = 20_000;

/**
 * Ends all processes that were started with that environment variable, those of processes that are gone included, and resolves when none
 * is left: then nobody writes any more. Linux only, as the stand-in is.
 */
export async function endProcessesOf(variable: string, value: string): Promise<void> {
  const end = Date.now() + GONE_TIMEOUT_MS;
  for (let left = killProcessesOf(variable, value); left.length > 0; left = killProcessesOf(variable, value)) {
    if (Date.now() > end) throw new Error(`These processes can't be ended: ${left.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Asks a process to end, makes it after a while (milliseconds), and resolves when it is gone: at once where somebody killed it before. */
export async function stopProcess(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/** Those that it killed. */
export function killProcessesOf(variable: string, value: string): readonly number[] {
  const wanted = `${variable}=${value}`;
  const found = listProcesses().filter((pid) => readProcess(pid, 'environ').split('\0').includes(wanted));
  for (const pid of found) kill(pid);
  return found;
}

export function listProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** Empty for a process that is gone. */
export function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
