import type { OutlineNode } from '../../core/present/outline.ts';
import { pathTo } from '../../core/present/outlines.ts';

/** The rows that a view shows now. Only what is looked at is built: VS Code asks for nothing while the view is hidden. */
export class OutlineRows {
  readonly #build: () => readonly OutlineNode[];
  readonly #parents = new Map<string, OutlineNode>();
  #roots: readonly OutlineNode[] | undefined;
  #generation = 0;

  constructor(build: () => readonly OutlineNode[]) {
    this.#build = build;
  }

  /** Grows when the rows are made anew. */
  get generation(): number {
    return this.#generation;
  }

  /** They are made anew when somebody asks again. */
  outdate(): void {
    this.#roots = undefined;
    this.#generation++;
  }

  roots(): readonly OutlineNode[] {
    if (this.#roots === undefined) {
      this.#parents.clear();
      this.#roots = this.#build();
    }
    return this.#roots;
  }

  /** Parents are remembered of the rows that were asked for. */
  childrenOf(node: OutlineNode): readonly OutlineNode[] {
    for (const child of node.children) this.#parents.set(child.key, node);
    return node.children;
  }

  parentOf(node: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(node.key);
  }

  /** The row of an annotation or entity. */
  find(id: string): OutlineNode | undefined {
    const path = pathTo(this.roots(), id) ?? [];
    for (const node of path.slice(0, -1)) this.childrenOf(node);
    return path.at(-1);
  }
}
