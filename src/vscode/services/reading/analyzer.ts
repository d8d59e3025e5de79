import { CancellationTokenSource, EventEmitter, type CancellationToken, type Event } from 'vscode';
import type { Readings } from '../../../core/again/readAgain.ts';
import type { Models } from '../../../core/analyze.ts';
import type { Care } from '../../../core/extract/confidence/confidenceModel.ts';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import { sameSpan, type Span } from '../../../core/text/span.ts';
import type { UserTerm } from '../../../core/model/userTerm.ts';
import type { Logger, ModelSource } from '../../../core/ports.ts';
import { exporting, type LazyBundles } from '../lazyBundles.ts';
import type * as analysis from './analysisBundle.ts';
import { pause, runInSlices, type SliceReport } from './runInSlices.ts';

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

const isAnalysis = exporting<typeof analysis>('addReader', 'analyzeSteps', 'analyzePartSteps', 'readAgainSteps', 'loadModels');

interface Loaded {
  readonly code: typeof analysis;
  readonly models: Models;
}

function isSameRequest(a: ReadingRequest, b: ReadingRequest): boolean {
  return a.text === b.text && a.date === b.date && a.care === b.care && sameSpan(a.part, b.part);
}

/** Reads code and models of the analysis at the first article, not at activation, and the reader of paragraphs at the first that asks for it. */
export function createAnalyzer(source: ModelSource, bundles: LazyBundles, logger: Logger): Analyzer {
  let reading: Promise<Loaded> | undefined;
  let careful: Promise<Loaded> | undefined;
  let whyFast: Error | undefined;
  const changed = new EventEmitter<void>();
  let last: SliceReport | undefined;
  const load = async (): Promise<Loaded> => {
    const started = performance.now();
    const code = await bundles.load('analysis', isAnalysis);
    const models = await code.loadModels(source, { fast: true });
    logger.info(`Models read in ${Math.round(performance.now() - started)} ms.`);
    return { code, models };
  };
  const loadCareful = async (): Promise<Loaded> => {
    const { code, models } = await loadedFast();
    const started = performance.now();
    try {
      const withReader = await code.addReader(models, source, { pause });
      logger.info(`Reader of paragraphs read in ${Math.round(performance.now() - started)} ms.`);
      return { code, models: withReader };
    } catch (error) {
      logger.error('Articles are read without the reader of paragraphs: it could not be loaded.', error);
      whyFast = error instanceof Error ? error : new Error(String(error));
      changed.fire();
      return { code, models };
    }
  };
  const loaded = (care: Care): Promise<Loaded> => {
    if (care === 'fast') return loadedFast();
    const ready = (careful ??= loadCareful());
    // Where already the models of all analyses could not be read, a later article tries again.
    ready.catch(() => (careful = undefined));
    return ready;
  };
  const loadedFast = async (): Promise<Loaded> => {
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
  const read = async ({ text, part, care, ...options }: ReadingRequest): Promise<Readings> => {
    const { code, models } = await loaded(care);
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
    whyFast: () => whyFast,
    onDidChangeWhyFast: changed.event,
    lastReport: () => last,
    analyze: async ({ text, file, date, userTerms, happenings, care, part, onSteps }, token) => {
      const { code, models } = await loaded(care);
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
