import * as vscode from 'vscode';
import type { FileStore } from '../../../core/ports.ts';
import { countUnknownDecisions, isOfText } from '../../../core/review/strayed.ts';
import { isSidecarName } from '../../../core/sidecar/fileName.ts';
import { decodeSidecar } from '../../../core/sidecar/codec.ts';
import type { AnnotationStore, ArticleState } from '../../../core/store/annotationStore.ts';
import { createEmptyDocument } from '../../../core/store/openArticle.ts';
import { settings } from '../settings.ts';
import { fileName, parseUri, SIDECAR_SUFFIX, uriText, type UriText } from '../uris.ts';
import { articleOf, placeSidecarIn } from './placement.ts';

/** A sidecar that lies where nothing looks for it, and holds decisions that its article doesn't show. */
export interface StrayedSidecar {
  readonly sidecar: vscode.Uri;
  readonly decisions: number;
  /** The article that it names, and that is gone; undefined where it names this one. */
  readonly former: vscode.Uri | undefined;
}

export interface StrayedPorts {
  readonly store: AnnotationStore;
  readonly files: FileStore;
  readonly sidecarOf: (article: vscode.Uri) => vscode.Uri;
  /** Values that the setting for the folder of sidecars had before. */
  readonly formerFolders: (inside: vscode.Uri) => readonly string[];
  /** All sidecars in a folder of the workspace, as of a while ago at most. */
  readonly sidecarsIn: (folder: vscode.Uri) => Promise<readonly vscode.Uri[]>;
}

/** Of the sidecars without an article so many are read at most. */
const MOST_READ = 40;

/**
 * What was decided on an open article and lies elsewhere: its own sidecar where the setting said before or another program looks, and those
 * that were left when the article was renamed or moved outside VS Code.
 */
export async function findStrayed(ports: StrayedPorts, article: UriText): Promise<readonly StrayedSidecar[]> {
  const uri = parseUri(article);
  const state = ports.store.get(article);
  if (state === undefined || uri.scheme === 'untitled') return [];
  const own = await findOwn(ports, uri);
  const isOwn = new Set(own.map((sidecar) => uriText(sidecar)));
  const all = [...(await findLeftBeside(ports, uri)), ...(await findMoved(ports, uri))];
  const left = all.filter(({ sidecar }) => !isOwn.has(uriText(sidecar)));
  const strayed = await Promise.all([
    ...own.map((sidecar) => examine(ports, article, sidecar, undefined)),
    ...left.slice(0, MOST_READ).map(({ sidecar, former }) => examine(ports, article, sidecar, former)),
  ]);
  return strayed.flatMap((one) => (one === undefined ? [] : [one]));
}

/** Its own, in other places. */
async function findOwn({ files, sidecarOf, formerFolders }: StrayedPorts, article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const place = uriText(sidecarOf(article));
  const others = new Map(
    ['', ...formerFolders(article)].map((setting) => {
      const sidecar = placeSidecarIn(article, setting);
      return [uriText(sidecar), sidecar] as const;
    }),
  );
  others.delete(place);
  const there = await Promise.all([...others.keys()].map((sidecar) => files.exists(sidecar).catch(() => false)));
  return [...others.values()].filter((_, nth) => there[nth] === true);
}

interface Left {
  readonly sidecar: vscode.Uri;
  readonly former: vscode.Uri;
}

/** Those in the same folder whose article is gone. */
async function findLeftBeside({ files, sidecarOf }: StrayedPorts, article: vscode.Uri): Promise<readonly Left[]> {
  const list = async (file: vscode.Uri): Promise<readonly string[]> => files.listBeside(uriText(file)).catch(() => []);
  const place = sidecarOf(article);
  const [sidecars, articles] = await Promise.all([list(place), list(article)]);
  const present = new Set(articles);
  return sidecars
    .filter((name) => isSidecarName(name) && !present.has(name.slice(0, -SIDECAR_SUFFIX.length)))
    .map((name) => ({
      sidecar: vscode.Uri.joinPath(place, '..', name),
      former: vscode.Uri.joinPath(article, '..', name.slice(0, -SIDECAR_SUFFIX.length)),
    }));
}

/**
 * Those of an article of the same name in another folder, where it is gone. Also where a sidecar came along: a window that had the article open
 * goes on writing where it was.
 */
async function findMoved({ files, sidecarsIn }: StrayedPorts, article: vscode.Uri): Promise<readonly Left[]> {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  if (folder === undefined) return [];
  const name = fileName(article) + SIDECAR_SUFFIX;
  const found = (await sidecarsIn(folder.uri)).filter((uri) => fileName(uri) === name).slice(0, MOST_READ);
  const left = await Promise.all(
    found.map(async (sidecar) => {
      const former = articleOf(sidecar, settings.sidecarFolder(sidecar));
      const isThere = uriText(former) === uriText(article) || (await files.exists(uriText(former)).catch(() => true));
      return isThere ? [] : [{ sidecar, former }];
    }),
  );
  return left.flat();
}

/** Undefined where it can't be read, is of another text, or says nothing new. */
async function examine(
  { files, store, sidecarOf }: StrayedPorts,
  article: UriText,
  sidecar: vscode.Uri,
  former: vscode.Uri | undefined,
): Promise<StrayedSidecar | undefined> {
  const bytes = await files.read(uriText(sidecar)).catch(() => undefined);
  const decoded = bytes === undefined ? undefined : decodeSidecar(bytes);
  const state: ArticleState | undefined = store.get(article);
  if (decoded?.ok !== true || decoded.newer !== undefined || state === undefined) return undefined;
  const { document } = decoded.sidecar;
  if (former !== undefined && !isOfText(document, state.text)) return undefined;
  // Where it has no sidecar it is in memory only that it knows them.
  const isPlaced = await files.exists(uriText(sidecarOf(parseUri(article))));
  const decisions = countUnknownDecisions(document, isPlaced ? state.document : createEmptyDocument(document.article));
  return decisions === 0 ? undefined : { sidecar, decisions, former };
}
