import type * as vscode from 'vscode';
import { decodeSidecar } from '../../../core/sidecar/codec.ts';
import { isOfText } from '../../../core/review/strayed.ts';
import { decodeUtf8 } from '../../../core/text/utf8.ts';
import { createSourceText } from '../../../core/text/sourceText.ts';
import { isSidecar, parseUri, uriText } from '../uris.ts';
import { carryAll, type CarryPorts, carrySidecar } from './carrySidecars.ts';
import type { Move } from './moves.ts';
import { moveIfFree } from './takeOver.ts';

/**
 * Where articles get names that others of them had, in a row or in a circle, nobody can tell from what lies where how far that went. So their
 * sidecars are set aside before, each under a name that says whose it was, and go from there to where their articles are: whoever opens an
 * article in between finds none rather than another one's.
 */
export function isChain(moves: readonly Move[]): boolean {
  const left = new Set(moves.map(({ from }) => from));
  return moves.some(({ to }) => left.has(to));
}

/** Where each of them ends, of those that have moved. */
function endsOf(moves: readonly Move[]): readonly Move[] {
  const now = new Map<string, string>();
  for (const { from, to } of moves) {
    const origin = [...now].find(([, place]) => place === from)?.[0] ?? from;
    now.set(origin, to);
  }
  return [...now].map(([from, to]) => ({ from, to }));
}

/** As if of an article that is not there. */
function asideOf(article: string): vscode.Uri {
  const uri = parseUri(article);
  return uri.with({ path: `${uri.path}.moving` });
}

/** Whether any is aside then: none where there is none, or where one of them can't be; those go as their articles go. */
export async function setAside(ports: CarryPorts, moves: readonly Move[]): Promise<boolean> {
  const { files, logger, sidecarOf } = ports;
  const articles = endsOf(moves).filter(({ from }) => !isSidecar(parseUri(from)));
  let areAside = false;
  try {
    for (const { from } of articles) {
      const sidecar = sidecarOf(parseUri(from));
      if (!(await files.exists(uriText(sidecar)))) continue;
      if (!(await moveIfFree(ports, sidecar, sidecarOf(asideOf(from))))) throw new Error(`${from}: something lies there`);
      areAside = true;
    }
    return areAside;
  } catch (error) {
    logger.error('Sidecars could not be set aside.', error);
    const back = articles.map(({ from }) => putDown(ports, from, from));
    return (await Promise.allSettled(back)).some(({ status }) => status === 'rejected');
  }
}

/** Each to its article, once all articles have moved; those that are not aside go as their articles went. */
export async function carryChain(ports: CarryPorts, moves: readonly Move[]): Promise<void> {
  for (const move of moves) await carryAll(ports, move);
  for (const { from, to } of endsOf(moves)) await putDown(ports, from, to);
}

/** What was set aside goes where its article is now, moved or not. True where all of them are where they were before. */
export async function putAllDown(ports: CarryPorts, moves: readonly Move[]): Promise<boolean> {
  const places = [...new Set(moves.flatMap(({ from, to }) => [to, from]))];
  let areBack = true;
  for (const { from, to } of endsOf(moves)) {
    const place = await placeOf(ports, from, [to, ...places]);
    if (place === undefined) continue;
    await putDown(ports, from, place);
    areBack &&= place === from;
  }
  return areBack;
}

async function putDown(ports: CarryPorts, from: string, to: string): Promise<void> {
  const aside = asideOf(from);
  if (await ports.files.exists(uriText(ports.sidecarOf(aside)))) await carrySidecar(ports, aside, parseUri(to));
}

/** The article whose text a sidecar that is set aside is of; where that is none of them, the first that is there. Undefined where nothing is set aside. */
async function placeOf({ files, sidecarOf }: CarryPorts, from: string, places: readonly string[]): Promise<string | undefined> {
  const aside = uriText(sidecarOf(asideOf(from)));
  if (!(await files.exists(aside))) return undefined;
  const decoded = decodeSidecar(await files.read(aside));
  const there: { readonly place: string; readonly text: string }[] = [];
  for (const place of new Set(places)) {
    const text = await files.read(place).then(decodeUtf8, () => undefined);
    if (text !== undefined) there.push({ place, text });
  }
  if (!decoded.ok) return there[0]?.place;
  const { document } = decoded.sidecar;
  const exact = there.find(({ text }) => createSourceText(text).sha256 === document.article.sha256);
  return (exact ?? there.find(({ text }) => isOfText(document, createSourceText(text).text)) ?? there[0])?.place;
}
