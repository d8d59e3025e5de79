// What `vscode` is for the unit tests of `src/vscode`, where no editor runs: URIs, and files in memory that behave as VS Code's do.
import { FaultyCalls } from './faultyCalls.ts';

export const calls = new FaultyCalls();

/** By path. A link holds the path it leads to. */
export const disk = new Map<string, { bytes: Uint8Array; mtime: number; leadsTo?: string }>();

export class Uri {
  readonly scheme: string;
  readonly path: string;
  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static parse(text: string): Uri {
    const url = new URL(text);
    return new Uri(url.protocol.slice(0, -1), decodeURIComponent(url.pathname));
  }
  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(
      base.scheme,
      new URL(parts.map(encodeURIComponent).join('/'), `file://${base.path}/`).pathname.replace(/\/$/, ''),
    );
  }
  with({ path = this.path }: { readonly path?: string }): Uri {
    return new Uri(this.scheme, path);
  }
  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
  static FileNotFound = (uri: Uri): FileSystemError => new FileSystemError('FileNotFound', uri.path);
  static NoPermissions = (uri: Uri): FileSystemError => new FileSystemError('NoPermissions', uri.path);
  static FileExists = (uri: Uri): FileSystemError => new FileSystemError('FileExists', uri.path);
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;

function entryOf(uri: Uri): { bytes: Uint8Array; mtime: number; leadsTo?: string } {
  const found = disk.get(uri.path);
  if (found === undefined) throw FileSystemError.FileNotFound(uri);
  return found;
}

function put(path: string, bytes: Uint8Array): void {
  const place = disk.get(path)?.leadsTo ?? path;
  disk.set(place, { bytes, mtime: Date.now() });
}

/** All that is in a folder. */
function pathsIn(folder: string): readonly string[] {
  return [...disk.keys()].filter((path) => path.startsWith(`${folder}/`));
}

/** What hinders who writes. */
export const trouble = { isFull: false };

const fs = {
  isWritableFileSystem: () => true,
  createDirectory: () => calls.call('createDirectory', () => undefined),
  stat: (uri: Uri) =>
    calls.call('stat', () => {
      const { mtime, leadsTo } = entryOf(uri);
      return { type: FileType.File | (leadsTo === undefined ? 0 : FileType.SymbolicLink), mtime };
    }),
  readDirectory: (uri: Uri) =>
    calls.call('readDirectory', () =>
      [...disk.keys()]
        .filter((path) => path.startsWith(`${uri.path}/`))
        .map((path): [string, number] => [path.slice(uri.path.length + 1), FileType.File])
        .map(([name, type]): [string, number] =>
          name.includes('/') ? [name.split('/')[0] ?? '', FileType.Directory] : [name, type],
        )
        .filter(([name], nth, all) => all.findIndex(([other]) => other === name) === nth),
    ),
  readFile: (uri: Uri) =>
    calls.call('readFile', () => {
      const { leadsTo, bytes } = entryOf(uri);
      return leadsTo === undefined ? bytes : entryOf(new Uri(uri.scheme, leadsTo)).bytes;
    }),
  writeFile: (uri: Uri, bytes: Uint8Array) =>
    calls.call('writeFile', (part) => {
      if (trouble.isFull) throw new FileSystemError('Unavailable', 'ENOSPC: no space left on device');
      put(uri.path, part === 'whole' ? bytes : bytes.slice(0, bytes.length >> 1));
    }),
  delete: (uri: Uri, { recursive = false }: { readonly recursive?: boolean } = {}) =>
    calls.call('delete', () => {
      const inside = recursive ? pathsIn(uri.path) : [];
      if (inside.length === 0) entryOf(uri);
      for (const path of [uri.path, ...inside]) disk.delete(path);
    }),
  /** VS Code deletes what is in the way before it renames. */
  async rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
    const inside = pathsIn(from.path);
    await calls.call('rename: look', () => {
      if (inside.length === 0) entryOf(from);
      if (!overwrite && disk.has(to.path)) throw FileSystemError.FileExists(to);
    });
    if (disk.has(to.path)) await calls.call('rename: delete', () => void disk.delete(to.path));
    await calls.call('rename', () => {
      for (const path of inside) {
        disk.set(to.path + path.slice(from.path.length), entryOf(new Uri(from.scheme, path)));
        disk.delete(path);
      }
      if (inside.length > 0) return;
      disk.set(to.path, entryOf(from));
      disk.delete(from.path);
    });
  },
};

const unheard = () => ({ dispose: () => undefined });

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export const Disposable = {
  from: (...all: readonly { dispose(): void }[]) => ({ dispose: () => all.forEach((one) => one.dispose()) }),
};

interface Renamed {
  readonly files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[];
}

/** What happens in the window. */
export const happens = {
  willRename: new EventEmitter<Renamed & { waitUntil(work: Promise<unknown>): void }>(),
  didRename: new EventEmitter<Renamed>(),
  configuration: new EventEmitter<{ affectsConfiguration(name: string): boolean }>(),
};

/** What people have set, by its name. */
export const setTo = new Map<string, unknown>();

export class RelativePattern {
  readonly base: Uri;
  readonly pattern: string;
  constructor(folder: { readonly uri: Uri } | Uri, pattern: string) {
    this.base = folder instanceof Uri ? folder : folder.uri;
    this.pattern = pattern;
  }
}

/** All that is in it is in the one workspace folder. */
const WORKSPACE_FOLDER = { uri: new Uri('file', '/w') };

export class Selection {
  private readonly at: readonly number[];

  constructor(...at: readonly number[]) {
    this.at = at;
  }

  isEqual(other: Selection): boolean {
    return this.at.every((value, index) => value === other.at[index]);
  }
}

export const EndOfLine = { LF: 1, CRLF: 2 } as const;

export const workspace = {
  fs,
  textDocuments: [],
  openTextDocument: async (uri: Uri) => {
    const text = new TextDecoder().decode(await fs.readFile(uri));
    return { uri, version: 1, eol: EndOfLine.LF, getText: () => text };
  },
  getConfiguration: () => ({ get: (name: string) => setTo.get(name) }),
  onDidChangeConfiguration: happens.configuration.event,
  onWillRenameFiles: happens.willRename.event,
  onDidRenameFiles: happens.didRename.event,
  onDidSaveTextDocument: unheard,
  createFileSystemWatcher: () => ({ onDidChange: unheard, onDidCreate: unheard, onDidDelete: unheard, dispose: () => undefined }),
  asRelativePath: ({ path }: Uri) => path.replace(/^\/w\//, ''),
  /** Of patterns it knows what begins with all folders: the last part, `*` and `?` in it. */
  findFiles: ({ base, pattern }: RelativePattern) => {
    const last = pattern.replace(/^\*\*\//, '').replace(/[.+^$()|]/g, String.raw`\$&`);
    const name = new RegExp(`^${last.replaceAll('*', '.*').replaceAll('?', '.')}$`);
    const found = pathsIn(base.path).filter((path) => name.test(path.split('/').at(-1) ?? ''));
    return Promise.resolve(found.map((path) => new Uri('file', path)));
  },
  workspaceFolders: [WORKSPACE_FOLDER],
  onDidChangeWorkspaceFolders: unheard,
  getWorkspaceFolder: ({ path }: Uri) => (`${path}/`.startsWith('/w/') ? WORKSPACE_FOLDER : undefined),
};

/** What people were warned of. */
export const warnings: string[] = [];
/** What people were asked, and what they choose of it: the button that has this word. */
export const asked: string[] = [];
export const chosen = { button: '' };
/** What the status bar said. */
export const said: string[] = [];

export const window = {
  onDidChangeWindowState: unheard,
  setStatusBarMessage: (message: string) => {
    said.push(message);
    return unheard();
  },
  async showInformationMessage(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
    asked.push(message);
    return Promise.resolve(buttons.find((button) => button === chosen.button));
  },
  async showErrorMessage(message: string): Promise<undefined> {
    warnings.push(message);
    return Promise.resolve(undefined);
  },
  withProgress: <T>(_: unknown, run: () => Promise<T>): Promise<T> => run(),
  async showWarningMessage(message: string): Promise<undefined> {
    warnings.push(message);
    return Promise.resolve(undefined);
  },
};

export const ProgressLocation = { Notification: 15 } as const;

export const l10n = {
  t: (message: string, ...given: readonly unknown[]): string =>
    message.replace(/\{(\d)\}/g, (_, at) => String(given[Number(at)])),
};
