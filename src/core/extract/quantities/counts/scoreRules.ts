import { CONTEST_WORDS, DECISION_WORDS, VOTE_WORDS } from '../../../lexicon/contests.ts';
import { LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { opening, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/phrase.ts';
import { firstOf, rulesIn, type Rule } from '../../../pattern/rule.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { NUMBER_OPENERS, readNumber } from '../numbers/numbers.ts';
import { draftOf, type Draft } from '../reading/draft.ts';

/** What one side has. */
interface Points {
  readonly value: number;
  readonly digits: boolean;
}

/** A result, and whose. */
interface Score {
  readonly first: Points;
  readonly last: Points;
  readonly unit?: string;
}

const MOST_POINTS = 1000;

function readPoints(row: Row, at: LexemeAt): Part<Points> | undefined {
  const number = row.touches(at) && row.isWord(at - 1) ? undefined : readNumber(row, at);
  const whole =
    number !== undefined && Number.isInteger(number.value) && number.value >= 0 && number.scale === 1 && !number.signed;
  return whole && number.value < MOST_POINTS ? { value: number, end: number.end } : undefined;
}

/** A number with which nothing is joined before it. */
function readFirst(row: Row, at: LexemeAt): Part<Points> | undefined {
  return row.isJoiner(at - 1) ? undefined : readPoints(row, at);
}

function readLast(row: Row, at: LexemeAt): Part<Points> | undefined {
  const last = row.lower(at) === 'nil' ? { value: NIL, end: at + 1 } : readPoints(row, at);
  const goesOn = last === undefined || row.isJoiner(last.end) || (row.touches(last.end) && row.isWord(last.end));
  return goesOn ? undefined : last;
}

const NIL: Points = { value: 0, digits: true };

/** A word with a capital: one of two that met. */
function readSide(row: Row, at: LexemeAt): Part<string> | undefined {
  return row.isCapitalized(at) && row.isWord(at) ? { value: row.lower(at), end: at + 1 } : undefined;
}

/** "Pages 3-14": a noun whose numbers are labels. */
function readLabel(row: Row, at: LexemeAt): Part<string> | undefined {
  const lemma = row.lemma(at);
  return row.tag(at).endsWith('S') && LABEL_NOUNS.has(lemma) ? { value: lemma, end: at + 1 } : undefined;
}

/** Something that could be counted speaks for a range. */
function readCountable(row: Row, at: LexemeAt): Part<string> | undefined {
  return row.isWord(at) && /^(?:NNS?|JJ|CD)$/.test(row.tag(at)) ? { value: row.lower(at), end: at + 1 } : undefined;
}

const words = {
  FIRST: opening(NUMBER_OPENERS, readFirst),
  POINTS: opening(NUMBER_OPENERS, readPoints),
  LAST: opening([...NUMBER_OPENERS, 'nil'], readLast),
  SIDE: readSide,
  COUNTABLE: readCountable,
  VOTES: wordSet('votes vote members judges justices'),
  RESULT: wordSet('win victory loss lead vote ruling decision majority record start series run'),
  LISTED: readLabel,
};

/** "2-1", "6-4", "2-nil". */
const JOINED = phrasesIn(words)(['first:FIRST ~ last:LAST'], ({ first, last }) =>
  last === NIL || first.digits === last.digits ? { first, last } : undefined,
);
const rule = rulesIn({ ...words, JOINED });

const CRICKET =
  /^(?:wickets?|bowl\w*|bats?m[ae]n|batters?|innings|spinner|seamer|stumps|declared|overs|umpires?|cricket\w*|tests?|brief|crease|fast-bowler|lbw)$/;
const VOTE_REACH = 14;
const CONTEST_REACH = 40;
const MOST_GOALS = 15;
const MOST_WON = 250;

/** Whether one of some lemmas stands in the sentence, so many lexemes away at most. */
function speaksOf(row: Row, at: LexemeAt, lemmas: ReadonlySet<string>, reach: number): boolean {
  for (let i = Math.max(0, at - reach); i < Math.min(row.length, at + reach); i += 1)
    if (row.sameSentence(i, at) && (lemmas.has(row.lower(i)) || lemmas.has(row.lemma(i)))) return true;
  return false;
}

function isBelow({ first, last }: Score, limit: number): boolean {
  return first.value < limit && last.value < limit;
}

/** Results: cricket is told by its words, a match by a dash, a vote by "to". */
export const SCORE_RULES: readonly Rule<Score>[] = [
  rule('score.cricket', {
    says: ['first:FIRST for last:POINTS', 'first:FIRST ~ last:POINTS'],
    notBefore: ['~', '@NN|JJ'],
    when: ({ first, last }, { row }) =>
      Math.min(first.value, last.value) <= 10 && row.lexemes.some(({ lower }) => CRICKET.test(lower)),
    make: (score) => score,
    examples: { 'Kent were 112 for 3 at stumps.': '112 for 3 = score 112-3' },
    counterexamples: ['He paid 112 for 3 chairs.'],
  }),
  rule('score.between names', {
    says: ['score:JOINED'],
    after: ['SIDE'],
    before: ['SIDE'],
    when: ({ score }) => isBelow(score, 150),
    make: ({ score }) => score,
    examples: { 'Leeds 3-1 Hull.': '3-1 = score 3-1' },
    counterexamples: ['It takes 3-4 weeks.'],
  }),
  rule('score.ahead', {
    says: ['score:JOINED'],
    before: ['up|down|ahead'],
    notAfter: ['LISTED'],
    when: ({ score }) => isBelow(score, MOST_GOALS),
    make: ({ score }) => score,
    examples: { 'They went 2-1 up.': '2-1 = score 2-1' },
    counterexamples: ['It went 20-30 up.'],
  }),
  rule('score.thanks to', {
    says: ['score:JOINED'],
    after: ['SIDE'],
    before: ['thanks'],
    when: ({ score }, { row, start }) => isBelow(score, MOST_GOALS) && speaksOf(row, start, CONTEST_WORDS, CONTEST_REACH),
    make: ({ score }) => score,
    examples: { 'They beat Hull 2-1 thanks to him.': '2-1 = score 2-1' },
    counterexamples: ['It took 2-1 thanks.'],
  }),
  rule('score.level', {
    says: ['score:JOINED'],
    notAfter: ['LISTED'],
    notBefore: ['COUNTABLE'],
    // No range runs from a number to itself.
    when: ({ score: { first, last } }) => first.value === last.value && first.digits && first.value < 100,
    make: ({ score }) => score,
    examples: { 'It ended 2-2.': '2-2 = score 2-2' },
    counterexamples: ['It takes 2-2 weeks.'],
  }),
  rule('score.result', {
    says: ['score:JOINED'],
    before: ['RESULT'],
    notAfter: ['LISTED'],
    when: ({ score }) => isBelow(score, MOST_WON + 1),
    make: ({ score }) => score,
    examples: { 'It was a 3-1 victory.': '3-1 = score 3-1' },
    counterexamples: ['It was a 3-4 week trip.'],
  }),
  rule('score', {
    says: ['score:JOINED'],
    notAfter: ['LISTED'],
    notBefore: ['COUNTABLE'],
    when: ({ score }, { row, start, end }) => {
      const small = isBelow(score, MOST_WON + 1) && !/^[%°$]$/.test(row.lower(end));
      return (small || score.first.value > score.last.value) && speaksOf(row, start, CONTEST_WORDS, CONTEST_REACH);
    },
    make: ({ score }) => score,
    examples: { 'Leeds beat Hull 3-1.': '3-1 = score 3-1', 'They won 2-nil.': '2-nil = score 2-0' },
    counterexamples: ['It takes 3-4 weeks.', 'Pages 3-14 are lost.'],
  }),
  rule('score.vote', {
    says: ['first:FIRST votes:VOTES? to last:LAST'],
    notBefore: ['@NN|JJ|CD', '%|$|.5', '#'],
    when: ({ votes }, { row, start }) =>
      votes !== undefined ||
      speaksOf(row, start, VOTE_WORDS, VOTE_REACH) ||
      (row.lower(start - 1) === ',' && speaksOf(row, start, DECISION_WORDS, VOTE_REACH)),
    make: ({ first, last }) => ({ first, last, unit: 'votes' }),
    examples: { 'They voted 219 to 205 against it.': '219 to 205 = score 219-205' },
    counterexamples: ['It took 5 to 7 days.'],
  }),
];

const readFirstScore = firstOf(SCORE_RULES);

export function readScore(row: Row, at: LexemeAt): Draft | undefined {
  const match = readFirstScore(row, at);
  if (match === undefined) return undefined;
  const { first, last, unit = null } = match.value;
  return draftOf({
    start: match.start,
    end: match.end,
    kind: 'score',
    rule: match.rule,
    value: `${first.value}-${last.value}`,
    unit,
  });
}
