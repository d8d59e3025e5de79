import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders that come and go while the walls are tried. */
export const VIOLATION = 'violation-';
const SKIPPED = new RegExp(`^(?:node_modules$|${VIOLATION})`);

/** The TypeScript files below a folder, with it, in posix form; what other tests put there for a moment is not looked into. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return file.endsWith('.ts') ? [file] : [];
    return SKIPPED.test(entry.name) ? [] : sourceFiles(file);
  });
}
