import type { Logger } from '../core/ports.ts';
import type { CliIo } from './cliIo.ts';

/** Warnings and errors, a line each. */
export function createStderrLogger(io: CliIo): Logger {
  const silent = (): void => undefined;
  const tell = (message: string): void => io.err(`${message}\n`);
  return { debug: silent, info: silent, warn: tell, error: tell };
}
