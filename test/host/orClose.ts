/** What comes of `opening`; where that fails, what was opened for it is closed first, so that nothing of it goes on running. */
export async function orClose<T>(opening: Promise<T>, close: () => Promise<unknown>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    const second: unknown = await close().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (second === undefined) throw error;
    const errors = [error, second];
    throw new AggregateError(errors, 'It did not open, and what was opened for it could not be closed.', { cause: error });
  }
}

/** Closes all, one after the other, also after one that can't be; throws what the first of them threw. */
export async function closeAll(...closing: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const close of closing) await close().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
