import type { Workbench } from '../e2e/workbench.ts';
import { type JournalWatch, watchDisk, watchPage } from './journalWatch.ts';

export const HOSTS = ['node', 'web'] as const;
export type Host = (typeof HOSTS)[number];

/** How an extension host ends from one moment to the next, and what its journal held until then. */
export interface Killer {
  /** Gives back a window that shows the article again. */
  kill(workbench: Workbench): Promise<Workbench>;
  watch(workbench: Workbench): Promise<JournalWatch>;
}

export const KILLERS: Readonly<Record<Host, Killer>> = {
  /** The Node extension host gets SIGKILL; the window is loaded again. */
  node: {
    async kill(workbench) {
      for (const pid of workbench.extensionHosts()) process.kill(pid, 'SIGKILL');
      await workbench.reload();
      return workbench;
    },
    watch: (workbench) => Promise.resolve(watchDisk(workbench.journalFolder())),
  },
  /** The page that is the web extension host is closed without a word; another one is opened. */
  web: {
    async kill(workbench) {
      await workbench.page.close();
      return workbench.openAnother();
    },
    watch: watchPage,
  },
};
