import { wordSet } from '../../../lexicon/wordList.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { UNIT_WORDS } from '../../../lexicon/measurementUnits.ts';
import { DENOMINATORS, SCALES } from '../../../lexicon/numerals.ts';
import { readNumber, type NumberMatch } from '../numbers/numbers.ts';
import { ratio, type Share } from './ratioMatch.ts';
import { isJoiner, isNumber, isWord, lowerAt, sameSentence, type Lexemes } from '../../../pattern/row.ts';

/** "half of", "a third", "three-quarters", "one-fifth", "half the employees". */
export function readFraction(lexemes: Lexemes, at: number): Share | undefined {
  if (lowerAt(lexemes, at) === 'half') return readHalf(lexemes, at, at);
  const above = readNumerator(lexemes, at);
  if (above === undefined) return undefined;
  const joined = isJoiner(lexemes, above.end);
  const noun = joined ? above.end + 1 : above.end;
  const word = lowerAt(lexemes, noun);
  const many = above.value > 1;
  if (many !== word.endsWith('s') && word !== 'half') return undefined;
  const below = DENOMINATORS.get(many && word !== 'half' ? (word === 'halves' ? 'half' : word.slice(0, -1)) : word);
  if (below === undefined) return undefined;
  if (word === 'half') return above.value === 1 ? readHalf(lexemes, at, noun) : undefined;
  return readShare(lexemes, at, noun, { above: above.value, below, article: above.article, joined });
}

interface Parts {
  readonly above: number;
  readonly below: number;
  readonly article: boolean;
  readonly joined: boolean;
}

function readShare(lexemes: Lexemes, at: number, noun: number, share: Parts): Share | undefined {
  const next = lowerAt(lexemes, noun + 1);
  const ofPhrase = next === 'of';
  if (ofPhrase && share.below === 4 && /^an?$/.test(lowerAt(lexemes, noun + 2)) && lowerAt(lexemes, noun + 3) === 'hour')
    return undefined;
  // "a third man", "a quarter final", "a second" are no shares; "a third less likely", "a quarter since", "a third." are.
  if (!ofPhrase && share.article && !share.joined && continuesNoun(lexemes, noun + 1)) return undefined;
  if (isJoiner(lexemes, noun + 1)) return undefined;
  return ratio(at, noun + 1, share.above / share.below, ofPhrase ? 'of-phrase' : 'nothing');
}

function continuesNoun(lexemes: Lexemes, at: number): boolean {
  const tag = lexemes[at]?.token.tag ?? '';
  // "a third empty.", "a quarter unemployed": no noun follows the adjective.
  if (/^(?:JJ|VBN)$/.test(tag) && !/^(?:NN|JJ|CD|HYPH)/.test(lexemes[at + 1]?.token.tag ?? '')) return false;
  return isWord(lexemes, at) && lowerAt(lexemes, at) !== 'per' && /^(?:NN|JJS?$|CD|VBN)/.test(tag);
}

function readNumerator(lexemes: Lexemes, at: number): { value: number; end: number; article: boolean } | undefined {
  const word = lowerAt(lexemes, at);
  if (word === 'a' || word === 'an') return { value: 1, end: at + 1, article: true };
  const number = isNumber(lexemes, at) ? undefined : readNumber(lexemes, at);
  if (number === undefined || number.scale > 1 || number.value < 1 || number.value > 20) return undefined;
  return { value: number.value, end: number.end, article: false };
}

/** "half of this", "half the country's people", "by half", "fell by a half". */
function readHalf(lexemes: Lexemes, at: number, noun: number): Share | undefined {
  const before = lowerAt(lexemes, at - 1);
  const next = lowerAt(lexemes, noun + 1);
  if (next === 'a' || next === 'an') return readHalfOfOne(lexemes, at, noun);
  if (['million', 'billion', 'dozen'].includes(next)) return undefined;
  if (HALF_NAMES.has(before) || (isJoiner(lexemes, noun + 1) && next !== '–')) return undefined;
  if (next === 'of') return ratio(at, noun + 1, 0.5, 'of-phrase');
  if (/^(?:DT|PRP\$)$/.test(lexemes[noun + 1]?.token.tag ?? '')) return ratio(at, noun + 1, 0.5, 'noun');
  if (['roughly', 'around', 'approximately', 'only', 'just'].includes(before) && !continuesNoun(lexemes, noun + 1))
    return ratio(at, noun + 1, 0.5, 'nothing');
  if (before === 'by' || before === 'than' || before === 'nearly' || before === 'about' || before === 'almost')
    return ratio(at, noun + 1, 0.5, 'nothing');
  if (before === 'in' && noun === at) return undefined;
  const tag = lexemes[noun + 1]?.token.tag ?? '';
  // "Half were given the vaccine", "about half died"
  const said = /^VB[DPZ]$/.test(tag) && before !== 'the' && noun === at && sameSentence(lexemes, noun, noun + 1);
  if (said || ['maybe', 'perhaps'].includes(before)) return ratio(at, noun + 1, 0.5, 'nothing');
  const plural = tag.startsWith('NNS');
  return plural && sameSentence(lexemes, noun, noun + 1) ? ratio(at, noun + 1, 0.5, 'noun') : undefined;
}

/** "half a bottle of water"; "half a million" and "half an hour" are numbers and lengths. */
function readHalfOfOne(lexemes: Lexemes, at: number, noun: number): Share | undefined {
  const word = lowerAt(lexemes, noun + 2);
  const unit = TIME_UNITS.has(word) || SCALES.has(word) || UNIT_WORDS.has(word) || word === 'dozen' || DENOMINATORS.has(word);
  const thing = /^NN$/.test(lexemes[noun + 2]?.token.tag ?? '');
  return unit || !thing ? undefined : ratio(at, noun + 3, 0.5, 'of-phrase');
}

const HALF_NAMES = wordSet('first second other better bottom latter last and opening');

/** "one visitor in five", "nine blocks in ten". */
export function readNounInNumber(lexemes: Lexemes, at: number): Share | undefined {
  const above = readNumber(lexemes, at);
  if (above === undefined || above.scale > 1 || above.value >= 10 || !Number.isInteger(above.value)) return undefined;
  const nounAt = above.end;
  if (!/^NNS?$/.test(lexemes[nounAt]?.token.tag ?? '') || lowerAt(lexemes, nounAt + 1) !== 'in') return undefined;
  const below = readNumber(lexemes, nounAt + 2);
  if (below === undefined || below.value <= above.value || isYearLike(below)) return undefined;
  if (below.value > 20 && !ROUND.has(below.value)) return undefined;
  const follows =
    /^(?:NNP?S|JJ|CD)/.test(lexemes[below.end]?.token.tag ?? '') &&
    isWord(lexemes, below.end) &&
    sameSentence(lexemes, at, below.end);
  return follows ? undefined : ratio(at, below.end, above.value / below.value, 'nothing', lowerAt(lexemes, nounAt));
}

/** "two to one": odds. */
export function readToOne(lexemes: Lexemes, at: number): Share | undefined {
  const above = readNumber(lexemes, at);
  if (above === undefined || above.scale > 1 || above.value < 2) return undefined;
  const linkAt = isJoiner(lexemes, above.end) ? above.end + 1 : above.end;
  const oneAt = isJoiner(lexemes, linkAt + 1) ? linkAt + 2 : linkAt + 1;
  if (lowerAt(lexemes, linkAt) !== 'to' || !['one', '1'].includes(lowerAt(lexemes, oneAt))) return undefined;
  const follows = /^(?:NN|JJ|CD)/.test(lexemes[oneAt + 1]?.token.tag ?? '') && isWord(lexemes, oneAt + 1);
  const joined = isJoiner(lexemes, above.end);
  return (follows && !joined) || isVoteNear(lexemes, at) ? undefined : ratio(at, oneAt + 1, above.value, 'nothing');
}

const BETTING = /^(?:odds|bookmakers?|bookies?|favou?rites?|bets?|betting|punters?|outsiders?|shot|wager)$/;
const BETTING_REACH = 14;

/** "the 2-1 favourite", "quoted at 33-1 by bookmakers": odds, where betting is spoken of. */
export function readOdds(lexemes: Lexemes, at: number): Share | undefined {
  if (!isNumber(lexemes, at) || isJoiner(lexemes, at - 1)) return undefined;
  const slash = lowerAt(lexemes, at + 1) === '/';
  if ((!isJoiner(lexemes, at + 1) && !slash) || !isNumber(lexemes, at + 2) || isJoiner(lexemes, at + 3)) return undefined;
  const above = lexemes[at]?.value ?? 0;
  const below = lexemes[at + 2]?.value ?? 0;
  if (below < 1 || below > 10 || !Number.isInteger(above)) return undefined;
  for (let i = Math.max(0, at - BETTING_REACH); i < at + BETTING_REACH; i += 1)
    if (BETTING.test(lowerAt(lexemes, i)) && sameSentence(lexemes, i, at))
      return ratio(at, at + 3, above / below, 'nothing', 'odds');
  return undefined;
}

function isVoteNear(lexemes: Lexemes, at: number): boolean {
  for (let i = Math.max(0, at - 14); i < at; i += 1)
    if (
      /^(?:vot|ballot|approved|passed|rejected|agreed|council|board|committee|panel|judges|court)/.test(lowerAt(lexemes, i)) &&
      sameSentence(lexemes, i, at)
    )
      return true;
  return false;
}

const OUT_OF = new Set(['in', 'of']);

/** "one in three people", "3 out of 10", "three in every ten". A count inside a whole ("36 of 108") stays two counts. */
export function readInNumber(lexemes: Lexemes, at: number): Share | undefined {
  const above = readNumber(lexemes, at);
  if (above === undefined || above.scale > 1 || above.signed || !Number.isInteger(above.value)) return undefined;
  let next = above.end;
  const between = lowerAt(lexemes, next);
  if (isJoiner(lexemes, next) && OUT_OF.has(lowerAt(lexemes, next + 1))) return readHyphenated(lexemes, at, above);
  if (between === 'out' && lowerAt(lexemes, next + 1) === 'of') next += 2;
  else if (between === 'in' || (between === 'of' && lowerAt(lexemes, next + 1) === 'every')) next += 1;
  else return undefined;
  const every = lowerAt(lexemes, next) === 'every';
  if (every) next += 1;
  const below = readNumber(lexemes, next);
  if (below === undefined || below.signed || below.value <= above.value || isYearLike(below)) return undefined;
  const share =
    every ||
    (between === 'out' && below.value <= 10) ||
    (between === 'in' && ROUND.has(below.value)) ||
    (below.value <= 10 && above.value < 10);
  if (!share) return undefined;
  return ratio(at, below.end, above.value / below.value, takesNoun(lexemes, below.end) ? 'noun' : 'nothing');
}

const ROUND = new Set([
  12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000, 10_000, 100_000, 1_000_000,
]);

function isYearLike(number: NumberMatch): boolean {
  return number.bare && number.value >= 1900 && number.value <= 2100;
}

/** "a one-in-five chance". */
function readHyphenated(lexemes: Lexemes, at: number, above: NumberMatch): Share | undefined {
  if (lowerAt(lexemes, above.end + 1) !== 'in' || !isJoiner(lexemes, above.end + 2)) return undefined;
  const below = readNumber(lexemes, above.end + 3);
  return below === undefined || below.value <= above.value
    ? undefined
    : ratio(at, below.end, above.value / below.value, 'nothing');
}

function takesNoun(lexemes: Lexemes, at: number): boolean {
  const tag = lexemes[at]?.token.tag ?? '';
  if (!sameSentence(lexemes, at, at - 1)) return false;
  // A singular right after a number above one is no noun: "9 out of 10 wind up in the sea".
  return tag === 'NN' ? /^(?:NN|JJ)/.test(lexemes[at + 1]?.token.tag ?? '') : /^(?:NN|JJ|VBN)/.test(tag);
}
