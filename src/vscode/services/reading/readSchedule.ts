import * as vscode from 'vscode';
import type { UriText } from '../uris.ts';

/** When which article is read. One reading at a time for each article: a newer one takes the place of what waits or runs. */
export interface ReadSchedule extends vscode.Disposable {
  /** @param pause milliseconds to wait before */
  plan(article: UriText, pause: number): void;
  cancel(article: UriText): void;
  /** Resolves when nothing is planned or running for the article. */
  whenIdle(article: UriText): Promise<void>;
}

interface ReadTurn {
  readonly source: vscode.CancellationTokenSource;
  readonly done: Promise<void>;
  cancel(): void;
}

/** @param read reads one article; must not reject */
export function createReadSchedule(read: (article: UriText, token: vscode.CancellationToken) => Promise<void>): ReadSchedule {
  const turns = new Map<UriText, ReadTurn>();

  const startTurn = (article: UriText, pause: number): ReadTurn => {
    const source = new vscode.CancellationTokenSource();
    const { promise: done, resolve } = withResolver();
    const timer = setTimeout(() => {
      void read(article, source.token).then(() => {
        source.dispose();
        if (turns.get(article) === turn) turns.delete(article);
        resolve();
      });
    }, pause);
    const cancel = (): void => {
      clearTimeout(timer);
      source.cancel();
      // Whoever waits goes on to what takes its place.
      resolve();
    };
    const turn: ReadTurn = { source, done, cancel };
    return turn;
  };

  const cancel = (article: UriText): void => {
    turns.get(article)?.cancel();
    turns.delete(article);
  };

  return {
    plan(article, pause) {
      cancel(article);
      turns.set(article, startTurn(article, pause));
    },
    cancel,
    async whenIdle(article) {
      for (let turn = turns.get(article); turn !== undefined; turn = turns.get(article)) await turn.done;
    },
    dispose() {
      for (const turn of turns.values()) turn.cancel();
      turns.clear();
    },
  };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
