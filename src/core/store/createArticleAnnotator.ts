import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { givenDate } from '../review/editArticle.ts';
import type { AnnotationPorts, ArticleAnnotator, LoadOutcome, SaveOutcome } from './annotateDocument.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { ArticleQueues } from './articleQueues.ts';
import { KnownSidecars } from './knownSidecars.ts';
import { SidecarIntake } from './sidecarIntake.ts';
import { SidecarWriter } from './sidecarWriter.ts';

/** While an article is being analysed it may be edited: then its new text is analysed, so often at most. */
const MOST_ATTEMPTS = 3;

export function createArticleAnnotator(store: AnnotationStore, ports: AnnotationPorts): ArticleAnnotator {
  const known = new KnownSidecars(ports);
  store.onDidChange(({ uri, what }) => {
    if (what === 'closed') known.forget(uri);
  });
  const queues = new ArticleQueues();
  const intake = new SidecarIntake(store, known);
  const writer = new SidecarWriter(store, ports, known, intake);

  const load = async (uri: string): Promise<LoadOutcome> => {
    const found = await intake.take(uri);
    if (found.kind === 'absent' || found.kind === 'unreadable') return found;
    const { sidecar, newer } = found.known;
    return { kind: 'loaded', invalidRecords: sidecar.invalidRecords.length, readOnly: newer !== undefined };
  };

  const extract: ArticleAnnotator['extract'] = async (uri, analyze): Promise<SaveOutcome> => {
    const found = await queues.run(uri, async () => intake.take(uri));
    if (found.kind === 'unreadable') return { kind: 'refused', failure: found.failure };
    if (!(await analyzeAnew(store, uri, analyze))) return { kind: 'unchanged' };
    return queues.run(uri, async () => writer.save(uri));
  };

  return {
    load: async (uri) => queues.run(uri, async () => load(uri)),
    save: async (uri) => queues.run(uri, async () => writer.save(uri)),
    extract,
  };
}

/** Until the analysis is of the text that the article has by then; false where the article was closed meanwhile. */
async function analyzeAnew(
  store: AnnotationStore,
  uri: string,
  analyze: (text: string, date: string | undefined) => Promise<AnnotatedDocument>,
): Promise<boolean> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const state = store.get(uri);
    if (state === undefined) return false;
    const fresh = await analyze(state.text, givenDate(state.document.article));
    if (store.setAnalysis(uri, fresh, state.text)) return true;
  }
  return true;
}
