import type { DiskAccess } from '../../src/vscode/services/journal/diskAccess.ts';
import { type Fault, Gone } from './faultyCalls.ts';

/** A disk in memory, one call of which goes wrong, as Node's own would: some calls are done when they return. */
export interface FaultyDiskAccess extends DiskAccess {
  plan(fault: Fault, at: number): void;
  revive(): void;
  readonly names: readonly string[];
  readonly isDead: boolean;
}

export function createFaultyDisk(): FaultyDiskAccess {
  const files = new Map<string, Uint8Array>();
  let planned: { readonly fault: Fault; readonly at: number } | undefined;
  let names: string[] = [];
  let isDead = false;
  const failing = (code: string): Error => Object.assign(new Error(code), { code });
  const die = (): never => {
    isDead = true;
    throw new Gone('killed');
  };
  const call = <T>(name: string, run: (part: 'whole' | 'half') => T): T => {
    if (isDead) throw new Gone('gone');
    const nth = names.push(name) - 1;
    switch (planned?.at === nth ? planned.fault : undefined) {
      case 'error':
        throw failing('ENOSPC');
      case 'short':
        run('half');
        throw failing('ENOSPC');
      case 'crash before':
        return die();
      case 'crash midway':
        run('half');
        return die();
      case 'crash after':
        run('whole');
        return die();
      default:
        return run('whole');
    }
  };
  const later = async <T>(name: string, run: () => T): Promise<T> => {
    await Promise.resolve();
    return call(name, run);
  };
  const pathsIn = (folder: string): readonly string[] => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    get names() {
      return names;
    },
    get isDead() {
      return isDead;
    },
    plan(fault, at) {
      planned = { fault, at };
      names = [];
    },
    revive() {
      planned = undefined;
      isDead = false;
    },
    mkdirSync: () => call('mkdir', () => undefined),
    writeFileSync: (path, bytes) =>
      call('write', (part) => void files.set(path, part === 'whole' ? bytes : bytes.slice(0, bytes.length >> 1))),
    promises: {
      readdir: (folder) =>
        later('readdir', () => {
          const inside = pathsIn(folder).map((path) => path.slice(folder.length + 1).split('/'));
          if (inside.length === 0) throw failing('ENOENT');
          const folders = new Map(inside.map(([name = '', ...rest]) => [name, rest.length > 0]));
          return [...folders].map(([name, isFolder]) => ({ name, isDirectory: () => isFolder }));
        }),
      readFile: (path) =>
        later('read', () => {
          const bytes = files.get(path);
          if (bytes === undefined) throw failing('ENOENT');
          return bytes;
        }),
      rename: (from, to) =>
        later('rename', () => {
          const inside = pathsIn(from);
          if (inside.length === 0) throw failing('ENOENT');
          for (const path of inside) {
            files.set(to + path.slice(from.length), files.get(path) ?? new Uint8Array());
            files.delete(path);
          }
        }),
      rm: (path) =>
        later('rm', () => {
          for (const one of [path, ...pathsIn(path)]) files.delete(one);
        }),
    },
  };
}
