import { MONTHS } from '../../../lexicon/calendar.ts';
import { CONTEST_WORDS, VOTE_WORDS, WINNING_WORDS } from '../../../lexicon/contests.ts';
import { LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { lexeme } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, type NumberMatch } from '../numbers/numbers.ts';
import { draftsBy } from '../reading/draft.ts';

/** What one side has. */
type Points = Pick<NumberMatch, 'value' | 'digits'>;

interface Score {
  readonly first: Points;
  readonly last: Points;
}

const MOST_POINTS = 1000;

/** Points that no letters touch. */
function isPoints({ value, scale, signed }: NumberMatch, row: Row, at: LexemeAt): boolean {
  const whole = Number.isInteger(value) && value >= 0 && value < MOST_POINTS && scale === 1;
  return whole && !signed && !(row.touches(at) && row.isWord(at - 1));
}

const words = {
  /** A number with which nothing is joined before it. */
  FIRST: numberPart((number, row, at) => isPoints(number, row, at) && !row.isJoiner(at - 1)),
  POINTS: numberPart(isPoints),
  MONTH: MONTHS,
  /** A word of votes or of winning and losing; games and goals are counted themselves ("a 2-3 match ban"). */
  RESULT: lexeme((row, at) => (row.says([at], VOTE_WORDS, WINNING_WORDS) ? true : undefined)),
  /** "Pages 3-14": a noun whose numbers are labels. */
  LISTED: lexeme((row, at) => (row.tag(at).endsWith('S') && LABEL_NOUNS.has(row.lemma(at)) ? true : undefined)),
};

/** "2-1", "6-4", "2-nil", "212-to-206"; "two-to-one" is a ratio. */
const JOINED = phrasesIn(words)(
  ['first:FIRST ~ nil !~ !+WORD', 'first:FIRST ~ last:POINTS !~ !+WORD', 'first:FIRST ~ to:to ~ last:POINTS !~ !+WORD'],
  ({ first, to, last }): Score | undefined => {
    if (last === undefined) return { first, last: { value: 0, digits: true } };
    return first.digits === last.digits && !(to === 'to' && last.value === 1) ? { first, last } : undefined;
  },
);
/** Something that could be counted speaks for a range. */
const COUNTABLE = phrasesIn({})(['&WORD @=NN|NNS|JJ|CD'], () => true);
const rule = rulesIn({ ...words, JOINED, COUNTABLE });

const CRICKET =
  /^(?:wickets?|bowl\w*|bats?m[ae]n|batters?|innings|spinner|seamer|stumps|declared|overs|umpires?|cricket\w*|tests?|brief|crease|fast-bowler|lbw)$/;
const VOTE_REACH = 14;
const CONTEST_REACH = 40;
const MOST_GOALS = 15;
const MOST_WON = 250;

function isBelow({ first, last }: Score, limit: number): boolean {
  return first.value < limit && last.value < limit;
}

/** Results: cricket is told by its words, a match by a dash, a vote by "to". */
export const SCORE_RULES: readonly Rule<{ readonly score: Score; readonly unit?: string }>[] = [
  rule('score.cricket', {
    says: ['first:FIRST for last:POINTS !~ !@NN|JJ', 'first:FIRST ~ last:POINTS !~ !@NN|JJ'],
    when: ({ first, last }, { row }) =>
      Math.min(first.value, last.value) <= 10 && row.lexemes.some(({ lower }) => CRICKET.test(lower)),
    make: ({ first, last }) => ({ score: { first, last } }),
    examples: `Kent were {112 for 3 = score 112-3} at stumps.
      He paid 112 for 3 chairs.`,
  }),
  rule('score.between names', {
    says: ['score:JOINED &WORD^'],
    after: ['WORD^'],
    when: ({ score }) => isBelow(score, 150),
    examples: `Leeds {3-1 = score 3-1} Hull.
      It takes 3-4 weeks.`,
  }),
  // Spreadsheets make a day of "6-2", and agencies print it.
  rule('score.as a day', {
    says: ['first:FIRST ~ month:MONTH'],
    when: (_, { row, start }) => row.says(row.around(start, CONTEST_REACH, CONTEST_REACH), ...CONTEST_WORDS),
    make: ({ first, month }) => ({ score: { first, last: { value: month, digits: true } } }),
    examples: `She won {06-Feb = score 6-2}, 04-Jun, 6-0.
      The bill was sent 06-Feb by mail.`,
  }),
  rule('score.in brackets', {
    says: ['first:FIRST -|–|— last:POINTS &)'],
    after: ['('],
    when: (_, { row, start }) => row.says(row.around(start, VOTE_REACH, VOTE_REACH), ...CONTEST_WORDS),
    make: ({ first, last }) => ({ score: { first, last } }),
    examples: `The House voted ({405 - 157 = score 405-157}) to send it.
      The files (405 - 157) were found.`,
  }),
  rule('score.level', {
    says: ['score:JOINED !COUNTABLE'],
    notAfter: ['LISTED'],
    // No range runs from a number to itself.
    when: ({ score: { first, last } }) => first.value === last.value && first.digits && first.value < 100,
    examples: `It ended {2-2 = score 2-2}.
      It takes 2-2 weeks.`,
  }),
  rule('score.result', {
    says: ['score:JOINED'],
    before: ['RESULT', 'up|down|ahead|thanks'],
    notAfter: ['LISTED'],
    when: ({ score }, { row, end }) => isBelow(score, words.RESULT(row, end) === undefined ? MOST_GOALS : MOST_WON + 1),
    examples: `It was a {3-1 = score 3-1} victory. / It lost in a {six-to-three = score 6-3} vote. / They beat Hull {2-1 = score 2-1} thanks to him.
      It was a 3-4 week trip. / He faces a 2-3 match ban. / It went 20-30 up.`,
  }),
  rule('score', {
    says: ['score:JOINED !COUNTABLE'],
    notAfter: ['LISTED'],
    when: ({ score }, { row, start, end }) => {
      const small = isBelow(score, MOST_WON + 1) && !/^[%°$]$/.test(row.lower(end));
      return (
        (small || score.first.value > score.last.value) &&
        row.says(row.around(start, CONTEST_REACH, CONTEST_REACH), ...CONTEST_WORDS)
      );
    },
    examples: `Leeds beat Hull {3-1 = score 3-1}. / They won {2-nil = score 2-0}.
      It takes 3-4 weeks. / Pages 3-14 are lost.`,
  }),
  rule('score.vote', {
    says: ['first:FIRST votes:votes|vote|members|judges|justices? to last:POINTS !~ !+WORD !@NN|JJ|CD'],
    // Behind a comma what falls is no range: "The council agreed, 7 to 2".
    when: ({ votes, first, last }, { row, start }) =>
      votes !== undefined ||
      (row.lower(start - 1) !== 'from' && row.says(row.around(start, VOTE_REACH, VOTE_REACH), VOTE_WORDS)) ||
      (row.lower(start - 1) === ',' && first.value > last.value),
    make: ({ first, last }) => ({ score: { first, last }, unit: 'votes' }),
    examples: `They voted {219 to 205 = score 219-205} against it.
      It took 5 to 7 days. / Congress voted to raise the number from 400 to 600.`,
  }),
];

export const readScore = draftsBy(SCORE_RULES, ({ score: { first, last }, unit = null }) => ({
  kind: 'score',
  value: `${first.value}-${last.value}`,
  unit,
}));
