import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { reviewStateOf, type ReviewState } from '../../core/present/reviewState.ts';
import { decodeSidecar } from '../../core/sidecar/codec.ts';
import { isSidecar, parseUri, SIDECAR_SUFFIX, uriText, type UriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/** Larger sidecars are not read for a mark: bytes. */
const LARGEST_READ = 4_000_000;
/** Changes that come together are told together: milliseconds. */
const PAUSE = 300;

/** ☐ beside articles with proposals to review, ✓ beside reviewed ones, wherever VS Code names files (● is its own mark of what is not saved); how many, on resting the pointer. */
export function markArticles({ store, sidecarOf, logger }: Workbench): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  const read = new Map<UriText, { readonly mtime: number; readonly state: ReviewState | undefined }>();
  const waiting = new Set<UriText>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const tell = (article: UriText): void => {
    waiting.add(article);
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed.fire([...waiting].map(parseUri));
      waiting.clear();
    }, PAUSE);
  };
  const tellOf = (sidecar: vscode.Uri): void =>
    tell(uriText(sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_SUFFIX.length) })));

  /** One sidecar after the other: a folder of many articles must not hold up what is typed. */
  const readInTurn = (sidecar: vscode.Uri): Promise<ReviewState | undefined> => {
    const next = turn.then(() => readState(sidecar));
    turn = next.catch(() => undefined);
    return next;
  };
  const readState = async (sidecar: vscode.Uri): Promise<ReviewState | undefined> => {
    const { mtime, size } = await vscode.workspace.fs.stat(sidecar);
    const known = read.get(uriText(sidecar));
    if (known?.mtime === mtime) return known.state;
    const decoded = size > LARGEST_READ ? undefined : decodeSidecar(await vscode.workspace.fs.readFile(sidecar));
    const state = decoded?.ok === true ? reviewStateOf(decoded.sidecar.document) : undefined;
    read.set(uriText(sidecar), { mtime, state });
    return state;
  };

  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    async provideFileDecoration(uri, token) {
      if (isSidecar(uri) || !isSearched(uri)) return undefined;
      const open = store.get(uriText(uri));
      if (open !== undefined) return open.hasSidecar ? decorationOf(reviewStateOf(open.document)) : undefined;
      try {
        const state = await readInTurn(sidecarOf(uri));
        return state === undefined || token.isCancellationRequested ? undefined : decorationOf(state);
      } catch (error) {
        if (!isMissing(error)) logger.debug(`No mark for ${uri.path}: ${String(error)}`);
        return undefined;
      }
    },
  };

  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_SUFFIX}`);
  return vscode.Disposable.from(
    changed,
    watcher,
    { dispose: () => clearTimeout(timer) },
    watcher.onDidChange(tellOf),
    watcher.onDidCreate(tellOf),
    watcher.onDidDelete(tellOf),
    store.onDidChange(({ uri, what }) => {
      if (what !== 'text') tell(uriText(uri));
    }),
    vscode.window.registerFileDecorationProvider(provider),
  );
}

/** Names that articles have; other files are not asked for a sidecar. */
function isSearched({ path }: vscode.Uri): boolean {
  return /\.(?:txt|text|md|markdown|article|news)$/i.test(path);
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function decorationOf({ proposed, total }: ReviewState): vscode.FileDecoration | undefined {
  if (total === 0) return undefined;
  const all = counted(vscode.l10n.t, 'annotation', total);
  if (proposed === 0) return new vscode.FileDecoration('✓', vscode.l10n.t('{0}, reviewed', all));
  return new vscode.FileDecoration('☐', vscode.l10n.t('{0} of {1} to review', proposed, all));
}
