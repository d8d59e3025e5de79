/** The command line can't be understood; the message says why. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** An unset variable would name the folder that we are in. @throws UsageError */
export function refuseEmptyName(name: string): void {
  if (name === '') throw new UsageError('a name is empty: name a file or folder ("." is this one)');
}
