/** Groups of numbers that grow together. Of a group the smallest member stands for it, so results don't depend on the order of unions. */
export interface UnionFind {
  find(item: number): number;
  unite(a: number, b: number): void;
}

export function createUnionFind(size: number): UnionFind {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let at = item; at !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    unite(a, b) {
      const [first, second] = [find(a), find(b)];
      if (first !== second) parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
