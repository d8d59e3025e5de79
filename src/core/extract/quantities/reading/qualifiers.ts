import { LONGEST_QUALIFIER, QUALIFIERS_BEFORE } from '../../../lexicon/qualifierPhrases.ts';
import { wholeClass, wordSet, wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier, QuantityKind } from '../../../model/quantity.ts';
import { eitherPart } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** How sure a number is, and how far left the words that say so reach. */
export interface QualifierMatch {
  readonly qualifier: Qualifier;
  /** Position of the first lexeme of the figure with its qualifier. */
  readonly start: number;
}

/** Words before a date that qualify it; "over", "some" and "under" before one mean something else. */
const DATE_QUALIFIERS = /^(?:about|around|roughly|approximately|circa|nearly|almost|~)$/;
/** Verbs (lemmas) whose object is thereby bounded: "could exceed £120m", "topped 40°C", "passed 1,000"; some of these words are never anything else. */
const BOUNDING_VERBS = wordTable<Qualifier>({
  'exceed surpass overtake outstrip top pass cross': 'more-than',
  'approach near': 'nearly',
});
const BOUNDING_WORDS = wordSet('past beyond exceed exceeds surpass overtake outstrip top tops');
const ESTIMATE_REACH = 5;

const phrase = phrasesIn({});

/** What may follow a number: "20 or more", "30-plus", "an hour or so". */
const AFTER = eitherPart<Qualifier>(
  phrase(
    ['or more|above|over|older|higher|greater|better', 'and above|over|older|upwards', 'upwards', 'at least', '~ plus', '+'],
    () => 'at-least',
  ),
  phrase(['plus'], (_, { row, end }) => (row.tag(end) === 'NNS' ? 'at-least' : undefined)),
  phrase(['and up'], (_, { row, end }) => (row.lower(end) === 'to' ? undefined : 'at-least')),
  phrase(['or fewer|less|under|younger|below|lower', 'and under|younger|below', 'at the? most'], () => 'at-most'),
  phrase(['or so', '~ odd|ish|something|some'], () => 'about'),
);

/** The qualifier of the figure that starts at `start`: directly before it, or from the word that governs it. `counted`: whether a noun belongs to it. */
export function readQualifierBefore(row: Row, start: LexemeAt, kind: QuantityKind, counted = false): QualifierMatch | undefined {
  if (kind === 'ordinal') return undefined;
  const at = row.isJoiner(start - 1) ? start - 1 : start;
  const found = row.longestPhraseBefore(at, QUALIFIERS_BEFORE, LONGEST_QUALIFIER);
  if (found !== undefined) {
    const fits = fitsKind(row, found, kind) && (at === start || /^(?:over|under|sub)$/.test(row.lower(found.start)));
    return fits && !isMisread(row, found.start, at) ? { qualifier: found.value, start: found.start } : undefined;
  }
  if (kind === 'date') return undefined;
  if (at < start && row.lower(at - 1) === 'sub') return { qualifier: 'less-than', start: at - 1 };
  const governed = readGoverning(row, start, kind, counted);
  return governed === undefined ? undefined : { qualifier: governed, start };
}

/** Whether words can qualify such a figure: "for over two years", "took over an hour" are more; "$38 billion over a decade" is within one. */
function fitsKind(
  row: Row,
  { value, start }: { readonly value: Qualifier; readonly start: LexemeAt },
  kind: QuantityKind,
): boolean {
  const word = row.lower(start);
  const beside = /^(?:after|before)$/.test(row.lower(start + 1));
  if (kind === 'date') return DATE_QUALIFIERS.test(word) || value === 'at-least' || beside;
  if (beside) return false;
  return kind !== 'duration' || word !== 'over' || /^(?:VB|IN|DT|RB)/.test(row.tag(start - 1));
}

/** "crept up to 1.3%", "talked about 20 others", "turned around 30 boats": words that only look like qualifiers. */
function isMisread(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const [word, before] = [row.lower(start), row.lemma(start - 1)];
  if (end - start > 1) return word === 'up' && before === 'creep';
  return /^(?:about|over)$/.test(word) ? before === 'talk' : word === 'around' && before === 'turn';
}

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
  const estimates = (i: LexemeAt): boolean => /^(?:estimated|approximate)$/.test(row.lower(i));
  const near = row.before(start, ESTIMATE_REACH);
  const between = (i: LexemeAt): boolean => row.isWord(i) && /^(?:NNS?|IN|TO|VB|JJ)$/.test(row.tag(i)) && row.lower(i) !== 'that';
  const last = near.find((i) => estimates(i) || !between(i));
  return last !== undefined && estimates(last) ? 'about' : undefined;
}

/** "may not exceed £120m" */
const NEGATIONS = wholeClass("not n't n’t never cannot");

/** "could exceed £120m", "topped 40°C"; laws are passed and roads crossed, so that these two bound only what counts nothing. */
function readBoundingVerb(row: Row, start: LexemeAt, counted: boolean): Qualifier | undefined {
  if (!row.sameSentence(start - 1, start)) return undefined;
  const lemma = row.tag(start - 1).startsWith('VB') ? row.lemma(start - 1) : '';
  const bounded = counted && /^(?:pass|cross)$/.test(lemma) ? undefined : BOUNDING_VERBS.get(lemma);
  const bound = bounded ?? (BOUNDING_WORDS.has(row.lower(start - 1)) ? 'more-than' : undefined);
  return bound === 'more-than' && row.says([start - 2, start - 3], NEGATIONS) ? 'at-most' : bound;
}

/** "fell short of 400", "failed to reach 300", "stopped short of 40". */
function readShortfall(row: Row, start: LexemeAt): Qualifier | undefined {
  const words = [3, 2, 1].map((i) => (row.tag(start - i).startsWith('VB') ? row.lemma(start - i) : row.lower(start - i)));
  return / short of$|^fail to (?:reach|hit|top|exceed|attain)$/.test(words.join(' ')) ? 'less-than' : undefined;
}

/** A qualifier after the number, from `at`: "or more", "-plus", "+". */
export function readQualifierAfter(row: Row, at: LexemeAt): { qualifier: Qualifier; end: LexemeAt } | undefined {
  const found = row.sameSentence(at - 1, at) ? AFTER(row, at) : undefined;
  return found === undefined ? undefined : { qualifier: found.value, end: found.end };
}
