import { LONGEST_QUALIFIER, QUALIFIERS_BEFORE } from '../../../lexicon/qualifierPhrases.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { Qualifier, QuantityKind } from '../../../model/quantity.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { BOUNDING_VERBS, ESTIMATING_WORDS, AFTER } from './qualifierPhrases.ts';
import type { Row } from '../../../pattern/row.ts';

/** How sure a number is, and how far left the words that say so reach. */
export interface QualifierMatch {
  readonly qualifier: Qualifier;
  /** Position of the first lexeme of the figure with its qualifier. */
  readonly start: number;
}

/** Words before a date that qualify it; "over", "some" and "under" before one mean something else. */
const DATE_QUALIFIERS = wordSet('about around roughly approximately circa nearly almost ~');
/** Words that a hyphen joins to a number. */
const JOINED = wordSet('over under sub');

/** The qualifier of the figure that starts at `start`: directly before it, or from the word that governs it. `counted`: whether a noun belongs to it. */
export function readQualifierBefore(row: Row, start: LexemeAt, kind: QuantityKind, counted = false): QualifierMatch | undefined {
  if (kind === 'ordinal' || kind === 'score') return undefined;
  const at = row.isJoiner(start - 1) ? start - 1 : start;
  const found = row.longestPhraseBefore(at, QUALIFIERS_BEFORE, LONGEST_QUALIFIER);
  if (found !== undefined) {
    const fits = fitsKind(row, found, kind) && (at === start || JOINED.has(row.lower(found.start)));
    return fits && !isMisread(row, found.start, at) ? { qualifier: found.value, start: found.start } : undefined;
  }
  if (kind === 'date') return undefined;
  if (at < start && row.lower(at - 1) === 'sub') return { qualifier: 'less-than', start: at - 1 };
  const governed = readGoverning(row, start, kind, counted);
  return governed === undefined ? undefined : { qualifier: governed, start };
}

interface Said {
  readonly value: Qualifier;
  readonly start: LexemeAt;
}

/** Whether words can qualify such a figure: "for over two years", "took over an hour" are more; "$38 billion over a decade" is within one. */
function fitsKind(row: Row, { value, start }: Said, kind: QuantityKind): boolean {
  const word = row.lower(start);
  const beside = /^(?:after|before)$/.test(row.lower(start + 1));
  if (kind === 'date') return DATE_QUALIFIERS.has(word) || value === 'at-least' || beside;
  if (beside) return false;
  return kind !== 'duration' || word !== 'over' || LENGTH_OPENERS.test(row.tag(start - 1));
}

const LENGTH_OPENERS = /^(?:VB|IN|DT|RB)/;

/** "the town above 20 others", "some" as a pronoun: phrases that only look like qualifiers. */
function isMisread(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const word = row.lower(start);
  if (end - start === 2 && word === 'up') return MOVING.has(row.lower(start - 1));
  if (end - start > 1) return false;
  if (word === 'about' || word === 'over') return SPEAKING.has(row.lemma(start - 1));
  return word === 'around' && row.lower(start - 1) === 'turned';
}

/** Verbs that take "up": "crept up to 1.3%" is 1.3%. */
const MOVING = wordSet('crept');

const SPEAKING = wordSet('talk');

/** A verb or adjective that bounds the number from outside: "could exceed £120m", "an estimated cost of NZ$26 million". */
function readGoverning(row: Row, start: LexemeAt, kind: QuantityKind, counted: boolean): Qualifier | undefined {
  const before = row.lower(start - 1);
  if (row.lower(start) === 'between') return undefined;
  if (before === 'within' && kind === 'measurement') return 'less-than';
  if (before === 'past' && /^(?:the|in|over)$/.test(row.lower(start - 2))) return undefined;
  return readBoundingVerb(row, start, counted) ?? readShortfall(row, start) ?? readEstimate(row, start);
}

/** "estimated" with nothing but its noun and small words between it and the number. */
function readEstimate(row: Row, start: LexemeAt): Qualifier | undefined {
  for (let at = start - 1; at >= 0 && start - at <= REACH; at -= 1) {
    if (!row.sameSentence(at, start) || !row.isWord(at)) return undefined;
    if (ESTIMATING_WORDS.has(row.lower(at))) return 'about';
    if (!BETWEEN.test(row.tag(at)) || row.lower(at) === 'that') return undefined;
  }
  return undefined;
}

/** "could exceed £120m", "topped 40°C"; laws are passed and roads crossed, so that these two bound only what counts nothing. */
function readBoundingVerb(row: Row, start: number, counted: boolean): Qualifier | undefined {
  const verb = row.at(start - 1);
  if (verb === undefined || !row.sameSentence(start - 1, start)) return undefined;
  const lemma = verb.token.tag.startsWith('VB')
    ? verb.token.lemma.toLowerCase()
    : verb.lower.replace(/^(top|exceed|surpass)s$/, '$1');
  const sure = verb.token.tag.startsWith('VB') || /^(?:past|top|exceed|surpass)$/.test(lemma);
  return sure && !(counted && /^(?:pass|cross)$/.test(lemma)) ? BOUNDING_VERBS.get(lemma) : undefined;
}

/** "fell short of 400", "failed to reach 300", "stopped short of 40". */
function readShortfall(row: Row, start: number): Qualifier | undefined {
  const words = row.lexemes
    .slice(Math.max(0, start - 3), start)
    .map(({ lower, token }) => (token.tag.startsWith('VB') ? token.lemma.toLowerCase() : lower));
  return /^(?:.* )?(?:short of|fail to (?:reach|hit|top|exceed|attain))$/.test(words.join(' ')) ? 'less-than' : undefined;
}

const REACH = 5;
/** What may stand between "estimated" and its number. */
const BETWEEN = /^(?:NN|NNS|IN|TO|VB|JJ)$/;

/** A qualifier after the number, from `at`: "or more", "-plus", "+". */
export function readQualifierAfter(row: Row, at: LexemeAt): { qualifier: Qualifier; end: LexemeAt } | undefined {
  if (row.text(at) === '+' && row.touches(at)) return { qualifier: 'at-least', end: at + 1 };
  const found = row.sameSentence(at - 1, at) ? AFTER(row, at) : undefined;
  return found === undefined ? undefined : { qualifier: found.value, end: found.end };
}
