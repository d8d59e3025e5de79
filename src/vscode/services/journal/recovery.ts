import type { Logger } from '../../../core/ports.ts';
import { readAct } from '../../../core/review/act.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import type { UriText } from '../uris.ts';
import type { Journal } from './journal.ts';

/** Does again in the store what windows that are gone left, and says in the log when it did and when the sidecar holds it. */
export interface Recovery {
  /** What was left of an open article. */
  replay(article: UriText): void;
  /** The article's sidecar holds everything that was decided until now. */
  settle(article: UriText): void;
}

export function createRecovery(store: AnnotationStore, journal: Journal, logger: Logger): Recovery {
  /** How many decisions were done again and are in no sidecar yet. */
  const waiting = new Map<UriText, number>();
  const settle = (article: UriText): void => {
    journal.settle(article);
    const count = waiting.get(article);
    if (waiting.delete(article)) logger.info(`Saved what was recovered: ${count} decisions on ${article}.`);
  };
  return {
    settle,
    replay(article) {
      if (store.get(article) === undefined) return;
      const left = journal.leftOf(article, (value) => readAct(value) !== undefined);
      const acts = left.flatMap((value) => readAct(value) ?? []);
      if (acts.length === 0) return;
      store.replay(article, acts);
      waiting.set(article, acts.length + (waiting.get(article) ?? 0));
      logger.info(`Recovered ${acts.length} decisions on ${article} that a window had not saved when it ended.`);
      // All of it may have been in the sidecar.
      if (store.get(article)?.hasUnsavedDecisions === false) settle(article);
    },
  };
}
