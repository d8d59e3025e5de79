import * as vscode from 'vscode';
import type { FileStore, Logger } from '../../../core/ports.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { inTurn } from '../../../core/store/inTurn.ts';
import type { DecisionJournal } from '../journal/decisionJournal.ts';
import type { IntentionJournal } from '../journal/intentions.ts';
import type { ArticleTracker } from '../reading/articleTracker.ts';
import { fileName, isSidecar, parseUri, SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';
import { withArticleFile } from './articleFile.ts';
import { leftMoves, type Move, writeMovesDown } from './moves.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';
import { isLink, moveIfFree, takeOver } from './takeOver.ts';
import { HOST_TURN } from './turn.ts';

export interface FileOperationPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly tracker: Pick<ArticleTracker, 'rename' | 'endRename'>;
  readonly keeper: SidecarKeeper;
  readonly journal: IntentionJournal & Pick<DecisionJournal, 'onDidTakeOver'>;
  readonly logger: Logger;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
}

/** A rename or move of an article takes its sidecar along, also when it is undone, and when this window goes in between. */
export function followRenames(ports: FileOperationPorts): vscode.Disposable {
  const { journal, logger } = ports;
  const renaming = new Set<FileRenaming>();
  const run = (work: Promise<unknown>): void => {
    work.then(undefined, (error: unknown) => logger.error('A sidecar could not follow its article.', error));
  };
  const recover = (): void => run(finishLeftMoves(ports));
  recover();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(beginRename(ports, renaming, event.files))),
    vscode.workspace.onDidRenameFiles(({ files }) => run(finishRename(ports, renaming, files))),
    journal.onDidTakeOver(recover),
    vscode.workspace.onDidChangeWorkspaceFolders(recover),
    { dispose: () => renaming.forEach(({ timer }) => clearTimeout(timer)) },
  );
}

/** The open articles that a file is or a folder holds. */
export function openArticlesIn({ store }: Pick<FileOperationPorts, 'store'>, place: vscode.Uri): readonly UriText[] {
  const name = uriText(place);
  return store
    .uris()
    .filter((uri) => uri === name || uri.startsWith(`${name}/`))
    .map(uriText);
}

/** Files and folders on the way to another name. */
interface FileRenaming {
  readonly moves: readonly Move[];
  /** The open articles that have their new names. */
  readonly renamed: readonly RenamedArticle[];
  /** Lets their sidecars be written again. */
  resume(): void;
  /** They are there, or were left where they are. */
  settle(): void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

interface RenamedArticle {
  readonly article: UriText;
  readonly moved: UriText;
}

/** A rename that nobody tells the end of is looked for after this long: milliseconds. */
const LOOKED_FOR_AFTER = 2000;

/**
 * What is not written yet is written now; then nothing is until the files are where they go: a sidecar that is written there before
 * them would be in their way. Who would replace an open article keeps its name until it does.
 */
async function beginRename(
  ports: FileOperationPorts,
  renaming: Set<FileRenaming>,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<void> {
  const { store, keeper, journal, tracker } = ports;
  const moves = files.map(({ oldUri, newUri }): Move => ({ from: uriText(oldUri), to: uriText(newUri) }));
  const settle = await writeMovesDown(journal, moves);
  const open = moves.flatMap(({ from, to }) =>
    openArticlesIn(ports, parseUri(from)).map((article) => ({ article, moved: uriText(to + article.slice(from.length)) })),
  );
  const concerned = new Set(open.flatMap(({ article, moved }) => [article, moved]));
  await Promise.all([...concerned].map((article) => keeper.flush(article)));
  const resume = keeper.pause(open.map(({ moved }) => moved));
  const renamed = open.filter(({ article, moved }) => {
    if (store.get(moved) !== undefined) return false;
    tracker.rename(article, moved);
    return true;
  });
  const one: FileRenaming = { moves, renamed, resume, settle, timer: undefined };
  renaming.add(one);
  one.timer = setTimeout(() => {
    void leaveWhereTheyAre(ports, one).then((isOver) => isOver && renaming.delete(one));
  }, LOOKED_FOR_AFTER);
}

/** A rename that failed or was given up has no end that is told: then the articles have their old names again. */
async function leaveWhereTheyAre(ports: FileOperationPorts, { moves, renamed, resume, settle }: FileRenaming): Promise<boolean> {
  const { files, tracker } = ports;
  const there = await Promise.all(moves.map(({ from }) => isThere(files, from)));
  if (there.includes(false)) {
    resume();
    return false;
  }
  for (const { article, moved } of [...renamed].reverse()) tracker.rename(moved, article);
  tracker.endRename();
  resume();
  settle();
  return true;
}

/** But for those that came there from another name. */
function renameOpen(ports: FileOperationPorts, { from, to }: Move, arrived: ReadonlySet<string>): void {
  for (const article of openArticlesIn(ports, parseUri(from)))
    if (!arrived.has(article)) ports.tracker.rename(article, uriText(to + article.slice(from.length)));
}

async function finishRename(
  ports: FileOperationPorts,
  renaming: Set<FileRenaming>,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<void> {
  const moves = files.map(({ oldUri, newUri }): Move => ({ from: uriText(oldUri), to: uriText(newUri) }));
  const begun = [...renaming].find((one) => one.moves.some(({ from }) => moves.some((move) => move.from === from)));
  clearTimeout(begun?.timer);
  if (begun !== undefined) renaming.delete(begun);
  try {
    // Also those that were given up too early.
    const arrived = new Set(begun?.renamed.map(({ moved }) => moved));
    for (const move of moves) renameOpen(ports, move, arrived);
    ports.tracker.endRename();
    await carryEach(ports, moves);
  } finally {
    begun?.resume();
  }
  begun?.settle();
}

/** What it takes to move sidecars. */
type CarryPorts = Pick<FileOperationPorts, 'store' | 'files' | 'logger' | 'sidecarOf'> & {
  readonly keeper: Pick<SidecarKeeper, 'flush' | 'load' | 'save'>;
};

/** At once, but for those of which one gets the name that another had: they go as their articles went. */
async function carryEach(ports: CarryPorts, moves: readonly Move[]): Promise<void> {
  const left = new Set(moves.map(({ from }) => from));
  if (!moves.some(({ to }) => left.has(to))) return void (await Promise.all(moves.map((move) => carryAll(ports, move))));
  for (const move of moves) await carryAll(ports, move);
}

async function carryAll(ports: CarryPorts, { from, to }: Move): Promise<void> {
  await carry(ports, parseUri(from), parseUri(to));
  await carryFolder(ports, parseUri(from), parseUri(to));
}

/** What a window that is gone left between an article's new name and its sidecar's. */
export async function finishLeftMoves(ports: CarryPorts & { readonly journal: IntentionJournal }): Promise<void> {
  const { journal, files } = ports;
  const { moves, done } = await leftMoves(journal);
  if (moves.length === 0) return;
  for (const move of moves) {
    if ((await isThere(files, move.to)) && !(await isThere(files, move.from))) await carryAll(ports, move);
  }
  done();
}

async function isThere(files: FileStore, uri: string): Promise<boolean> {
  return files.exists(uri).catch(() => false);
}

async function carry(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { files, keeper, store, sidecarOf } = ports;
  if (isSidecar(from)) return;
  const article = uriText(to);
  if (!(await moveSidecar(ports, sidecarOf(from), sidecarOf(to)))) return joinSidecar(ports, sidecarOf(from), article);
  await keeper.load(article);
  if (store.get(article) !== undefined) await keeper.save(article);
  else await nameArticle(files, sidecarOf(to), to);
}

/** An open article that replaced another keeps its decisions: what both sidecars hold is joined. */
async function joinSidecar(ports: CarryPorts, sidecar: vscode.Uri, article: UriText): Promise<void> {
  if (ports.store.get(article) === undefined || !(await ports.files.exists(uriText(sidecar)))) return;
  if (!(await isLink(sidecar))) await takeOver(ports, sidecar, article);
}

/** Where sidecars lie in a folder of their own, those of a renamed folder go along; beside their articles they went already. */
async function carryFolder(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const sidecarsOf = (folder: vscode.Uri): vscode.Uri => {
    const { path } = ports.sidecarOf(folder);
    return folder.with({ path: path.slice(0, -SIDECAR_SUFFIX.length) });
  };
  const source = sidecarsOf(from);
  if (source.path === from.path || !(await moveFolder(ports, source, sidecarsOf(to)))) return;
  for (const article of openArticlesIn(ports, to)) await ports.keeper.load(article);
}

/** False when there is nothing to move, or something is in the way. */
async function moveSidecar(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  if (uriText(from) === uriText(to) || !(await ports.files.exists(uriText(from)))) return false;
  return (await moveIfFree(ports, from, to)) || staysWhereItIs(ports, from, to);
}

/** A folder of sidecars; no disk lets it replace another one that holds something. */
async function moveFolder(ports: CarryPorts, from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const { files } = ports;
  if (uriText(from) === uriText(to) || !(await files.exists(uriText(from)))) return false;
  if (await files.exists(uriText(to))) return staysWhereItIs(ports, from, to);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..'));
  await vscode.workspace.fs.rename(from, to, { overwrite: false });
  return true;
}

function staysWhereItIs({ logger }: CarryPorts, from: vscode.Uri, to: vscode.Uri): false {
  logger.warn(`${uriText(from)} stays where it is: ${uriText(to)} is there already, or a link can not lead there.`);
  return false;
}

/** Writes an article's new name into its sidecar. */
async function nameArticle(files: FileStore, sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
  const name = uriText(sidecar);
  await inTurn(files, name, HOST_TURN, async () => {
    const renamed = withArticleFile(await files.read(name), fileName(article));
    if (renamed !== undefined) await files.writeAtomically(name, renamed);
  });
}
