import * as vscode from 'vscode';
import { VIEW_NAMES, type OutlineNode, type ViewName } from '../../core/present/outline.ts';
import type { Project } from '../../core/project/project.ts';
import { wideOutline } from '../../core/project/wideOutline.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { FolderIndex } from './folderIndex.ts';

/** Of what they were made. */
interface Origin {
  readonly folder: string;
  readonly version: number;
  readonly project: Project;
}

/** What the views show of all articles. While it is made anew, in slices, they show what they showed before. */
export class WideOutlines {
  readonly #outlines = new Map<ViewName, readonly OutlineNode[]>();
  #made: Origin | undefined;
  #making = new vscode.CancellationTokenSource();
  #longestPause = 0;

  /** The longest that a slice kept the extension host busy: milliseconds. */
  get longestPause(): number {
    return this.#longestPause;
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** Undefined until they were made. */
  of(view: ViewName): readonly OutlineNode[] | undefined {
    return this.#made === undefined ? undefined : this.#outlines.get(view);
  }

  /** Makes them of the articles as they are now, where these or the project are other ones; false where a later call overtakes it. */
  async make({ folder, index: { version, entries } }: FolderIndex, project: Project): Promise<boolean> {
    this.stop();
    const { token } = this.#making;
    const origin: Origin = { folder: folder.toString(), version, project };
    if (isSame(this.#made, origin)) return true;
    for (const name of VIEW_NAMES) {
      const rows = await runInSlices(wideOutline(name, vscode.l10n.t, entries, project), token, ({ longestSlice }) => {
        this.#longestPause = Math.max(this.#longestPause, longestSlice);
      });
      if (rows === undefined) return false;
      this.#outlines.set(name, rows);
    }
    this.#made = origin;
    return true;
  }

  /** Gives up what is being made. */
  stop(): void {
    this.#making.cancel();
    this.#making = new vscode.CancellationTokenSource();
  }

  /** They are of folders that are gone. */
  forget(): void {
    this.#made = undefined;
  }
}

function isSame(made: Origin | undefined, { folder, version, project }: Origin): boolean {
  return made?.folder === folder && made.version === version && made.project === project;
}
