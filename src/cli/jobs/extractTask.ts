import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze, type Models } from '../../core/analyze.ts';
import { FileStoreError } from '../../core/ports.ts';
import { termsOf } from '../../core/project/project.ts';
import { sidecarName } from '../../core/sidecar/fileName.ts';
import { sidecarUri } from '../../core/sidecar/path.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import type { ArticleAnnotator, SaveOutcome } from '../../core/store/annotateDocument.ts';
import type { AnnotationStore, ArticleState } from '../../core/store/annotationStore.ts';
import { createAnnotationStore } from '../../core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../core/store/createArticleAnnotator.ts';
import type { CliIo } from '../cliIo.ts';
import { explainFailure } from '../explainFailure.ts';
import { createStderrLogger } from '../stderrLogger.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { createLeftGuard } from '../leftSidecars.ts';
import { ArticleError, type ArticleFile, readArticle } from '../readArticle.ts';
import { NODE_TURN } from '../turn.ts';
import { isPassedOver } from './annotateTask.ts';
import type { ArticleTask, ExtractOptions } from './articleTask.ts';
import { say } from '../say.ts';

/** Writes the sidecar of one article; false: it was passed over. @throws ArticleError */
export function createExtractTask(
  models: Models,
  io: CliIo,
): (task: Extract<ArticleTask, { kind: 'extract' }>) => Promise<boolean> {
  const store = createAnnotationStore({ clock: { now: () => io.now() } });
  const annotator = createArticleAnnotator(store, {
    files: io.files,
    logger: createStderrLogger(io),
    turn: NODE_TURN,
    sidecarUri,
  });
  const projectOf = createProjectFinder(io);
  const refuseLeft = createLeftGuard(io);
  return async ({ path, options }) => {
    const article = await readArticle(path, io);
    if (isPassedOver(article, io)) return false;
    await extractOne(article, models, options, { store, annotator, io, projectOf, refuseLeft });
    return true;
  };
}

interface Tools {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly io: CliIo;
  readonly projectOf: ReturnType<typeof createProjectFinder>;
  readonly refuseLeft: ReturnType<typeof createLeftGuard>;
}

async function extractOne(
  { path, original }: ArticleFile,
  models: Models,
  options: ExtractOptions,
  { store, annotator, io, projectOf, refuseLeft }: Tools,
): Promise<void> {
  const { uri, name, shown } = path;
  if (uri === undefined) throw new ArticleError(`${shown}: has no sidecar`);
  if (!(await io.files.exists(sidecarUri(uri)))) await refuseLeft(path, createSourceText(original).text);
  const userTerms = termsOf(await projectOf(nodePath.dirname(fileURLToPath(uri))));
  store.open(uri, { text: original, file: name });
  const outcome = await annotator
    .extract(uri, async (text, known) => {
      const date = options.date ?? known;
      return Promise.resolve(analyze(text, models, { file: name, userTerms, ...(date === undefined ? {} : { date }) }));
    })
    .catch((error: unknown) => {
      if (!(error instanceof FileStoreError)) throw error;
      throw new ArticleError(`${sidecarName(shown)}: can't be read (${error.message})`, { cause: error });
    });
  const state = store.get(uri);
  store.close(uri);
  if (outcome.kind === 'refused') throw new ArticleError(explainFailure(outcome.failure, sidecarName(shown)));
  if (outcome.kind === 'failed')
    throw new ArticleError(`${sidecarName(shown)}: can't be written (${outcome.cause.message})`, { cause: outcome.cause });
  io.out(`${shown}: ${outcome.kind}, ${state === undefined ? '' : countAnnotations(state)}${describeConflicts(outcome)}\n`);
}

function countAnnotations({ document }: ArticleState): string {
  const { entities, mentions, quantities, attributions, events } = document;
  return [
    `${say('actor', entities.length)} in ${say('mention', mentions.length)}`,
    say('figure', quantities.length),
    `${attributions.length} attributions`,
    say('event', events.length),
  ].join(', ');
}

function describeConflicts(outcome: SaveOutcome): string {
  return outcome.kind === 'merged' && outcome.conflicts > 0 ? `, ${say('conflict', outcome.conflicts)}` : '';
}
