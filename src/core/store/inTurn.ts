import { claimName, claimsToFile, isOldClaim } from '../sidecar/claim.ts';
import { FileStoreError, type FileStore } from '../ports.ts';

/** What waiting for one's turn needs from outside. */
export interface TurnPorts {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1 */
  random(): number;
  pause(ms: number): Promise<void>;
}

/** A claim that stays so long while somebody waits for it was left by a crash: milliseconds. */
const LEFT_BEHIND_MS = 5000;
const SHORTEST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 90;
/** Then writing fails, and may be tried again. */
const LONGEST_WAIT_MS = 20_000;

/**
 * Runs while no other program that asks here too writes the file, by this name or by that of what it leads to.
 * @throws FileStoreError `unavailable` when others write all the time, `read-only`; what `run` throws
 */
export async function inTurn<T>(files: FileStore, uri: string, ports: TurnPorts, run: () => Promise<T>): Promise<T> {
  const places = await files.placesOf(uri);
  const all = places.reduceRight<() => Promise<T>>((inner, place) => async () => atPlace(files, place, ports, inner), run);
  return all();
}

/**
 * Who wants to write puts a claim of its own beside the file and looks for
 * others: two that see each other both step back and try again after a while, so at most one goes on. No program needs more than to list,
 * make and delete files, and no clock has to agree with another.
 */
async function atPlace<T>(files: FileStore, uri: string, ports: TurnPorts, run: () => Promise<T>): Promise<T> {
  /** How long each claim of another has been there as we watched. */
  const watched = new Map<string, number>();
  for (let waited = 0; ;) {
    const name = claimName(files.nameOf(uri), ports.now(), ports.random());
    await files.createBeside(uri, name);
    try {
      const others = claimsToFile(files.nameOf(uri), await files.listBeside(uri)).filter((other) => other !== name);
      const isLeft = (other: string): boolean => isOldClaim(other, ports.now()) || (watched.get(other) ?? 0) > LEFT_BEHIND_MS;
      if (others.every(isLeft)) {
        for (const left of others) await remove(files, uri, left);
        return await run();
      }
      for (const gone of [...watched.keys()].filter((other) => !others.includes(other))) watched.delete(gone);
      for (const other of others) watched.set(other, watched.get(other) ?? 0);
    } finally {
      await remove(files, uri, name);
    }
    if (waited > LONGEST_WAIT_MS) throw new FileStoreError('unavailable', `${uri}: other programs write it all the time`);
    const pause = SHORTEST_PAUSE_MS + ports.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS);
    await ports.pause(pause);
    waited += pause;
    for (const [other, before] of watched) watched.set(other, before + pause);
  }
}

/** A claim that can't be deleted is passed over by others after a while. */
async function remove(files: FileStore, uri: string, name: string): Promise<void> {
  await files.deleteBeside(uri, name).catch(() => undefined);
}
