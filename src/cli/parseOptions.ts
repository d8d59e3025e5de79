import { parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

export interface Options<Name extends string> {
  readonly values: { readonly [N in Name]?: string };
  /** Those of the flags that are given. */
  readonly flags: ReadonlySet<string>;
  readonly args: readonly string[];
}

/** Options that take a text, and flags, by their names, and what else is on the command line. @throws UsageError for an option that is none of them */
export function parseOptions<Name extends string>(
  argv: readonly string[],
  names: readonly Name[],
  flagNames: readonly string[] = [],
): Options<Name> {
  const options = Object.fromEntries<{ readonly type: 'string' | 'boolean' }>([
    ...names.map((name) => [name, { type: 'string' }] as const),
    ...flagNames.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const all: ReadonlyMap<string, unknown> = new Map(Object.entries(values));
    const given: { [N in Name]?: string } = {};
    for (const name of names) {
      const value = all.get(name);
      if (typeof value === 'string') given[name] = value;
    }
    return { values: given, flags: new Set(flagNames.filter((name) => all.get(name) === true)), args: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
