import { QUESTION_WORDS, TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import type { ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import { isFinite, isInTitle, lemmaAt, tagAt, wordAt } from '../../../linguistics/indexedText/indexedText.ts';
import { isNegation } from '../verbs/verbGroup.ts';
import { isVerbalClauseStart } from './clauseStart.ts';
import { hasFinite, hasVerb, isDemonstrative, opensClause, opensInfinitive, pastComma } from './openings.ts';
import type { ContentSearch, ContentStart } from './contentSearch.ts';

/** One way in which what is said can begin. */
interface ContentOpening {
  readonly name: string;
  /** What the frame of the content is, by which it is cut and judged later. */
  readonly frame: ReportingFrame;
  /** Whether the verb takes it at all. */
  licensed(search: ContentSearch): boolean;
  /** The first token of what is said when it opens at `at`, past a conjunction or a mark. */
  opens(search: ContentSearch, at: number): number | undefined;
}

const CONDITIONS: ReadonlySet<string> = new Set(
  'if when while although though because once unless despite since after until'.split(' '),
);
/** After these a longer phrase is a clause even where the tagger saw no verb. */
const SAYING: ReadonlySet<string> = new Set(['say', 'think', 'believe', 'argue', 'insist']);
/** As reporting verbs these want "that" or a quotation: "posted that", "found that". */
const NEEDS_THAT: ReadonlySet<string> = new Set(
  'post tweet retweet text blog email point charge hear read accept submit declare proclaim agree'.split(' '),
);
/** Verbs that ask take any question word; others only whether, how, why and what. */
const ASKING: ReadonlySet<string> = new Set(['ask', 'wonder', 'inquire', 'enquire', 'question', 'query']);

const takesClause = ({ frames }: ContentSearch): boolean => frames.has('clause');
const takesQuote = ({ frames }: ContentSearch): boolean => frames.has('quote');

/**
 * The ways in which what is said can begin, the surest first: a sign of its own ("that", a colon, a quotation, a question word, "to") comes before the
 * bare clause, which only the tags tell, and that before the guess that "said" is followed by a clause.
 */
const OPENINGS: readonly ContentOpening[] = [
  {
    name: 'conjunction: said that the bridge is closed',
    frame: 'clause',
    licensed: takesClause,
    opens: (search, at) => (isConjunction(search, at) ? pastComma(search.text, at + 1) : undefined),
  },
  {
    name: 'pronoun: said that was untrue',
    frame: 'clause',
    licensed: takesClause,
    opens: ({ text, verb }, at) => (wordAt(text, at) === 'that' && at === verb + 1 && isFinite(text, at + 1) ? at : undefined),
  },
  {
    name: 'colon: said: the bridge is closed',
    frame: 'quote',
    licensed: (search) => takesQuote(search) || takesClause(search),
    opens: ({ text, region }, at) => (wordAt(text, at) === ':' && at + 1 < region.end ? at + 1 : undefined),
  },
  {
    name: 'quotation: said “we left”',
    frame: 'quote',
    licensed: (search) => takesQuote(search) || takesClause(search),
    opens: (search, at) => (isSpokenQuote(search, at) ? at : undefined),
  },
  {
    name: 'comma: said, “we left”',
    frame: 'quote',
    licensed: takesQuote,
    opens: ({ text }, at) => (wordAt(text, at) === ',' && text.quotes.startingAt(at + 1) !== undefined ? at + 1 : undefined),
  },
  {
    name: 'question: asked why it was closed',
    frame: 'question',
    licensed: ({ frames }) => frames.has('question'),
    opens: (search, at) => (opensQuestion(search, at) ? at : undefined),
  },
  {
    name: 'infinitive: promised to leave',
    frame: 'infinitive',
    licensed: ({ frames }) => frames.has('infinitive'),
    opens: ({ text }, at) => (opensInfinitive(text, at) ? at : undefined),
  },
  {
    name: 'bare verb: said is closed',
    frame: 'clause',
    licensed: takesClause,
    opens: ({ text, verb }, at) => {
      const isRelative = /^(?:who|which|that)$/.test(wordAt(text, verb - 1));
      return at === verb + 1 && isFinite(text, at) && !tagAt(text, verb).startsWith('VBG') && !isRelative ? at : undefined;
    },
  },
  {
    name: 'bare clause: said the bridge is closed',
    frame: 'clause',
    licensed: takesClause,
    opens: (search, at) => (opensBareClause(search, at) ? at : undefined),
  },
  {
    name: 'whatever follows: said four dead at the bridge',
    frame: 'clause',
    licensed: ({ text, verb }) => SAYING.has(lemmaAt(text, verb)),
    opens: (search, at) => (at === search.verb + 1 && opensAnyClause(search, at) ? at : undefined),
  },
];

/** What is said begins at this very token; `hearerFirst`: a hearer must come before a clause without "that". */
export function contentStartAt(search: ContentSearch, at: number, hearerFirst: boolean): ContentStart | undefined {
  const told = { ...search, hearerFirst };
  for (const opening of OPENINGS) {
    const first = opening.licensed(told) ? opening.opens(told, at) : undefined;
    if (first !== undefined) return { first, frame: opening.frame };
  }
  return undefined;
}

function isConjunction({ text, frames, region }: ContentSearch, at: number): boolean {
  if (wordAt(text, at) !== 'that' || !opensClause(text, at) || isDemonstrative(text, at)) return false;
  return !frames.has('object') || tagAt(text, at) === 'IN' || hasFinite(text, at + 1, region.end);
}

function isSpokenQuote({ text, frames }: ContentSearch, at: number): boolean {
  const quote = text.quotes.startingAt(at);
  return quote !== undefined && (frames.has('quote') || hasFinite(text, quote.first, quote.end));
}

function opensQuestion({ text, verb }: ContentSearch, at: number): boolean {
  const word = wordAt(text, at);
  if (!QUESTION_WORDS.has(word)) return false;
  if (/^(?:whether|how|why|what)$/.test(word)) return true;
  const open = ASKING.has(lemmaAt(text, verb)) || isNegation(wordAt(text, verb - 1));
  return open && wordAt(text, at + 1) !== 'asked';
}

/** "said Friday the ship was near", "told voters this week he would": the day is that of the saying where a subject follows. */
function isDayBefore({ text, verb }: ContentSearch, at: number): boolean {
  const isDay = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(wordAt(text, at));
  if (isDay) return at === verb + 1 && /^(?:DT|PRP\$?|EX)$/.test(tagAt(text, at + 1));
  const isTime = /^(?:this|last)$/.test(wordAt(text, at)) && TIME_NOUNS.has(wordAt(text, at + 1));
  return isTime && /^(?:DT|PRP\$?|EX|NNP)$/.test(tagAt(text, at + 2));
}

function opensBareClause(search: ContentSearch, at: number): boolean {
  const { text, verb, frames, region, hearerFirst } = search;
  const needsThat = NEEDS_THAT.has(lemmaAt(text, verb)) && !/^(?:he|she|they|we|it)$/.test(wordAt(text, at));
  if (needsThat || hearerFirst === true) return false;
  if (/^(?:earlier|later)$/.test(wordAt(text, at)) && wordAt(text, at + 1) === 'this') return false;
  if (isDayBefore(search, at)) return false;
  const mayBeObject = frames.has('object') || frames.has('naming') || lemmaAt(text, verb) === 'find';
  return isVerbalClauseStart(text, verb, at, region.end, mayBeObject);
}

/** After "said" a longer phrase is a clause, even where the tagger saw no verb of its own in it, or one that opens with a condition. */
function opensAnyClause(search: ContentSearch, at: number): boolean {
  const { text, region } = search;
  const word = wordAt(text, at);
  if (CONDITIONS.has(word) || (/^(?:even|only)$/.test(word) && CONDITIONS.has(wordAt(text, at + 1))))
    return opensAfterCondition(search, at);
  if (!/^(?:DT|NN|PRP|JJ|CD|VBG|EX)/.test(tagAt(text, at)) || TIME_ADVERBIALS.has(word)) return false;
  if (isInTitle(text, at)) return region.end - at > 1;
  if (word !== 'one' && tagAt(text, at) === 'CD' && region.end - at <= 3)
    return !/^(?:ago|later|earlier)$/.test(wordAt(text, at + 2));
  const isClause = region.end - at > 4 && (/^sa(?:id|ys)$/.test(wordAt(text, at - 1)) || hasVerb(text, at, region.end));
  return isClause && !/^(?:something|anything|nothing|little|much|so|no|goodbye|that|it)$/.test(word);
}

/** "said if it rained, the bridge would close" */
function opensAfterCondition({ text, region }: ContentSearch, at: number): boolean {
  for (let comma = at + 1; comma < Math.min(region.end, at + 25); comma++) {
    if (wordAt(text, comma) === ',') return isVerbalClauseStart(text, at - 1, comma + 1, region.end, false);
  }
  return false;
}
