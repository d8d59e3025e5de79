import { expect } from 'vitest';
import type { Decision } from '../../src/core/review/decision.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../src/core/store/createArticleAnnotator.ts';
import { createArticleLife } from '../../src/vscode/services/keeping/articleLife.ts';
import { createFileStore } from '../../src/vscode/services/keeping/fileStore.ts';
import { rememberFolders } from '../../src/vscode/services/keeping/formerFolders.ts';
import { createStrayedDesk } from '../../src/vscode/services/keeping/offerStrayed.ts';
import { placeSidecar } from '../../src/vscode/services/keeping/placement.ts';
import { createSidecarKeeper } from '../../src/vscode/services/keeping/sidecarKeeper.ts';
import { HOST_TURN } from '../../src/vscode/services/keeping/turn.ts';
import { parseUri, SIDECAR_SUFFIX, uriText } from '../../src/vscode/services/uris.ts';
import { disk } from './fakeVscode.ts';
import { proposeAt } from './markedText.ts';

const silent = (): void => undefined;
export const silentLogger = { debug: silent, info: silent, warn: silent, error: silent };
/** What a window remembers over its end. */
export const remembered = new Map<string, unknown>();

export function put(path: string, text: string): void {
  disk.set(path, { bytes: new TextEncoder().encode(text), mtime: Date.now() });
}

/** Outside VS Code. */
export function move(from: string, to: string): void {
  const file = disk.get(from);
  if (file === undefined) throw new Error(`${from} is not there`);
  disk.set(to, file);
  disk.delete(from);
}

let seconds = 0;

/** What keeps articles and their sidecars together, as in a window, on the disk in memory. */
export function openKeepingWindow(reviewer = 'Ana') {
  const files = createFileStore(() => Promise.resolve());
  const store = createAnnotationStore({
    clock: { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString() },
    reviewer: () => reviewer,
  });
  const sidecarUri = (article: string): string => uriText(placeSidecar(parseUri(article)));
  const annotator = createArticleAnnotator(store, { files, logger: silentLogger, turn: HOST_TURN, sidecarUri });
  const keeper = createSidecarKeeper({ store, annotator, logger: silentLogger, sidecarOf: placeSidecar });
  const life = createArticleLife(store, keeper);
  life.onDidRename(({ from, to }) => keeper.rename(from, to));
  const memory = {
    get: (key: string) => remembered.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void remembered.set(key, value)),
  };
  const former = rememberFolders(memory);
  const followed: string[] = [];
  const journal = { follow: (from: string) => Promise.resolve(void followed.push(from)) };
  const ports = { store, files, keeper, life, logger: silentLogger, sidecarOf: placeSidecar };
  const strayed = createStrayedDesk({ ...ports, former, journal });
  return {
    files,
    store,
    keeper,
    life,
    strayed,
    followed,
    async open(path: string): Promise<void> {
      const article = uriText(`file://${path}`);
      const text = new TextDecoder().decode(disk.get(path)?.bytes);
      life.hold(article, text);
      await keeper.load(article);
      const spans = [...text.matchAll(/\p{Lu}\p{L}+ \p{Lu}\p{L}+|\d+/gu)];
      store.setAnalysis(
        article,
        proposeAt(
          text,
          spans.map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
        ),
        text,
      );
    },
    decide(path: string, words: string, decision: Decision = { kind: 'accept' }): void {
      const uri = `file://${path}`;
      const mention = store.get(uri)?.document.mentions.find(({ target }) => target.exact === words);
      expect(store.decide(uri, [mention?.id ?? ''], decision).changed).not.toEqual([]);
    },
    flush: (path: string) => keeper.flush(uriText(`file://${path}`)),
    close(): void {
      for (const one of [strayed, former, life, keeper, store]) one.dispose();
    },
  };
}

export type KeepingWindow = ReturnType<typeof openKeepingWindow>;

/** What is accepted in a sidecar; undefined where there is none. */
export function acceptedIn(path: string): readonly string[] | undefined {
  const bytes = disk.get(path + SIDECAR_SUFFIX)?.bytes;
  const decoded = bytes === undefined ? undefined : decodeSidecar(bytes);
  if (decoded?.ok !== true) return undefined;
  const { mentions } = decoded.sidecar.document;
  return mentions.filter(({ review }) => review.status === 'accepted').map(({ target }) => target.exact);
}

/** An article in which a name was accepted, as a window left it; made with that text where it isn't there. */
export async function decideEarlier(path: string, text: string, words: string, reviewer = 'Ana'): Promise<void> {
  if (!disk.has(path)) put(path, text);
  const window = openKeepingWindow(reviewer);
  await window.open(path);
  window.decide(path, words);
  await window.flush(path);
  window.close();
}
