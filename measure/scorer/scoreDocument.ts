import type { ScoredDocument } from './annotations.ts';
import { addMetrics, type Metric, type Metrics } from './metric.ts';
import { scoreAttributions } from './scoreAttributions.ts';
import { scoreEvents } from './scoreEvents.ts';
import { scoreFigures } from './scoreFigures.ts';
import { alignMentions, scoreLinking } from './scoreLinking.ts';
import { completeMentions, scoreMentions } from './scoreMentions.ts';

/** Every metric of one article. `text` is the file's exact text. */
export function scoreDocument(gold: ScoredDocument, predicted: ScoredDocument, text: string): Metrics {
  const mentions = completeMentions(predicted);
  const alignment = alignMentions(gold.mentions, mentions);
  return {
    ...scoreMentions(gold.mentions, mentions),
    ...scoreLinking(gold, mentions, alignment),
    ...scoreFigures(gold.figures, predicted.figures),
    ...scoreAttributions(gold, predicted, alignment, text),
    ...scoreEvents(gold, predicted, alignment),
  };
}

/** Micro average: the sums of the counts. */
export function sumMetrics(documents: readonly Metrics[]): Metrics {
  const total: Record<string, Metric> = {};
  for (const metrics of documents) {
    for (const [name, metric] of Object.entries(metrics)) {
      const before = total[name];
      total[name] = before === undefined ? metric : addMetrics(before, metric);
    }
  }
  return total;
}
