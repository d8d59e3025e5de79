import { UNIONS } from '../../lexicon/bodies.ts';

/** Words that do not distinguish organizations. */
const CONNECTIVES: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'du',
  'des',
  'la',
  'le',
  'del',
  'di',
  'und',
  'der',
  'to',
  'a',
  'an',
  'at',
  '&',
]);

/** Legal forms and the like, which names are used with and without. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc corp corporation co company companies ltd limited llc llp plc lp ag gmbh se sa spa nv bv ab as asa oy oyj kk kg pty group holding holdings incorporated sarl srl bhd tbk jsc pjsc ojsc'.split(
    ' ',
  ),
);

/** The words of an organization's name that tell it from others, in order. */
export function distinctiveWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !CONNECTIVES.has(word) && !LEGAL_FORMS.has(word));
  return kept.length > 0 ? kept : [...words];
}

/**
 * Whether one name is a short form of the other: the same words ("Defence Ministry", "Ministry of Defence"), or its first words
 * ("Toyota" of "Toyota Motor Corp"), or its last ("the Observatory" is a matter of `headWord`).
 */
export function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  const few = distinctiveWords(short);
  const many = distinctiveWords(long);
  if (few.length === many.length) return [...few].sort().join(' ') === [...many].sort().join(' ');
  if (few.length > many.length || few.length === 0 || UNIONS.has(few.join(' '))) return false;
  return (
    few.every((word, index) => word === many[index]) ||
    few.every((word, index) => word === many[many.length - few.length + index])
  );
}

/** The initials of a name, with and without its small words; for acronyms. Empty for names of one word. */
export function acronymsOf(surface: readonly string[]): string[] {
  const pieces = surface.flatMap((word) => word.split(/[-–‐]/)).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  if (pieces.length < 2) return [];
  const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase()).join('');
  const capitals = pieces.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const content = pieces.filter((word) => !CONNECTIVES.has(word.toLowerCase()));
  const plain = content.filter((word) => !LEGAL_FORMS.has(word.toLowerCase().replace(/\./g, '')));
  return [...new Set([initials(pieces), initials(capitals), initials(content), initials(plain)])].filter(
    (acronym) => acronym.length > 1,
  );
}

/**
 * Acronyms that stand for a name less directly: its initials with one left out ("EASA", the European Union Aviation Safety Agency), or those of
 * its last words ("HC", the Bombay High Court).
 */
export function looseAcronymsOf(surface: readonly string[]): string[] {
  const loose = new Set<string>();
  for (const initials of acronymsOf(surface)) {
    for (const from of [1, 2]) if (initials.length - from >= 2) loose.add(initials.slice(from));
    for (let at = 1; at < initials.length && initials.length > 3; at++) loose.add(initials.slice(0, at) + initials.slice(at + 1));
  }
  return [...loose];
}

/** Whether a form is written like an acronym: capitals, maybe with stops or a small plural s. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&-]{1,9}s?|(?:\p{Lu}\.){2,8})$/u.test(text);
}

export function plainAcronym(text: string): string {
  return text.replace(/[.&-]/g, '').replace(/s$/, '');
}
