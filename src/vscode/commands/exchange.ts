import { exporting } from '../services/lazyBundles.ts';
import type { Workbench } from '../services/workbench.ts';
import type { Handlers } from './command.ts';
import type * as exchangeBundle from './exchangeBundle.ts';

const isBundle = exporting<typeof exchangeBundle>('exportArticles', 'importArticles', 'createReportFile');

/** Everything else of these commands is in a bundle that is read when one of them first runs. */
export function exchangeCommands(workbench: Workbench): Handlers<'export' | 'import' | 'createReport'> {
  const load = async (): Promise<typeof exchangeBundle> => workbench.bundles.load('exchangeCommands', isBundle);
  return {
    export: async (...args) => (await load()).exportArticles(workbench, args),
    import: async (...args) => (await load()).importArticles(workbench, args),
    createReport: async (...args) => (await load()).createReportFile(workbench, args),
  };
}
