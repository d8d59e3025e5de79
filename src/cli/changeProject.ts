import { changeProjectBytes, type ProjectDeed } from '../core/project/projectAct.ts';
import { rewriteInTurn } from '../core/store/rewriteInTurn.ts';
import { toUri } from './articlePaths.ts';
import type { CliIo } from './cliIo.ts';
import { explainFailure } from './explainFailure.ts';
import { ArticleError } from './readArticle.ts';
import { NODE_TURN } from './turn.ts';

/** Changes the project file as it is now, in turn with whoever else writes it. @throws ArticleError, FileStoreError */
export async function changeProject(file: string, deed: ProjectDeed, io: CliIo): Promise<void> {
  const act = { at: io.now(), deed };
  const changed = await rewriteInTurn({
    files: io.files,
    uri: toUri(file),
    turn: NODE_TURN,
    change: (bytes) => changeProjectBytes(bytes, [{ act, late: false }]),
  });
  if (changed.failure !== undefined) throw new ArticleError(explainFailure(changed.failure, file));
}
