import type { LogOutputChannel } from 'vscode';
import type { Logger } from '../../core/ports.ts';

export function createLogger(channel: LogOutputChannel): Logger {
  return {
    debug: (message) => channel.debug(message),
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, cause) => channel.error(cause === undefined ? message : `${message}\n${describeError(cause)}`),
  };
}

/** The stack where there is one, with the causes behind it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\nbecause: ${describeError(error.cause)}`;
}
