import { REPORTING_VERBS } from '../lexicon/reportingVerbs.ts';
import type { Stance } from '../model/attribution.ts';
import type { Span } from '../text/span.ts';

/** Words that report what somebody says, where they stand in a text. */
export interface ReportingWords {
  readonly span: Span;
  readonly stance: Stance;
}

/** Past forms and participles that no rule makes, of verbs that report. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  find: 'found',
  swear: 'swore sworn',
  hear: 'heard',
  feel: 'felt',
  understand: 'understood',
  foresee: 'foresaw foreseen',
  see: 'saw seen',
  speak: 'spoke spoken',
  show: 'shown',
  begin: 'began begun',
  weep: 'wept',
  sing: 'sang sung',
  undertake: 'undertook undertaken',
  beseech: 'besought',
  know: 'knew known',
};
/** Cues that are no verbs. */
const PHRASES: Readonly<Record<string, Stance>> = {
  'according to': 'asserts',
  reportedly: 'alleges',
  allegedly: 'alleges',
};

const stanceOfForm = new Map<string, Stance>();
const addForm = (form: string, stance: Stance): void => {
  if (!stanceOfForm.has(form)) stanceOfForm.set(form, stance);
};
for (const [lemma, [first]] of REPORTING_VERBS) {
  if (first === undefined) continue;
  for (const form of formsOf(lemma)) addForm(form, first.stance);
}

function formsOf(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma]?.split(' ') ?? [];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`, ...irregular];
  }
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`, ...irregular];
  const s = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const doubled = `${lemma}${lemma.at(-1) ?? ''}`;
  return [lemma, s, `${lemma}ed`, `${lemma}ing`, `${doubled}ed`, `${doubled}ing`, ...irregular];
}

/** The reporting words of a stretch of the text that are outside some words, the nearest to these first. */
export function reportingWordsNear(text: string, within: Span, outside: Span): readonly ReportingWords[] {
  const stretch = text.slice(within.start, within.end);
  const found: ReportingWords[] = [];
  for (const match of stretch.matchAll(/according to|[\p{L}-]+/giu)) {
    const words = match[0].toLowerCase();
    const stance = PHRASES[words] ?? stanceOfForm.get(words);
    const start = within.start + match.index;
    const span = { start, end: start + match[0].length };
    if (stance !== undefined && (span.end <= outside.start || outside.end <= span.start)) found.push({ span, stance });
  }
  const distance = ({ span }: ReportingWords): number =>
    Math.min(Math.abs(span.start - outside.end), Math.abs(outside.start - span.end));
  return found.sort((a, b) => distance(a) - distance(b));
}
