import { CancellationTokenSource, type CancellationToken, type Event } from 'vscode';
import type { Readings } from '../../../core/again/readAgain.ts';
import type { Care } from '../../../core/model/reading.ts';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import { sameSpan, type Span } from '../../../core/text/span.ts';
import type { UserTerm } from '../../../core/model/userTerm.ts';
import type { Logger, ModelSource } from '../../../core/ports.ts';
import type { LazyBundles } from '../lazyBundles.ts';
import { createModelLoader } from './modelLoader.ts';
import { runInSlices, type SliceReport } from './runInSlices.ts';

export interface AnalysisRequest {
  readonly text: string;
  readonly file: string;
  /** Set by a person; otherwise the date is looked for in the text. */
  readonly date?: string;
  readonly userTerms: readonly UserTerm[];
  /** Words that name a happening, because a person says so. */
  readonly happenings?: readonly Span[];
  /** Without the reader of paragraphs where that is `fast`, or where it can't be loaded. */
  readonly care: Care;
  /** Only this part of the text; the document is one of the whole text nevertheless. */
  readonly part?: Span;
  /** Told how many steps are done, now and then. */
  readonly onSteps?: (steps: number) => void;
}

export type ReadingRequest = Pick<AnalysisRequest, 'text' | 'file' | 'date' | 'userTerms' | 'care'> & { readonly part: Span };

export interface Analyzer {
  /** Undefined when cancelled. Rejects when the models can't be read. */
  analyze(request: AnalysisRequest, token: CancellationToken): Promise<AnnotatedDocument | undefined>;
  /** What could be read of a part of a text by who knows that something was overlooked; of the text last asked about it is kept. */
  readAgain(request: ReadingRequest): Promise<Readings>;
  /** Why the reader of paragraphs is left out although it was asked for; undefined as long as it could be loaded. */
  whyFast(): Error | undefined;
  readonly onDidChangeWhyFast: Event<void>;
  /** How the last analysis went between other work, finished or cancelled; undefined before the first. */
  lastReport(): SliceReport | undefined;
}

function isSameRequest(a: ReadingRequest, b: ReadingRequest): boolean {
  return a.text === b.text && a.date === b.date && a.care === b.care && sameSpan(a.part, b.part);
}

export function createAnalyzer(source: ModelSource, bundles: LazyBundles, logger: Logger): Analyzer {
  const loader = createModelLoader(source, bundles, logger);
  let last: SliceReport | undefined;
  let again: { readonly request: ReadingRequest; readonly readings: Promise<Readings> } | undefined;
  const read = async ({ text, part, care, ...options }: ReadingRequest): Promise<Readings> => {
    const { code, models } = await loader.load(care);
    const source = new CancellationTokenSource();
    try {
      const found = await runInSlices(code.readAgainSteps(text, part, models, options), source.token);
      if (found === undefined) throw new Error('a reading that nobody cancels was cancelled');
      return found;
    } finally {
      source.dispose();
    }
  };
  return {
    readAgain: (request) => {
      if (again === undefined || !isSameRequest(again.request, request)) {
        const readings = read(request);
        again = { request, readings };
        // What failed is tried again.
        readings.catch(() => (again = undefined));
      }
      return again.readings;
    },
    whyFast: () => loader.whyFast(),
    onDidChangeWhyFast: loader.onDidChangeWhyFast,
    lastReport: () => last,
    analyze: async ({ text, file, date, userTerms, happenings, care, part, onSteps }, token) => {
      const { code, models } = await loader.load(care);
      if (token.isCancellationRequested) return undefined;
      const started = performance.now();
      const options = {
        file,
        userTerms,
        ...(date === undefined ? {} : { date }),
        ...(happenings === undefined ? {} : { happenings }),
      };
      const steps =
        part === undefined ? code.analyzeSteps(text, models, options) : code.analyzePartSteps(text, part, models, options);
      const document = await runInSlices(steps, token, (how) => (last = how), onSteps);
      if (document !== undefined) logger.debug(`${file}: analysed in ${Math.round(performance.now() - started)} ms.`);
      return document;
    },
  };
}
