import * as vscode from 'vscode';
import type { FileStore, Logger } from '../../../core/ports.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import type { DecisionJournal } from '../journal/decisionJournal.ts';
import type { IntentionJournal } from '../journal/intentions.ts';
import type { ArticleTracker } from '../reading/articleTracker.ts';
import { parseUri, uriText, type UriText } from '../uris.ts';
import { carryAll, type CarryPorts } from './carrySidecars.ts';
import { leftMoves, type Move, writeMovesDown } from './moves.ts';
import { openArticlesIn } from './openArticlesIn.ts';
import { carryChain, isChain, putAllDown, setAside } from './setAside.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';

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

/** Files and folders on the way to another name. */
interface FileRenaming {
  readonly moves: readonly Move[];
  /** The open articles that have their new names. */
  readonly renamed: readonly RenamedArticle[];
  /** Whether sidecars wait under names of their own. */
  areAside: boolean;
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
  const isInChain = isChain(moves);
  const resume = keeper.pause(open.flatMap(({ article, moved }) => (isInChain ? [article, moved] : [moved])));
  const renamed = open.filter(({ article, moved }) => {
    if (store.get(moved) !== undefined) return false;
    tracker.rename(article, moved);
    return true;
  });
  const one: FileRenaming = { moves, renamed, areAside: false, resume, settle, timer: undefined };
  renaming.add(one);
  if (isInChain) one.areAside = await setAside(ports, moves);
  one.timer = setTimeout(() => {
    void leaveWhereTheyAre(ports, one).then((isOver) => isOver && renaming.delete(one));
  }, LOOKED_FOR_AFTER);
}

/** A rename that failed or was given up has no end that is told: then the articles have their old names again. */
async function leaveWhereTheyAre(ports: FileOperationPorts, one: FileRenaming): Promise<boolean> {
  const { tracker } = ports;
  const { renamed, resume, settle } = one;
  if (!(await isGivenUp(ports, one))) {
    resume();
    return false;
  }
  for (const { article, moved } of [...renamed].reverse()) tracker.rename(moved, article);
  tracker.endRename();
  resume();
  settle();
  return true;
}

async function isGivenUp(ports: FileOperationPorts, one: FileRenaming): Promise<boolean> {
  if (one.areAside) {
    one.areAside = false;
    return putAllDown(ports, one.moves);
  }
  const there = await Promise.all(one.moves.map(({ from }) => isThere(ports.files, from)));
  return !there.includes(false);
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
    if (isChain(moves)) await carryChain(ports, moves);
    else await Promise.all(moves.map((move) => carryAll(ports, move)));
  } finally {
    begun?.resume();
  }
  begun?.settle();
}

/** What a window that is gone left between an article's new name and its sidecar's. */
export async function finishLeftMoves(ports: CarryPorts & { readonly journal: IntentionJournal }): Promise<void> {
  const { journal, files } = ports;
  const { operations, done } = await leftMoves(journal);
  for (const moves of operations) {
    if (isChain(moves)) await putAllDown(ports, moves);
    for (const move of moves) {
      if ((await isThere(files, move.to)) && !(await isThere(files, move.from))) await carryAll(ports, move);
    }
  }
  if (operations.length > 0) done();
}

async function isThere(files: FileStore, uri: string): Promise<boolean> {
  return files.exists(uri).catch(() => false);
}
