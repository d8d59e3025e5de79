import type { Models } from '../core/analyze.ts';
import type { FileStore } from '../core/ports.ts';

/** What the command line needs of its surroundings; tests supply their own. */
export interface CliIo {
  readonly version: string;
  /** Relative paths are relative to it. */
  readonly folder: string;
  /** The reviewer's clock: ISO 8601. */
  now(): string;
  readStdin(): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  /** @throws FileStoreError `not-found`, `unavailable`: the installation is incomplete. */
  loadModels(): Promise<Models>;
  /** Files by `file:` URI. */
  readonly files: FileStore;
}
