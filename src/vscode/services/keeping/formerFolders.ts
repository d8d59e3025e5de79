import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SECTION, settings } from '../settings.ts';
import { uriText, type UriText } from '../uris.ts';
import type { WindowMemory } from '../windowMemory.ts';

const KEY = 'sidecarFolders';
/** So many values of the setting are remembered. */
const MOST = 8;
/** A person who types the setting is through with it after this long: milliseconds. */
const SETTLED_AFTER = 1500;

const Remembered = z.catch(z.record(z.string(), z.array(z.string())), {});

/** The values that the setting for the folder of sidecars had, in each folder of the workspace. */
export interface FormerFolders extends vscode.Disposable {
  /** The latest first, without the present one. */
  of(inside: vscode.Uri): readonly string[];
  /** Fires with a folder of the workspace where the setting is another than it was, also since the last window. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Begins to tell. */
  start(): void;
}

export function rememberFolders(memory: WindowMemory): FormerFolders {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Where it is another, and nobody was told yet. */
  const untold = new Map<UriText, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = (): z.infer<typeof Remembered> => Remembered.parse(memory.get(KEY));
  const rememberedOf = (folder: vscode.Uri): readonly string[] => all()[uriText(folder)] ?? [];

  const compare = (folder: vscode.Uri): void => {
    const now = settings.sidecarFolder(folder);
    const remembered = rememberedOf(folder);
    if (remembered[0] === now) return;
    const values = [now, ...remembered.filter((value) => value !== now)].slice(0, MOST);
    void memory.update(KEY, { ...all(), [uriText(folder)]: values });
    if (remembered.length > 0) untold.set(uriText(folder), folder);
  };
  const compareAll = (): void => vscode.workspace.workspaceFolders?.forEach(({ uri }) => compare(uri));
  const tell = (): void => {
    const folders = [...untold.values()];
    untold.clear();
    for (const folder of folders) changed.fire(folder);
  };
  const compareAndTell = (): void => {
    compareAll();
    tell();
  };

  const subscriptions = [
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`${SECTION}.sidecarFolder`)) return;
      compareAll();
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED_AFTER);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(compareAndTell),
  ];
  return {
    onDidChange: changed.event,
    of(inside) {
      const folder = vscode.workspace.getWorkspaceFolder(inside)?.uri;
      const now = settings.sidecarFolder(inside);
      return folder === undefined ? [] : rememberedOf(folder).filter((value) => value !== now);
    },
    start: compareAndTell,
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
