import type { Logger } from '../../core/ports.ts';

/** What a window remembers over its end, of a workspace or of a person: how views are arranged, never what was decided. */
export interface WindowMemory {
  get(key: string): unknown;
  /** Never rejects. */
  update(key: string, value: unknown): Promise<void>;
}

/** Of a `vscode.Memento`. */
export interface Memento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** What can't be written down holds in this window all the same; the log says that the next one will not have it. */
export function createWindowMemory(memento: Memento, logger: Logger): WindowMemory {
  const held = new Map<string, unknown>();
  return {
    get: (key) => (held.has(key) ? held.get(key) : memento.get(key)),
    async update(key, value) {
      held.set(key, value);
      try {
        await memento.update(key, value);
      } catch (error) {
        logger.error(`The next window will not remember “${key}”.`, error);
      }
    },
  };
}
