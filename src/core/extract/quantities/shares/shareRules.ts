import { wordSet } from '../../../lexicon/wordList.ts';
import { phrasesIn, rulesIn, type Rule } from '../../../pattern/rule.ts';
import { scaled } from '../numbers/numbers.ts';
import { draftsBy, type Draft } from '../reading/draft.ts';
import { isRound, isWholeOf, SHARE_PARTS } from './shareParts.ts';

/** A share or quotient, of what, and where it starts, if not with the pattern. */
type Share = Partial<Pick<Draft, 'start' | 'min' | 'max' | 'unit' | 'qualifier' | 'noun'>> & Pick<Draft, 'value'>;

const rule = rulesIn(SHARE_PARTS);
const TEN = 10;
const MOST_BELOW = 20;
/** Lemmas of betting, and how near one stands to odds. */
const BETTING = wordSet('odds bookmaker favourite favorite bet');
const REACH = 14;
/** An adjective or number goes on behind a comma. */
const LISTED = phrasesIn({})([', @JJ|CD|VBN'], () => true);

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
      'above:ABOVE out of every:every? below:NUMBER noun:TAKEN?',
      'above:ABOVE link:in every:every? below:NUMBER noun:TAKEN?',
      'above:ABOVE of every:every below:NUMBER noun:TAKEN?',
    ],
    when: ({ above, below, link, every, joined }) =>
      isWholeOf(below, above) &&
      (every !== undefined ||
        joined !== undefined ||
        (link === undefined ? below.value <= TEN : above.value < TEN && (below.value <= TEN || isRound(below)))),
    make: ({ above, below, noun }) => ({ value: above.value / below.value, noun }),
    examples: `{One in three people = ratio 0.3333333333333333} is poor. / It hit {3 out of 10 homes = ratio 0.3}.
      He has a {one-in-five = ratio 0.2} chance.
      He won 36 of 108 votes. / They killed two in 2019.`,
  }),
  rule('ratio.one visitor in five', {
    says: ['above:ABOVE noun:COMMON in below:NUMBER !PLURAL'],
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
    when: ({ below }, { row, start }) => below >= 1 && row.says(row.around(start, REACH, REACH), BETTING),
    make: ({ above, below }) => ({ value: above / below, unit: 'odds' }),
    examples: `Bookmakers quoted {33-1 = ratio 33}.
      They lost 3-1.`,
  }),
  rule('ratio.half a thing', {
    says: ['HALF a|an THING noun:OF_NOUN?'],
    make: ({ noun }) => ({ value: 0.5, noun }),
    examples: `He drank {half a bottle of water = ratio 0.5}.
      He waited half an hour. / It cost half a million.`,
  }),
  rule('ratio.half of', {
    says: ['HALF &of noun:OF_NOUN?', 'HALF !a|an &@DT|PRP$ noun:DETERMINED?', 'half !a|an &@=VBD|VBP|VBZ|NNS noun:DETERMINED?'],
    notAfter: ['HALF_NAME'],
    make: ({ noun }) => ({ value: 0.5, noun }),
    examples: `It lost {half of its seats = ratio 0.5}. / {Half the staff = ratio 0.5} left.
      {Half = ratio 0.5} were given the vaccine.
      In the second half the team lost.`,
  }),
  rule('ratio.about half', {
    says: ['HALF !~ !a|an|million|billion|dozen !NOMINAL'],
    after: ['by|than|nearly|about|almost|maybe|perhaps|roughly|approximately|around|only|just'],
    make: () => ({ value: 0.5 }),
    examples: `It fell by {half = ratio 0.5}.
      About half-time he left. / It cost about half a million. / Only half measures help.`,
  }),
  rule('ratio.fraction', {
    says: ['value:FRACTION &of noun:OF_NOUN?', 'value:SURE !~', 'doubtful:DOUBTFUL !~ !NOMINAL'],
    // "won a fifth, five-year term"; "fell by a fifth, official figures show"
    when: ({ doubtful }, { row, start, end }) =>
      doubtful === undefined || LISTED(row, end) === undefined || /^(?:IN|RB|TO)/.test(row.tag(start - 1)),
    make: ({ value, doubtful, noun }) => ({ value: value ?? doubtful ?? null, noun }),
    examples: `It broke {a third of the pipes = ratio 0.3333333333333333}. / It has {one-quarter of US operations = ratio 0.25}.
      It fell by {two-thirds = ratio 0.6666666666666666}.
      A third man came. / He won a fifth, five-year term. / They met a quarter of an hour later.`,
  }),
  rule('ratio.fold', {
    says: ['times:FOLD', 'above:NUMBER - fold'],
    make: ({ times, above }) => ({ value: times ?? above?.value ?? null, unit: 'fold' }),
    examples: `It saw a {tenfold = ratio 10} rise. / It saw a {30-fold = ratio 30} rise.
      It was manifold.`,
  }),
  rule('ratio.twice', {
    says: ['twice &the|as|its|their|that|his|her'],
    make: () => ({ value: 2, unit: 'times' }),
    examples: `It is {twice = ratio 2} the rate.
      He won twice in May.`,
  }),
  rule('ratio.double', {
    says: ['times:DOUBLE compared:&@=DT|PRP$|WP', 'times:DOUBLE !~ !WORD'],
    // What is no verb is compared with something; else what stands before bounds it.
    when: ({ compared }, { row, start }) =>
      (compared !== undefined && !/^VB[DZPG]?$/.test(row.tag(start))) ||
      /^(?:nearly|least|than|about|around|is|was|were|are|,)$/.test(row.lower(start - 1)),
    make: ({ times }) => ({ value: times, unit: 'times' }),
    examples: `It paid {nearly double = ratio 2 nearly} the amount.
      Output will double. / A double-blind test failed.`,
  }),
];

export const readShare = draftsBy(SHARE_RULES, (share) => ({ kind: 'ratio', ...share }));
