import { scoreOf, type Metrics } from './metric.ts';

/** A table, one metric a line. */
export function formatMetrics(title: string, metrics: Metrics): string {
  const lines = Object.entries(metrics).map(([name, metric]) => {
    const { precision, recall, f1 } = scoreOf(metric);
    const label = name.padEnd(30);
    if (metric.accuracy) return `  ${label} acc ${precision.toFixed(3)}   (${metric.rightGold}/${metric.gold})`;
    const values = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
    return `  ${label} ${values}   (gold ${metric.gold}, predicted ${metric.predicted})`;
  });
  return [title, ...lines].join('\n');
}
