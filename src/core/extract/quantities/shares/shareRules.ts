import type { ParsedText } from '../../../model/parsedText.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { firstOf, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { scaled } from '../numbers/numbers.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan, readOfPhrase } from '../reading/nounSpan.ts';
import { continuesNoun, isBetting, isRound, isWholeOf, SHARE_PARTS, takesNoun } from './shareParts.ts';

/** A share or quotient; where it says so, another start than that of the pattern. */
export interface Share {
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** Where a sign says it: "P < .001". */
  readonly qualifier?: Qualifier;
  /** Whether the "of" phrase or the noun that follows belongs to the figure; else nothing does. */
  readonly takes?: 'of-phrase' | 'noun';
  readonly start?: LexemeAt;
}

const rule = rulesIn(SHARE_PARTS);
const TEN = 10;
const MOST_BELOW = 20;

/** Shares and quotients. A statistic is named; "in", "out of", "to one" link two numbers; only then a fraction or multiple stands alone. */
export const SHARE_RULES: readonly Rule<Share>[] = [
  rule('ratio.statistic', {
    says: [
      'unit:STATISTIC sign:SIGN? :|,|of|was|is|between|at? low:DIGITS',
      'unit:LETTER sign:SIGN :|,|of|was|is|at? low:DIGITS',
    ],
    make: ({ unit, sign = 'exactly', low }) => ({ value: scaled(low.value, 1), unit, qualifier: sign }),
    examples: `The {odds ratio was 1.4 = ratio 1.4}. / It failed ({P < 0.05 = ratio 0.05 less-than}).
      The chief of P 12 spoke. / One or 2 came.`,
  }),
  rule('ratio.interval', {
    says: [
      'ci SIGN? :|,|of|was|is|between|at? low:DIGITS ~ high:DIGITS',
      'ci SIGN? :|,|of|was|is|between|at? low:DIGITS to|and|,|-|–|— high:DIGITS',
    ],
    make: ({ low, high }) => ({ start: low.start, value: null, min: low.value, max: high.value, unit: 'confidence interval' }),
    examples: `It fell (CI {0.55 to 0.79 = ratio 0.55..0.79}).
      An interval of 5 to 7 was seen.`,
  }),
  rule('ratio.one in three', {
    says: [
      'above:ABOVE joined:~ in ~ below:NUMBER',
      'above:ABOVE out of every:every? below:NUMBER',
      'above:ABOVE link:in every:every? below:NUMBER',
      'above:ABOVE of every:every below:NUMBER',
    ],
    when: ({ above, below, link, every, joined }) =>
      isWholeOf(below, above) &&
      (every !== undefined ||
        joined !== undefined ||
        (link === undefined ? below.value <= TEN : above.value < TEN && (below.value <= TEN || isRound(below)))),
    make: ({ above, below, joined }, { row, end }) => ({
      value: above.value / below.value,
      ...(joined === undefined && takesNoun(row, end) ? { takes: 'noun' } : {}),
    }),
    examples: `{One in three people = ratio 0.3333333333333333} is poor. / It hit {3 out of 10 homes = ratio 0.3}.
      He has a {one-in-five = ratio 0.2} chance.
      He won 36 of 108 votes. / They killed two in 2019.`,
  }),
  rule('ratio.one visitor in five', {
    says: ['above:ABOVE noun:NOUN in below:NUMBER'],
    notBefore: ['PLURAL'],
    when: ({ above, below }) => isWholeOf(below, above) && (below.value <= MOST_BELOW || isRound(below)),
    make: ({ above, noun, below }) => ({ value: above.value / below.value, unit: noun }),
    examples: `It hits {one visitor in five = ratio 0.2}.
      They hit two men in 40 towns.`,
  }),
  rule('ratio.two to one', {
    says: ['above:ABOVE joined:~? to - one|1'],
    when: ({ joined }, { row, start, end }) =>
      joined !== undefined || row.lower(start - 1) === 'a' || SHARE_PARTS.NOMINAL(row, end) === undefined,
    make: ({ above }) => ({ value: above.value }),
    examples: 'Men outnumber women {two to one = ratio 2}. / They won by a {2 to 1 = ratio 2} margin.',
  }),
  rule('ratio.odds', {
    says: ['above:# ~ below:#', 'above:# / below:#'],
    when: ({ below }, { row, start }) => below >= 1 && isBetting(row, start),
    make: ({ above, below }) => ({ value: above / below, unit: 'odds' }),
    examples: `Bookmakers quoted {33-1 = ratio 33}.
      They lost 3-1.`,
  }),
  rule('ratio.half a thing', {
    says: ['HALF a|an THING'],
    make: () => ({ value: 0.5, takes: 'of-phrase' }),
    examples: `He drank {half a bottle of water = ratio 0.5}.
      He waited half an hour. / It cost half a million.`,
  }),
  rule('ratio.half of', {
    says: ['HALF'],
    before: ['of', '@DT|PRP$', '@=VBD|VBP|VBZ', '@NNS'],
    notBefore: ['a|an'],
    notAfter: ['HALF_NAME'],
    when: (_, { row, start, end }) => !/^(?:VB|NNS)/.test(row.tag(end)) || row.lower(start) === 'half',
    make: (_, { row, end }) => ({ value: 0.5, takes: row.lower(end) === 'of' ? 'of-phrase' : 'noun' }),
    examples: `It lost {half of its seats = ratio 0.5}. / {Half the staff = ratio 0.5} left.
      {Half = ratio 0.5} were given the vaccine.
      In the second half the team lost.`,
  }),
  rule('ratio.about half', {
    says: ['HALF'],
    after: ['by|than|nearly|about|almost|maybe|perhaps|roughly|approximately|around|only|just'],
    notBefore: ['~', 'a|an|million|billion|dozen'],
    when: (_, { row, end }) => !continuesNoun(row, end),
    make: () => ({ value: 0.5 }),
    examples: `It fell by {half = ratio 0.5}.
      About half-time he left. / It cost about half a million. / Only half measures help.`,
  }),
  rule('ratio.fraction', {
    says: ['fraction:FRACTION'],
    notBefore: ['~'],
    when: ({ fraction }, { row, end }) => row.lower(end) === 'of' || !(fraction.doubtful && continuesNoun(row, end)),
    make: ({ fraction }, { row, end }) => ({
      value: fraction.value,
      ...(row.lower(end) === 'of' ? { takes: 'of-phrase' } : {}),
    }),
    examples: `It broke {a third of the pipes = ratio 0.3333333333333333}.
      It fell by {two-thirds = ratio 0.6666666666666666}.
      A third man came. / They met a quarter of an hour later.`,
  }),
  rule('ratio.fold', {
    says: ['times:FOLD', 'above:NUMBER - fold'],
    make: ({ times, above }) => ({ value: times ?? above?.value ?? null, unit: 'fold' }),
    examples: `It saw a {tenfold = ratio 10} rise. / It saw a {30-fold = ratio 30} rise.
      It was manifold.`,
  }),
  rule('ratio.twice', {
    says: ['twice'],
    before: ['the|as|its|their|that|his|her'],
    make: () => ({ value: 2, unit: 'times' }),
    examples: `It is {twice = ratio 2} the rate.
      He won twice in May.`,
  }),
  rule('ratio.double', {
    says: ['times:DOUBLE'],
    notBefore: ['~'],
    when: (_, place) => isMultiple(place),
    make: ({ times }) => ({ value: times, unit: 'times' }),
    examples: `It paid {nearly double = ratio 2 nearly} the amount.
      Output will double. / A double-blind test failed.`,
  }),
];

/** Whether "double" is compared with something, or what stands before bounds it and the phrase ends. */
function isMultiple({ row, start, end }: Place): boolean {
  const compared = /^(?:DT|PRP\$|WP)$/.test(row.tag(end));
  const closes = !row.isWord(end) || !row.sameSentence(start, end);
  const isVerb = /^VB[DZPG]?$/.test(row.tag(start));
  const bounded = /^(?:nearly|least|than|about|around|is|was|were|are|,)$/.test(row.lower(start - 1));
  return compared ? !isVerb || bounded : bounded && closes;
}

const readFirst = firstOf(SHARE_RULES);

/** The share that starts at a position, with the "of" phrase or noun that belongs to it. */
export function readShare(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  const match = readFirst(row, at);
  if (match === undefined) return undefined;
  const { takes, start = match.start, unit, ...share } = match.value;
  const determined = takes === 'noun' ? readNounSpan(parsed, row, match.end, 'determined') : undefined;
  const noun = takes === 'of-phrase' ? readOfPhrase(parsed, row, match.end) : determined;
  const named = unit ?? parsed.tokens[noun?.noun ?? -1]?.lower ?? null;
  const figure = draftOf({ ...share, start, end: noun?.end ?? match.end, kind: 'ratio', rule: match.rule, unit: named });
  return noun === undefined ? figure : { ...figure, noun: noun.noun };
}
