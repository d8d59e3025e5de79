import { FileStoreError } from '../ports.ts';
import { decodeSidecar, encodeSidecar, type Sidecar } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { createSourceText } from '../text/sourceText.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import type { AnnotationPorts, ArticleAnnotator, LoadOutcome, SaveOutcome } from './annotateDocument.ts';
import type { AnnotationStore, ArticleState } from './annotationStore.ts';

/** What is known of a sidecar on disk. */
interface KnownSidecar {
  /** With LF line ends. */
  readonly content: string;
  readonly sidecar: Sidecar;
  /** Set where the format is newer than ours. */
  readonly newer: SidecarFailure | undefined;
}

/** What reading a sidecar came to. */
type ReadSidecar =
  | { readonly kind: 'absent' }
  /** As it was when it was last read or written. */
  | { readonly kind: 'known'; readonly known: KnownSidecar }
  | { readonly kind: 'changed'; readonly known: KnownSidecar }
  | { readonly kind: 'unreadable'; readonly failure: SidecarFailure };

/** While an article is being analysed it may be edited: then its new text is analysed, so often at most. */
const MOST_ATTEMPTS = 3;

export function createArticleAnnotator(store: AnnotationStore, ports: AnnotationPorts): ArticleAnnotator {
  const known = new Map<string, KnownSidecar>();
  store.onDidChange(({ uri, what }) => {
    if (what === 'closed') known.delete(uri);
  });
  const queues = new Map<string, Promise<unknown>>();

  /** One reading or writing of a sidecar at a time. */
  const inTurn = async <T>(uri: string, run: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(uri) ?? Promise.resolve()).then(run, run);
    queues.set(uri, turn);
    try {
      return await turn;
    } finally {
      if (queues.get(uri) === turn) queues.delete(uri);
    }
  };

  const read = async (uri: string): Promise<ReadSidecar> => {
    const bytes = await readIfPresent(ports, ports.sidecarUri(uri));
    if (bytes === undefined) return { kind: 'absent' };
    const content = decodeUtf8(bytes)?.replaceAll('\r\n', '\n');
    const before = known.get(uri);
    if (before !== undefined && before.content === content) return { kind: 'known', known: before };
    const decoded = decodeSidecar(bytes);
    if (!decoded.ok) return { kind: 'unreadable', failure: decoded.failure };
    for (const { list, problem } of decoded.sidecar.invalidRecords) {
      ports.logger.warn(
        `${ports.sidecarUri(uri)}: a record of "${list}" can't be used and stays in the file as it is: ${problem}`,
      );
    }
    return { kind: 'changed', known: { content: content ?? '', sidecar: decoded.sidecar, newer: decoded.newer } };
  };

  /** Brings what is on disk into the store. */
  const takeIn = async (uri: string): Promise<ReadSidecar> => {
    const found = await read(uri);
    if (store.get(uri) === undefined) return found;
    if (found.kind === 'absent') {
      if (known.delete(uri)) store.setSidecar(uri, undefined);
      store.setReadOnly(uri, undefined);
    } else if (found.kind === 'unreadable') {
      store.setReadOnly(uri, 'unreadable');
    } else {
      known.set(uri, found.known);
      store.setReadOnly(uri, found.known.newer === undefined ? undefined : 'newer-version');
      if (found.kind === 'changed' || store.get(uri)?.hasSidecar !== true) store.setSidecar(uri, found.known.sidecar.document);
    }
    return found;
  };

  const load = async (uri: string): Promise<LoadOutcome> => {
    const found = await takeIn(uri);
    if (found.kind === 'absent' || found.kind === 'unreadable') return found;
    const { sidecar, newer } = found.known;
    return { kind: 'loaded', invalidRecords: sidecar.invalidRecords.length, readOnly: newer !== undefined };
  };

  const save = async (uri: string): Promise<SaveOutcome> => {
    try {
      const found = await takeIn(uri);
      if (found.kind === 'unreadable') return { kind: 'refused', failure: found.failure };
      if (found.kind !== 'absent' && found.known.newer !== undefined) return { kind: 'refused', failure: found.known.newer };
      const state = store.get(uri);
      if (state === undefined) return { kind: 'unchanged' };
      return await write(uri, state, found.kind === 'changed');
    } catch (error) {
      return { kind: 'failed', cause: error instanceof Error ? error : new Error(String(error)) };
    }
  };

  const write = async (uri: string, state: ArticleState, merged: boolean): Promise<SaveOutcome> => {
    const before = known.get(uri);
    const sidecar: Sidecar = {
      document: withHeader(state),
      invalidRecords: before?.sidecar.invalidRecords ?? [],
      schemaUrl: before?.sidecar.schemaUrl ?? ports.schemaUrl,
    };
    const content = encodeSidecar(sidecar);
    const isNews = content !== before?.content;
    if (isNews) await ports.files.writeAtomically(ports.sidecarUri(uri), encodeUtf8(content));
    known.set(uri, { content, sidecar, newer: undefined });
    store.markSaved(uri, sidecar.document, state.revision);
    if (merged) return { kind: 'merged', conflicts: state.conflicts.length };
    return { kind: isNews ? 'saved' : 'unchanged' };
  };

  const extract: ArticleAnnotator['extract'] = async (uri, analyze) => {
    const loaded = await inTurn(uri, async () => takeIn(uri));
    if (loaded.kind === 'unreadable') return { kind: 'refused', failure: loaded.failure };
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const state = store.get(uri);
      if (state === undefined) return { kind: 'unchanged' };
      const fresh = await analyze(state.text, givenDate(state));
      if (store.setAnalysis(uri, fresh, state.text)) break;
    }
    return inTurn(uri, async () => save(uri));
  };

  return {
    load: async (uri) => inTurn(uri, async () => load(uri)),
    save: async (uri) => inTurn(uri, async () => save(uri)),
    extract,
  };
}

async function readIfPresent({ files }: AnnotationPorts, uri: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(uri);
  } catch (error) {
    if (error instanceof FileStoreError && error.failure === 'not-found') return undefined;
    throw error;
  }
}

function givenDate({ document }: ArticleState): string | undefined {
  return document.article.dateSource === 'given' ? document.article.date : undefined;
}

/** The document with the facts of the text that it is saved for. */
function withHeader({ document, text }: ArticleState): ArticleState['document'] {
  return { ...document, article: { ...document.article, length: text.length, sha256: createSourceText(text).sha256 } };
}
