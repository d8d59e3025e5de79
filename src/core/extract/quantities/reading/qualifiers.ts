import { wordSet } from '../../../lexicon/wordList.ts';
import type { Qualifier, QuantityKind } from '../../../model/quantity.ts';
import { BOUNDING_VERBS, ESTIMATING_WORDS, LONGEST_QUALIFIER, QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from './qualifierPhrases.ts';
import {
  isJoiner,
  isNumber,
  lemmaAt,
  longestPhraseBefore,
  lowerAt,
  sameSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';

/** How sure a number is, and how far left the words that say so reach. */
export interface QualifierMatch {
  readonly qualifier: Qualifier;
  /** Position of the first lexeme of the figure with its qualifier. */
  readonly start: number;
}

/** Words before a date that qualify it; "over", "some" and "under" before one mean something else. */
const DATE_QUALIFIERS = wordSet('about around roughly approximately circa nearly almost ~');

/** The qualifier of the figure that starts at `start`: directly before it, or from the word that governs it. `counted`: whether a noun belongs to it. */
export function readQualifierBefore(
  lexemes: Lexemes,
  start: number,
  kind: QuantityKind,
  counted = false,
): QualifierMatch | undefined {
  if (kind === 'ordinal' || kind === 'score') return undefined;
  const at = isJoiner(lexemes, start - 1) ? start - 1 : start;
  const found = longestPhraseBefore(lexemes, at, QUALIFIERS_BEFORE, LONGEST_QUALIFIER);
  if (found !== undefined) {
    const word = lowerAt(lexemes, found.start);
    if (kind === 'date' && !DATE_QUALIFIERS.has(word) && found.value !== 'at-least') return undefined;
    if (at < start && !['over', 'under', 'above', 'below', 'sub', 'near', 'nearly'].includes(word)) return undefined;
    if (kind === 'duration' && word === 'over' && !LENGTH_OPENERS.test(lexemes[found.start - 1]?.token.tag ?? ''))
      return undefined;
    return isMisread(lexemes, found.start, at) ? undefined : { qualifier: found.value, start: found.start };
  }
  if (kind === 'date') return undefined;
  if (at < start && lowerAt(lexemes, at - 1) === 'sub') return { qualifier: 'less-than', start: at - 1 };
  const governed = readGoverning(lexemes, start, kind, counted);
  return governed === undefined ? undefined : { qualifier: governed, start };
}

/** "the town above 20 others", "some" as a pronoun: phrases that only look like qualifiers. */
function isMisread(lexemes: Lexemes, start: number, end: number): boolean {
  const word = lowerAt(lexemes, start);
  if (end - start === 2 && word === 'up') return MOVING.has(lowerAt(lexemes, start - 1));
  if (end - start > 1) return false;
  if (word === 'about' || word === 'over') return SPEAKING.has(lemmaAt(lexemes, start - 1));
  return word === 'around' && lowerAt(lexemes, start - 1) === 'turned';
}

/** Verbs that take "up": "crept up to 1.3%" is 1.3%. */
const MOVING = wordSet('crept moved');

/** "for over two years", "took over an hour" are more than that; "$38 billion over a decade" is within one. */
const LENGTH_OPENERS = /^(?:VB|IN|DT|RB)/;

const SPEAKING = wordSet('talk know speak ask');

/** A verb or adjective that bounds the number from outside: "could exceed £120m", "an estimated cost of NZ$26 million". */
function readGoverning(lexemes: Lexemes, start: number, kind: QuantityKind, counted: boolean): Qualifier | undefined {
  if (lowerAt(lexemes, start) === 'between') return undefined;
  const inside = lowerAt(lexemes, start - 1) === 'within' && kind === 'measurement';
  if (inside) return 'less-than';
  if (lowerAt(lexemes, start - 1) === 'past' && ['the', 'in', 'over'].includes(lowerAt(lexemes, start - 2))) return undefined;
  const bound = readBoundingVerb(lexemes, start, counted) ?? readShortfall(lexemes, start);
  if (bound !== undefined) return bound;
  for (let i = start - 1; i >= 0 && start - i <= REACH; i -= 1) {
    const lexeme = lexemes[i];
    if (lexeme === undefined || !sameSentence(lexemes, i, start) || isNumber(lexemes, i) || lexeme.kind === 'symbol')
      return undefined;
    if (ESTIMATING_WORDS.has(lexeme.lower)) return 'about';
    if (!BETWEEN.test(lexeme.token.tag) || lexeme.lower === 'that') return undefined;
  }
  return undefined;
}

/** "could exceed £120m", "topped 40°C"; laws are passed and roads crossed, so that these two bound only what counts nothing. */
function readBoundingVerb(lexemes: Lexemes, start: number, counted: boolean): Qualifier | undefined {
  const verb = lexemes[start - 1];
  if (verb === undefined || !sameSentence(lexemes, start - 1, start)) return undefined;
  const lemma = verb.token.tag.startsWith('VB')
    ? verb.token.lemma.toLowerCase()
    : verb.lower.replace(/^(top|exceed|surpass)s$/, '$1');
  const sure = verb.token.tag.startsWith('VB') || /^(?:past|top|exceed|surpass)$/.test(lemma);
  return sure && !(counted && /^(?:pass|cross)$/.test(lemma)) ? BOUNDING_VERBS.get(lemma) : undefined;
}

/** "fell short of 400", "failed to reach 300", "stopped short of 40". */
function readShortfall(lexemes: Lexemes, start: number): Qualifier | undefined {
  const words = lexemes
    .slice(Math.max(0, start - 3), start)
    .map(({ lower, token }) => (token.tag.startsWith('VB') ? token.lemma.toLowerCase() : lower));
  return /^(?:.* )?(?:short of|fail to (?:reach|hit|top|exceed|attain))$/.test(words.join(' ')) ? 'less-than' : undefined;
}

const REACH = 5;
/** What may stand between "estimated" and its number. */
const BETWEEN = /^(?:NN|NNS|IN|TO|VB|JJ)$/;

/** A qualifier after the number, from `at`: "or more", "-plus", "+". */
export function readQualifierAfter(lexemes: Lexemes, at: number): { qualifier: Qualifier; end: number } | undefined {
  const sign = textAt(lexemes, at) === '+' && touches(lexemes, at);
  if (sign) return { qualifier: 'at-least', end: at + 1 };
  let phrase = '';
  let found: { qualifier: Qualifier; end: number } | undefined;
  for (let i = at; i < at + 3 && sameSentence(lexemes, at - 1, i); i += 1) {
    phrase = phrase === '' ? lowerAt(lexemes, i) : `${phrase} ${lowerAt(lexemes, i)}`;
    const qualifier = QUALIFIERS_AFTER.get(phrase);
    if (phrase.startsWith('- ') && !isJoiner(lexemes, at)) break;
    const upTo = phrase === 'and up' && lowerAt(lexemes, i + 1) === 'to';
    if (qualifier !== undefined && !upTo && !(phrase === 'plus' && isNumber(lexemes, i + 1))) found = { qualifier, end: i + 1 };
  }
  return found;
}
