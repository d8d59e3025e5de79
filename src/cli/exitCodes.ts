export const SUCCESS = 0;
/** Something could not be done, or `check` found a problem. */
export const FAILURE = 1;
/** The command line itself is wrong. */
export const MISUSE = 2;
