import type { DiskAccess } from '../../src/vscode/services/journal/diskAccess.ts';
import { FaultPlan, systemError } from './faultPlan.ts';

/** A disk in memory, one call of which goes wrong, as Node's own would: some calls are done when they return. */
export class FaultyDisk implements DiskAccess {
  readonly #files = new Map<string, Uint8Array>();
  readonly plan = new FaultPlan();
  readonly promises: DiskAccess['promises'] = {
    readdir: (folder) => this.#later('readdir', () => this.#list(folder)),
    readFile: (path) => this.#later('read', () => this.#read(path)),
    rename: (from, to) => this.#later('rename', () => this.#rename(from, to)),
    rm: (path) => this.#later('rm', () => this.#remove(path)),
  };

  mkdirSync(): void {
    this.#call('mkdir', () => undefined);
  }

  writeFileSync(path: string, bytes: Uint8Array): void {
    this.#call('write', (part) => this.#files.set(path, part === 'whole' ? bytes : bytes.slice(0, bytes.length >> 1)));
  }

  #call<T>(name: string, run: (part: 'whole' | 'half') => T): T {
    switch (this.plan.next(name)) {
      case 'error':
        throw systemError('ENOSPC');
      case 'short':
        run('half');
        throw systemError('ENOSPC');
      case 'crash before':
        return this.plan.die();
      case 'crash midway':
        run('half');
        return this.plan.die();
      case 'crash after':
        run('whole');
        return this.plan.die();
      default:
        return run('whole');
    }
  }

  async #later<T>(name: string, run: () => T): Promise<T> {
    await Promise.resolve();
    return this.#call(name, run);
  }

  #pathsIn(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  #list(folder: string): { name: string; isDirectory(): boolean }[] {
    const inside = this.#pathsIn(folder).map((path) => path.slice(folder.length + 1).split('/'));
    if (inside.length === 0) throw systemError('ENOENT');
    const folders = new Map(inside.map(([name = '', ...rest]) => [name, rest.length > 0]));
    return [...folders].map(([name, isFolder]) => ({ name, isDirectory: () => isFolder }));
  }

  #read(path: string): Uint8Array {
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  }

  #rename(from: string, to: string): void {
    const inside = this.#pathsIn(from);
    if (inside.length === 0) throw systemError('ENOENT');
    for (const path of inside) {
      this.#files.set(to + path.slice(from.length), this.#files.get(path) ?? new Uint8Array());
      this.#files.delete(path);
    }
  }

  #remove(path: string): void {
    for (const one of [path, ...this.#pathsIn(path)]) this.#files.delete(one);
  }
}
