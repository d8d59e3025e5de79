import path from 'node:path';
import type { EditedRow } from '../core/exchange/edits/readEdits.ts';
import type { FormatName, ImportedArticle, ImportProblem, ImportContext } from '../core/exchange/format.ts';
import { type Code, findCode } from '../core/model/codebook.ts';
import type { Project } from '../core/project/project.ts';
import type { AnnotatedDocument } from '../core/model/annotatedDocument.ts';
import { sidecarName } from '../core/sidecar/fileName.ts';
import { sidecarUri } from '../core/sidecar/path.ts';
import { createAnnotationStore } from '../core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../core/store/createArticleAnnotator.ts';
import { createSourceText } from '../core/text/sourceText.ts';
import { decodeUtf8, encodeUtf8 } from '../core/text/utf8.ts';
import { toUri } from './articlePaths.ts';
import type { CliIo } from './cliIo.ts';
import { explainFailure } from './explainFailure.ts';
import { createStderrLogger } from './stderrLogger.ts';
import { importExchange } from './loadExchange.ts';
import { makeFolder } from './makeFolder.ts';
import { ArticleError } from './readArticle.ts';
import { NODE_TURN } from './turn.ts';
import { say } from './say.ts';

/** Where what a file of another program says of articles goes: articles below one folder, with the project they belong to. */
export interface FolderDesk extends ImportContext {
  /** @throws ArticleError */
  takeArticle(article: ImportedArticle): Promise<void>;
  /** Returns what could not be done. @throws ArticleError */
  takeEdits(article: string, rows: readonly EditedRow[]): Promise<readonly ImportProblem[]>;
  tellCodes(codes: readonly Code[]): void;
}

export function createFolderDesk(format: FormatName, folder: string, { labels, codebook }: Project, io: CliIo): FolderDesk {
  const store = createAnnotationStore({ clock: { now: () => io.now() } });
  const logger = createStderrLogger(io);
  const annotator = createArticleAnnotator(store, { files: io.files, logger, turn: NODE_TURN, sidecarUri });

  const { exists, find, read } = createArticleLookUp(folder, io);

  /** Opens the article, does something to it, and saves it where that changed it. */
  const work = async <T>(
    full: string,
    text: string,
    run: (uri: string, document: AnnotatedDocument, text: string) => T,
  ): Promise<T> => {
    const uri = toUri(full);
    const shown = path.relative(io.folder, full);
    store.open(uri, { text, file: path.basename(full) });
    try {
      const loaded = await annotator.load(uri);
      if (loaded.kind === 'unreadable') throw new ArticleError(explainFailure(loaded.failure, sidecarName(shown)));
      if (loaded.kind === 'loaded' && loaded.readOnly)
        throw new ArticleError(`${sidecarName(shown)}: written by a newer version of Article Annotator; it is not changed`);
      const state = store.get(uri);
      if (state === undefined) throw new ArticleError(`${shown}: can't be opened`);
      const done = run(uri, state.document, state.text);
      if (store.get(uri)?.hasUnsavedDecisions !== true) return done;
      const outcome = await annotator.save(uri);
      if (outcome.kind === 'refused') throw new ArticleError(explainFailure(outcome.failure, sidecarName(shown)));
      if (outcome.kind === 'failed')
        throw new ArticleError(`${sidecarName(shown)}: can't be written (${outcome.cause.message})`, { cause: outcome.cause });
      return done;
    } finally {
      store.close(uri);
    }
  };

  return {
    labels,
    codebook,
    look: async (name) => read(await find(name)),
    async takeArticle(article) {
      const { takeImport } = await importExchange();
      const full = await find(article.path);
      const shown = path.relative(io.folder, full);
      let text = await read(full);
      if (text === undefined) {
        if (await exists(full)) throw new ArticleError(`${shown}: not encoded in UTF-8; save it in UTF-8 first`);
        await makeFolder(path.dirname(full));
        await io.files.writeAtomically(toUri(full), encodeUtf8(article.text));
        text = article.text;
      }
      const { added, unplaced, passedOver } = await work(full, text, (uri, document, present) => {
        const taken = takeImport(document, present, article, format);
        if (taken.added > 0) store.decide(uri, [], { kind: 'import', records: taken.records });
        return taken;
      });
      io.out(`${shown}: ${say('proposal', added)} from ${format}, ${passedOver} there already, ${unplaced} unplaced\n`);
    },
    async takeEdits(article, rows) {
      const { takeEdits } = await importExchange();
      const full = await find(article);
      const shown = path.relative(io.folder, full);
      const text = await read(full);
      if (text === undefined) return [{ file: rows[0]?.file ?? '', message: `${article} is not there, or not text in UTF-8` }];
      const taken = await work(full, text, (uri, document, present) => {
        const edits = takeEdits(document, present, article, rows);
        for (const { ids, decision } of edits.steps) store.decide(uri, ids, decision);
        return edits;
      });
      io.out(`${shown}: ${say('annotation', taken.changed)} changed, ${say('conflict', taken.conflicts)}\n`);
      return taken.problems;
    },
    tellCodes(codes) {
      const fresh = codes.filter(({ id }) => findCode(codebook, id) === undefined);
      if (fresh.length === 0) return;
      const names = fresh.map(({ id }) => id);
      io.err(`codes that are not in the codebook: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''}\n`);
    },
  };
}

/** Articles below a folder by the paths that files of other programs have for them. */
function createArticleLookUp(folder: string, io: CliIo) {
  const exists = (full: string): Promise<boolean> => io.files.exists(toUri(full));
  /** Where an article of that path is: below the folder, or right in it; where neither is there, below it. */
  const find = async (name: string): Promise<string> => {
    const below = path.join(folder, ...name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..'));
    const inside = path.join(folder, path.basename(below));
    if (await exists(below)) return below;
    return (await exists(inside)) ? inside : below;
  };
  const read = async (full: string): Promise<string | undefined> => {
    const text = (await exists(full)) ? decodeUtf8(await io.files.read(toUri(full))) : undefined;
    return text === undefined ? undefined : createSourceText(text).text;
  };
  return { exists, find, read };
}
