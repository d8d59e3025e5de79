export const SUCCESS = 0;
/** Something could not be done, or `check` found a problem. */
export const FAILURE = 1;
/** The command line itself is wrong. */
export const MISUSE = 2;
/** Told to stop (SIGTERM) before the input had ended; by the shells' custom 128 and the signal's number. */
export const TERMINATED = 143;
