import { ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

/** Of the words before the bracket, in tokens. */
const LONGEST_TERM = 6;

/**
 * Leaves out, in all of the text, the letters that stand for a term of the language: "cerebrospinal fluid (CSF)", "weapons of mass destruction (WMD)". Words
 * written small are no name, unless they are a body or people ("the electoral commission (EC)").
 */
export function* leaveOutTerms(parsed: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const terms = new Set(names.flatMap((name) => (standsForTerm(parsed, name) ? [wordOf(parsed, name)] : [])));
  const kept = yield* mapSteps(names, (name) => (isSign(parsed, name) && terms.has(wordOf(parsed, name)) ? [] : [name]));
  return kept.flat();
}

function wordOf({ tokens }: ParsedText, { first }: SentenceName): string {
  return tokens[first]?.text ?? '';
}

function isSign(parsed: ParsedText, name: SentenceName): boolean {
  return name.type !== 'person' && name.end - name.first === 1 && /^\p{Lu}{2,6}$/u.test(wordOf(parsed, name));
}

function standsForTerm(parsed: ParsedText, name: SentenceName): boolean {
  const { tokens } = parsed;
  if (!isSign(parsed, name) || tokens[name.first - 1]?.text !== '(' || tokens[name.end]?.text !== ')') return false;
  const last = tokens[name.first - 2];
  if (last === undefined || !/^NNS?$/.test(last.tag) || isBody(last.lower)) return false;
  const sign = wordOf(parsed, name).toLowerCase();
  const words: string[] = [];
  for (let at = last.index; at > last.index - LONGEST_TERM && at >= 0; at--) {
    const word = tokens[at]?.text ?? '';
    if (!/^[\p{Ll}-]+$/u.test(word)) return false;
    words.push(word);
    if (words.length > 1 && spells(sign, [...words].reverse())) return true;
  }
  return false;
}

function isBody(noun: string): boolean {
  return singularForms(noun).some((form) => ORGANIZATION_NOUNS.has(form) || PERSON_NOUNS.has(form));
}

/** Whether the letters come in their order in the words, the first one first and the last one in the last word. */
function spells(sign: string, words: readonly string[]): boolean {
  const letters = words.join('');
  if (letters.charAt(0) !== sign.charAt(0) || !(words.at(-1) ?? '').includes(sign.at(-1) ?? '')) return false;
  let at = -1;
  for (const letter of sign) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
