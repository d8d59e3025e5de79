import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';

const TICKS_A_SECOND = 100;

export interface WorkerRun {
  readonly articles: number;
  readonly seconds: number;
  /** Processor seconds of the process, user and system, without loading. */
  readonly cpu: number;
  readonly bytesOut: number;
  /** Resident memory in megabytes at a tenth, and the most. */
  readonly earlyMb: number;
  readonly mostMb: number;
}

interface Usage {
  readonly cpu: number;
  readonly rssMb: number;
}

/** Of a process that lives; zeros where the system does not tell (it does on Linux). */
function usageOf({ pid }: ChildProcess): Usage {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return { cpu: 0, rssMb: 0 };
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .map(Number);
  return { cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND, rssMb: ((fields[21] ?? 0) * 4096) / 1e6 };
}

/**
 * Gives `count` lines to `worker`. Usage is read at each piece of output, so the last reading is from just before the end; loading the models is not counted.
 * @param take each piece of the output
 */
export async function measureWorker(
  cli: string,
  options: readonly string[],
  lines: Iterable<string>,
  count: number,
  take: (bytes: Uint8Array) => void = () => undefined,
): Promise<WorkerRun> {
  const child = spawn(process.execPath, [cli, 'worker', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  Readable.from(lines).pipe(child.stdin);
  let first: (Usage & { at: number }) | undefined;
  let last: Usage & { at: number } = { cpu: 0, rssMb: 0, at: 0 };
  let bytesOut = 0;
  let answered = 0;
  let earlyMb = 0;
  let mostMb = 0;
  for await (const chunk of child.stdout) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    bytesOut += bytes.length;
    for (const byte of bytes) if (byte === 10) answered++;
    take(bytes);
    last = { ...usageOf(child), at: performance.now() };
    first ??= last;
    mostMb = Math.max(mostMb, last.rssMb);
    if (answered <= count / 10) earlyMb = mostMb;
  }
  await ended;
  const seconds = (last.at - (first?.at ?? 0)) / 1000;
  return { articles: answered, seconds, cpu: last.cpu - (first?.cpu ?? 0), bytesOut, earlyMb, mostMb };
}
