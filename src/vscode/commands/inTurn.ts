/** Runs what it is given one after the other, in the order in which it was given; one that fails doesn't stop the others. */
export function createTurns(): <T>(run: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  };
}
