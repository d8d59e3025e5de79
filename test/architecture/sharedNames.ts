/** A name that a file declares for all of itself. */
export interface Declared {
  readonly name: string;
  readonly file: string;
  readonly isType: boolean;
  readonly isExported: boolean;
}

/** The formatter puts what is declared for the whole file at the start of a line. */
const DECLARATION = /^(export )?(?:abstract |async )?(interface|type|class|function|const|let)\b\*? (\w+)/gm;
const TYPES: ReadonlySet<string> = new Set(['interface', 'type', 'class']);

/** The names that a file declares at its top. */
export function listDeclared(file: string, source: string): Declared[] {
  return [...source.matchAll(DECLARATION)].map(([, exported, what = '', name = '']) => ({
    name,
    file,
    isType: TYPES.has(what),
    isExported: exported !== undefined,
  }));
}

/**
 * `NAME: FILE, FILE` for each name that stands for more than one thing: exported by two files, or of two types, exported or not. A schema and
 * its type in one file share a name.
 */
export function findShared(declared: readonly Declared[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { name, file } of declared.filter((one) => one.isExported || one.isType)) {
    const known = files.get(name);
    if (known === undefined) files.set(name, new Set([file]));
    else known.add(file);
  }
  return [...files].flatMap(([name, known]) => (known.size > 1 ? [`${name}: ${[...known].sort().join(', ')}`] : []));
}
