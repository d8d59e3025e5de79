import { EventEmitter, type Event } from 'vscode';
import type { Models } from '../../../core/analyze.ts';
import type { Care } from '../../../core/model/reading.ts';
import type { Logger, ModelSource } from '../../../core/ports.ts';
import { exporting, type LazyBundles } from '../lazyBundles.ts';
import type * as analysis from './analysisBundle.ts';
import { pause } from './runInSlices.ts';

const isAnalysis = exporting<typeof analysis>('addReader', 'analyzeSteps', 'analyzePartSteps', 'readAgainSteps', 'loadModels');

interface Loaded {
  readonly code: typeof analysis;
  readonly models: Models;
}

export interface ModelLoader {
  /** Rejects when the models can't be read; without the reader of paragraphs where only that can't. */
  load(care: Care): Promise<Loaded>;
  /** Why the reader of paragraphs is left out although it was asked for; undefined as long as it could be loaded. */
  whyFast(): Error | undefined;
  readonly onDidChangeWhyFast: Event<void>;
}

/** Reads code and models of the analysis at the first article, not at activation, and the reader of paragraphs at the first that asks for it. */
export function createModelLoader(source: ModelSource, bundles: LazyBundles, logger: Logger): ModelLoader {
  let reading: Promise<Loaded> | undefined;
  let careful: Promise<Loaded> | undefined;
  let whyFast: Error | undefined;
  const changed = new EventEmitter<void>();
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

  return { load: loaded, whyFast: () => whyFast, onDidChangeWhyFast: changed.event };
}
