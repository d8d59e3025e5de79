/** Why a record has no annotations. `code` is for programs and stays; `message` is for people. */
export type RecordErrorCode =
  /** The line is no JSON, or not UTF-8. */
  | 'not-json'
  /** The line is JSON but no article: `text` is missing, a date is none … */
  | 'wrong-shape'
  /** There is no text. */
  | 'empty'
  /** The text is none: it has NUL characters. */
  | 'binary'
  /** More than `--max-chars`. */
  | 'too-long'
  /** `language` says that it is not in English. */
  | 'not-english'
  /** It took longer than `--timeout-ms`. */
  | 'timeout'
  /** A fault of ours. */
  | 'failed';

export class RecordError extends Error {
  readonly code: RecordErrorCode;
  constructor(code: RecordErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RecordError';
    this.code = code;
  }
}
