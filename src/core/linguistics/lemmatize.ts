import { CLOSED_CLASS_LEMMAS, IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../lexicon/irregularForms.ts';
import { WordMemory, copyText } from '../text/wordMemory.ts';
import { FeatureBuffer } from './featureBuffer.ts';
import { LEMMA_FEATURE_CAPACITY, addLemmaFeatures, inflectionOf } from './lemmaFeatures.ts';
import type { Inflection } from './lemmaFeatures.ts';
import type { WeightTable } from './weightTable.ts';

export type Lemmatize = (word: string, tag: string) => string;

const IRREGULAR_FORMS: Readonly<Record<Inflection, ReadonlyMap<string, string>>> = {
  plural: IRREGULAR_NOUNS,
  'third-person': new Map(),
  past: IRREGULAR_VERBS,
  participle: new Map(),
  comparative: IRREGULAR_ADJECTIVES,
  superlative: IRREGULAR_ADJECTIVES,
};

/**
 * Makes the function from a word and its Penn Treebank tag to its dictionary form: lists of closed-class and irregular forms first, then a
 * classifier over endings whose classes are edits ("3y": take three letters off, put y on). Names keep their capitals.
 */
export function createLemmatizer(edits: WeightTable): Lemmatize {
  const features = new FeatureBuffer(LEMMA_FEATURE_CAPACITY);
  const scores = new Int32Array(edits.classes.length);
  const known = new WordMemory<string>(20_000);
  const regular = (lower: string, inflection: Inflection): string => {
    const key = `${inflection} ${lower}`;
    const earlier = known.find(key);
    if (earlier !== undefined) return earlier;
    addLemmaFeatures(features, lower, inflection);
    edits.score(features.hashes, features.count, scores);
    let best = 0;
    for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
    return known.keep(key, copyText(applyEdit(lower, edits.classes[best] ?? '0')));
  };
  return (word, tag) => {
    if (tag === 'NNP' || tag === 'ADD' || tag === 'FW') return word;
    const lower = straighten(word.toLowerCase());
    const listed = tag.startsWith('NN') ? undefined : closedClassLemma(lower, tag);
    if (listed !== undefined) return listed;
    const inflection = inflectionOf(tag);
    if (inflection === undefined || lower.length > 40) return lower;
    const lemma = IRREGULAR_FORMS[inflection].get(lower) ?? regular(lower, inflection);
    return tag === 'NNPS' ? word.slice(0, 1) + lemma.slice(1) : lemma;
  };
}

/** The edit from a form to its lemma: letters to take off the end, then what to put on. */
export function editBetween(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form.charAt(same) === lemma.charAt(same)) same++;
  return `${form.length - same}${lemma.slice(same)}`;
}

function applyEdit(form: string, edit: string): string {
  const off = Number.parseInt(edit, 10);
  return off >= form.length ? form : form.slice(0, form.length - off) + edit.replace(/^\d+/, '');
}

export function straighten(lower: string): string {
  return lower.replace(/[’ʼ]/g, "'");
}

export function closedClassLemma(lower: string, tag: string): string | undefined {
  if (lower === "'s") return tag === 'POS' ? "'s" : 'be';
  if (lower === "'d") return tag === 'MD' ? 'would' : 'have';
  return CLOSED_CLASS_LEMMAS.get(lower);
}
