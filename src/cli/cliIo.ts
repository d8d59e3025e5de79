import type { LoadOptions, Models } from '../core/analyze.ts';
import type { FileStore, ModelSource } from '../core/ports.ts';
import type { CliStream } from './cliStream.ts';
import type { TaskThread } from './jobs/articleTask.ts';

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
  /** Shows how far a long command is, over what it showed before, where a person looks on; `''` takes it away. */
  showProgress(text: string): void;
  /** From here on garbage is collected sooner, at some cost in time: a command that goes through any number of articles needs room for few. */
  saveMemory?(): void;
  /** From here on garbage is collected less often, at some cost in memory: for a command that goes through any number of articles and keeps little. */
  saveTime?(): void;
  /** Where there are threads. */
  startThread?(): TaskThread;
  /** @throws FileStoreError `not-found`, `unavailable`: the installation is incomplete. */
  loadModels(options?: LoadOptions): Promise<Models>;
  readonly modelSource: ModelSource;
  readonly stream: CliStream;
  /** Files by `file:` URI. */
  readonly files: FileStore;
}
