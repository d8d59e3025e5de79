import { anyOf, CHANGED, HEDGE } from './changeWords.ts';
import { DAY, MONTH, PERIOD } from './timeWords.ts';

/** Classes of words that can stand around two figures of one thing, or of two; what each says is learnt (`npm run train:bearing`). */
const WORDS: Readonly<Record<string, string>> = {
  change: CHANGED,
  upOrDown: anyOf(
    ...['up', 'down', 'rises?', 'falls?', 'increases?', 'decreases?', 'decline', 'drop', 'jump', 'gain', 'gone', 'went'],
  ),
  than: 'than',
  compared: anyOf('compare[ds]? (?:with|to)', 'against', 'versus', 'vs'),
  instead: anyOf('instead', 'rather than', 'as opposed to'),
  not: anyOf('not', "\\w+n['’]t", 'never', 'no'),
  only: anyOf('only', 'just', 'merely', 'actual(?:ly)?', 'in fact', 'really'),
  formerly: anyOf(
    ...['once', 'formerly', 'original(?:ly)?', 'initial(?:ly)?', 'at first', 'previous(?:ly)?', 'earlier', 'former', 'prior'],
    ...['used to', 'had been', 'peak(?:ed)?', 'ago', 'before', 'old'],
  ),
  now: anyOf('now', 'today', 'current(?:ly)?', 'at present', 'so far', 'latest', 'new', 'since', 'later', 'then', 'already'),
  revise: anyOf('revis\\w+', 'updat\\w+', 'correct\\w*', 'adjust\\w+', 'mistak\\w+', 'wrong\\w*', 'error'),
  lastTime: `${anyOf('last', 'previous', 'prior', 'past')} ${anyOf(PERIOD, MONTH, DAY, 'time', 'census')}`,
  thisTime: `${anyOf('this', 'next')} ${anyOf(PERIOD, MONTH, DAY, 'time')}`,
  year: '(?:19|20)\\d\\ds?',
  month: MONTH,
  day: anyOf(DAY, 'yesterday', 'morning', 'evening', 'night'),
  but: anyOf(
    ...['but', 'although', 'though', 'however', 'yet', 'whereas', 'despite', 'contrary', 'disput\\w+', 'den(?:y|ie[sd])'],
  ),
  while: anyOf('while', 'meanwhile'),
  and: anyOf('and', 'plus', 'as well as'),
  or: 'or',
  say: anyOf(
    ...[
      'say',
      'says',
      'said',
      'saying',
      'claim\\w*',
      'according to',
      'told',
      'reported',
      'reports?',
      'insist\\w*',
      'maintain\\w*',
    ],
    ...['announced', 'spoke of'],
  ),
  put: anyOf(
    ...['put', 'puts', 'estimate[sd]?', 'count(?:s|ed)', 'record(?:s|ed)', 'show(?:s|ed)', 'found', 'listed', 'believe[sd]?'],
    ...['measured', 'gave', 'acknowledge[sd]?', 'admit(?:s|ted)?', 'confirm(?:s|ed)'],
  ),
  part: anyOf(
    ...['of whom', 'of which', 'including', 'includes?', 'among', 'of them', 'of these', 'of those', 'the rest', 'the remaining'],
    ...['half', 'a third'],
  ),
  other: anyOf(
    ...['others?', 'another', 'further', 'additional', 'also', 'more', 'extra', 'each', 'respectively', 'separate(?:ly)?'],
    ...['elsewhere', 'both'],
  ),
  forecast: anyOf(
    ...['will', 'would', 'could', 'may', 'might', 'expect\\w*', 'predict\\w*', 'project(?:s|ed)', 'forecast\\w*'],
    ...['plan(?:s|ned)?', 'propos\\w+', 'target\\w*', 'want\\w*', 'aim\\w*'],
  ),
  per: anyOf('per', 'every', 'average', 'an? (?:hour|day|week|month|year)'),
  pronoun: anyOf('it', 'they', 'that', 'this'),
  figure: anyOf('figure', 'number', 'total', 'toll', 'count', 'tally', 'estimate'),
  past: anyOf('was', 'were', 'had', 'did'),
  present: anyOf('is', 'are', 'has', 'have', 'stands'),
  forOrTo: anyOf('for', 'to'),
  between: anyOf('between', 'rang\\w+', 'from [^.]* to'),
};

const SIGNS = Object.entries(WORDS).map(([name, words]) => [name, new RegExp(`\\b${words}\\b`, 'i')] as const);

/** What leads into a figure. */
const LEADS = Object.entries({
  from: '\\bfrom ',
  to: '\\b(?:to|at|past|below|above) ',
  than: '\\bthan ',
  by: '\\bby ',
  of: '\\bof ',
  and: '(?:\\band |, |\\bor )',
  the: '\\b(?:the|its|their|his|her|these|those) ',
  is: '\\b(?:is|are|was|were|be|been|stood at|stands at) ',
  has: '\\b(?:has|have|had) ',
  said: '\\b(?:said|says?|that|claimed|reported|counted|estimated|there (?:is|was|are|were)) ',
  in: '\\b(?:in|on|for|with) ',
  not: '\\bnot ',
  another: '\\b(?:another|first|second|other|next|last) ',
}).map(([name, words]) => [name, new RegExp(`${words}${HEDGE.replace(/\$$/, '')}(?:[$£€]|an? )?$`, 'i')] as const);

/** The classes of which a word stands in some words. */
export function signsIn(words: string): readonly string[] {
  return SIGNS.flatMap(([name, sign]) => (sign.test(words) ? [name] : []));
}

/** What leads into a figure, by the words in front of it. */
export function leadsInto(prefix: string): readonly string[] {
  return LEADS.flatMap(([name, sign]) => (sign.test(prefix) ? [name] : []));
}

const OF_THEN = new RegExp(
  `\\b${anyOf(
    ...['once', 'formerly', 'original(?:ly)?', 'initial(?:ly)?', 'at first', 'previous(?:ly)?', 'earlier', 'former', 'used to'],
    ...['peak', 'ago', 'before', 'old', `${anyOf('last', 'previous', 'prior')} ${PERIOD}`, '(?:19|20)\\d\\ds?', 'yesterday'],
  )}\\b`,
  'i',
);
const OF_NOW = new RegExp(
  `\\b${anyOf(
    ...['now', 'today', 'current(?:ly)?', 'at present', 'so far', 'latest', 'since', 'later', 'still', `this ${PERIOD}`],
    ...['remain\\w*', 'left', 'no longer'],
  )}\\b`,
  'i',
);
const OF_A_DAY = new RegExp(`\\b${anyOf(MONTH, DAY, 'night', 'morning', 'evening')}\\b`);

/** Of which time some words tell. */
export function timeToldIn(words: string): 'then' | 'now' | 'both' | 'day' | 'none' {
  if (OF_NOW.test(words)) return OF_THEN.test(words) ? 'both' : 'now';
  if (OF_THEN.test(words)) return 'then';
  return OF_A_DAY.test(words) ? 'day' : 'none';
}
