import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod/mini';
import type { FoundFigure } from './found.ts';

const Result = z.array(
  z.looseObject({
    start: z.number(),
    end: z.number(),
    typeName: z.string(),
    resolution: z.nullable(
      z.looseObject({ value: z.optional(z.nullable(z.string())), unit: z.optional(z.nullable(z.string())) }),
    ),
  }),
);
type Recognize = (text: string, culture: string) => unknown;

/** @microsoft/recognizers-text from `bench/node_modules`; undefined where it is not installed. */
export function loadRecognizersText(): ((text: string) => readonly FoundFigure[]) | undefined {
  const require = createRequire(path.join(import.meta.dirname, '..', 'package.json'));
  const load = (name: string, calls: readonly string[]): readonly Recognize[] => {
    const module = z.record(z.string(), z.unknown()).parse({ ...require(name) });
    return calls.flatMap((call) => {
      const given = module[call];
      return typeof given === 'function'
        ? [(text: string, culture: string): unknown => Reflect.apply(given, undefined, [text, culture])]
        : [];
    });
  };
  try {
    const units = load('@microsoft/recognizers-text-number-with-unit', [
      'recognizeCurrency',
      'recognizeDimension',
      'recognizeAge',
      'recognizeTemperature',
    ]);
    const numbers = load('@microsoft/recognizers-text-number', ['recognizePercentage', 'recognizeNumber']);
    return (text) => recognize(text, [...units, ...numbers]);
  } catch {
    return undefined;
  }
}

/** A unit says more than its number: overlapping results are taken in that order. */
function recognize(text: string, calls: readonly Recognize[]): readonly FoundFigure[] {
  const kept: FoundFigure[] = [];
  for (const call of calls) {
    for (const { start, end, typeName, resolution } of Result.parse(JSON.parse(JSON.stringify(call(text, 'en-us'))))) {
      if (kept.some((one) => one.start <= end && start < one.end)) continue;
      const value = Number((resolution?.value ?? '').replace('%', ''));
      if (resolution?.value === undefined || resolution.value === null || Number.isNaN(value)) continue;
      const unit = typeName === 'percentage' ? 'percentage' : (resolution.unit ?? '').toLowerCase();
      kept.push({
        start,
        end: end + 1,
        kind: typeName,
        min: value,
        max: value,
        change: '=',
        units: unit === '' ? [] : [unit],
        iso: null,
      });
    }
  }
  return kept;
}
