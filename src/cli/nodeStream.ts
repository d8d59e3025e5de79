import { setImmediate } from 'node:timers/promises';
import type { CliStream } from './cliStream.ts';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];

/** The standard streams of this process. The first call of `chunks` takes over SIGTERM and SIGINT. */
export function createNodeStream(): CliStream {
  let terminated = false;
  const terminate = (): void => {
    terminated = true;
    process.stdin.destroy();
  };
  return {
    async *chunks() {
      for (const signal of SIGNALS) process.once(signal, terminate);
      try {
        for await (const chunk of process.stdin) yield toBytes(chunk);
      } catch (error) {
        if (!terminated) throw error;
      } finally {
        for (const signal of SIGNALS) process.off(signal, terminate);
      }
    },
    async write(text) {
      const reached = await new Promise<boolean>((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve(true);
          else if (isBrokenPipe(error)) resolve(false);
          else reject(error);
        });
      });
      // Lets a signal through.
      await setImmediate();
      return reached;
    },
    isTerminated: () => terminated,
    timer: () => performance.now(),
  };
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : new TextEncoder().encode(String(chunk));
}

function isBrokenPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE';
}
