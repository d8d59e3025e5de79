import { NAME_PARTICLES, PERSON_TITLES } from '../../lexicon/personTitles.ts';
import type { EntityType } from '../../model/entityType.ts';

const LEADING = /^(?:the|a|an|"|“|”|'|‘|’|\(|\[|-|–|—|,|\.|:|\*|_|#)$/i;
const TRAILING = /^(?:['’]s|['’]|"|“|”|‘|\)|\]|,|;|:|-|–|—|\*|_)$/i;
const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul)[-'’]?\p{Lu}|^[a-z]{1,2}\p{Lu}/u;

/** Whether the word is an honorific, rank or office that stands before a name. */
export function isPersonTitle(word: string): boolean {
  return PERSON_TITLES.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Whether a name may begin with the word: a capital, a figure, or a small word that belongs to names. */
function mayBegin(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u.test(word) || ARABIC_ARTICLE.test(word) || NAME_PARTICLES.has(word);
}

/**
 * Cuts from a name what the guideline keeps out of it: articles, quotation marks, possessive endings, small words at its start and, from a
 * person, titles.
 * @returns the tokens `[first, end)` that stay, or undefined when none does.
 */
export function trimName(
  words: readonly string[],
  first: number,
  end: number,
  type: EntityType,
): { first: number; end: number } | undefined {
  let from = first;
  let to = end;
  const small = !words.slice(first, end).some((word) => /\p{Lu}/u.test(word));
  const mayStart = (word: string): boolean => !LEADING.test(word) && (small || mayBegin(word));
  while (from < to && !mayStart(words[from] ?? '')) from++;
  while (to > from && TRAILING.test(words[to - 1] ?? '')) to--;
  if (type === 'person') return withoutTitles(words, from, to);
  return from < to ? { first: from, end: to } : undefined;
}

/** A person's name without titles; "Minister of Trade" is none. */
function withoutTitles(words: readonly string[], first: number, end: number): { first: number; end: number } | undefined {
  let from = first;
  while (end - from > 1 && isPersonTitle(words[from] ?? '')) from++;
  const office = end - from > 1 && /^(?:of|for)$/.test(words[from] ?? '');
  return from < end && !office ? { first: from, end } : undefined;
}
