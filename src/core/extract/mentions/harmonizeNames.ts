import type { EntityType } from '../../model/entityType.ts';
import { foldLatin } from '../../text/foldLatin.ts';
import type { SentenceName } from './names.ts';

/** Makes the types of one wording consistent over a document. */
export function harmonizeNames(
  sentences: readonly (readonly string[])[],
  names: readonly (readonly SentenceName[])[],
): SentenceName[][] {
  const votes = countTypes(sentences, names);
  return names.map((list, sentence) =>
    list.map((name) => {
      const type = votes.get(wordingOf(sentences[sentence] ?? [], name));
      return type === undefined || type === name.type || name.type === 'norp' || type === 'norp' ? name : { ...name, type };
    }),
  );
}

function wordingOf(words: readonly string[], name: SentenceName): string {
  return words.slice(name.first, name.end).map(foldLatin).join(' ');
}

/** The commonest type of each wording, where it is clear. */
function countTypes(
  sentences: readonly (readonly string[])[],
  names: readonly (readonly SentenceName[])[],
): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  names.forEach((list, sentence) => {
    for (const name of list) {
      const wording = wordingOf(sentences[sentence] ?? [], name);
      const types = counts.get(wording) ?? new Map<EntityType, number>();
      types.set(name.type, (types.get(name.type) ?? 0) + 1);
      counts.set(wording, types);
    }
  });
  const clear = new Map<string, EntityType>();
  for (const [wording, types] of counts) {
    const ranked = [...types].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (first !== undefined && first[1] > (second?.[1] ?? 0)) clear.set(wording, first[0]);
  }
  return clear;
}
