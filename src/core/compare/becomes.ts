import { areOfTwoPlaces, tellsForecast } from './apart.ts';
import { anyOf, CHANGED, HEDGE } from './changeWords.ts';
import { endsSentence, wordsBefore } from './context.ts';
import type { Target } from '../model/target.ts';
import type { Thing } from './thing.ts';
import { differByMore } from './values.ts';
import { MONTH, PERIOD } from './timeWords.ts';

/** Words that carry no new subject: what is told behind them is told of what stood before. */
const CARRIED =
  '(?:has|have|had|was|were|is|are|be|been|being|will|would|to|it|this|that|which|and|but|then|later|since|now|only|before|also|already|again|subsequently|eventually|finally|quickly|slowly|steadily|recently|gradually|even|soon)';
const MANNER = '(?:(?:back|again|further|up|down|even|\\w+ly) ){0,2}';
const CALLED = '(?:(?:an?|the|its|their) )?(?:[\\w-]+ ){0,4}?(?:of |at )?';
const CHANGED_BY_SOMEBODY = anyOf(
  ...['reduced', 'raised', 'increased', 'cut', 'lowered', 'revised', 'extended', 'lifted', 'trimmed', 'upgraded', 'downgraded'],
  ...['doubled', 'halved', 'boosted', 'shortened', 'lengthened', 'slashed', 'expanded', 'changed', 'corrected', 'amended'],
);
/** "825, only to climb to", "$7.25 an hour, to be raised to", "but this has now risen to"; "81 seats in 2002, reduced to": nobody else comes between. */
const ON_TO = new RegExp(
  `^[^.;,:!?]{0,60}?${anyOf(
    `(?:,|\\)| (?=${anyOf('and', 'but', 'before', 'only', 'then', 'later', 'which', 'that')} )) ?(?:${CARRIED} ){1,6}${CHANGED}`,
    `, (?:${CHANGED_BY_SOMEBODY}|${CHANGED}(?<=ing))(?: (?:on|in|by|after) [\\w’'-]+)?`,
    `, which (?:[\\w’'-]+ ){1,4}${CHANGED_BY_SOMEBODY}`,
  )} ${MANNER}to ${CALLED}${HEDGE}`,
  'i',
);
const SENTENCE_START = '(?:^|[.!?;]["”’]? |\\n)';
const FIGURE = anyOf('figure', 'number', 'total', 'toll', 'cost', 'price', 'sum', 'amount', 'rate', 'bill', 'count', 'tally');
/** "It has since risen to", "The cost soared to" */
const IT_BECAME = new RegExp(
  `${SENTENCE_START}(?:It|This|That|They|(?:The|That) ${FIGURE}s?) (?:${CARRIED} ){0,4}${CHANGED} ${MANNER}to ${CALLED}${HEDGE}`,
);
/** "The trade gap grew 8 percent from the previous record of" */
const GREW_FROM = new RegExp(
  `${SENTENCE_START}[^.!?;]{0,60}\\b${CHANGED}\\b[^.!?;]{0,30} from (?:the |an? |its )?(?:previous |earlier |prior )?(?:[\\w-]+ of )?${HEDGE}`,
);
/** "after starting the year at" */
const AFTER_START = new RegExp(
  `\\bafter ${anyOf('starting', 'opening', 'beginning', 'closing', 'ending', 'finishing')}\\b[^.;]{0,40}? (?:at|with|on) ${HEDGE}`,
  'i',
);
const STARTED = new RegExp(
  `\\b${anyOf('started', 'began', 'opened', 'set out')}\\b[^.;]{0,30}? ${anyOf('with', 'at', 'on')} ${HEDGE}`,
  'i',
);
const NOW = /\b(?:now|today|currently)\b[^.;]{0,40}$/i;
const FORMER = '(?:previous|prior|old|earlier|former|original|initial|usual|current|existing|present|normal|planned)';
/** "instead of the usual", "rather than the" */
const INSTEAD = new RegExp(
  `^[^.;]{0,40}?[,(]? ?\\b${anyOf('instead of', 'rather than', 'as opposed to', 'replacing')} (?:an? |the |its |their )?(${FORMER} )?${HEDGE}`,
  'i',
);
const WAS_SO = /^[^.;,]{0,30}?\b(?:initially|originally|previously|first|earlier|before|now|currently|had (?:been )?\w+ed)\b/i;
const IS_CHANGED = new RegExp(`\\b${anyOf('now', CHANGED)}\\b[^.;]{0,40}$`, 'i');
/** "The previous cutoff for overtime pay, set in 2004, was": a record that is beaten is another's. */
const PREVIOUS_WAS = new RegExp(
  `${SENTENCE_START}(?:The|Its|Their|His|Her) ${FORMER} (?!record|best|high|low|mark|close)(?:[\\w’'-]+,? ){1,9}${anyOf('was', 'were', 'stood at', 'had been', 'is', 'are')} ${HEDGE}`,
);
const FORMERLY = new RegExp(
  `\\b${anyOf('previously', 'originally', 'initially', 'at first', 'first \\w+ed', 'first put', 'formerly', 'once', 'had (?:planned|hoped|expected|intended|promised|wanted|aimed) to', 'had (?:forecast|projected|predicted|estimated|budgeted)', 'was (?:supposed|meant|due|expected) to', `(?:original|initial) [^.;]{0,50}(?:was|were|of|at)`)}\\b[^.;]{0,80}$`,
  'i',
);
const LATTERLY = new RegExp(
  `\\b${anyOf('now', 'later', 'recently', 'eventually', 'finally', 'since', 'in the end', 'ended up', 'end(?:ing)? up', 'subsequently', 'had reached', 'soared to', 'rose to', `${CHANGED} (?:to|past|beyond|above)`)}\\b[^.;]{0,60}$`,
  'i',
);
/** "; a year ago they were", "A month ago it had", "today there are", "In May it forecast", "; it had been" */
const THEN_IT = new RegExp(
  `${SENTENCE_START}${anyOf(
    `${anyOf(`(?:An?|Two|Three|Five|Ten) ${PERIOD}s? (?:ago|earlier|before)`, `Last ${PERIOD}`, `The (?:previous|prior) ${PERIOD}`, 'Today', 'Now')},? (?:it|they|he|she|we|there|(?:the|that) ${FIGURE}) ${anyOf('was', 'were', 'is', 'are', 'stood at', 'had been', 'had', 'has', 'have', 'numbered')}`,
    `In ${MONTH},? (?:it|they) (?:had )?${anyOf('forecast', 'predicted', 'expected', 'estimated', 'put (?:it|this|that|them) at')}`,
    `(?:it|they) had been`,
    `(?:it|they|he|she) had (?:first|earlier|originally|initially|previously) ${anyOf('offered', 'demanded', 'sought', 'planned', 'forecast', 'estimated', 'reported', 'expected', 'proposed', 'asked for', 'bid', 'put (?:it|this|that|them) at')}`,
  )} ${HEDGE}`,
  'i',
);
/** "slowed to 1.2 percent, its lowest since 1993, from" */
const ASIDE_FROM = new RegExp(`^[^.;,]{0,20}, [^.;]{3,60}, from ${CALLED}${HEDGE}`);
/** "312 pence, having opened at" */
const HAVING_BEEN = new RegExp(
  `^[^.;]{0,30}, having (?:\\w+ ){0,2}(?:been|${anyOf('peaked', 'reached', 'hit', 'opened', 'started', 'begun', 'stood', 'closed', 'traded')} (?:the \\w+ )?(?:at|with)?) ?${HEDGE}`,
);
/** "(1995: 295 million)" */
const LABELLED = /^ ?\((?:(?:19|20)\d\d|previous(?:ly)?|prior|last year|(?:a )?year ago|earlier|was|from)[:,]? $/i;
/** "48,000, double the 24,000 it reported in May", "seven, not nine as earlier reported" */
const TIMES_THE = new RegExp(
  `^[^.;]{0,30},? (?:almost |nearly |more than |about )?${anyOf('double', 'twice', 'triple', '(?:a|one|two|three) (?:third|quarter|fifth|tenth)s? of', 'half', '(?:twice|\\w+ times) as (?:many|much) as')} (?:the )?${HEDGE}`,
  'i',
);
const TOLD_BEFORE = new RegExp(
  `^[^.;,]{0,30}?\\b${anyOf('(?:it|they|he|she|officials|police) (?:had |have |once |first |initially |originally |earlier |previously ){0,2}(?:reported|announced|estimated|counted|given|said|forecast|had|made|sold|won|got|took|held|employed|recorded)', 'reported', 'announced', 'recorded', 'estimated', 'forecast', `${PERIOD}s? (?:ago|earlier|before)`, `last ${PERIOD}`, 'earlier', 'previously')}\\b`,
  'i',
);
/** "forty columns, but in fact there are twenty" */
const BUT_IN_FACT = /^[^.;]{0,60}(?:,? but|;|\.) (?:in (?:fact|reality|truth)|actually)\b[^.;]{0,30}$/i;
/** "6.1, revising it from" */
const REVISING_FROM = new RegExp(
  `^[^.;]{0,30}, ${anyOf('revising', 'lowering', 'raising', 'cutting', 'changing', 'correcting', 'upgrading', 'downgrading', 'reducing', 'increasing')} (?:[\\w-]+ ){0,3}from ${CALLED}${HEDGE}`,
);
/** "In the new poll he has 28 percent; in July he had" */
const IN_MONTH_HAD = new RegExp(`${SENTENCE_START}in ${MONTH},? (?:it|they|he|she) (?:was|were|had|stood) (?:at )?${HEDGE}`, 'i');
const IS_NEW = /\b(?:now|new|newest|latest|today|current(?:ly)?|most recent)\b/i;
const BUT_NOT = new RegExp(`^[^.;]{0,40}, (?:and )?not (?:the |an? )?${HEDGE}`);

/** What changes seldom becomes so many times more; what starts small may. */
const MOST_TIMES = 8;
const MOST_TIMES_GROWN = 1000;

/** Two figures with what stands between them. */
interface Told {
  readonly first: Thing;
  readonly second: Thing;
  readonly between: string;
  readonly isOneSentence: boolean;
}

/** Whether the words tell that the one figure became, or took the place of, the other, in forms other than "from … to" and "up from". */
export function becomes(first: Thing, second: Thing): boolean {
  const between = wordsBetween(first.quantity.target, second.quantity.target);
  if (between === undefined || !countAlike(first, second) || areOfTwoPlaces(first, second)) return false;
  if (startedWith(first, second) || GAVE_WAY.test(between))
    return !differByMore(MOST_TIMES_GROWN, first.quantity, second.quantity);
  if (differByMore(MOST_TIMES, first.quantity, second.quantity)) return false;
  const told = { first, second, between, isOneSentence: !endsSentence(between) };
  return FORMS.some((holds) => holds(told));
}

/** Of counts the things are named alike, or the second leaves them out. */
function countAlike(first: Thing, second: Thing): boolean {
  if (first.outcome !== undefined && second.outcome !== undefined && first.outcome !== second.outcome) return false;
  return first.dimension !== 'count' || second.unit === '' || first.unit === second.unit || (first.persons && second.persons);
}

/** "69,100 Week ago 58,100", "6.3 vs 21.0": in tables, nothing else stands between. */
const IN_TABLE = /^\s*(?:(?:week|month|year|quarter) (?:ago|earlier)|previous|vs\.?)\s*$/i;
/** "has given way to a 2014 estimate of", "has blossomed into a strong economy with" */
const GAVE_WAY = new RegExp(
  `^[^.;:!?]{0,90}\\b${anyOf('given way to', 'gave way to', `${anyOf('grown', 'grew', 'blossomed', 'ballooned', 'swollen', 'shrunk', 'mushroomed')} (?:in)?to`)} [^.;:!?,]{0,50}$`,
  'i',
);

const FORMS: ReadonlyArray<(told: Told) => boolean> = [
  ({ between, isOneSentence }) => isOneSentence && ON_TO.test(between),
  ({ first, second, between }) => IN_TABLE.test(between) || (isTabled(first) && second.unit === '' && between.trim() === ''),
  ({ second }) => IT_BECAME.test(second.quantity.target.prefix),
  ({ second, isOneSentence }) =>
    !isOneSentence && GREW_FROM.test(second.quantity.target.prefix) && !/^[^.;]{0,40} to\b/.test(second.quantity.target.suffix),
  ({ second, isOneSentence }) => isOneSentence && AFTER_START.test(second.quantity.target.prefix),
  ({ second, isOneSentence }) => !isOneSentence && PREVIOUS_WAS.test(second.quantity.target.prefix),
  ({ second }) => THEN_IT.test(second.quantity.target.prefix),
  ({ first, between }) => ASIDE_FROM.test(between) && /\b(?:to|at) (?:[\w-]+ )?[$£€]?$/i.test(first.quantity.target.prefix),
  ({ between }) => HAVING_BEEN.test(between) || LABELLED.test(between),
  ({ second, between }) => (TIMES_THE.test(between) || BUT_NOT.test(between)) && TOLD_BEFORE.test(second.quantity.target.suffix),
  ({ first, second, between }) =>
    BUT_IN_FACT.test(between) && (first.dimension !== 'count' || (first.unit !== '' && first.unit === second.unit)),
  ({ between }) => REVISING_FROM.test(between),
  ({ first, second }) => IN_MONTH_HAD.test(second.quantity.target.prefix) && IS_NEW.test(wordsBefore(first.quantity.target)),
  isMadeTo,
  isAsideOf,
  standsInstead,
  isFormerly,
  tellsOfOneSubject,
];

/** "6.3 vs" beside "21.0" */
function isTabled({ quantity: { target } }: Thing): boolean {
  return /\bvs\.?$/i.test(target.exact);
}

function startedWith(first: Thing, second: Thing): boolean {
  return (
    STARTED.test(wordsBefore(first.quantity.target)) &&
    NOW.test(wordsBefore(second.quantity.target)) &&
    first.unit === second.unit
  );
}

const DETERMINED = "(?:the|his|her|its|their|an?|this|that|[\\p{L}-]+['’]s) (?:[\\w’'-]+ ){0,4}(?:of |at )?[$£€]?$";
/** "reduced his 12-year sentence to", "cut the award of $12 million to", "cut the number, now 9,800, to" */
const MADE = new RegExp(`\\b${anyOf(CHANGED, CHANGED_BY_SOMEBODY)} ${DETERMINED}`, 'iu');
const MADE_ASIDE = new RegExp(`\\b${CHANGED}\\b[^.;]{3,40}, (?:now|currently|today|at present) $`, 'i');
const ONLY_TO = new RegExp(`^(?:-[\\w-]+)?(?: (?!percent|points?|to\\b|and\\b)[\\w’'-]+){0,4},? to ${HEDGE}`, 'i');

function isMadeTo({ first, between, isOneSentence }: Told): boolean {
  const before = wordsBefore(first.quantity.target);
  return isOneSentence && ONLY_TO.test(between) && (MADE.test(before) || MADE_ASIDE.test(before));
}

/** "The rate, 4.0 percent in February, climbed to", "the house, bought for": what was stands as an aside. */
export const ASIDE_BEFORE =
  /(?:,|\() (?:(?:which|that) (?:had )?\w+ (?:at |on |with |for )?|(?:now|currently|once|originally|initially|first) ?(?:\w+ )?(?:at |for |with )?|(?:bought|priced|valued|listed|built|designed) (?:at |for )?|at |just |only )?(?:an? )?[$£€]?$/i;
const CLIMBED_TO = new RegExp(
  `^[^,.;()]{0,50}[,)] (?:${CARRIED} ){0,4}${anyOf(`${CHANGED} ${MANNER}${anyOf('to', 'past', 'above', 'below')}`, '(?:is|are|was|were) (?:now )?(?:down|up) to', '(?:finished|closed|ended)(?: \\w+)? at', 'will be')} ${CALLED}${HEDGE}`,
  'i',
);

function isAsideOf({ first, between }: Told): boolean {
  return ASIDE_BEFORE.test(first.quantity.target.prefix) && CLIMBED_TO.test(between);
}

function standsInstead({ first, second, between }: Told): boolean {
  const found = INSTEAD.exec(between);
  if (found === null) return false;
  return (
    found[1] !== undefined ||
    first.dimension !== 'count' ||
    (second.unit === '' && first.unit !== '') ||
    WAS_SO.test(second.quantity.target.suffix) ||
    IS_CHANGED.test(wordsBefore(first.quantity.target))
  );
}

/** "previously set to cost £60,000, is now expected to cost": in a sentence of its own, only where it is of the same in so many words. */
function isFormerly({ first, second, between, isOneSentence }: Told): boolean {
  if (!FORMERLY.test(wordsBefore(first.quantity.target)) || !LATTERLY.test(between)) return false;
  if (isOneSentence) return true;
  const [owner, other] = [first.quantity.bearer, second.quantity.bearer];
  const isAnothers = owner !== undefined && other !== undefined && owner !== other;
  return !isAnothers && ([...second.measured].some((word) => first.measured.has(word)) || second.pointsBack);
}

const SUBJECT_CHANGED = new RegExp(
  `([\\p{L}][\\p{L}\\d’'.-]*) (?:(?:has|have|had|then|later|since|also|now|again|soon) ){0,3}${CHANGED} ${MANNER}to ${CALLED}${HEDGE}`,
  'iu',
);
const LEVEL = anyOf('had', 'has', 'held', 'stood', 'was', 'polled', 'got', 'drew', 'received', 'registered');
const NO_SUBJECT = /^(?:it|this|that|which|who|they|he|she|and|but|to|be|been|not)$/i;

/** "The Dow had fallen to 825. The Dow then sank to 631": what changes is called by one name. */
function tellsOfOneSubject({ first, second }: Told): boolean {
  const [before, after] = [first, second].map(({ quantity: { target } }) => wordsBefore(target));
  const subject = SUBJECT_CHANGED.exec(after ?? '')?.[1];
  if (subject === undefined || NO_SUBJECT.test(subject) || before === undefined || tellsForecast(first) !== tellsForecast(second))
    return false;
  if (first.measured.size > 0 && second.measured.size > 0 && [...second.measured].some((word) => !first.measured.has(word)))
    return false;
  if (SUBJECT_CHANGED.exec(before)?.[1] === subject) return true;
  return new RegExp(
    `(?:^|[\\s“"])${subject.replaceAll(/[.]/g, '\\.')} (?:\\w+ ){0,2}(?:${LEVEL}\\b[^,;]*$|${CHANGED}\\b[^;]*$)`,
    'u',
  ).test(before);
}

/** What stands between two figures, as far as both keep it. */
export function wordsBetween(first: Target, second: Target): string | undefined {
  const gap = second.start - first.end;
  if (gap <= first.suffix.length) return first.suffix.slice(0, gap);
  const rest = gap - first.suffix.length;
  return rest <= second.prefix.length ? first.suffix + second.prefix.slice(-rest) : undefined;
}
