import { wordSet } from '../../../lexicon/wordList.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNumber, type NumberMatch } from '../numbers/numbers.ts';
import { isCapitalized, isJoiner, isNumber, isWord, lowerAt, sameSentence, touches, type Lexemes } from '../../../pattern/row.ts';

/** "2-1", "6-4", "2-nil". */
export function readMatchScore(row: Lexemes, at: number): Draft | undefined {
  const first = readFirst(row, at);
  const last = first !== undefined && isJoiner(row, first.end) ? readLast(row, first.end + 1) : undefined;
  if (first === undefined || last === undefined || LISTED.has(lowerAt(row, at - 1))) return undefined;
  if (first.digits !== last.digits && lowerAt(row, last.start) !== 'nil') return undefined;
  return isMatch(row, at, first, last) ? scoreOf(first, last) : undefined;
}

/** "Pages 3-14" are no result. */
const LISTED = wordSet('pages sections articles chapters paragraphs verses lines items rooms years ages');

/** "75 to 67", "219 votes to 205". */
export function readVoteScore(row: Lexemes, at: number): Draft | undefined {
  const first = readFirst(row, at);
  if (first === undefined || isJoiner(row, first.end)) return undefined;
  const votes = VOTES.has(lowerAt(row, first.end)) ? 1 : 0;
  const last = lowerAt(row, first.end + votes) === 'to' ? readLast(row, first.end + votes + 1) : undefined;
  return last !== undefined && isVote(row, at, last.end, votes === 1) ? { ...scoreOf(first, last), unit: 'votes' } : undefined;
}

function readFirst(row: Lexemes, at: number): NumberMatch | undefined {
  return isJoiner(row, at - 1) ? undefined : readPlainNumber(row, at);
}

function readLast(row: Lexemes, at: number): NumberMatch | undefined {
  const last = readPlainNumber(row, at) ?? readNil(row, at);
  const goesOn = last === undefined || isJoiner(row, last.end) || (touches(row, last.end) && isWord(row, last.end));
  return goesOn ? undefined : last;
}

function scoreOf(first: NumberMatch, last: NumberMatch): Draft {
  return draftOf({ start: first.start, end: last.end, kind: 'score', rule: '', value: `${first.value}-${last.value}` });
}

const CRICKET =
  /^(?:wickets?|bowl\w*|bats?m[ae]n|batters?|innings|spinner|seamer|stumps|declared|overs|umpires?|cricket\w*|tests?|brief|crease|fast-bowler|lbw)$/;

/** "112 for 3", "nine for 31", "4-52" where cricket is spoken of. */
export function readCricketScore(lexemes: Lexemes, at: number): Draft | undefined {
  const first = readFirst(lexemes, at);
  if (first === undefined) return undefined;
  const dash = isJoiner(lexemes, first.end);
  if (!dash && lowerAt(lexemes, first.end) !== 'for') return undefined;
  const last = readPlainNumber(lexemes, first.end + 1);
  if (last === undefined || Math.min(first.value, last.value) > 10 || !lexemes.some(({ lower }) => CRICKET.test(lower)))
    return undefined;
  const noun =
    /^(?:NN|JJ|\$)/.test(lexemes[last.end]?.token.tag ?? '') && isWord(lexemes, last.end) && sameSentence(lexemes, at, last.end);
  if (noun || isJoiner(lexemes, last.end)) return undefined;
  return scoreOf(first, last);
}

const VOTES = wordSet('votes vote members judges justices');

function readPlainNumber(lexemes: Lexemes, at: number): NumberMatch | undefined {
  if (touches(lexemes, at) && isWord(lexemes, at - 1)) return undefined;
  const number = readNumber(lexemes, at);
  const whole =
    number !== undefined && Number.isInteger(number.value) && number.value >= 0 && number.scale === 1 && !number.signed;
  return whole && number.value < 1000 ? number : undefined;
}

function readNil(lexemes: Lexemes, at: number): NumberMatch | undefined {
  return lowerAt(lexemes, at) === 'nil'
    ? { start: at, end: at + 1, value: 0, scale: 1, digits: false, bare: false, signed: false }
    : undefined;
}

const CONTEST = wordSet(
  `beat beating beaten won win wins lost lose loses losing defeated drew drawn led lead leads loss score scored goal goals
   match game semifinal final league cup behind level tied set sets football vote voted votes ruled ruling decision court
   majority split council committee senate parliament rejected series record down title passed house bill adopted carried
   panel jury`,
);
const RESULT_NOUNS = wordSet('win victory loss lead vote ruling decision margin majority record start series run home away');

/** A dash between two small numbers in a sentence about a contest. A noun that could be counted speaks for a range. */
function isMatch(lexemes: Lexemes, at: number, first: NumberMatch, last: NumberMatch): boolean {
  const next = lexemes[last.end];
  const tag = next?.token.tag ?? '';
  const counted =
    next !== undefined && sameSentence(lexemes, at, last.end) && isWord(lexemes, last.end) && /^(?:NNS?|JJ|CD)$/.test(tag);
  const named =
    isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1) && isCapitalized(lexemes, last.end) && isWord(lexemes, last.end);
  if (named && first.value < 150 && last.value < 150 && sameSentence(lexemes, at - 1, last.end)) return true;
  if (/^(?:up|down|ahead)$/.test(next?.lower ?? '') && first.value < 15 && last.value < 15) return true;
  const sided =
    isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1) && first.value < 15 && last.value < 15 && inContest(lexemes, at);
  if (sided && next?.lower === 'thanks') return true;
  // No range runs from a number to itself.
  if (first.value === last.value && first.digits && !counted && first.value < 100) return true;
  if (counted && !RESULT_NOUNS.has(next.lower)) return false;
  if (['%', '°', '$'].includes(lowerAt(lexemes, last.end)) || first.value > 250 || last.value > 250)
    return inContest(lexemes, at) && first.value > last.value && !counted;
  return RESULT_NOUNS.has(next?.lower ?? '') || inContest(lexemes, at);
}

const VOTING = wordSet(
  `voted vote votes ruled passed rejected adopted backed senate defeated carried convict majority confirmed`,
);

/** Bodies and verbs of deciding, with which ", 6 to 1" is a vote. */
const DECIDING = wordSet('agreed council board panel committee jury court decided');

function isVote(lexemes: Lexemes, at: number, end: number, saysVotes: boolean): boolean {
  const tag = lexemes[end]?.token.tag ?? '';
  if (/^(?:NN|JJ|CD|\$)/.test(tag) && isWord(lexemes, end) && sameSentence(lexemes, at, end)) return false;
  if (['%', '.5'].includes(lowerAt(lexemes, end)) || isNumber(lexemes, end)) return false;
  const comma = lowerAt(lexemes, at - 1) === ',';
  return saysVotes || nearby(lexemes, at, VOTING, 14) || (comma && nearby(lexemes, at, DECIDING, 14));
}

function inContest(lexemes: Lexemes, at: number): boolean {
  return nearby(lexemes, at, CONTEST, 40);
}

function nearby(lexemes: Lexemes, at: number, words: ReadonlySet<string>, reach: number): boolean {
  const sentence = lexemes[at]?.token.sentence;
  for (let i = Math.max(0, at - reach); i < Math.min(lexemes.length, at + reach); i += 1) {
    if (
      lexemes[i]?.token.sentence === sentence &&
      (words.has(lowerAt(lexemes, i)) || words.has(lexemes[i]?.token.lemma.toLowerCase() ?? ''))
    )
      return true;
  }
  return false;
}
