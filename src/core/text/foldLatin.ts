const MARKS = /\p{M}+/gu;
const IS_ASCII = /^[ -~]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ə: 'a',
};

/** Lower case without diacritics; curly apostrophes become straight. */
export function foldLatin(word: string): string {
  const lower = word.toLowerCase();
  if (IS_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[øłđðþæœßıə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ]/g, "'");
}
