import { rowFieldsOf, type OutlineNode } from '../../core/present/outline.ts';
import { pathTo } from '../../core/present/outlines.ts';

/**
 * The rows that a view shows now. Only what is looked at is built: VS Code asks for nothing while the view is hidden. VS Code holds on to
 * the rows that it was given: what is asked about one of them is answered by the row that has its key now.
 */
export class OutlineRows {
  readonly #build: () => readonly OutlineNode[];
  readonly #known = new Map<string, OutlineNode>();
  readonly #parents = new Map<string, OutlineNode>();
  /** Rows whose children were asked for. */
  readonly #opened = new Set<string>();
  #roots: readonly OutlineNode[] | undefined;
  #generation = 0;

  constructor(build: () => readonly OutlineNode[]) {
    this.#build = build;
  }

  /** Grows when rows are shown that are other ones than before. */
  get generation(): number {
    return this.#generation;
  }

  /** They are made anew when somebody asks again. */
  outdate(): void {
    this.#roots = undefined;
    this.#generation++;
  }

  /** Makes them anew; says whether any of those that were asked for looks or acts otherwise now. They are as new in either case. */
  renew(): boolean {
    const before = this.#roots;
    if (before === undefined) return true;
    const now = this.#build();
    if (now === before) return false;
    if (!this.#areSame(before, now)) {
      this.outdate();
      return true;
    }
    const opened = new Set(this.#opened);
    this.#take(now);
    this.#reopen(now, opened);
    return false;
  }

  roots(): readonly OutlineNode[] {
    return this.#roots ?? this.#take(this.#build());
  }

  /** Parents are remembered of the rows that were asked for. */
  childrenOf(row: OutlineNode): readonly OutlineNode[] {
    const parent = this.now(row);
    this.#opened.add(parent.key);
    this.#remember(parent.children, parent);
    return parent.children;
  }

  parentOf(row: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(row.key);
  }

  /** What a row that was given out before is now; the same row where it is there no longer. */
  now(row: OutlineNode): OutlineNode {
    return this.#known.get(row.key) ?? row;
  }

  /** The row of an annotation or entity. */
  find(id: string): OutlineNode | undefined {
    const path = pathTo(this.roots(), id) ?? [];
    for (const node of path.slice(0, -1)) this.childrenOf(node);
    return path.at(-1);
  }

  #take(roots: readonly OutlineNode[]): readonly OutlineNode[] {
    this.#known.clear();
    this.#parents.clear();
    this.#opened.clear();
    this.#roots = roots;
    this.#remember(roots, undefined);
    return roots;
  }

  #reopen(rows: readonly OutlineNode[], opened: ReadonlySet<string>): void {
    for (const row of rows) if (opened.has(row.key)) this.#reopen(this.childrenOf(row), opened);
  }

  #remember(rows: readonly OutlineNode[], parent: OutlineNode | undefined): void {
    for (const row of rows) {
      this.#known.set(row.key, row);
      if (parent !== undefined) this.#parents.set(row.key, parent);
    }
  }

  /** Children that nobody has asked for are only asked whether there are any, where a view asks that. */
  #areSame(before: readonly OutlineNode[], now: readonly OutlineNode[]): boolean {
    return (
      before.length === now.length &&
      before.every((row, at) => {
        const other = now[at];
        if (other === undefined || !looksSame(row, other)) return false;
        if (this.#opened.has(row.key)) return this.#areSame(row.children, other.children);
        return alwaysHolds(row) || (row.children.length === 0) === (other.children.length === 0);
      })
    );
  }
}

/** Actors and statements always hold something; to ask would be to make it. */
export function alwaysHolds({ kind, icon }: OutlineNode): boolean {
  return kind !== 'unplaced' && kind !== 'hit' && (kind === 'entity' || icon.of === 'attribution');
}

/** And decides the same, and leads to the same words. */
function looksSame(row: OutlineNode, other: OutlineNode): boolean {
  return row === other || JSON.stringify(rowFieldsOf(row)) === JSON.stringify(rowFieldsOf(other));
}
