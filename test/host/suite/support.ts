import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/vscode/services/api.ts';
import type { LayeredAnnotation } from '../../../src/core/present/documentIndex.ts';
import { isOpen } from '../../../src/core/present/questions.ts';
import { indexDocument } from '../../../src/core/present/documentIndex.ts';

// No node: modules and no assert library: this runs in the browser's extension host too.

export const EXTENSION_ID = 'article-annotator.article-annotator';

export async function activate(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(EXTENSION_ID);
  if (extension === undefined) throw new Error(`${EXTENSION_ID} is not installed`);
  return extension.activate();
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: ${a} is not ${e}`);
}

export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** How often `eventually` looks, in milliseconds. */
const LOOK_MS = 40;

/** Looks until something holds; what it returns last is in the error. Tests wait for states by this, never for a time. */
export async function eventually<T>(what: string, read: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 8000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > until) throw new Error(`${what}: still ${JSON.stringify(value)?.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export function sidecarOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: `${article.path}.annotations.json` });
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Writes an article, shows it and waits until it has been read. */
export async function openArticle(
  name: string,
  text: string = STORY,
): Promise<{ api: ExtensionApi; uri: vscode.Uri; editor: vscode.TextEditor }> {
  const api = await activate();
  const uri = fileUri(name);
  await writeText(uri, text);
  const editor = await show(uri);
  await api.whenSettled(uri);
  return { api, uri, editor };
}

/** An article that is not saved yet, once it was read. */
export async function openUntitled(api: ExtensionApi, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await vscode.window.showTextDocument(document);
  await eventually(
    'read',
    () => api.reading(document.uri)?.state,
    (state) => state === 'ready',
  );
  return document;
}

export async function run(command: string, ...args: readonly unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(`articleAnnotator.${command}`, ...args);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function annotations(api: ExtensionApi, uri: vscode.Uri): readonly LayeredAnnotation[] {
  const state = api.article(uri);
  return state === undefined ? [] : indexDocument(state.document).annotations;
}

/** Those that a review asks about, in text order. */
export function asked(api: ExtensionApi, uri: vscode.Uri): readonly LayeredAnnotation[] {
  const state = api.article(uri);
  return state === undefined ? [] : annotations(api, uri).filter((annotation) => isOpen(state, annotation));
}

/** The annotation of these words. */
export function find(api: ExtensionApi, uri: vscode.Uri, words: string): LayeredAnnotation {
  const found = annotations(api, uri).find(({ value }) => value.target.exact === words);
  if (found === undefined) {
    const all = annotations(api, uri).map(({ value }) => value.target.exact);
    throw new Error(`“${words}” is not annotated, but ${JSON.stringify(all)}`);
  }
  return found;
}

export function select(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  if (at === -1) throw new Error(`“${words}” is not in the text`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
}

/** A fictional story, short and with all four layers. */
export const STORY = `At least 14 detainees flee jail in Tajikistan after flood

DUSHANBE, March 12, 2024 (Pamir Wire) - At least 14 detainees escaped a jail in southern Tajikistan on Tuesday, Interior Minister Firuz Qodirov said.

"We lost control of two blocks," Qodirov told reporters in Dushanbe. He said 11 men had been recaptured.

At least 27 people were killed in the valley, according to the Red Crescent. Damage could exceed $45 million, the World Bank estimated.
`;

/** Files that can only be read, as on a locked disk: registered once, for the scheme `locked`. */
export function registerLockedFiles(files: Readonly<Record<string, string>>): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const read = (uri: vscode.Uri): Uint8Array => {
    const text = files[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) =>
      uri.path === '/'
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: read(uri).length },
    readDirectory: () => Object.keys(files).map((path) => [path.slice(1), vscode.FileType.File]),
    createDirectory: refuse,
    readFile: read,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(changed, vscode.workspace.registerFileSystemProvider('locked', provider, { isReadonly: true }));
}

/** What a disk may do to those who write to it. */
export type Mood = 'well' | 'read-only' | 'full';

/** A disk in memory, of the scheme `moody`, that works again when its mood changes. */
export function registerMoodyDisk(): vscode.Disposable & { mood: Mood } {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const files = new Map<string, Uint8Array>();
  const refuse = (uri: vscode.Uri): void => {
    if (disk.mood === 'read-only') throw vscode.FileSystemError.NoPermissions(uri);
    if (disk.mood === 'full') throw vscode.FileSystemError.Unavailable('ENOSPC: no space left on device');
  };
  const read = (uri: vscode.Uri): Uint8Array => {
    const bytes = files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) =>
      uri.path === '/'
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: read(uri).length },
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    createDirectory: () => undefined,
    readFile: read,
    writeFile(uri, bytes) {
      refuse(uri);
      files.set(uri.path, bytes);
    },
    delete(uri) {
      refuse(uri);
      files.delete(uri.path);
    },
    rename(from, to) {
      refuse(to);
      files.set(to.path, read(from));
      files.delete(from.path);
    },
  };
  const registration = vscode.workspace.registerFileSystemProvider('moody', provider);
  const disk = {
    mood: 'well' as Mood,
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
  return disk;
}

/** Closes the document at once, which closing its editor does only later. */
export async function closeDocument(document: vscode.TextDocument): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, 'json');
}
