import { CancellationTokenSource, type CancellationToken } from 'vscode';
import type { Readings } from '../../../core/again/readAgain.ts';
import type { Models } from '../../../core/analyze.ts';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import { sameSpan, type Span } from '../../../core/text/span.ts';
import type { UserTerm } from '../../../core/model/userTerm.ts';
import type { Logger, ModelSource } from '../../../core/ports.ts';
import { exporting, type LazyBundles } from '../lazyBundles.ts';
import type * as analysis from './analysisBundle.ts';
import { runInSlices, type SliceReport } from './runInSlices.ts';

export interface AnalysisRequest {
  readonly text: string;
  readonly file: string;
  /** Set by a person; otherwise the date is looked for in the text. */
  readonly date?: string;
  readonly userTerms: readonly UserTerm[];
  /** Words that name a happening, because a person says so. */
  readonly happenings?: readonly Span[];
  /** Only this part of the text; the document is one of the whole text nevertheless. */
  readonly part?: Span;
  /** Told how many steps are done, now and then. */
  readonly onSteps?: (steps: number) => void;
}

export type ReadingRequest = Pick<AnalysisRequest, 'text' | 'file' | 'date' | 'userTerms'> & { readonly part: Span };

export interface Analyzer {
  /** Undefined when cancelled. Rejects when the models can't be read. */
  analyze(request: AnalysisRequest, token: CancellationToken): Promise<AnnotatedDocument | undefined>;
  /** What could be read of a part of a text by who knows that something was overlooked; of the text last asked about it is kept. */
  readAgain(request: ReadingRequest): Promise<Readings>;
  /** How the last analysis went between other work, finished or cancelled; undefined before the first. */
  lastReport(): SliceReport | undefined;
}

const isAnalysis = exporting<typeof analysis>('analyzeSteps', 'analyzePartSteps', 'readAgainSteps', 'loadModels');

/** Reads code and models of the analysis at the first article, not at activation. */
export function createAnalyzer(source: ModelSource, bundles: LazyBundles, logger: Logger): Analyzer {
  let reading: Promise<{ code: typeof analysis; models: Models }> | undefined;
  let last: SliceReport | undefined;
  const load = async (): Promise<{ code: typeof analysis; models: Models }> => {
    const started = performance.now();
    const code = await bundles.load('analysis', isAnalysis);
    const models = await code.loadModels(source);
    logger.info(`Models read in ${Math.round(performance.now() - started)} ms.`);
    return { code, models };
  };
  const loaded = async (): Promise<{ code: typeof analysis; models: Models }> => {
    reading ??= load();
    try {
      return await reading;
    } catch (error) {
      // A later article tries again.
      reading = undefined;
      throw error;
    }
  };
  let again: { readonly request: ReadingRequest; readonly readings: Promise<Readings> } | undefined;
  const read = async ({ text, part, ...options }: ReadingRequest): Promise<Readings> => {
    const { code, models } = await loaded();
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
      const isKnown =
        again?.request.text === request.text && again.request.date === request.date && sameSpan(again.request.part, request.part);
      if (again === undefined || !isKnown) {
        const readings = read(request);
        again = { request, readings };
        // What failed is tried again.
        readings.catch(() => (again = undefined));
      }
      return again.readings;
    },
    lastReport: () => last,
    analyze: async ({ text, file, date, userTerms, happenings, part, onSteps }, token) => {
      const { code, models } = await loaded();
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
