import type { CancellationToken } from 'vscode';
import { analyzeSteps, loadModels, type Models } from '../../../core/analyze.ts';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import type { UserTerm } from '../../../core/model/userTerm.ts';
import type { Logger, ModelSource } from '../../../core/ports.ts';
import { runInSlices, type SliceReport } from './runInSlices.ts';

export interface AnalysisRequest {
  readonly text: string;
  readonly file: string;
  /** Set by a person; otherwise the date is looked for in the text. */
  readonly date?: string;
  readonly userTerms: readonly UserTerm[];
}

export interface Analyzer {
  /** Undefined when cancelled. Rejects when the models can't be read. */
  analyze(request: AnalysisRequest, token: CancellationToken): Promise<AnnotatedDocument | undefined>;
  /** How the last analysis went between other work, finished or cancelled; undefined before the first. */
  lastReport(): SliceReport | undefined;
}

/** Reads the models at the first article, not at activation. */
export function createAnalyzer(source: ModelSource, logger: Logger): Analyzer {
  let models: Promise<Models> | undefined;
  let last: SliceReport | undefined;
  const load = (): Promise<Models> => {
    const started = performance.now();
    const loading = loadModels(source);
    loading.then(
      () => logger.info(`Models read in ${Math.round(performance.now() - started)} ms.`),
      // A later article tries again.
      () => (models = undefined),
    );
    return loading;
  };
  return {
    lastReport: () => last,
    analyze: async ({ text, file, date, userTerms }, token) => {
      models ??= load();
      const ready = await models;
      if (token.isCancellationRequested) return undefined;
      const started = performance.now();
      const options = { file, userTerms, ...(date === undefined ? {} : { date }) };
      const document = await runInSlices(analyzeSteps(text, ready, options), token, (how) => (last = how));
      if (document !== undefined) logger.debug(`${file}: analysed in ${Math.round(performance.now() - started)} ms.`);
      return document;
    },
  };
}
