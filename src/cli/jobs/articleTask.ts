import type { ArticlePath } from '../articlePath.ts';

export type OutputFormat = 'text' | 'json' | 'eval';

export interface AnnotateOptions {
  /** Without the reader of paragraphs. */
  readonly fast: boolean;
  readonly format: OutputFormat;
  /** Publication date of every article, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** A folder for one file an article; the standard output without it. */
  readonly out: string | undefined;
  /** How many articles at a time. */
  readonly jobs: number | undefined;
}

export interface ExtractOptions {
  readonly fast: boolean;
  readonly date: string | undefined;
  /** How many articles at a time. */
  readonly jobs: number | undefined;
}

/** What is to be done with one article: plain values, so that a thread can be told. */
export type ArticleTask =
  | {
      readonly kind: 'annotate';
      readonly path: ArticlePath;
      readonly options: AnnotateOptions;
      /** Its file under `--out`. */
      readonly outputName: string;
      /** Several articles share the output, so each JSON object takes one line. */
      readonly amongOthers: boolean;
    }
  | { readonly kind: 'extract'; readonly path: ArticlePath; readonly options: ExtractOptions };

/** What a task had to say. */
export interface TaskOutcome {
  readonly result: 'done' | 'passed-over' | 'failed';
  /** For the standard output and the standard error. */
  readonly out: string;
  readonly err: string;
}

/** Never rejects for what is wrong with an article: that is an outcome. */
export type RunTask = (task: ArticleTask) => Promise<TaskOutcome>;

/** A thread of its own that does one task at a time. */
export interface TaskThread {
  /** Rejects when the thread has died. */
  run(task: ArticleTask): Promise<TaskOutcome>;
  end(): Promise<void>;
}
