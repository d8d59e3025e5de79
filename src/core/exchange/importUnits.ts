import type { Format } from './format.ts';

/** Files that are read together, by their paths: brat's annotations with their text, all tables of ours; of other formats each by itself. */
export function importUnits(
  { name, readEdits }: { readonly name: Format['name']; readonly readEdits?: unknown },
  paths: readonly string[],
): readonly (readonly string[])[] {
  if (paths.length === 0) return [];
  if (readEdits !== undefined) return [paths];
  if (name !== 'brat') return paths.map((path) => [path]);
  const units = new Map<string, string[]>();
  for (const path of paths) {
    const stem = path.replace(/\.(?:ann|txt)$/i, '');
    units.set(stem, [...(units.get(stem) ?? []), path]);
  }
  return [...units.values()].filter((unit) => unit.some((path) => /\.ann$/i.test(path)));
}

/** True for a file of this format, by its ending. */
export function mayBeOf({ reads = [] }: { readonly reads?: readonly string[] }, path: string): boolean {
  return reads.some((ending) => path.toLowerCase().endsWith(ending));
}
