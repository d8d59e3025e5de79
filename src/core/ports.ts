/** What the core needs from outside. The faces (vscode, cli) and the tests supply these. */

export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** Files named by URI string. Every method rejects with `FileStoreError`. */
export interface FileStore {
  /** @throws FileStoreError `not-found`, `unavailable` */
  read(uri: string): Promise<Uint8Array>;
  /** Writes the whole file or nothing. @throws FileStoreError `read-only`, `unavailable` */
  writeAtomically(uri: string, bytes: Uint8Array): Promise<void>;
  exists(uri: string): Promise<boolean>;
  /** The name of the file in its folder. */
  nameOf(uri: string): string;
  /**
   * Where who is about to write the file says so: the file itself and, where it is a link and the store can tell, what it leads to. A program
   * that can't follow links and one that can meet at the first. @throws FileStoreError
   */
  placesOf(uri: string): Promise<readonly string[]>;
  /** The names of the files in the folder of the file. @throws FileStoreError */
  listBeside(uri: string): Promise<readonly string[]>;
  /** Makes an empty file in that folder. @throws FileStoreError */
  createBeside(uri: string, name: string): Promise<void>;
  /** @throws FileStoreError */
  deleteBeside(uri: string, name: string): Promise<void>;
}

export type FileStoreFailure = 'not-found' | 'read-only' | 'unavailable';

export class FileStoreError extends Error {
  readonly failure: FileStoreFailure;
  constructor(failure: FileStoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileStoreError';
    this.failure = failure;
  }
}

/** Told by its name: a bundle has a class of its own. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'FileStoreError' && 'failure' in error && error.failure === 'not-found';
}

export interface Clock {
  /** The present instant in ISO 8601 with `Z`. Only review decisions carry a time. */
  now(): string;
}

/** The packed weights and gazetteers under `models/`, by file name. */
export interface ModelSource {
  /** @throws FileStoreError `not-found`, `unavailable` */
  load(name: string): Promise<Uint8Array>;
}

export interface Disposable {
  dispose(): void;
}
