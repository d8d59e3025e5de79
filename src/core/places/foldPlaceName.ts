const MARKS = /\p{M}+/gu;
/** Latin letters that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};
const SPECIAL = /[øłıđðþßæœə]/gu;
const APOSTROPHES = /[’‘'ʻʼ`´]/gu;
/** What "Al-Hasakah", "the Hague" and "St. Louis" are written with or without. */
const ARTICLE = /^(?:the|al|el|ad|an|ar|as|ash|at|az) (?=.)/u;

/** The form in which names of places are compared: lower case, no diacritics, punctuation as spaces, no article, "saint" for "St.". */
export function foldPlaceName(name: string): string {
  const lower = name.toLowerCase().replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  const plain = lower.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '');
  const words = plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst (?=\p{L})/gu, 'saint ');
  return words.replace(ARTICLE, '');
}

const GENERIC =
  'state|province|region|county|governorate|oblast|krai|kray|district|prefecture|department|municipality|republic|city|metropolitan area';
const BEFORE = new RegExp(`^(?:${GENERIC}) of (?=.)`, 'u');
const AFTER = new RegExp(`(?<=.) (?:${GENERIC})$`, 'u');

/** A folded name without the word that says what kind of place it is: "borno state" → "borno"; the name itself where there is none. */
export function withoutKind(folded: string): string {
  return folded.replace(BEFORE, '').replace(AFTER, '');
}
