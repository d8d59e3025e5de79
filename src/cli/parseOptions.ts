import { parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

/** Options that take a text, by their names, and what else is on the command line. @throws UsageError for an option that is none of them */
export function parseOptions<Name extends string>(
  argv: readonly string[],
  names: readonly Name[],
): { readonly values: { readonly [N in Name]?: string }; readonly args: readonly string[] } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const given: { [N in Name]?: string } = {};
    for (const name of names) {
      const value = values[name];
      if (typeof value === 'string') given[name] = value;
    }
    return { values: given, args: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
