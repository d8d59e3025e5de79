import type { OutlineNode } from '../../core/present/outline.ts';

/** Ids of the rows of a view. VS Code has no call that takes a selection away: a row with another id is another row. */
export class RowIds {
  /** How often rows were given another id, by their key. */
  readonly #renewed = new Map<string, number>();

  of({ key }: OutlineNode): string {
    return this.#renewed.has(key) ? `${key}~${this.#renewed.get(key)}` : key;
  }

  renew(rows: readonly OutlineNode[]): void {
    for (const { key } of rows) this.#renewed.set(key, (this.#renewed.get(key) ?? 0) + 1);
  }
}
