import { FileStoreError } from '../ports.ts';
import { adoptDecisions } from '../review/adoptDecisions.ts';
import { encodeSidecar, type Sidecar } from '../sidecar/codec.ts';
import { createSourceText } from '../text/sourceText.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import type { AnnotationPorts, SaveOutcome } from './annotateDocument.ts';
import type { AnnotationStore, ArticleState } from './annotationStore.ts';
import { inTurn } from './inTurn.ts';
import type { KnownSidecar, KnownSidecars } from './knownSidecars.ts';
import { MOST_WRITES, readIfPresent } from './rewriteInTurn.ts';
import type { SidecarIntake } from './sidecarIntake.ts';

/** What is to be written, and of which state it was made. */
interface PreparedSave {
  readonly content: string;
  readonly sidecar: Sidecar;
  readonly state: ArticleState;
}

/** Whether what was on disk was merged on the way to what is written. */
interface Merging {
  merged: boolean;
}

/** Writes what the store holds into sidecars, merged with what changed there since it was last read. */
export class SidecarWriter {
  readonly #store: AnnotationStore;
  readonly #ports: AnnotationPorts;
  readonly #known: KnownSidecars;
  readonly #intake: SidecarIntake;

  constructor(store: AnnotationStore, ports: AnnotationPorts, known: KnownSidecars, intake: SidecarIntake) {
    this.#store = store;
    this.#ports = ports;
    this.#known = known;
    this.#intake = intake;
  }

  /** Waits for its turn among all programs only where there is something to write. Never throws. */
  async save(uri: string): Promise<SaveOutcome> {
    try {
      const merging: Merging = { merged: false };
      const prepared = await this.#prepare(uri, merging);
      if ('kind' in prepared) return prepared;
      const { files, turn } = this.#ports;
      return await inTurn(files, this.#ports.sidecarUri(uri), turn, async () => this.#write(uri, merging));
    } catch (error) {
      return { kind: 'failed', cause: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /** Takes in what is on disk, and says what to write now; or the outcome, where there is nothing to write. */
  async #prepare(uri: string, merging: Merging): Promise<PreparedSave | SaveOutcome> {
    const found = await this.#intake.take(uri);
    merging.merged ||= found.kind === 'changed';
    if (found.kind === 'unreadable') return { kind: 'refused', failure: found.failure };
    if (found.kind !== 'absent' && found.known.newer !== undefined) return { kind: 'refused', failure: found.known.newer };
    const state = this.#store.get(uri);
    if (state === undefined) return { kind: 'unchanged' };
    const before = this.#known.get(uri);
    const sidecar: Sidecar = {
      document: withHeader(state),
      invalidRecords: before?.sidecar.invalidRecords ?? [],
      schemaUrl: before?.sidecar.schemaUrl ?? this.#ports.schemaUrl,
    };
    const content = encodeSidecar(sidecar);
    const isNews = before === undefined || content !== canonicalOf(before);
    if (isNews) return { content, sidecar, state };
    this.#store.markSaved(uri, sidecar.document, state.revision);
    return merging.merged ? { kind: 'merged', conflicts: state.conflicts.length } : { kind: 'unchanged' };
  }

  /** What is replaced is what was merged: read once more right before, and what was written is read again. */
  async #write(uri: string, merging: Merging): Promise<SaveOutcome> {
    const place = this.#ports.sidecarUri(uri);
    for (let attempt = 0; attempt < MOST_WRITES; attempt++) {
      const prepared = await this.#prepare(uri, merging);
      if ('kind' in prepared) return prepared;
      const { content, state } = prepared;
      if ((await this.#known.read(uri)).kind === 'changed') continue;
      await this.#ports.files.writeAtomically(place, encodeUtf8(content));
      const written = await readIfPresent(this.#ports.files, place);
      if (written === undefined || decodeUtf8(written) !== content) continue;
      this.#noteSaved(uri, prepared);
      return merging.merged ? { kind: 'merged', conflicts: state.conflicts.length } : { kind: 'saved' };
    }
    throw new FileStoreError('unavailable', `${place}: another program writes it all the time`);
  }

  /** An article that was closed and opened again meanwhile, or replaced by another, reads what was written. */
  #noteSaved(uri: string, { content, sidecar, state }: PreparedSave): void {
    if (this.#store.get(uri)?.opened !== state.opened) return;
    this.#known.set(uri, { content, sidecar, newer: undefined });
    this.#store.markSaved(uri, sidecar.document, state.revision);
  }
}

/** What we would have written for it: a file that says the same in other words is left as it is. */
function canonicalOf({ content, sidecar, newer }: KnownSidecar): string {
  if (newer !== undefined) return content;
  return encodeSidecar({ ...sidecar, document: adoptDecisions(sidecar.document) });
}

/** The document with the facts of the text that it is saved for. */
function withHeader({ document, text }: ArticleState): ArticleState['document'] {
  return { ...document, article: { ...document.article, length: text.length, sha256: createSourceText(text).sha256 } };
}
