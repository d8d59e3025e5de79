import type { ArticleEntry, ArticleStage } from './articleEntry.ts';

/** The articles of a project, as their files say; derived, never the truth. */
export interface ProjectIndex {
  /** By path, in the order of code units. Made anew only after a change. */
  readonly entries: readonly ArticleEntry[];
  /** Grows with every change. */
  readonly version: number;
  get(path: string): ArticleEntry | undefined;
  set(entry: ArticleEntry): void;
  delete(path: string): void;
  clear(): void;
}

export function createProjectIndex(): ProjectIndex {
  const byPath = new Map<string, ArticleEntry>();
  let sorted: readonly ArticleEntry[] | undefined;
  let version = 0;
  const changed = (): void => {
    sorted = undefined;
    version++;
  };
  return {
    get entries() {
      sorted ??= [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
      return sorted;
    },
    get version() {
      return version;
    },
    get: (path) => byPath.get(path),
    set(entry) {
      byPath.set(entry.path, entry);
      changed();
    },
    delete(path) {
      if (byPath.delete(path)) changed();
    },
    clear() {
      byPath.clear();
      changed();
    },
  };
}

export type StageCounts = Readonly<Record<ArticleStage, number>>;

export function countStages(entries: readonly ArticleEntry[]): StageCounts {
  const counts = { 'not-extracted': 0, 'to-review': 0, reviewed: 0, changed: 0, problem: 0, gone: 0 };
  for (const { stage } of entries) counts[stage]++;
  return counts;
}

/** The next article with proposals after `path`, going round at the end; undefined when there is no other. */
export function nextToReview(entries: readonly ArticleEntry[], path: string | undefined): ArticleEntry | undefined {
  const wanted = entries.filter((entry) => entry.left > 0 && entry.stage !== 'gone' && entry.path !== path);
  return wanted.find((entry) => path === undefined || entry.path > path) ?? wanted[0];
}
