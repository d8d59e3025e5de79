import type * as vscode from 'vscode';
import type { ImportProblem } from '../../core/exchange/format.ts';
import { uriText } from '../services/uris.ts';

export interface ImportResult {
  readonly added: number;
  readonly unplaced: number;
  readonly passedOver: number;
  readonly changed: number;
  readonly conflicts: number;
  /** Articles that have something new. */
  readonly touched: readonly vscode.Uri[];
  readonly problems: readonly ImportProblem[];
}

type ImportCounts = Omit<ImportResult, 'touched' | 'problems'>;

/** What has come of an import so far. */
export class ImportTally {
  #counts: ImportCounts = { added: 0, unplaced: 0, passedOver: 0, changed: 0, conflicts: 0 };
  readonly #touched = new Map<string, vscode.Uri>();
  readonly #problems: ImportProblem[] = [];

  count(more: Partial<ImportCounts>): void {
    const { added, unplaced, passedOver, changed, conflicts } = this.#counts;
    this.#counts = {
      added: added + (more.added ?? 0),
      unplaced: unplaced + (more.unplaced ?? 0),
      passedOver: passedOver + (more.passedOver ?? 0),
      changed: changed + (more.changed ?? 0),
      conflicts: conflicts + (more.conflicts ?? 0),
    };
  }

  touch(article: vscode.Uri): void {
    this.#touched.set(uriText(article), article);
  }

  tell(problem: ImportProblem): void {
    this.#problems.push(problem);
  }

  result(): ImportResult {
    return { ...this.#counts, touched: [...this.#touched.values()], problems: this.#problems };
  }
}
