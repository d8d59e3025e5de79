import { decodeSidecar, type Sidecar } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { AnnotationPorts } from './annotateDocument.ts';
import { readIfPresent } from './rewriteInTurn.ts';

/** What is known of a sidecar on disk. */
export interface KnownSidecar {
  /** With LF line ends. */
  readonly content: string;
  readonly sidecar: Sidecar;
  /** Set where the format is newer than ours. */
  readonly newer: SidecarFailure | undefined;
}

/** What reading a sidecar came to. */
export type FoundSidecar =
  | { readonly kind: 'absent' }
  /** As it was when it was last read or written. */
  | { readonly kind: 'known'; readonly known: KnownSidecar }
  | { readonly kind: 'changed'; readonly known: KnownSidecar }
  | { readonly kind: 'unreadable'; readonly failure: SidecarFailure };

/** The sidecars of open articles as they were when they were last read or written, by the article's URI. */
export class KnownSidecars {
  readonly #ports: Pick<AnnotationPorts, 'files' | 'logger' | 'sidecarUri'>;
  readonly #known = new Map<string, KnownSidecar>();

  constructor(ports: Pick<AnnotationPorts, 'files' | 'logger' | 'sidecarUri'>) {
    this.#ports = ports;
  }

  get(article: string): KnownSidecar | undefined {
    return this.#known.get(article);
  }

  set(article: string, known: KnownSidecar): void {
    this.#known.set(article, known);
  }

  /** Whether anything was known of it. */
  forget(article: string): boolean {
    return this.#known.delete(article);
  }

  /**
   * What is on disk now, beside what was known; that stays until it is set.
   * @throws FileStoreError `unavailable`
   */
  async read(article: string): Promise<FoundSidecar> {
    const uri = this.#ports.sidecarUri(article);
    const bytes = await readIfPresent(this.#ports.files, uri);
    if (bytes === undefined) return { kind: 'absent' };
    const content = decodeUtf8(bytes)?.replaceAll('\r\n', '\n');
    const before = this.#known.get(article);
    if (before !== undefined && before.content === content) return { kind: 'known', known: before };
    const decoded = decodeSidecar(bytes);
    if (!decoded.ok) return { kind: 'unreadable', failure: decoded.failure };
    for (const { list, problem } of decoded.sidecar.invalidRecords) {
      this.#ports.logger.warn(`${uri}: a record of "${list}" can't be used and stays in the file as it is: ${problem}`);
    }
    return { kind: 'changed', known: { content: content ?? '', sidecar: decoded.sidecar, newer: decoded.newer } };
  }
}
