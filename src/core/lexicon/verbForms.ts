import { IRREGULAR_VERBS } from './irregularForms.ts';

const BY_LEMMA = new Map<string, string[]>();
for (const [form, lemma] of IRREGULAR_VERBS) BY_LEMMA.set(lemma, [...(BY_LEMMA.get(lemma) ?? []), form]);

/** All forms of a verb, lower case: "fall", "falls", "falling", "fell", "fallen"; regular ones with and without a doubled consonant. */
export function verbForms(lemma: string): readonly string[] {
  const stem = lemma.replace(/e$/, '');
  const stems = /[aeiou][bdgmnpt]$/.test(stem) ? [stem, `${stem}${stem.at(-1) ?? ''}`] : [stem];
  return [lemma, `${lemma}s`, ...stems.flatMap((one) => [`${one}ed`, `${one}ing`]), ...(BY_LEMMA.get(lemma) ?? [])];
}
