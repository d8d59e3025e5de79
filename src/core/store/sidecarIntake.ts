import type { AnnotationStore } from './annotationStore.ts';
import type { FoundSidecar, KnownSidecars } from './knownSidecars.ts';

/** Brings what is on disk into the store, and remembers it. */
export class SidecarIntake {
  readonly #store: AnnotationStore;
  readonly #known: KnownSidecars;

  constructor(store: AnnotationStore, known: KnownSidecars) {
    this.#store = store;
    this.#known = known;
  }

  /** @throws FileStoreError `unavailable` */
  async take(uri: string): Promise<FoundSidecar> {
    const found = await this.#known.read(uri);
    if (this.#store.get(uri) === undefined) return found;
    if (found.kind === 'absent') {
      if (this.#known.forget(uri)) this.#store.setSidecar(uri, undefined);
      this.#store.setReadOnly(uri, undefined);
    } else if (found.kind === 'unreadable') {
      this.#store.setReadOnly(uri, 'unreadable');
    } else {
      const { sidecar, newer } = found.known;
      this.#known.set(uri, found.known);
      this.#store.setReadOnly(uri, newer === undefined ? undefined : 'newer-version');
      const isNews = found.kind === 'changed' || this.#store.get(uri)?.hasSidecar !== true;
      if (isNews) this.#store.setSidecar(uri, sidecar.document);
    }
    return found;
  }
}
