/**
 * The part of IndexedDB that a journal needs, declared here because TypeScript's own declarations come with all of the DOM. In the browser
 * an extension host is a worker, and a worker writes to it by itself: nothing goes through the page.
 */
export interface DatabaseFactory {
  open(name: string, version: number): Request<Database>;
}

interface Listened {
  addEventListener(type: string, listener: () => void): void;
}

interface Request<T> extends Listened {
  readonly result: T;
  readonly error: Error | null;
}

export interface Database extends Listened {
  createObjectStore(name: string): unknown;
  transaction(store: string, mode: 'readonly' | 'readwrite', options?: { readonly durability: 'strict' }): Transaction;
  close(): void;
}

export interface Transaction extends Listened {
  objectStore(name: string): ObjectStore;
  /** Starts to commit without waiting for the answers to what was asked. */
  commit?(): void;
  readonly error: Error | null;
}

export interface ObjectStore {
  getAllKeys(): Request<readonly unknown[]>;
  get(key: string): Request<unknown>;
  put(value: unknown, key: string): Request<unknown>;
  delete(key: string): Request<unknown>;
}

/** The browser's own, in a host that has one. */
export function findDatabases(): DatabaseFactory | undefined {
  try {
    const found: unknown = Reflect.get(globalThis, 'indexedDB');
    return isFactory(found) ? found : undefined;
  } catch {
    // A page whose data the browser blocks may not even ask.
    return undefined;
  }
}

function isFactory(value: unknown): value is DatabaseFactory {
  return typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';
}

/** @param onGone the connection can't be used any more; open another */
export async function openDatabase(factory: DatabaseFactory, name: string, store: string, onGone: () => void): Promise<Database> {
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(store));
  const database = await answerOf(request);
  database.addEventListener('close', onGone);
  database.addEventListener('versionchange', () => {
    database.close();
    onGone();
  });
  return database;
}

export function answerOf<T>(request: Request<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not answer')));
  });
}

/** Resolves when all that the transaction did is on disk. */
export function endOf(transaction: Transaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the database took nothing')));
  });
}
