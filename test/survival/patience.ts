/**
 * How long a state is waited for, in milliseconds: a window that never gets there is told from one that is late. These runs ask what is lost and
 * not how soon it is there; on a machine with thirty times its work a review begins after minutes.
 */
export const PATIENCE_MS = 600_000;
