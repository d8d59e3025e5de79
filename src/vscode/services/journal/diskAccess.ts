/** The part of Node's file system that a journal needs. */
export interface DiskAccess {
  mkdirSync(path: string, options: { readonly recursive: true }): unknown;
  writeFileSync(path: string, bytes: Uint8Array): void;
  readonly promises: {
    readdir(path: string, options: { readonly withFileTypes: true }): Promise<readonly DiskEntry[]>;
    readFile(path: string): Promise<Uint8Array>;
    rename(from: string, to: string): Promise<void>;
    rm(path: string, options: { readonly recursive: true; readonly force: true }): Promise<void>;
  };
}

interface DiskEntry {
  readonly name: string;
  isDirectory(): boolean;
}

/** Node's own, in an extension host that runs in it and lets extensions ask for it by name (Node 20.16 and later). */
export function findDisk(): DiskAccess | undefined {
  const found: unknown = Reflect.get(globalThis, 'process');
  if (!hasBuiltins(found)) return undefined;
  const disk = found.getBuiltinModule('node:fs');
  return isDisk(disk) ? disk : undefined;
}

function hasBuiltins(value: unknown): value is { getBuiltinModule(name: string): unknown } {
  return (
    typeof value === 'object' && value !== null && 'getBuiltinModule' in value && typeof value.getBuiltinModule === 'function'
  );
}

function isDisk(value: unknown): value is DiskAccess {
  return typeof value === 'object' && value !== null && 'writeFileSync' in value && 'promises' in value;
}
