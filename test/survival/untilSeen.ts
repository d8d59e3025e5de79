const PAUSE_MS = 50;

/** Looks until the check holds, so many times at most: a machine that is slow with everything looks more slowly too. */
export async function untilSeen(check: () => boolean, message: string, mostLooks: number): Promise<void> {
  for (let look = 0; !check(); look++) {
    if (look === mostLooks) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
