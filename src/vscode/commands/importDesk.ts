import * as vscode from 'vscode';
import type { EditedRow } from '../../core/exchange/edits/readEdits.ts';
import type { FormatName, ImportedArticle, ImportProblem, ImportContext } from '../../core/exchange/format.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { sidecarMessage } from '../services/keeping/sidecarMessages.ts';
import type { Exchange } from '../services/loadExchange.ts';
import { fileName, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { ArticlesBeside } from './articlesBeside.ts';
import { type ImportResult, ImportTally } from './importTally.ts';

/** Where a file's articles are, and what is done with them. */
export interface Beside extends ImportContext {
  takeArticle(article: ImportedArticle): Promise<void>;
  takeEdits(article: string, rows: readonly EditedRow[]): Promise<void>;
}

/** Takes in what files tell of articles, and remembers what came of it. */
export class ImportDesk {
  readonly #workbench: Workbench;
  readonly #exchange: Exchange;
  readonly #format: FormatName;
  readonly #tally = new ImportTally();

  constructor(workbench: Workbench, exchange: Exchange, format: FormatName) {
    this.#workbench = workbench;
    this.#exchange = exchange;
    this.#format = format;
  }

  readonly tell = (problem: ImportProblem): void => this.#tally.tell(problem);

  result(): ImportResult {
    return this.#tally.result();
  }

  /** For what a file tells of: articles are beside it, else in the workspace. */
  beside(file: vscode.Uri): Beside {
    const articles = new ArticlesBeside(this.#workbench, file);
    const place = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? file;
    const { labels, codebook } = this.#workbench.dictionary.project(place);
    return {
      labels,
      codebook,
      async look(name) {
        const found = await articles.find(name);
        return found === undefined ? undefined : articles.readText(found.uri);
      },
      takeArticle: (article) => this.#takeArticle(articles, article),
      takeEdits: (article, rows) => this.#takeEdits(articles, article, rows),
    };
  }

  async #takeArticle(articles: ArticlesBeside, article: ImportedArticle): Promise<void> {
    const { files, store } = this.#workbench;
    const uri = await articles.placeOf(article);
    if (!(await articles.exists(uri))) await files.writeAtomically(uri.toString(), encodeUtf8(article.text));
    const text = await articles.readText(uri);
    if (text === undefined) {
      const message = vscode.l10n.t('the article is not text in UTF-8; save it in UTF-8 first');
      return this.tell({ file: article.path, message });
    }
    return this.#change(uri, text, ({ document, text: present }) => {
      const { added, unplaced, passedOver, records } = this.#exchange.takeImport(document, present, article, this.#format);
      this.#tally.count({ added, unplaced, passedOver });
      if (added > 0) store.decide(uriText(uri), [], { kind: 'import', records });
      return added > 0;
    });
  }

  async #takeEdits(articles: ArticlesBeside, article: string, rows: readonly EditedRow[]): Promise<void> {
    const { store } = this.#workbench;
    const uri = (await articles.find(article))?.uri;
    const text = uri === undefined ? undefined : await articles.readText(uri);
    if (uri === undefined || text === undefined) {
      const message = vscode.l10n.t('{0} is not there, or not text in UTF-8', article);
      return this.tell({ file: rows[0]?.file ?? article, message });
    }
    return this.#change(uri, text, ({ document, text: present }) => {
      const { problems, changed, conflicts, steps } = this.#exchange.takeEdits(document, present, article, rows);
      problems.forEach(this.tell);
      this.#tally.count({ changed, conflicts });
      for (const { ids, decision } of steps) store.decide(uriText(uri), ids, decision);
      return steps.length > 0;
    });
  }

  /** Holds the article with its sidecar, lets something be decided, and writes it. */
  async #change(uri: vscode.Uri, text: string, decide: (state: ArticleState) => boolean): Promise<void> {
    const { life, keeper, journal, store } = this.#workbench;
    const article = uriText(uri);
    const tell = (message: string): void => this.tell({ file: fileName(uri), message });
    life.hold(article, text);
    try {
      const loaded = await keeper.load(article);
      await journal.recover(article);
      const state = store.get(article);
      if (loaded.kind === 'unreadable') return tell(sidecarMessage(loaded.failure, fileName(uri)));
      if (loaded.kind === 'loaded' && loaded.readOnly)
        return tell(vscode.l10n.t('its sidecar was written by a newer version, and is not changed'));
      if (state === undefined || !decide(state)) return undefined;
      this.#tally.touch(uri);
      await keeper.flush(article);
      if (store.get(article)?.hasUnsavedDecisions === true)
        tell(vscode.l10n.t('its sidecar could not be written yet; it is tried again'));
    } finally {
      life.release(article);
    }
    return undefined;
  }
}
