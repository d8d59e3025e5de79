import type { Drop, ExchangeArticle } from './format.ts';
import { toMarks } from './marks.ts';
import { layOnWords, splitWords, withoutOverlaps, type WordSentence } from './words.ts';

/** CoNLL-2003's classes (Tjong Kim Sang & De Meulder 2003) for ours. */
const CLASSES: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  norp: 'MISC',
  other: 'MISC',
};

/** For each word of each sentence `B-PER`, `I-PER` … or `O`. Only names have a place in it. */
export function nameTagsOf(
  article: ExchangeArticle,
  drop: Drop,
): { readonly sentences: readonly WordSentence[]; readonly tags: readonly (readonly string[])[] } {
  const { document, text } = article;
  drop('no-place', 'quantity', document.quantities.length);
  drop('no-place', 'attribution', document.attributions.length);
  drop('no-place', 'event', document.events.length);
  drop('no-place', 'passage', document.passages?.length ?? 0);
  const sentences = splitWords(text);
  const tags = sentences.map((words) => words.map(() => 'O'));
  const mentions = toMarks(article).marks.filter(({ layer }) => layer === 'mention');
  const laid = mentions.flatMap((mark) => {
    const place = mark.fields['form'] === 'name' ? layOnWords(mark, sentences) : undefined;
    if (place === undefined) drop(mark.fields['form'] === 'name' ? 'inside-word' : 'other-kind', 'mention');
    return place ?? [];
  });
  for (const { mark, sentence, first, last } of withoutOverlaps(laid, () => drop('overlapping', 'mention'))) {
    const words = tags[sentence] ?? [];
    for (let at = first; at <= last; at++) words[at] = `${at === first ? 'B' : 'I'}-${CLASSES[mark.label] ?? 'MISC'}`;
  }
  return { sentences, tags };
}
