import * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { fileName, parseUri, uriText, type UriText } from '../uris.ts';
import type { SidecarKeeper } from './sidecarKeeper.ts';

/**
 * How long an article stays in the store: while somebody holds it, and then until what was decided is in its sidecar. Closing an
 * editor, changing the language mode or removing a folder drops nothing.
 */
export interface ArticleLife extends vscode.Disposable {
  /** Somebody needs the article, with this text. As often as it is held it has to be released. */
  hold(article: UriText, text: string): void;
  release(article: UriText): void;
  rename(from: UriText, to: UriText): void;
  readonly onDidRename: vscode.Event<{ readonly from: UriText; readonly to: UriText }>;
  /** Fires with an untitled article whose text a person threw away. */
  readonly onDidDrop: vscode.Event<UriText>;
}

export function createArticleLife(store: AnnotationStore, keeper: SidecarKeeper): ArticleLife {
  const life = new Life(store, keeper);
  return life;
}

class Life implements ArticleLife {
  readonly #store: AnnotationStore;
  readonly #keeper: SidecarKeeper;
  /** How often each article is held. */
  readonly #held = new Map<UriText, number>();
  readonly #renamed = new vscode.EventEmitter<{ from: UriText; to: UriText }>();
  readonly #dropped = new vscode.EventEmitter<UriText>();
  readonly #subscriptions: readonly { dispose(): void }[];
  readonly onDidRename = this.#renamed.event;
  readonly onDidDrop = this.#dropped.event;

  constructor(store: AnnotationStore, keeper: SidecarKeeper) {
    this.#store = store;
    this.#keeper = keeper;
    const subscription = store.onDidChange(({ uri, what }) => {
      if (what === 'saved') this.#closeIfKept(uriText(uri));
    });
    this.#subscriptions = [subscription, this.#renamed, this.#dropped];
  }

  hold(article: UriText, text: string): void {
    this.#takeOverUntitled(article, text);
    this.#dropNamesake(article, text);
    this.#held.set(article, (this.#held.get(article) ?? 0) + 1);
    if (this.#store.get(article) !== undefined) this.#store.replaceText(article, text);
    else this.#store.open(article, { text, file: fileName(parseUri(article)) });
  }

  release(article: UriText): void {
    const left = (this.#held.get(article) ?? 0) - 1;
    if (left > 0) {
      this.#held.set(article, left);
      return;
    }
    this.#held.delete(article);
    void this.#keeper.flush(article).then(() => this.#closeIfKept(article));
  }

  rename(from: UriText, to: UriText): void {
    const held = this.#held.get(from);
    this.#held.delete(from);
    if (held !== undefined) this.#held.set(to, held + (this.#held.get(to) ?? 0));
    this.#store.rename(from, to, fileName(parseUri(to)));
    this.#renamed.fire({ from, to });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #closeIfKept(article: UriText): void {
    if (!this.#held.has(article) && this.#store.get(article)?.hasUnsavedDecisions === false) this.#store.close(article);
  }

  /** An untitled article that was just saved to this file brings its decisions along. */
  #takeOverUntitled(article: UriText, text: string): void {
    if (parseUri(article).scheme === 'untitled' || this.#store.get(article) !== undefined) return;
    const earlier = this.#store.uris().find((other) => {
      const state = parseUri(other).scheme === 'untitled' ? this.#store.get(other) : undefined;
      return state?.hasUnsavedDecisions === true && state.text === text;
    });
    if (earlier === undefined) return;
    this.#store.rename(earlier, article, fileName(parseUri(article)));
    this.#renamed.fire({ from: uriText(earlier), to: article });
  }

  /** VS Code gives the name of an untitled document that was thrown away to the next one. */
  #dropNamesake(article: UriText, text: string): void {
    const before = this.#store.get(article);
    if (parseUri(article).scheme !== 'untitled' || this.#held.has(article) || before === undefined || before.text === text)
      return;
    this.#store.close(article);
    this.#dropped.fire(article);
  }
}
