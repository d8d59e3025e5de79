import type { ProjectCommand } from '../services/allArticles.ts';
import type { Workbench } from '../services/workbench.ts';
import type { Handler, Handlers } from './command.ts';

type AllArticlesCommand = ProjectCommand | 'showAllArticles' | 'showThisArticle';

/** The work is done in a bundle that is read when one of these first runs. */
export function projectCommands({ allArticles }: Workbench): Handlers<AllArticlesCommand> {
  const inRoom =
    (command: ProjectCommand): Handler =>
    async (...args) =>
      (await allArticles.load()).run(command, args);
  return {
    setUpProject: inRoom('setUpProject'),
    renameCode: inRoom('renameCode'),
    undoCodeRename: inRoom('undoCodeRename'),
    importCodes: inRoom('importCodes'),
    exportCodes: inRoom('exportCodes'),
    searchAnnotations: inRoom('searchAnnotations'),
    clearSearch: inRoom('clearSearch'),
    showSearchDocument: inRoom('showSearchDocument'),
    copySearchTable: inRoom('copySearchTable'),
    extractAll: inRoom('extractAll'),
    nextArticle: inRoom('nextArticle'),
    projectStatistics: inRoom('projectStatistics'),
    confirmActor: inRoom('confirmActor'),
    refuseActor: inRoom('refuseActor'),
    renameRegistered: inRoom('renameRegistered'),
    mergeRegistered: inRoom('mergeRegistered'),
    splitFromActor: inRoom('splitFromActor'),
    linkActor: inRoom('linkActor'),
    undoActorDecision: inRoom('undoActorDecision'),
    showAllArticles: () => allArticles.setScope('all'),
    showThisArticle: () => allArticles.setScope('this'),
  };
}
