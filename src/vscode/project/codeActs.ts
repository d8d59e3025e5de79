import type * as vscode from 'vscode';
import type { RecodedSidecar } from '../../core/review/recodeSidecar.ts';
import type { Act } from '../../core/review/act.ts';
import type { Renaming } from '../../core/review/recodingAct.ts';
import type { Stamp } from '../../core/review/stamp.ts';
import { rewriteInTurn } from '../../core/store/rewriteInTurn.ts';
import type { KeptAct } from '../services/journal/decisionJournal.ts';
import { HOST_TURN } from '../services/keeping/turn.ts';
import { uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/** What became of one article. */
export type Recoded =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed' }
  /** Nothing was decided: its sidecar can't be used. */
  | { readonly kind: 'failed' };

/** Renames codes in one article, and takes that back: in the store where the article is open, else in its sidecar. */
export interface CodeActs {
  rename(article: vscode.Uri, renaming: Renaming): Promise<Recoded>;
  /** What somebody decided since stays. */
  takeBack(article: vscode.Uri, renaming: Renaming, stamp: Stamp): Promise<Recoded>;
}

export type CodeActPorts = Pick<Workbench, 'store' | 'files' | 'logger' | 'sidecarOf' | 'recoding'> & {
  readonly keeper: Pick<Workbench['keeper'], 'load' | 'flush'>;
  readonly journal: Pick<Workbench['journal'], 'keep'>;
};

export function createCodeActs(workbench: CodeActPorts): CodeActs {
  const { store, keeper, files, sidecarOf, logger } = workbench;

  /** Undefined where the article is not open. */
  const inStore = async (article: vscode.Uri, decide: (uri: string) => Act | undefined): Promise<Recoded | undefined> => {
    const uri = uriText(article);
    if (store.get(uri) === undefined) return undefined;
    // What it says on disk comes first: it may not have been read yet.
    const loaded = await keeper.load(uri);
    if (store.get(uri) === undefined) return undefined;
    if (loaded.kind === 'unreadable' || (loaded.kind === 'loaded' && loaded.readOnly)) return { kind: 'failed' };
    const act = decide(uri);
    await keeper.flush(uri);
    return act === undefined ? { kind: 'unchanged' } : { kind: 'changed' };
  };

  const inSidecar = async (article: vscode.Uri, change: (bytes: Uint8Array) => RecodedSidecar): Promise<Recoded> => {
    const uri = uriText(article);
    const kept: KeptAct[] = [];
    try {
      const made = await rewriteInTurn({
        files,
        uri: uriText(sidecarOf(article)),
        turn: HOST_TURN,
        change: (bytes): RecodedSidecar => (bytes === undefined ? NOTHING : change(bytes)),
        async beforeWrite(recoded) {
          if (recoded.kind !== 'changed') return;
          const entry = workbench.journal.keep(uri, recoded.act);
          kept.push(entry);
          await entry.written;
        },
      });
      for (const entry of kept) entry.settle();
      if (made.kind === 'unusable') return { kind: 'failed' };
      return { kind: made.kind };
    } catch (error) {
      logger.warn(`The sidecar of ${uri} could not be written: ${String(error)}`);
      const last = kept.pop();
      for (const entry of kept) entry.settle();
      if (last === undefined) return { kind: 'failed' };
      // It is decided, and safe: the sidecar follows as soon as it can be written.
      await last.handOver();
      return { kind: 'changed' };
    }
  };

  return {
    async rename(article, { from, to, stamp }) {
      const decision = { kind: 'renameCode' as const, from: [from], to };
      const open = await inStore(article, (uri) => store.decideApart(uri, [], decision, stamp));
      return open ?? inSidecar(article, (bytes) => workbench.recoding.renameCodeIn(bytes, [from], to, stamp));
    },
    async takeBack(article, renaming, stamp) {
      const open = await inStore(article, (uri) => {
        const document = store.get(uri)?.document;
        const act = document === undefined ? undefined : workbench.recoding.recodingAct(document, renaming);
        return act === undefined ? undefined : store.takeBack(uri, act, stamp);
      });
      return open ?? inSidecar(article, (bytes) => workbench.recoding.restoreCodesIn(bytes, renaming, stamp));
    },
  };
}

const NOTHING: RecodedSidecar = { kind: 'unchanged', content: undefined };
