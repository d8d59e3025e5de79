/** A file as it was named, or as it was found in a folder that was named. */
export interface ArticlePath {
  /** For messages: as the user would write it. */
  readonly shown: string;
  readonly name: string;
  /** Where its output goes under `--out`: its path in the folder that was named, with `/`. */
  readonly inFolder: string;
  /** Undefined for the standard input. */
  readonly uri: string | undefined;
  /** True when it was found in a folder: then what is no prose is passed over. */
  readonly found: boolean;
}
