/** Standard input and output for a command that goes on for hours: piece by piece, no faster than the reader. */
export interface CliStream {
  /** What comes in, until it ends or the process is told to stop. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Resolves once the text is on its way: false when nobody reads any more. Rejects when it can't be written. */
  write(text: string): Promise<boolean>;
  /** Whether the process was told to stop. */
  isTerminated(): boolean;
  /** Milliseconds that only go up. */
  timer(): number;
}
