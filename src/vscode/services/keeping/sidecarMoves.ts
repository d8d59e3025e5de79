import type * as vscode from 'vscode';
import type { Logger } from '../../../core/ports.ts';
import { decodeUtf8 } from '../../../core/text/utf8.ts';
import { settings } from '../settings.ts';
import { uriText } from '../uris.ts';
import type { ArticleLife } from './articleLife.ts';
import { articleOf } from './placement.ts';
import { listSidecars } from './sidecarListing.ts';
import { isLink, moveIfFree, takeOver, type TakeOverPorts } from './takeOver.ts';

export interface SidecarMovePorts extends TakeOverPorts {
  readonly life: Pick<ArticleLife, 'hold' | 'release'>;
  readonly logger: Logger;
  readonly formerFolders: (inside: vscode.Uri) => readonly string[];
}

/** A sidecar that lies where the setting for the folder of sidecars said before, and its article. */
export interface Misplaced {
  readonly sidecar: vscode.Uri;
  readonly article: vscode.Uri;
}

/** So many files are looked at or moved at once. */
const AT_ONCE = 8;

/** All of a folder of the workspace whose article is there. */
export async function findMisplaced(ports: SidecarMovePorts, folder: vscode.Uri): Promise<readonly Misplaced[]> {
  const all = await listSidecars(folder);
  const found = await inPortions(all, (sidecar) => findPlace(ports, sidecar));
  return found.flatMap((one) => (one === undefined ? [] : [one]));
}

/** Undefined for what lies where it should, and where no article is. */
async function findPlace(
  { files, formerFolders, sidecarOf }: SidecarMovePorts,
  sidecar: vscode.Uri,
): Promise<Misplaced | undefined> {
  for (const setting of [settings.sidecarFolder(sidecar), ...formerFolders(sidecar), '']) {
    const article = articleOf(sidecar, setting);
    if (!(await files.exists(uriText(article)).catch(() => false))) continue;
    return uriText(sidecarOf(article)) === uriText(sidecar) ? undefined : { sidecar, article };
  }
  return undefined;
}

/** Moves them where the setting says now; where something lies there, what both hold is joined. How many could not be moved, links among them: they are as they were. */
export async function moveMisplaced(ports: SidecarMovePorts, all: readonly Misplaced[]): Promise<number> {
  const moved = await inPortions(all, (one) =>
    moveOne(ports, one).catch((error: unknown) => {
      ports.logger.error(`${uriText(one.sidecar)} could not be moved.`, error);
      return false;
    }),
  );
  return moved.filter((isMoved) => !isMoved).length;
}

async function moveOne(ports: SidecarMovePorts, { sidecar, article }: Misplaced): Promise<boolean> {
  const { store, files, keeper, life, sidecarOf } = ports;
  const name = uriText(article);
  if (await isLink(sidecar)) return false;
  if (store.get(name) !== undefined) return takeOver(ports, sidecar, name);
  if (await moveIfFree(ports, sidecar, sidecarOf(article))) return true;
  const text = decodeUtf8(await files.read(name));
  if (text === undefined) return false;
  life.hold(name, text);
  try {
    await keeper.load(name);
    return await takeOver(ports, sidecar, name);
  } finally {
    life.release(name);
  }
}

async function inPortions<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) results.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(run))));
  return results;
}
