import type { Token } from '../model/token.ts';

/** Participles that are no past tense. */
const PARTICIPLE_ONLY = /n$|^(?:done|gone|come|become|run|begun|drunk|sung|rung|sunk|swum)$/;

/**
 * "Cases doubled in a week.": what a whole sentence hangs on, with a subject and no auxiliary, is a past tense, though the reader took it for a
 * participle. Headings and captions have no final stop, and who did it stands behind a participle.
 * @returns the words of the sentence with it
 */
export function withFiniteRoot(words: readonly Token[]): readonly Token[] {
  const root = words.find(({ tag, relation }) => tag === 'VBN' && relation === 'root');
  if (root === undefined || PARTICIPLE_ONLY.test(root.lower) || !/^[.!?]$/.test(words.at(-1)?.text ?? '')) return words;
  const own = words.filter(({ head }) => head === root.index);
  const subject = own.find(({ relation, index }) => relation.startsWith('nsubj') && index < root.index);
  const isPassive = own.some(({ relation }) => /^(?:aux|cop|obl:agent)/.test(relation));
  if (subject === undefined || isPassive || words[words.indexOf(root) + 1]?.lower === 'by') return words;
  const changes = new Map<Token, Partial<Token>>([
    [root, { tag: 'VBD' }],
    [subject, { relation: 'nsubj' }],
  ]);
  return words.map((word) => ({ ...word, ...changes.get(word) }));
}
