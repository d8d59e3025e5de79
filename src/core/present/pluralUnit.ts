import type { QuantityKind } from '../model/quantity.ts';

/** Kinds whose units are ours, in the singular; the noun of a count is the article's own word. */
const NORMALIZED: ReadonlySet<QuantityKind> = new Set(['duration', 'measurement', 'percent', 'age']);
const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', century: 'centuries' };
/** Units that are the same in the plural. */
const SAME: ReadonlySet<string> = new Set('hertz celsius fahrenheit magnitude horsepower'.split(' '));

/** The unit beside a number other than one, in English: "years", "percentage points", "kilometres per hour", "degrees Celsius". */
export function pluralUnit(kind: QuantityKind, unit: string): string {
  if (!NORMALIZED.has(kind)) return unit;
  const [, measure = '', rest = ''] = /^(.*?)( per .*| Celsius| Fahrenheit)?$/i.exec(unit) ?? [];
  const words = measure.split(' ');
  const last = words.pop() ?? '';
  return [...words, plural(last)].join(' ') + rest;
}

/** Abbreviations stay as they are. */
function plural(word: string): string {
  if (!/^[a-z]{3,}$/.test(word) || word.endsWith('s') || SAME.has(word) || /^[^aeiouy]+$/.test(word)) return word;
  return IRREGULAR[word] ?? `${word}s`;
}
