import type { JournalFiles } from './journalFiles.ts';

/**
 * A journal in two places at once: what is done there is done in both, and where one place fails the other does. `near` is written sooner,
 * and read first; `shared` is seen by windows that don't see the other.
 * @param onFailure told once of a place that does nothing
 */
export function keepTwice(
  near: JournalFiles,
  shared: JournalFiles,
  onFailure: (place: 'near' | 'shared', error: unknown) => void,
): JournalFiles {
  const told = new Set<string>();
  const tell = (place: 'near' | 'shared', error: unknown): void => {
    if (told.has(place)) return;
    told.add(place);
    onFailure(place, error);
  };
  /** What the places that did it say. */
  const both = async <T>(run: (files: JournalFiles) => Promise<T>): Promise<readonly T[]> => {
    const [atNear, atShared] = await Promise.allSettled([run(near), run(shared)]);
    if (atNear.status === 'rejected' && atShared.status === 'rejected') throw atShared.reason;
    if (atNear.status === 'rejected') tell('near', atNear.reason);
    if (atShared.status === 'rejected') tell('shared', atShared.reason);
    return [atNear, atShared].flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };
  const union = async (run: (files: JournalFiles) => Promise<readonly string[]>): Promise<readonly string[]> => [
    ...new Set((await both(run)).flat()),
  ];
  return {
    folders: () => union((files) => files.folders()),
    names: (folder) => union((files) => files.names(folder)),
    read: (folder, name) => near.read(folder, name).catch(() => shared.read(folder, name)),
    write: (folder, name, bytes) => both((files) => files.write(folder, name, bytes)).then(() => undefined),
    remove: (folder, name) => both((files) => files.remove(folder, name)).then(() => undefined),
    removeFolder: (folder) => both((files) => files.removeFolder(folder)).then(() => undefined),
    claim: async (folder, name) => (await both((files) => files.claim(folder, name))).includes(true),
  };
}
