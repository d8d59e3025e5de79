import { FileStoreError } from '../ports.ts';
import { adoptDecisions } from '../review/adoptDecisions.ts';
import { inTurn as waitForTurn } from './inTurn.ts';
import { MOST_WRITES, readIfPresent } from './rewriteInTurn.ts';
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

/** What is to be written, and of which state it was made. */
interface PreparedSave {
  readonly content: string;
  readonly sidecar: Sidecar;
  readonly state: ArticleState;
}

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
    const bytes = await readIfPresent(ports.files, ports.sidecarUri(uri));
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
      const merging = { merged: false };
      const prepared = await prepare(uri, merging);
      if ('kind' in prepared) return prepared;
      const sidecar = ports.sidecarUri(uri);
      return await waitForTurn(ports.files, sidecar, ports.turn, async () => write(uri, merging));
    } catch (error) {
      return { kind: 'failed', cause: error instanceof Error ? error : new Error(String(error)) };
    }
  };

  /** Takes in what is on disk, and says what to write now; or the outcome, where there is nothing to write. */
  const prepare = async (uri: string, merging: { merged: boolean }): Promise<PreparedSave | SaveOutcome> => {
    const found = await takeIn(uri);
    merging.merged ||= found.kind === 'changed';
    if (found.kind === 'unreadable') return { kind: 'refused', failure: found.failure };
    if (found.kind !== 'absent' && found.known.newer !== undefined) return { kind: 'refused', failure: found.known.newer };
    const state = store.get(uri);
    if (state === undefined) return { kind: 'unchanged' };
    const before = known.get(uri);
    const sidecar: Sidecar = {
      document: withHeader(state),
      invalidRecords: before?.sidecar.invalidRecords ?? [],
      schemaUrl: before?.sidecar.schemaUrl ?? ports.schemaUrl,
    };
    const content = encodeSidecar(sidecar);
    const isNews = before === undefined || content !== canonicalOf(before);
    if (isNews) return { content, sidecar, state };
    store.markSaved(uri, sidecar.document, state.revision);
    return merging.merged ? { kind: 'merged', conflicts: state.conflicts.length } : { kind: 'unchanged' };
  };

  /** What is replaced is what was merged: read once more right before, and what was written is read again. */
  const write = async (uri: string, merging: { merged: boolean }): Promise<SaveOutcome> => {
    const place = ports.sidecarUri(uri);
    for (let attempt = 0; attempt < MOST_WRITES; attempt++) {
      const prepared = await prepare(uri, merging);
      if ('kind' in prepared) return prepared;
      const { content, sidecar, state } = prepared;
      if ((await read(uri)).kind === 'changed') continue;
      await ports.files.writeAtomically(place, encodeUtf8(content));
      const written = await readIfPresent(ports.files, place);
      if (written === undefined || decodeUtf8(written) !== content) continue;
      known.set(uri, { content, sidecar, newer: undefined });
      store.markSaved(uri, sidecar.document, state.revision);
      return merging.merged ? { kind: 'merged', conflicts: state.conflicts.length } : { kind: 'saved' };
    }
    throw new FileStoreError('unavailable', `${place}: another program writes it all the time`);
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

/** What we would have written for it: a file that says the same in other words is left as it is. */
function canonicalOf({ content, sidecar, newer }: KnownSidecar): string {
  if (newer !== undefined) return content;
  return encodeSidecar({ ...sidecar, document: adoptDecisions(sidecar.document) });
}

function givenDate({ document }: ArticleState): string | undefined {
  return document.article.dateSource === 'given' ? document.article.date : undefined;
}

/** The document with the facts of the text that it is saved for. */
function withHeader({ document, text }: ArticleState): ArticleState['document'] {
  return { ...document, article: { ...document.article, length: text.length, sha256: createSourceText(text).sha256 } };
}
