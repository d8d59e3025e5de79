import type { AnnotationFilter, Concern } from './filter.ts';
import type { Translate } from './translate.ts';
import { layerWord, statusWord } from './words.ts';

export function concernWord(t: Translate, concern: Concern): string {
  const words: Record<Concern, string> = {
    unattributed: t('figures nobody is cited for'),
    anonymous: t('rests on an unnamed source'),
    'single-source': t('rests on a single source'),
    unverified: t('alleged or not verified'),
    new: t('new since the last extraction'),
    changed: t('decided, and says something else now'),
    unplaced: t('unplaced'),
    conflict: t('decided differently by two people'),
    aside: t('not asked about alone: repetitions, parts, bare events'),
  };
  return words[concern];
}

/** One line that says what a filter lets through. */
export function describeFilter(t: Translate, filter: AnnotationFilter): string {
  const parts = [
    ...filter.statuses.map((status) => statusWord(t, status)),
    ...filter.layers.map((layer) => layerWord(t, layer)),
    ...filter.concerns.map((concern) => concernWord(t, concern)),
    ...filter.codes.map((code) => `#${code}`),
    filter.actor,
    filter.text.trim() === '' ? '' : `“${filter.text.trim()}”`,
  ];
  return t('Filter: {0}', parts.filter((part) => part !== '').join(', '));
}
